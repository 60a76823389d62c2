import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { marked } from '../../../../test/helpers/marked.ts'
import { en } from '../../languages/en/en.ts'
import type { Figure } from '../../model/annotation.ts'
import { annotateText } from '../annotate.ts'
import { findFigures } from './figures.ts'

function figuresIn(text: string): Figure[] {
  return [...annotateText(tagged(text).analysis, en, null).figures]
}

describe('findFigures', () => {
  it.each<[string, string, Partial<Figure>]>([
    [
      'a count',
      'The ferry carried ⟦128 passengers⟧.',
      { low: 128, high: 128, comparator: null, counted: 'passengers' },
    ],
    [
      'a lower bound',
      '⟦At least 40 people⟧ were killed.',
      { low: 40, high: null, comparison: 'at-least', comparator: 'at least', event: 'killed' },
    ],
    [
      'no fewer than',
      'Crews freed ⟦no fewer than 12 miners⟧.',
      { low: 12, high: null, comparator: 'no fewer than', event: 'freed' },
    ],
    ['an upper bound', 'It can hold ⟦up to 900 people⟧.', { low: 0, high: 900, comparison: 'at-most' }],
    [
      'a round number',
      '⟦About 2,300 homes⟧ lost power.',
      { low: 2300, high: 2300, comparison: 'about', comparator: 'about' },
    ],
    ['a unit with a measure joined on', 'The ⟦100 feet-long tram⟧ left the rails.', { low: 100, unit: 'foot' }],
    ['a scale on the digits', 'The town of ⟦3.4mn people⟧ slept.', { low: 3_400_000 }],
    ['lakh', 'The state moved ⟦1.2 lakh residents⟧.', { low: 120_000 }],
    ['words', '⟦Twenty-five sheep⟧ drowned.', { low: 25, high: 25 }],
    ['words with and', '⟦Two hundred and six passengers⟧ were rescued.', { low: 206, event: 'rescued' }],
    ['a dozen', '⟦A dozen boats⟧ sank.', { low: 12, high: 12 }],
    [
      'a vague plural',
      '⟦Dozens of villagers⟧ are missing.',
      { low: 24, high: null, comparator: 'dozens', event: 'missing' },
    ],
    [
      'a vague plural of thousands',
      '⟦Hundreds of thousands of people⟧ fled.',
      { low: 200_000, high: null, comparator: 'hundreds of thousands', event: 'displaced' },
    ],
    [
      'a range',
      '⟦Between 30 and 40 people⟧ were hurt.',
      { low: 30, high: 40, comparison: 'between', event: 'injured' },
    ],
    ['a range with a dash', 'It took ⟦20–25 minutes⟧.', { low: 20, high: 25, unit: 'minute' }],
    ['a range with a common scale', 'It will cost ⟦2 to 3 million pounds⟧.', { low: 2e6, high: 3e6, unit: 'GBP' }],
    ['money', 'The repair cost ⟦$3.5bn⟧.', { low: 3.5e9, unit: 'USD' }],
    ['per cent', '⟦About 80 per cent of the harbour⟧ is shut.', { low: 80, unit: 'per cent', comparison: 'about' }],
    ['a fraction', '⟦Two-thirds of members⟧ voted for it.', { low: 0.6667, unit: 'share' }],
    ['a length of time on a noun', 'It ended a ⟦nine-day strike⟧.', { low: 9, unit: 'day', counted: 'strike' }],
    ['a length of time in digits', 'A ⟦24-hour curfew⟧ began.', { low: 24, unit: 'hour' }],
    [
      'a number on a noun',
      'It fell on a ⟦58-storey tower⟧ in Osla.',
      { counted: 'tower', group: ['storey'], event: null },
    ],
    ['a part of a number', 'He was cleared of ⟦12⟧ of 15 charges.', { counted: 'charges' }],
    ['the size of a crowd', 'They played before a crowd of ⟦51,204⟧.', { counted: 'crowd' }],
    ['a scale on a hyphen', 'It made a ⟦$140-million bid⟧.', { low: 140_000_000, unit: 'USD', counted: 'bid' }],
    ['a currency on it', 'It signed a ⟦30-million-euro deal⟧.', { low: 30_000_000, unit: 'EUR', counted: 'deal' }],
    ['a measure before an adjective', 'It began ⟦10 minutes⟧ late.', { unit: 'minute', counted: null }],
    ['a measure before a verb', 'On it ⟦44 per cent of farmers⟧ disagreed.', { unit: 'per cent', counted: 'farmers' }],
    ['a measure that narrows down a noun', 'He has a ⟦12 point lead⟧ in the race.', { counted: 'lead' }],
    ['a verb that is also a number', 'She scores ⟦70 points⟧ a game.', { low: 70, high: 70, counted: 'points' }],
  ])('reads %s', (_name, source, expected) => {
    const { text, spans } = marked(source)
    const [figure] = figuresIn(text)
    expect(figure && { start: figure.start, end: figure.end }).toEqual(spans[0])
    expect(figure).toMatchObject(expected)
  })

  it.each([
    ['a day', 'It happened on October 7.'],
    ['a day before its month', 'The gale of 7 October was worse.'],
    ['a year', 'The mill opened in 1984 and shut in 2019.'],
    ['an age in an adjective', 'A 34-year-old sailor was aboard.'],
    ['an age limit', 'He is over the age of 75.'],
    ['a clock time', 'The siren went at 7am, then at 5:51 PM.'],
    ['a label', 'Route 66 and Section 427 were shut.'],
    ['the bore of a gun', 'A 12-gauge shotgun and a .45-caliber handgun lay there.'],
    ['the page of a gallery', '1 of 26 Full Screen'],
    ['a lap', 'He stopped on lap seven, and in round 3.'],
    ['a number in a name', 'EXPO30 opened; an A320 landed.'],
    ['a telephone number', 'Call 555-0123 or 0800 555 12.'],
    ['a score', 'Hale won 3-2 on Sunday.'],
    ['an address', 'The shop at 12 Mill Street was shut.'],
    ['an ordinal', 'It was the 5th flood.'],
    ['one as a pronoun', 'One of them waved.'],
    ['a couple', 'The couple had moved to Osla.'],
    ['some days that have just passed', 'The past few days were wet.'],
    ['somebody by the word one', 'One neighbour told the paper what she saw.'],
    ['a channel', 'It was shown on Channel Four.'],
    ['an idiom', 'It was a two-way street, and the two sides met.'],
  ])('does not take %s for a figure', (_name, text) => {
    expect(figuresIn(text).map((figure) => text.slice(figure.start, figure.end))).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ['things', 'There were eight fire engines and two cranes at the mill.', ['eight fire engines', 'two cranes']],
    ['a number written onto its noun', 'A three-carriage train stopped.', ['three-carriage train']],
    ['a number that stands for what it counts', 'Six got out, but two still remain inside.', ['two']],
    ['one in a list', 'It had one collision and three fires that year.', ['one collision', 'three fires']],
    ['a few of a group', 'A few of the boats leaked.', ['A few of the boats']],
    ['a time since then', 'She left Osla ten years ago.', ['ten years']],
    ['the two of a kind', 'The fire spread to the two barns.', ['two barns']],
  ])('lists %s as counted in passing', (_name, text, expected) => {
    const passing = figuresIn(text).filter((figure) => figure.weight === 'passing')
    expect(passing.map((figure) => text.slice(figure.start, figure.end))).toEqual(expected)
  })

  it('gives main weight to what befell somebody, to measures, bounds and large numbers', () => {
    const text = 'Three people were killed, two km of road and 40 homes were lost, and at least four boats sank.'
    expect(figuresIn(text).map((figure) => figure.weight)).toEqual(['main', 'main', 'main', 'main'])
  })

  it.each([
    ['The 40m well is dry.', 40, 'm'],
    ['They dug a 40m-deep well.', 40, 'm'],
    ['He fell 40m.', 40, 'm'],
    ['It lies at a depth of 40m.', 40, 'm'],
    ['The tower is 40m tall.', 40, 'm'],
    ['The land has 40m people.', 40_000_000, null],
    ['It cost £40m.', 40_000_000, 'GBP'],
    ['Debt rose to 40m euros.', 40_000_000, 'EUR'],
    ['Some 40m voted.', 40_000_000, null],
  ])('tells metres from millions: %s', (text, low, unit) => {
    expect(figuresIn(text)[0]).toMatchObject({ low, unit })
  })

  it.each([
    ['The quake had a magnitude of 6 . 1 .', [6.1]],
    ['Some 230 , 000 people fled .', [230_000]],
    ['Of 12 , 45 boats left .', [12, 45]],
  ])('reads numbers of a text that was cut into words: %s', (text, values) => {
    expect(figuresIn(text).map((figure) => figure.low)).toEqual(values)
  })

  it.each<[string, string, (string | null)[]]>([
    ['before it', 'The slide killed 183 people and injured 40.', ['killed', 'injured']],
    ['after it', 'There were 12 people dead and 420 wounded.', ['killed', 'injured']],
    ['in a relative clause', 'It named six people who died in the mine.', ['killed']],
    ['in the passive', 'Some 96 sailors were returned on Friday.', ['freed']],
    ['in its own noun', 'The ministry counted 41 deaths.', ['killed']],
    ['in a noun before it', 'The group offered the release of 30 prisoners.', ['freed']],
    ['in a toll', 'The death toll rose to 41.', ['killed']],
    ['around it', 'The gang was taking more than 260 people hostage.', ['kidnapped']],
    ['with a particle', 'It meant 260 inmates being let out of jail.', ['freed']],
    ['by its own verb', 'Voters elected 30 councillors.', ['elect']],
    ['carried over to a part', 'It holds 128 people, among them 19 women and children.', ['held', 'held']],
    ['to the object, not to who does it', 'Two gunmen who killed 12 people fled.', [null, 'killed']],
    ['to the object of a main clause', 'Some 12 soldiers killed 30 villagers.', [null, 'killed']],
    ['to nobody who treats the hurt', 'Two nurses who treated him fell ill.', [null]],
    ['before a time, which is no object', 'Police said 12 people killed this week were miners.', ['killed']],
    [
      'behind people rather than in a total before them',
      'The brigade, which has 70 officers in attendance, said 40 people were hurt.',
      [null, 'injured'],
    ],
    ['by a verb in -shed', 'Some 43 pupils vanished in May.', ['missing']],
    ['by a verb with its state', 'Police sought 43 pupils who went missing.', ['missing']],
  ])('tells what happened %s', (_name, text, events) => {
    expect(figuresIn(text).map((figure) => figure.event)).toEqual(events)
  })

  it('ties a part to its whole', () => {
    const [whole, part] = figuresIn('The camp holds 128 people, among them 19 women and children.')
    expect(part?.partOf).toBe(whole?.id)
    expect(part?.group).toEqual(['women', 'children'])
  })

  it('takes up what the figure before counts', () => {
    const [whole, part] = figuresIn('In all 23 schools were damaged, four of them badly.')
    expect([whole?.counted, part?.counted, part?.countedSpan]).toEqual(['schools', 'schools', null])
    expect(part?.partOf).toBe(whole?.id)
  })

  it('gives a figure the speaker of its statement, and none in the text’s own voice', () => {
    const figures = figuresIn('The mayor said 12 people had died. The town has 900 residents.')
    expect(figures.map((figure) => figure.speaker?.name ?? null)).toEqual([expect.stringContaining('mayor'), null])
  })

  it.each([
    ['Ann Roe said that the mayor claimed 12 people had died.', 'mayor'],
    ['Ann Roe said the police chief, Per Moss, had told her that 12 people had died.', 'police chief'],
  ])('gives a figure within two statements to who said it, not to who passed it on: %s', (text, speaker) => {
    expect(figuresIn(text).map((figure) => figure.speaker?.name)).toEqual([speaker])
  })

  it('tells a denial from “not only”', () => {
    const negated = (text: string): boolean[] => figuresIn(text).map((figure) => figure.negated)
    expect(negated('The flood did not kill 40 people.')).toEqual([true])
    expect(negated('The flood not only killed 40 people but took the bridge.')).toEqual([false])
    expect(negated('Not only 40 people were killed, but the bridge was lost.')).toEqual([false])
  })

  it.each([
    ['183 have been killed, and 420 people wounded, since Friday.', 'since Friday'],
    ['The army killed 183 people, wounding 420 others, since Friday.', 'since Friday'],
    ['They have freed 183 people, including 40 children, since the dam broke on Monday.', 'since the dam broke'],
    ['183 people were killed, who had fled on foot, since Friday.', 'since Friday'],
    ['Fire destroyed 40 homes, whose owners had fled, during the night.', 'during the night'],
  ])('gives all figures before it the time that closes a sentence: %s', (text, period) => {
    expect(new Set(figuresIn(text).map((figure) => figure.period))).toEqual(new Set([period]))
  })

  it('marks hedges, periods, rates and changes', () => {
    expect(figuresIn('Dozens are feared dead.')[0]?.hedge).toBe('feared')
    expect(figuresIn('Since the dam broke, 14 people have been rescued.')[0]?.period).toBe('Since the dam broke')
    expect(figuresIn('The match was stopped after 20 of 71 rounds.').map(({ period }) => period)).toEqual([null, null])
    expect(figuresIn('They won 12 games since 1908 with a strong team.')[0]?.period).toBe('since 1908')
    expect(figuresIn('It released three lambs for every ram.')[0]?.rate).toBe('for every ram')
    expect(figuresIn('Prices rose by 5 per cent.')[0]?.change).toBe('up')
    expect(figuresIn('Prices rose to 5 per cent.')[0]?.change).toBe(null)
    expect(figuresIn('The 22 per cent rise took all by surprise.')[0]?.change).toBe('up')
    expect(figuresIn('A reduction of 12 per cent is due.')[0]?.change).toBe('down')
    expect(figuresIn('A majority of 12 per cent is due.')[0]?.change).toBe(null)
  })

  it('reads text with astral characters at the right places', () => {
    const { text, spans } = marked('📈 The index gained ⟦9%⟧ 🎉.')
    expect(figuresIn(text)[0]).toMatchObject(spans[0]!)
  })

  it('points every span at its own words, whatever the text', () => {
    const pieces = fc.constantFrom(
      '12',
      'dozens of',
      'people',
      'killed',
      'at least',
      'between',
      'and',
      '30',
      'million',
      '$',
      '%',
      'the',
      '.',
      ',',
      '“',
      '”',
      'said',
      'Osla',
      'a',
      'half',
      'one',
      '-',
      'day',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
        const text = words.join(' ')
        for (const figure of figuresIn(text)) {
          for (const span of [
            figure,
            figure.number,
            figure.countedSpan,
            figure.eventSpan,
            figure.placeSpan,
            figure.periodSpan,
          ]) {
            if (span) expect(text.slice(span.start, span.end).trim()).not.toBe('')
          }
          expect(figure.start).toBeLessThanOrEqual(figure.number.start)
          expect(figure.number.end).toBeLessThanOrEqual(figure.end)
        }
      }),
    )
  })

  it.each([
    ['numbers', '1 '.repeat(20_000)],
    ['number words', 'hundred and '.repeat(10_000)],
    ['comparators', 'at least '.repeat(10_000)],
    ['signs', '$1-'.repeat(10_000)],
    ['tolls', 'number of '.repeat(10_000)],
  ])('takes linear time on a sentence of %s', (_name, text) => {
    const read = tagged(text)
    const began = process.cpuUsage()
    findFigures(read, en, [])
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1000).toBeLessThan(4000)
  })
})

describe('numbers in parts', () => {
  it.each([
    ['a half after a multiplier', 'The wall cost 3 million and a half.', 3.5e6],
    ['a half before a multiplier', 'The wall cost five and a half million.', 5.5e6],
    ['half a multiplier', 'Half million people came to the fair.', 5e5],
    ['groups of three with spaces', 'The state counts 1 414 021 100 people.', 1_414_021_100],
    ['a fraction written onto digits', 'The wave was 2½ metres high.', 2.5],
    ['one multiplier below another', 'The state paid 2 million 300 thousand.', 2.3e6],
    ['a multiplier of a multiplier', 'The fund holds three lakh crore.', 3e12],
    ['two thirds of a million', 'It drew two thirds of a million visitors.', 666_667],
    ['a ratio', 'One in five households had no power.', 0.2],
    ['a share out of others', 'Two out of five wells were dry.', 0.4],
    ['a number that a bound follows', 'There were about five hundred or more guests.', 500],
  ])('reads %s', (_name, text, value) => {
    const [first] = figuresIn(`${text} The council of Tarn met on Monday.`)
    expect(Math.abs((first?.low ?? 0) - value) / value).toBeLessThan(1e-3)
  })

  it('takes no day before a number of people for thousands', () => {
    const found = figuresIn('On May 12 300 people came to the harbour of Tarn.')
    expect(found.map(({ low }) => low)).toEqual([300])
  })
})
