import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { languageFor } from '../../languages/languages.ts'
import { findNames } from '../names/names.ts'
import { findStatements } from './statements.ts'

const en = languageFor('en')

function read(text: string) {
  const read = tagged(text)
  return findStatements(read.analysis, en, findNames(read, en))
}

/** Each statement as `speaker: content`, pieces parted by a bar. */
function said(text: string): string[] {
  return read(text).statements.map((one) => {
    const content = one.content.map((piece) => text.slice(piece.start, piece.end)).join(' | ')
    return `${one.speaker.name}: ${content}`
  })
}

/** Each run between quotation marks as `speaker: words`. */
function quoted(text: string): string[] {
  return read(text)
    .quotations.filter((one) => one.kind !== 'indirect')
    .map((one) => `${one.speaker.name}: ${text.slice(one.start, one.end)}`)
}

describe('findStatements', () => {
  it.each([
    ['a clause after its speaker', 'Ann Roe said the bridge was shut.', ['Ann Roe: the bridge was shut']],
    [
      'a clause before its speaker',
      'The bridge was shut at noon, city engineers said on Monday.',
      ['city engineers: The bridge was shut at noon'],
    ],
    [
      'words set off after the name',
      'Ann Roe, the mayor of Ely, said the bridge was shut.',
      ['Ann Roe: the bridge was shut'],
    ],
    ['a verb before its subject', '“We wait,” said Ann Roe, the mayor.', ['Ann Roe: “We wait,”']],
    [
      'an occasion between the cue and the clause',
      'Ann Roe said in a statement late on Monday that the bridge was shut.',
      ['Ann Roe: that the bridge was shut'],
    ],
    ['a hearer', 'Ann Roe told reporters that the bridge was shut.', ['Ann Roe: that the bridge was shut']],
    [
      'two tellings by one speaker',
      'Ann Roe said the bridge was shut, adding that it would open on Friday.',
      ['Ann Roe: the bridge was shut', 'Ann Roe: that it would open on Friday'],
    ],
    [
      'a source at the end, with all that stands before it',
      'Some 93 people have been hurt, and 6 killed, since dawn, according to local doctors.',
      ['local doctors: Some 93 people have been hurt, and 6 killed, since dawn'],
    ],
    [
      'a source at the end, with the clause that is its own',
      'The river rose by a metre on Monday, flooding a valley where 30 people live, according to local doctors.',
      ['local doctors: flooding a valley where 30 people live'],
    ],
    [
      'a statement that someone released',
      'The bridge is shut, according to a statement released by Ann Roe’s office.',
      ['Ann Roe’s office: The bridge is shut'],
    ],
    [
      'a telling without a clause',
      'The Water Board said the dam held. It has notified the families of four workers.',
      ['Water Board: the dam held', 'Water Board: the families of four workers'],
    ],
    ['a figure that is put', 'Officials put the toll at 45.', ['Officials: the toll at 45']],
    [
      'a source that the tagger mistakes',
      'Ten people left, according to state media.',
      ['state media: Ten people left'],
    ],
    ['an estimate by nobody', 'It is estimated that 300 homes burned.', ['null: that 300 homes burned']],
    ['a hearer at the end', 'Ten people left, police told the Ely Post on Monday.', ['police: Ten people left']],
    ['no putting of things', 'He put the cup on the table at noon.', []],
    ['a name before a colon', 'Ann Roe left.\n\nRoe: Dam will hold', ['Ann Roe: Dam will hold']],
    ['no heading before a colon', 'Dam news: water is low', []],
    ['a clause broken off for its teller', 'The dam, she said, would hold.', ['null: The dam | would hold']],
    ['a word for a statement', 'It fed the board’s fear that the dam would fail.', ['board: that the dam would fail']],
    ['a governed verb', 'Ann Roe seemed to suggest that the dam held.', ['Ann Roe: that the dam held']],
    ['a command, whose hearers are no part of it', 'Residents were told by police to leave.', ['police: to leave']],
    ['nothing in a plain telling of events', 'The bridge fell into the river on Monday morning.', []],
    ['nothing in a participle of a noun', 'People briefed on the talks left early.', []],
    ['nothing in another language', 'Le pont est fermé depuis lundi.', []],
  ])('reads %s', (_name, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    [
      'a pronoun',
      'Ann Roe spoke first. “We wait,” said Ann Roe. She added: “It is cold.”',
      ['Ann Roe: We wait,', 'Ann Roe: It is cold.'],
    ],
    [
      'a surname with a title',
      'Ann Roe said the “old” plan was dead. Ms Roe said: “It is cold.”',
      ['Ann Roe: old', 'Ann Roe: It is cold.'],
    ],
    [
      'a body taken up by its kind',
      'The Ely Rowers said they were “ready”. The group added that it was “calm”.',
      ['Ely Rowers: ready', 'Ely Rowers: calm'],
    ],
    [
      'words that go on without a cue',
      '“We wait,” said Ann Roe, a senior engineer. “They can come.”',
      ['Ann Roe: We wait,', 'Ann Roe: They can come.'],
    ],
    [
      'a name that comes after a description',
      'A man who left his farm a month ago said: “It is gone.”\n\nJon Hale added: “All of it.”',
      ['Jon Hale: It is gone.', 'Jon Hale: All of it.'],
    ],
    [
      'a quotation over two paragraphs',
      'Ann Roe said: “We wait.\n\n“They can come.”',
      ['Ann Roe: We wait.', 'Ann Roe: They can come.'],
    ],
    ['a teller in the sentence after', '“Is it so?” Roe asked. “Not yet.”', ['Roe: Is it so?', 'Roe: Not yet.']],
    ['a rare verb between a quotation and its speaker', '“No,” growled Ann Roe.', ['Ann Roe: No,']],
    ['a rare verb before a colon', 'Ann Roe groaned: “It is cold.”', ['Ann Roe: It is cold.']],
    ['a signature', '“We wait.” — Ann Roe, mayor of Ely', ['Ann Roe: We wait.']],
    [
      'a role that was told before',
      'Ann Roe, the mayor, left. Jon Hale said: “Good.” “It is cold,” the mayor said.',
      ['Jon Hale: Good.', 'Ann Roe: It is cold,'],
    ],
    [
      'a pronoun by the sex of a first name',
      'Mary Hale met John Roe. “We wait,” John Roe said. “No,” she said.',
      ['John Roe: We wait,', 'Mary Hale: No,'],
    ],
    [
      'a witness with a relative',
      'One witness, who asked not to be named, said the driver “sped up”.',
      ['One witness: sped up'],
    ],
    ['a relative', 'Ann Roe, who said it was “cold”, left.', ['Ann Roe: cold']],
    ['words set off by commas', 'The dam, Ann Roe said, “held well”.', ['Ann Roe: held well']],
    [
      'a paragraph that is all quotation, after words of its speaker',
      '“We wait,” Ann Roe said.\n\n“They can come.”\n\nThe “old” dam held.',
      ['Ann Roe: We wait,', 'Ann Roe: They can come.', 'null: old'],
    ],
    ['scare quotes that nobody speaks', 'The “old town” burned on Monday.', ['null: old town']],
  ])('resolves %s', (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it.each([
    ['Ann Roe said the bridge was shut.', 'told'],
    ['Ann Roe condemned the delay.', 'held'],
    ['Ann Roe did not say when.', 'withheld'],
  ])('tells what is passed on from what is held and what is kept back: %s', (text, act) => {
    expect(read(text).statements.map((one) => one.act)).toEqual([act])
  })

  it('keeps a source without a name anonymous', () => {
    const [statement] = read('The talks failed, a person briefed on them said.').statements
    expect(statement?.speaker).toMatchObject({ name: 'a person briefed on them', anonymous: true })
  })

  it.each([
    ['Ann Roe said the mayor claimed that “the wall is gone”.', 'mayor: the wall is gone'],
    ['Ann Roe said that, as the mayor claimed, “the wall is gone”.', 'mayor: the wall is gone'],
  ])('gives words in quotation marks to the innermost statement around them: %s', (text, words) => {
    expect(quoted(text)).toContain(words)
  })

  it('says whom a speaker told, and whom he cites', () => {
    const [told] = read('A source told the Ely Post that the dam had failed.').statements
    expect(told?.speaker).toMatchObject({ name: 'A source', anonymous: true, toldTo: 'the Ely Post' })
    const [confirmed] = read('Ann Roe confirmed to the Ely Post on Monday that the dam had failed.').statements
    expect(confirmed?.speaker).toMatchObject({ name: 'Ann Roe', toldTo: 'the Ely Post' })
    const [cited] = read('The dam had failed, the ministry said, citing local engineers.').statements
    expect(cited?.speaker).toMatchObject({ name: 'ministry', citing: ['local engineers'] })
  })

  it('gives spans that lie in the text, and names made of its words', () => {
    const words = fc.constantFrom(
      ...['Ann Roe', 'said', 'told', 'he', 'the group', ',', '.', '“', '”', '"', 'according to', 'police', 'that'],
      ...['the bridge fell', 'adding', '\n\n', 'on Monday', 'who', '😀', 'was', 'to', 'by', ':'],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ')
        const { statements, quotations } = read(text)
        for (const item of [...statements, ...quotations]) {
          expect(item.start).toBeGreaterThanOrEqual(0)
          expect(item.end).toBeLessThanOrEqual(text.length)
          expect(item.start).toBeLessThan(item.end)
          if (item.speaker.name !== null) expect(text).toContain(item.speaker.name)
        }
      }),
    )
  })

  it.each(['Ann Roe said that ', '“a” said ', 'he said, ', 'x, according to y, '])(
    'takes linear time on a line of nothing but "%s"',
    (piece) => {
      const began = processorNow()
      read(piece.repeat(3000))
      expect(processorNow() - began).toBeLessThan(4000)
    },
  )
})

it.each([
  ['a date where a name would stand', '“We wait here in the cold,” wrote November 8.'],
  ['a contraction', '“We wait here in the cold,” I’d say.'],
])('takes %s for nobody', (_name, text) => {
  expect(read(text).statements.map(({ speaker }) => speaker.name)).toEqual([null])
})

describe('a pronoun that several fit', () => {
  const speakerOf = (text: string) => read(text).statements.at(-1)?.speaker

  it('has them as candidates, and nobody as its speaker', () => {
    const joined = speakerOf('Adam Roe and Paul Vane met in Tarn on Monday. “The bridge is safe,” he said.')
    expect([joined?.name, joined?.candidates]).toEqual([null, ['Adam Roe', 'Paul Vane']])
    const named = speakerOf(
      'The council of the town of Lower Osla has heard from Adam Roe. It asked the engineers of the harbour and, on Friday, Paul Vane. “The bridge is safe,” he said.',
    )
    expect([named?.name, named?.candidates]).toEqual([null, ['Adam Roe', 'Paul Vane']])
  })

  it('has one where only one fits, or one of them spoke', () => {
    const only = speakerOf('The council heard from Adam Roe and from Anna Vane. “The bridge is safe,” he said.')
    expect([only?.name, only?.candidates]).toEqual(['Adam Roe', []])
    const spoke = speakerOf('“It will hold,” said Paul Vane. He knows Adam Roe. “The bridge is safe,” he said.')
    expect([spoke?.name, spoke?.candidates]).toEqual(['Paul Vane', []])
  })
})

it.each(['says', 'Says …', 'reports.', 'states', 'state.', '"', '“says', ', says', 'says ,'])(
  'reads a text of nothing but %s',
  (text) => {
    expect(() => said(text)).not.toThrow()
  },
)

it('takes a noun behind an article for no verb of telling', () => {
  expect(said('He filed a complaint, a police report.')).toEqual([])
})

it('reads any run of words that statements are made of', () => {
  const words = [
    'says',
    'said',
    'report',
    'reports',
    'state',
    'states',
    'police',
    'Ann',
    'Roe',
    ',',
    '.',
    '…',
    '“',
    '”',
    'that',
    'who',
    'by',
    'as',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), (run) => {
      said(run.join(' '))
    }),
    { numRuns: 300 },
  )
})

it.each<[string, string, string[]]>([
  ['an amount that was added is no statement', 'The Hallam index added 0.9% as the talks ended.', []],
  [
    'what somebody added is one',
    'The mayor of Osla added 40 ships had left the port.',
    ['mayor of Osla: 40 ships had left the port'],
  ],
  [
    'what begins with a number behind whose word it is',
    'According to the Osla Gazette, 2,000 yards of ash — a residue of coal — were washed away.',
    ['Osla Gazette: 2,000 yards of ash — a residue of coal — were washed away'],
  ],
  ['an age behind whose word it is', 'According to Ann Roe, 34, two boats sank.', ['Ann Roe: two boats sank']],
])('tells a number from a clause: %s', (_name, text, statements) => {
  expect(said(text)).toEqual(statements)
})
