import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArchiveStretch, Damage } from './bytes.ts'
import { type LineBlock, type LineLimits, lineBlocks } from './lines.ts'

const DAMAGE: Damage = { damage: 'damaged-member', message: 'A member is damaged.' }

async function blocks(stretches: readonly ArchiveStretch[], limits: LineLimits): Promise<(LineBlock | Damage)[]> {
  const stream = async function* (): AsyncGenerator<ArchiveStretch> {
    yield* stretches
  }
  const found: (LineBlock | Damage)[] = []
  for await (const block of lineBlocks(stream(), limits)) found.push(block)
  return found
}

/** What comes out, line by line, with where it stood; a line that was left out by the place that its notice names. */
function linesOf(found: readonly (LineBlock | Damage)[]): string[] {
  return found.flatMap((one) => {
    if ('damage' in one) return one.record ? [`left out at ${/byte (\d+)/.exec(one.message)?.[1]}`] : ['damage']
    const text = new TextDecoder().decode(one.bytes)
    let at = one.offset
    return text.split(/(?<=\n)/).map((line) => {
      at += line.length
      return `${at - line.length} ${line.replace('\n', '')}`
    })
  })
}

/** What must come out of the lines. */
function expected(lines: readonly string[], most: number): string[] {
  let at = 0
  return lines.map((line) => {
    const start = at
    at += line.length + 1
    return line.length > most ? `left out at ${start}` : `${start} ${line}`
  })
}

function cut(text: string, cuts: readonly number[]): Uint8Array[] {
  const bytes = new TextEncoder().encode(text)
  const places = [0, ...[...cuts].map((one) => one % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end))
}

describe('lineBlocks', () => {
  const line = fc.integer({ min: 0, max: 60 }).map((length) => 'x'.repeat(length))
  const cuts = fc.array(fc.nat(), { maxLength: 12 })

  it('loses no line: each comes out where it stood, or is named as left out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        cuts,
        fc.record({ least: fc.nat(200), most: fc.integer({ min: 1, max: 50 }) }),
        fc.boolean(),
        async (lines, places, limits, closed) => {
          fc.pre(closed || lines.at(-1) !== '')
          const text = lines.join('\n') + (closed ? '\n' : '')
          expect(linesOf(await blocks(cut(text, places), limits))).toEqual(expected(lines, limits.most))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('loses no line before a damage, gives what there is of the one it cuts, and goes on behind it at the right place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1 }),
        fc.array(line),
        cuts,
        fc.nat(200),
        async (before, after, places, least) => {
          const first = `${before.join('\n')}\ncut off he`
          const second = after.map((one) => `${one}\n`).join('')
          const found = linesOf(
            await blocks([...cut(first, places), DAMAGE, ...cut(second, places)], { least, most: 60 }),
          )
          const shifted = expected(after, 60).map((one) =>
            one.replace(/^\d+/, (at) => String(Number(at) + first.length)),
          )
          expect(found).toEqual([...expected([...before, 'cut off he'], 60), 'damage', ...shifted])
        },
      ),
      { numRuns: 500 },
    )
  })
})
