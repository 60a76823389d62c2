import { describe, expect, it } from 'vitest'
import { Gate } from './gate.ts'

/** Work that ends when it is told to. */
function held(): { readonly work: () => Promise<void>; readonly end: () => void; isWithin: boolean } {
  let end = (): void => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const one = {
    isWithin: false,
    end: () => end(),
    work: async () => {
      one.isWithin = true
      await ended
      one.isWithin = false
    },
  }
  return one
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a gate', () => {
  it('lets so many in, and the next when one has left', async () => {
    const gate = new Gate(2)
    const all = [held(), held(), held()]
    const done = all.map(({ work }) => gate.run(false, work))
    await turn()
    expect(all.map(({ isWithin }) => isWithin)).toEqual([true, true, false])
    all[1]!.end()
    await turn()
    expect(all.map(({ isWithin }) => isWithin)).toEqual([true, false, true])
    for (const { end } of all) end()
    await Promise.all(done)
  })

  it('lets one in alone, before those who come after', async () => {
    const gate = new Gate(2)
    const [first, alone, later] = [held(), held(), held()]
    const done = [gate.run(false, first.work), gate.run(true, alone.work), gate.run(false, later.work)]
    await turn()
    expect([first, alone, later].map(({ isWithin }) => isWithin)).toEqual([true, false, false])
    first.end()
    await turn()
    expect([alone, later].map(({ isWithin }) => isWithin)).toEqual([true, false])
    alone.end()
    await turn()
    expect(later.isWithin).toBe(true)
    later.end()
    await Promise.all(done)
  })

  it('opens again after what failed', async () => {
    const gate = new Gate(1)
    await expect(gate.run(true, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await gate.run(false, async () => 'yes')).toBe('yes')
  })
})
