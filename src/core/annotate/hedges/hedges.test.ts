import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { marked } from '../../../../test/helpers/marked.ts'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { languageFor } from '../../languages/languages.ts'
import { findNames } from '../names/names.ts'
import { findStatements } from '../statements/statements.ts'
import { findHedges } from './hedges.ts'

const en = languageFor('en')

function find(text: string) {
  const read = tagged(text)
  const { statements } = findStatements(read.analysis, en, findNames(read, en))
  return { hedges: findHedges(read, en, statements), statements }
}

describe('findHedges', () => {
  it.each([
    ['an adverb', 'The dam has ⟦reportedly⟧ failed.', ['reportedly']],
    ['an adjective', 'An ⟦apparent⟧ leak stopped the ⟦alleged⟧ thief.', ['apparent', 'alleged']],
    ['an auxiliary', 'The dam ⟦may⟧ fail, and the bridge ⟦could⟧ follow.', ['may', 'could']],
    ['a passive', 'Dozens are ⟦feared⟧ dead; it is ⟦believed⟧ to be old.', ['fear', 'believe']],
    ['a passive with an adverb', 'The wall is now ⟦believed⟧ unsafe.', ['believe']],
    ['seeming', 'The wall ⟦seems⟧ to lean.', ['seem']],
    ['a pair', 'It is ⟦not clear⟧ who left.', ['not clear']],
    ['a claim', 'Ann Roe ⟦claimed⟧ the wall was old.', ['claim']],
    ['no month', 'It opened in May.', []],
    ['no plain fear', 'The farmers feared rain, and a report appeared in print.', []],
    ['nothing in another language', 'Le pont est fermé depuis lundi.', []],
    ['after a character of two code units', '😀 The dam has ⟦reportedly⟧ failed.', ['reportedly']],
  ])('finds %s', (_name, source, lemmas) => {
    const { text, spans } = marked(source)
    const { hedges } = find(text)
    expect(hedges.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map((s) => text.slice(s.start, s.end)))
    expect(hedges.map((hedge) => hedge.lemma)).toEqual(lemmas)
  })

  it('ties a hedge to the statement that it stands in', () => {
    const { hedges, statements } = find('Ann Roe said the dam may fail. The wall could follow.')
    expect(hedges.map((hedge) => hedge.statement)).toEqual([statements[0]!.id, null])
  })

  it('ties a hedge within what one says of another’s words to the words that it stands in', () => {
    const { hedges, statements } = find('Ann Roe said the mayor claimed the dam may fail.')
    const inner = statements.find(({ speaker }) => speaker.name === 'mayor')!
    expect(statements).toHaveLength(2)
    expect(hedges.map(({ lemma, statement }) => [lemma, statement])).toEqual([
      ['claim', inner.id],
      ['may', inner.id],
    ])
  })

  it('gives spans that read back as its words', () => {
    const words = fc.constantFrom(
      'may',
      'feared',
      'is',
      'dead',
      'reportedly',
      'said',
      'Ann Roe',
      '.',
      'to',
      'not',
      'clear',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ')
        for (const hedge of find(text).hedges) {
          expect(text.slice(hedge.start, hedge.end)).toMatch(/^(?:may|feared|said|reportedly|not clear)$/)
        }
      }),
    )
  })

  it('takes linear time on a line of nothing but hedges', () => {
    const began = processorNow()
    find('he said it may reportedly seem to be feared '.repeat(3000))
    expect(processorNow() - began).toBeLessThan(4000)
  })
})
