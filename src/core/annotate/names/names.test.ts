import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { marked } from '../../../../test/helpers/marked.ts'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { languageFor } from '../../languages/languages.ts'
import { findNames } from './names.ts'

const en = languageFor('en')

const find = (text: string) => findNames(tagged(text), en)
const entities = (text: string): string[] => find(text).map((name) => `${name.entity} (${name.kind})`)

describe('findNames', () => {
  it.each([
    ['a person without the title', 'Then President ⟦Ann Roe⟧ left.'],
    ['a person behind a long title', 'The Secretary of State ⟦Ann Roe⟧ left.'],
    ['a people’s title', 'The Ruritanian Prime Minister ⟦Jon Hale⟧ left.'],
    ['a person behind a role', '⟦Jon Hale⟧ met Prosecutor ⟦Ann Roe⟧.'],
    ['a surname that is a title too', 'Later ⟦Stephen King⟧ left.'],
    ['such a surname behind a first name that no list has', 'Later ⟦Tisharna King⟧ left. ⟦King⟧ came back.'],
    ['no king of a country', 'The Spanish King left. Later King Lears fell.'.replace('Lears', '⟦Lears⟧')],
    [
      'a surname that is a month too',
      '⟦Ann May⟧ left. In May she came back. On a warm May morning she slept. ⟦May⟧ said so on May 4.',
    ],
    ['a king beside a bearer of the name', '⟦Ann King⟧ left, and later the King went.'],
    ['an initial in a text that was cut into words', 'Later ⟦John C . Cerar⟧ left .'],
    ['a person with a small word behind an unknown role', 'Public Advocate ⟦Bill de Blarn⟧ came to the area.'],
    ['an organisation with small words', 'A clerk at the ⟦Ministry of Food and Water⟧ left.'],
    ['names without the article', '⟦Ely Rowers⟧ beat the ⟦Ham Swimmers⟧.'],
    ['two names run together', 'Photo: ⟦Ann Roe⟧ ⟦Jon Hale⟧ at home.'],
    ['an owner apart from what is owned', '⟦Ann Roe⟧’s office is in ⟦Paris⟧.'],
    ['an initial', 'The clerk ⟦J. R. Hale⟧ left.'],
    ['no first word of a sentence', 'Negotiators left. Talks failed. However, it rained.'],
    ['no day or month', 'It opened on Monday in May.'],
    ['nothing in small letters', 'the clerk left the town hall at noon.'],
    ['a name in another language', 'el alcalde ⟦Juan Soto⟧ llegó ayer.'],
    ['a name after a character of two code units', '😀 The clerk ⟦Ann Roe⟧ left.'],
  ])('finds %s', (_name, source) => {
    const { text, spans } = marked(source)
    expect(find(text).map((name) => text.slice(name.start, name.end))).toEqual(
      spans.map((span) => text.slice(span.start, span.end)),
    )
  })

  it.each([
    ['a surname with a title', 'Ann Roe left. Ms Roe came back.', ['Ann Roe (person)', 'Ann Roe (person)']],
    ['a bare surname', 'Ann Roe left. Later Roe came back.', ['Ann Roe (person)', 'Ann Roe (person)']],
    [
      'the one who was introduced first',
      'Jon Hale left. Later Hale met his wife Mary Hale.',
      ['Jon Hale (person)', 'Jon Hale (person)', 'Mary Hale (person)'],
    ],
    [
      'nobody where two were introduced',
      'Jon Hale met Mary Hale. Later Hale left.',
      ['Jon Hale (person)', 'Mary Hale (person)', 'Hale (other)'],
    ],
    ['nobody of the other sex', 'Mary Hale left. Later Mr Hale left.', ['Mary Hale (person)', 'Hale (person)']],
    [
      'an acronym',
      'The International Relief Council left. The IRC came back.',
      ['International Relief Council (organisation)', 'International Relief Council (organisation)'],
    ],
    [
      'an acronym in brackets',
      'The Upland Water Board (UWB) left. Then UWB staff came.',
      ['Upland Water Board (organisation)', 'Upland Water Board (organisation)', 'Upland Water Board (organisation)'],
    ],
  ])('ties %s', (_name, text, expected) => {
    expect(entities(text)).toEqual(expected)
  })

  it.each([
    ['They met in Paris.', 'place'],
    ['He works at the Ham Hospital.', 'organisation'],
    ['They swam in Lake Ham.', 'place'],
    ['He met Xolani Zungu, 34, there.', 'person'],
    ['It rained, said Mary Hill.', 'person'],
    ['He met Xolani Zungu, a nurse, there.', 'person'],
  ])('tells what is named: %s', (text, kind) => {
    expect(find(text).map((name) => name.kind)).toEqual([kind])
  })

  it('takes a surname behind an office, before any full name, for nobody who is named later', () => {
    expect(entities('Councillor Roe spoke at the hall. Ann Roe came later.')).toEqual([
      'Roe (person)',
      'Ann Roe (person)',
    ])
    expect(entities('Mr Roe spoke at the hall. Karl Roe came later.')).toEqual([
      'Karl Roe (person)',
      'Karl Roe (person)',
    ])
  })

  it('gives spans in order and apart, and entities made of the text', () => {
    const words = fc.constantFrom(
      'Ann',
      'Roe',
      'Mr',
      '.',
      'the',
      'of',
      'Board',
      'IRC',
      'and',
      '’s',
      ',',
      'left',
      '\n',
      'Jon',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ')
        let last = 0
        for (const name of find(text)) {
          expect(name.start).toBeGreaterThanOrEqual(last)
          expect(name.end).toBeLessThanOrEqual(text.length)
          expect(text).toContain(name.entity)
          last = name.end
        }
      }),
    )
  })

  it('takes linear time on thousands of people of one surname, and of many', () => {
    const began = processorNow()
    find(
      Array.from(
        { length: 10_000 },
        (_, i) => `Ann B${'abcdefghij'.charAt(i % 10)}${i.toString(36)} Roe met Mr Roe. `,
      ).join(''),
    )
    find(
      Array.from({ length: 10_000 }, (_, i) => `The mayor Ann X${i.toString(36).replace(/\d/g, 'q')} left. `).join(''),
    )
    expect(processorNow() - began).toBeLessThan(8000)
  })

  it.each(['Ann ', 'Ann Roe, ', 'Mr. ', 'Board of the ', 'Ann Roe said Roe '])(
    'takes linear time on a line of nothing but "%s"',
    (piece) => {
      const began = processorNow()
      find(piece.repeat(20_000))
      expect(processorNow() - began).toBeLessThan(4000)
    },
  )
})
