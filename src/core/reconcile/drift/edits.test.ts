import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepared } from '../../../../test/helpers/prepared.ts'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { en } from '../../languages/en/en.ts'
import type { Edit } from '../../model/drift.ts'
import { editHistory } from './edits.ts'
import { keptInOrder } from './kept-in-order.ts'

const SENTENCES = [
  'The storm killed 14 sailors off Holm Point on Monday.',
  'The council of Tarn met on March 24 to speak about the sea wall.',
  'Ilse Tarn, the harbour master, said the old quay had been unsafe for years.',
  'Fishing boats stayed in the harbour through the week.',
  'Work on the new wall will begin in the spring.',
]

function history(before: readonly string[], after: readonly string[]) {
  const [source, derived] = [prepared('a.txt', before.join('\n\n')), prepared('b.txt', after.join('\n\n'))]
  const edits = editHistory(source, derived, en)
  const shown = edits?.map((edit) => ({
    kind: edit.kind,
    typography: edit.typography,
    facts: edit.facts.map((fact) => [
      fact.what,
      fact.source && source.text.slice(fact.source.start, fact.source.end),
      fact.derived && derived.text.slice(fact.derived.start, fact.derived.end),
    ]),
  }))
  return { source, derived, edits, shown }
}

const change = (at: number, sentence: string): string[] => SENTENCES.with(at, sentence)

describe('the edit history', () => {
  it('shows a changed figure, date and name with both sides', () => {
    expect(history(SENTENCES, change(0, SENTENCES[0]!.replace('14', '41'))).shown).toEqual([
      { kind: 'edited', typography: false, facts: [['figure', '14', '41']] },
    ])
    expect(history(SENTENCES, change(1, SENTENCES[1]!.replace('24', '29'))).shown).toEqual([
      { kind: 'edited', typography: false, facts: [['date', 'March 24', 'March 29']] },
    ])
    expect(history(SENTENCES, change(2, SENTENCES[2]!.replace('Ilse Tarn', 'Ilse Brand'))).shown).toEqual([
      { kind: 'edited', typography: false, facts: [['name', 'Tarn', 'Brand']] },
    ])
  })

  it('calls other marks and spaces typography, and nothing that has another number', () => {
    const quoted = change(3, 'Fishing  boats stayed, in the harbour, through the week.')
    expect(history(SENTENCES, quoted).shown).toEqual([{ kind: 'edited', typography: true, facts: [] }])
    const counted = change(3, 'Fishing boats stayed, in the harbour, through the week 2.')
    expect(history(SENTENCES, counted).shown?.[0]).toMatchObject({ typography: false, facts: [['figure', null, '2']] })
  })

  it('tells added, deleted and moved sentences, those with facts first', () => {
    const after = [SENTENCES[3]!, SENTENCES[0]!, SENTENCES[1]!, SENTENCES[4]!, 'The mayor, Karl Brand, came on Friday.']
    expect(history(SENTENCES, after).shown).toEqual([
      { kind: 'deleted', typography: false, facts: [['name', 'Ilse Tarn', null]] },
      {
        kind: 'added',
        typography: false,
        facts: [
          ['name', null, 'Karl Brand'],
          ['date', null, 'Friday'],
        ],
      },
      { kind: 'moved', typography: false, facts: [] },
    ])
  })

  it('is none for a text that is no version of the other', () => {
    const other = ['Nothing here is like it.', 'The apples were good this year.', 'A choir sang in the square.']
    expect(history(SENTENCES, other).edits).toBeNull()
  })

  it('accounts for every sentence: kept as it was, or in exactly one edit; and every span reads back', () => {
    const version = fc.shuffledSubarray([...SENTENCES, 'Three more boats came on Friday.', 'Nobody was hurt there.'], {
      minLength: 4,
    })
    fc.assert(
      fc.property(version, version, (before, after) => {
        const { source, derived, edits } = history(before, after)
        if (edits === null) return
        const at = (side: 'source' | 'derived', list: readonly Edit[]) =>
          list.flatMap((edit) => (edit[side] ? [edit[side].start] : [])).sort((a, b) => a - b)
        const kept = derived.sentences.length - at('derived', edits).length
        expect(source.sentences.length - at('source', edits).length).toBe(kept)
        for (const [side, article] of [
          ['source', source],
          ['derived', derived],
        ] as const) {
          const starts = at(side, edits)
          expect(new Set(starts).size).toBe(starts.length)
          const own = article.sentences.map((sentence) => sentence.start)
          expect(starts.every((start) => own.includes(start))).toBe(true)
        }
      }),
    )
  })

  it('has nothing to say of the same text', () => {
    expect(history(SENTENCES, SENTENCES).edits).toEqual([])
  })

  it('takes time in proportion over a text that repeats one sentence', () => {
    const time = (many: number): number => {
      const [a, b] = [
        prepared('a.txt', 'The storm hit Holm Point. '.repeat(many)),
        prepared('b.txt', 'The storm hit Holm. '.repeat(many)),
      ]
      const start = processorNow()
      editHistory(a, b, en)
      return processorNow() - start
    }
    time(500)
    expect(time(4000)).toBeLessThan(2000)
  })
})

describe('what kept its order', () => {
  it('is a longest rising part of the row', () => {
    expect([...keptInOrder([0, 3, 1, 2])].sort()).toEqual([0, 2, 3])
    expect(keptInOrder([]).size).toBe(0)
    const row = fc.uniqueArray(fc.nat(30), { maxLength: 9 })
    fc.assert(
      fc.property(row, (numbers) => {
        const kept = [...keptInOrder(numbers)].sort((a, b) => a - b).map((i) => numbers[i]!)
        expect(kept).toEqual([...kept].sort((a, b) => a - b))
        let longest = 0
        for (let mask = 0; mask < 1 << numbers.length; mask++) {
          const part = numbers.filter((_, i) => mask & (1 << i))
          if (part.every((value, i) => i === 0 || part[i - 1]! < value)) longest = Math.max(longest, part.length)
        }
        expect(kept.length).toBe(longest)
      }),
      { numRuns: 60 },
    )
  })
})
