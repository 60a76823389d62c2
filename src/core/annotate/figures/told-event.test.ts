import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { marked } from '../../../../test/helpers/marked.ts'
import { en } from '../../languages/en/en.ts'
import type { Figure } from '../../model/annotation.ts'
import { annotateText } from '../annotate.ts'

function figuresIn(text: string): Figure[] {
  return [...annotateText(tagged(text).analysis, en, null).figures]
}

describe('what happened, told in a roundabout way', () => {
  it.each<[string, string, Partial<Figure>]>([
    ['people made to flee', 'The flood forced ⟦some 18,500 residents⟧ to flee.', { event: 'displaced' }],
    ['people driven out of homes', 'It drove ⟦1,200 people⟧ out of their homes.', { event: 'displaced' }],
    ['people told to go', '⟦600 people⟧ were told to evacuate.', { event: 'evacuated' }],
    ['lives lost', '⟦Forty-nine people⟧ lost their lives when the weir broke.', { event: 'killed' }],
    ['people stabbed to death', '⟦Nine people⟧ were stabbed to death.', { event: 'killed' }],
    ['people who were hurt a little', '⟦Two guards⟧ were slightly wounded.', { event: 'injured' }],
    ['bodies', 'Divers recovered ⟦27 bodies⟧.', { event: 'killed', change: null }],
    ['bodies of another kind', 'The plan has the support of ⟦27 governing bodies⟧.', { event: null }],
    [
      'those among the dead',
      '⟦At least eight children⟧ were among the dead.',
      { event: 'killed', counted: 'children' },
    ],
    [
      'some of the hurt',
      '⟦Eighteen⟧ of the injured were in critical condition.',
      { event: 'injured', group: ['seriously'] },
    ],
    ['some of the hurt who died', '⟦Nine⟧ of the wounded died overnight.', { event: 'killed' }],
    ['who the dead were', '⟦Two of those killed were firefighters⟧.', { event: 'killed', counted: 'firefighters' }],
    ['who the dead include', 'The dead include ⟦five pupils⟧.', { event: 'killed' }],
    ['custody', '⟦86 people⟧ were in custody.', { event: 'arrested' }],
    ['a crowd', 'Police put the crowd at ⟦38,000⟧.', { event: 'attended' }],
    ['a turnout in per cent', 'Turnout reached ⟦38 per cent⟧.', { event: null }],
    ['a state', '⟦28 people⟧ were in intensive care.', { event: 'injured', group: ['seriously'] }],
    [
      'a total named far before it',
      'The number of people killed in the shelling of a market in the east of Osla has risen to ⟦52⟧, medics have told us.',
      { event: 'killed' },
    ],
    [
      'a total of the confirmed dead',
      'The number of people confirmed dead rose to ⟦38⟧ on Monday.',
      { event: 'killed' },
    ],
    ['all but some', '⟦All but two⟧ of the 48 crew were rescued.', { negated: true, comparator: 'all but' }],
    ['a participle of a nearer noun', 'Radar saw ⟦12 launches⟧ from a village held by the army.', { event: null }],
    ['a particle of another verb', 'Radar picked up ⟦12 launches⟧.', { change: null }],
    [
      'a place named by what it is',
      'In the nearby town of Sela, ⟦12 people⟧ were killed.',
      { place: 'nearby town of Sela' },
    ],
    ['a magnitude before its number', 'A quake of ⟦magnitude 6.4⟧ struck.', { unit: 'magnitude', low: 6.4 }],
    ['a magnitude behind its number', 'A ⟦5.1-magnitude aftershock⟧ followed.', { unit: 'magnitude' }],
    ['a length that is no time', 'No shots were fired ⟦within 15km⟧ on Tuesday.', { unit: 'km', low: 0, high: 15 }],
    ['a time in which something happened', 'It fell ⟦40 metres⟧ over the past week.', { period: 'over the past week' }],
  ])('is read for %s', (_name, source, expected) => {
    const { text, spans } = marked(source.replace('quake of ⟦magnitude 6.4⟧', 'quake of magnitude ⟦6.4⟧'))
    expect(figuresIn(text).find(({ start }) => start === spans[0]!.start)).toMatchObject({ ...spans[0], ...expected })
  })

  it('tells of each part who it was', () => {
    const found = figuresIn('Medics received 43 bodies, 17 of them women and nine of them children.')
    expect(found.map(({ low, counted, event }) => [low, counted, event])).toEqual([
      [43, 'bodies', 'killed'],
      [17, 'women', 'killed'],
      [9, 'children', 'killed'],
    ])
  })

  it('gives a number without a verb of its own that of the number before, and its own place', () => {
    const found = figuresIn('Officials said 18 people were killed in Tam, and seven in Sela.')
    expect(found.map(({ low, event, place }) => [low, event, place])).toEqual([
      [18, 'killed', 'Tam'],
      [7, 'killed', 'Sela'],
    ])
  })

  it('does not give a number with its own noun the event before', () => {
    const found = figuresIn('Officials said 18 people were killed in Tam, and 40 sheep in Sela.')
    expect(found.at(-1)).toMatchObject({ low: 40, counted: 'sheep' })
  })

  it('lists who was killed within a time told by an event', () => {
    const found = figuresIn(
      'Crews fought the fire after the blast killed six people and forced more than 20,000 to flee.',
    )
    expect(found.map(({ low, event }) => [low, event])).toEqual([
      [6, 'killed'],
      [20_000, 'displaced'],
    ])
  })

  it('takes what a number was before for no answer of its own', () => {
    const found = figuresIn('The toll rose to 38 from 31 a day earlier, as the navy joined the search.')
    expect(found.map(({ low, event, rate }) => [low, event, rate])).toEqual([
      [38, 'killed', null],
      [31, null, null],
    ])
  })

  it('takes whoever counted the dead for the speaker', () => {
    const [figure] = figuresIn('UN monitors have recorded 3,870 civilian deaths since May.')
    expect(figure?.speaker?.name).toBe('UN monitors')
  })

  it('takes a record of another kind for no statement', () => {
    const [figure] = figuresIn('Roe recorded 12 songs in May.')
    expect(figure?.speaker ?? null).toBeNull()
  })

  it.each<[string, (string | null)[]]>([
    ['At least two fatalities and 84 people have been taken to hospital.', ['killed', 'injured']],
    ['The storm has killed 12 people and 40 homes are without power.', ['killed', null]],
    ['There were two deaths and 30 people were hurt.', ['killed', 'injured']],
    ['Two men died and 30 were rushed to a nearby clinic.', ['killed', 'injured']],
    ['The slide killed 14 men and 30 cows.', ['killed', 'killed']],
  ])('carries no event over "and" to another subject: %s', (text, events) => {
    expect(figuresIn(text).map((figure) => figure.event)).toEqual(events)
  })
})
