import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { progress } from './progress.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

function terminal(isTTY: boolean) {
  const written: string[] = []
  const write = (text: string) => written.push(text) > 0
  return { written, stream: { isTTY, write } as unknown as NodeJS.WriteStream }
}

it('draws a bar once the work has taken a while, and takes it away at the end', () => {
  const { written, stream } = terminal(true)
  const bar = progress(4, stream)
  bar.step(1, 'a.txt')
  expect(written).toEqual([])
  vi.advanceTimersByTime(1000)
  bar.step(2, 'b\u001b[2J.txt')
  bar.end()
  expect(written).toEqual(['\r\u001b[K████████████░░░░░░░░░░░░ 2/4 b?[2J.txt', '\r\u001b[K'])
})

it('draws nothing where nobody watches', () => {
  const { written, stream } = terminal(false)
  const bar = progress(4, stream)
  vi.advanceTimersByTime(5000)
  bar.step(2, 'b.txt')
  bar.end()
  expect(written).toEqual([])
})
