import { describe, expect, it } from 'vitest'
import { plainArticle } from '../../../../eval/plain-article.ts'
import type { Figure } from '../../model/annotation.ts'

function figuresIn(text: string): readonly Figure[] {
  return plainArticle('a', text).figures
}

function factualities(text: string): string[] {
  return figuresIn(text).map((figure) => `${figure.low ?? figure.high} ${figure.factuality}`)
}

describe('withFactuality', () => {
  it.each<[string, string[]]>([
    ['The army denied that 40 people were killed in Tam.', ['40 denied']],
    ['The army denied on Monday that 40 had died.', ['40 denied']],
    ['The mayor rejected a report that 40 were killed.', ['40 denied']],
    ['The ministry refuted claims that 55 had drowned.', ['55 denied']],
    ['Officials pushed back on claims that 90 miners had died.', ['90 denied']],
    ['Reports of 25 deaths turned out to be untrue.', ['25 denied']],
    ['The figure of 17,000 has not been confirmed by the army.', ['17000 denied']],
    ['The clinic could not verify that 31 had fallen ill.', ['31 denied']],
    ['The storm did not kill 20 people.', ['20 denied']],
    ['The toll is 14, not 41.', ['14 actual', '41 denied']],
    ['The toll was corrected from 45 to 33.', ['45 denied', '33 actual']],
    ['Police revised the toll to 21 from 34.', ['21 actual', '34 denied']],
    ['Rebels say 33 soldiers died. That figure is disputed by the army.', ['33 denied']],
    ['He falsely claimed that 300 boats had sunk.', ['300 denied']],
    ['Far from the 5,000 that were hoped for, 600 came.', ['5000 denied', '600 actual']],
  ])('marks what is denied: %s', (text, expected) => {
    expect(factualities(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The rebels threatened to kill 25 hostages.', ['25 not-actual']],
    ['Police are investigating whether 14 were abducted.', ['14 not-actual']],
    ['The council plans to build 450 flats where 38 sheds now stand.', ['450 not-actual', '38 actual']],
    ['Had the dam burst, 2,000 people would have drowned.', ['2000 not-actual']],
    ['If 300 patients fall ill, the ward will close.', ['300 not-actual']],
    ['As many as 90 people are feared dead; 12 bodies were found.', ['0 not-actual', '12 actual']],
    ['The drill imagined a blast that killed 60 people.', ['60 not-actual']],
    ['In the film, 300 soldiers die.', ['300 not-actual']],
    ['Did 80 people drown?', ['80 not-actual']],
    ['Did the keepers of the weir see 80 people drown?', ['80 not-actual']],
    ['The staff is to be cut from 900 people to 550.', ['900 actual', '550 not-actual']],
  ])('marks what has not come about: %s', (text, expected) => {
    expect(factualities(text)).toEqual(expected)
  })

  it.each([
    'Not only 40 villages lost their wells.',
    'No fewer than 40 people died.',
    'The court denied bail to 40 people.',
    'In all 40 prisoners were denied visits.',
    'Police did not rule out that 40 had died.',
    'It cannot be denied that 40 people died.',
    'There is no doubt that 40 people died.',
    'The brothers, who deny the charges, have spent 40 months in jail.',
    'They dismissed 40 workers and rejected another 40 applications.',
    'The guards failed to stop 40 raiders.',
    'The 40 people who drowned will be buried in May.',
    'After 40 people died, the town plans to close the road.',
    'How did 40 people die?',
    'The storm that killed 40 people may have been the worst.',
  ])('leaves a claim a claim: %s', (text) => {
    expect(figuresIn(text).map(({ factuality, negated }) => ({ factuality, negated }))).toEqual(
      figuresIn(text).map(() => ({ factuality: 'actual', negated: false })),
    )
  })

  it('takes time that grows with the text, whatever cues it is made of', () => {
    const words = ['denied that 40 ', 'if 40 could ', 'claims 40 were false ', 'not 40 from 40 to ']
    const used = process.cpuUsage()
    for (const one of words) figuresIn(one.repeat(1500))
    const { user, system } = process.cpuUsage(used)
    expect((user + system) / 1e6).toBeLessThan(20)
  })
})
