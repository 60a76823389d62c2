/** Reports that share words without one being made from the other, and those that say whose report they retell. */
import { describe, expect, it } from 'vitest'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import { compare } from '../src/with-models.ts'
import { prepared } from './helpers/prepared.ts'

/** What an agency sent: two paragraphs that both outlets print. */
const AGENCY = [
  'Villagers who had climbed onto roofs waved bed sheets at passing helicopters through most of the afternoon, while crews below ferried the elderly out in inflatable boats.',
  'The river, swollen by four days of rain in the hills, had carried away two footbridges and a mill before it reached the lower town shortly after breakfast.',
]

const ECHO = [
  'The mayor of Osla, Petra Voss, asked for the army on Tuesday after the Ostrel broke its banks above the town.',
  AGENCY[0]!,
  'Voss spoke in the town hall, by candle light, to some 200 people whose homes were under water, and promised beds for all of them.',
  'Two schools are to stay shut until Monday, the council decided, and the market has been put off by a week.',
  AGENCY[1]!,
  'Insurers in Denby said that they expected claims of 40 million crowns, the most since the storm of 2019.',
]

const GAZETTE = [
  'Farmers along the Ostrel lost most of this year’s barley when the river rose, their union said on Tuesday evening.',
  'The union’s head, Per Moss, put the damage at a third of what its members earn in a year and asked the county for loans.',
  AGENCY[1]!,
  'Grain traders in Tarn raised their prices within the hour; bakers said that bread would follow before the winter.',
  AGENCY[0]!,
  'A dam upstream held, its keeper said, though the water stood within a hand of the top for most of the night.',
]

const QUOTED =
  '“We begged the county for a new wall three years ago, and what we got was a letter that told us to be patient and to trust the engineers.”'

const relationOf = (a: PreparedArticle, b: PreparedArticle) => compare([a, b]).relations[0]!

describe('two longer reports that share passages', () => {
  const echo = prepared('echo.txt', ECHO.join('\n\n'), { publisher: 'Osla Echo', published: '2031-03-04T08:00Z' })
  const gazette = prepared('gazette.txt', GAZETTE.join('\n\n'), {
    publisher: 'Tarn Gazette',
    published: '2031-03-05T09:00Z',
  })

  it('share a source: none is called the other’s rewrite, no arrow is drawn, and they stay two accounts', () => {
    const { relations, lineages } = compare([echo, gazette])
    expect(relations).toMatchObject([{ kind: 'shared-source', source: null }])
    expect(lineages).toHaveLength(2)
  })

  it('show the passages', () => {
    const { passages, articles } = relationOf(echo, gazette)
    expect(passages.length).toBeGreaterThan(0)
    const first = articles[0] === echo.id ? echo : gazette
    expect(passages.map(({ a }) => first.text.slice(a.start, a.end)).join()).toContain(
      'waved bed sheets at passing helicopters',
    )
  })

  it('say in plain words how much they share, and which agency both credit', () => {
    const [a, b] = [echo, gazette].map((one) => ({ ...one, agency: 'Associated Press' }))
    const notes = relationOf(a!, b!).evidence.map(({ code, note }) => `${code}: ${note}`)
    expect(notes).toContain('same-agency: both credit Associated Press')
    expect(notes[0]).toMatch(
      /^same-words: of the 6 paragraphs of the shorter text, the other has 2 almost word for word$/,
    )
  })

  it('count no heading among the paragraphs', () => {
    const blocks = echo.blocks.map((block, i) => (i === 3 ? { ...block, kind: 'heading' as const } : block))
    const { note } = relationOf({ ...echo, blocks }, gazette).evidence[0]!
    expect(note).toMatch(/^of the 5 paragraphs of /)
  })

  it('are found by one paragraph, however small a part of both it is', () => {
    const one = prepared('one.txt', [ECHO[0]!, ...ECHO.slice(2, 4), AGENCY[0]!, ECHO[5]!].join('\n\n'))
    const other = prepared('other.txt', [...GAZETTE.slice(0, 2), GAZETTE[3]!, AGENCY[0]!, GAZETTE[5]!].join('\n\n'))
    expect(relationOf(one, other).kind).toBe('shared-source')
  })

  it('share no source by a quotation that both have', () => {
    const said = `${QUOTED} a shopkeeper, Ana Brandt, said.`
    const one = prepared('one.txt', [...ECHO.slice(2, 4), said, ECHO[5]!, ECHO[0]!].join('\n\n'))
    const other = prepared('other.txt', [...GAZETTE.slice(0, 2), said, GAZETTE[3]!, GAZETTE[5]!].join('\n\n'))
    expect(relationOf(one, other).kind).toBe('independent')
  })
})

describe('a text that says whose report it retells', () => {
  const own = prepared(
    'a.txt',
    [
      'Two engineers who worked on the dam above Osla told TollMark that its gates had not been opened for nine years.',
      'One of them kept a diary of each winter. “We wrote to the county every autumn and were told that the money was gone,” he said.',
      'The county’s own inspectors found rust on all four gates in 2029, papers show, and asked for new ones.',
      'A spokeswoman for the county, Ilse Tarn, said that the gates had been looked after as the rules demand.',
      'The dam holds back some nine million cubic metres of water, more than twice what it held when it was built.',
    ].join('\n\n'),
  )
  const retold = prepared(
    'b.txt',
    [
      'The gates of a dam in the north may not have moved in almost a decade, according to a report in TollMark.',
      'The news site spoke to two engineers, one of whom kept a diary of each winter. “We wrote to the county every autumn and were told that the money was gone,” one of them said.',
      'The county’s own inspectors found rust on all four gates, it says. The board has been quarrelling over the budget for some years.',
      'Heavy rain is forecast for the weekend, and campers by the lake have been told to leave.',
    ].join('\n\n'),
  )

  it('is a rewrite of it, however few words are the same, and the arrow is drawn', () => {
    const relation = relationOf(own, retold)
    expect(relation).toMatchObject({ kind: 'rewrite', source: own.id })
    expect(relation.evidence).toContainEqual(expect.objectContaining({ code: 'retells-the-report', favours: own.id }))
  })

  it('is none where each says that it retells the other’s', () => {
    const other = { ...retold, publisher: 'The Carrow Echo' }
    const alone = { ...own, publisher: 'TollMark' }
    const both = { ...alone, text: `${own.text}\n\nNothing has moved, according to a report in the Carrow Echo.` }
    const codes = (one: PreparedArticle) => relationOf(one, other).evidence.map(({ code }) => code)
    expect(codes(alone)).toContain('retells-the-report')
    expect(codes(both)).not.toContain('retells-the-report')
  })

  it('is none where no outlet is named', () => {
    const silent = { ...retold, text: retold.text.replace('according to a report in TollMark', 'it has been claimed') }
    expect(relationOf(own, silent)).toMatchObject({ kind: 'shared-source', source: null })
  })
})

describe('an agency and those who print its report', () => {
  const original = prepared('ap.txt', ECHO.join('\n\n'), { publisher: 'AP News' })

  it.each(['AP', 'Associated Press', 'The Associated Press'])('are told apart by the credit: %s', (agency) => {
    const copy = prepared('copy.txt', ECHO.join('\n\n'), { publisher: 'Tollmark Money', agency })
    const relation = relationOf(original, { ...copy, id: 'copy' })
    expect(relation).toMatchObject({ kind: 'copy', source: original.id })
    expect(relation.evidence).toContainEqual(expect.objectContaining({ code: 'agency-credit' }))
  })

  it('leave the direction between two who print it open, whatever one of them cut', () => {
    const whole = prepared('a.txt', ECHO.join('\n\n'), {
      agency: 'AP',
      publisher: 'Osla Echo',
      authors: ['Nell Marsh'],
    })
    const cut = prepared('b.txt', `${ECHO.slice(0, 4).join('\n\n').slice(0, -40)}…`, {
      agency: 'AP News',
      publisher: 'Tarn Gazette',
    })
    expect(relationOf(whole, cut).source).toBeNull()
  })
})

describe('the times that two reports give', () => {
  const echo = (published: string) => prepared('a.txt', ECHO.join('\n\n'), { publisher: 'Osla Echo', published })
  const copy = (published: string) => prepared('b.txt', `${ECHO.join('\n\n')}\n\nMore follows.`, { published })
  const noteOf = (a: PreparedArticle, b: PreparedArticle) =>
    relationOf(a, b).evidence.find(({ code }) => code === 'published-earlier')?.note

  it.each([
    ['2031-03-04T08:00Z', '2031-03-04T08:40Z', 'published 40 minutes before the other'],
    ['2031-03-04T08:00Z', '2031-03-04T14:10Z', 'published 6 hours before the other'],
    ['2031-03-04T08:00Z', '2031-03-07T08:00Z', 'published 3 days before the other'],
    ['2031-03-04', '2031-03-08', 'published about 4 days before the other'],
  ])('are told by how far they lie apart: %s, %s', (first, second, note) => {
    expect(noteOf(echo(first), copy(second))).toContain(note)
  })

  it.each([
    ['two days without an hour', '2031-03-04', '2031-03-05'],
    ['an hour within the other’s day', '2031-03-04T23:00Z', '2031-03-05'],
    ['hours of no zone', '2031-03-04T08:00', '2031-03-04T14:00'],
  ])('order nothing that they cannot tell: %s', (_, first, second) => {
    expect(noteOf(echo(first), copy(second))).toBeUndefined()
    expect(relationOf(echo(first), copy(second)).source).toBeNull()
  })
})
