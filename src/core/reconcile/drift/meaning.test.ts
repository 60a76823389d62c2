import { describe, expect, it } from 'vitest'
import { englishGrounds } from '../../../../test/helpers/grammar.ts'
import { prepared } from '../../../../test/helpers/prepared.ts'
import { en } from '../../languages/en/en.ts'
import type { Finding } from '../../model/drift.ts'
import { comparisonOf } from './comparison.ts'
import { drift } from './drift.ts'
import { inOneRole, partsOf } from './parts.ts'

const GROUNDS = englishGrounds()
const BEFORE = 'The council of Denby met on Monday to speak about the new lock at Orlem.'
const AFTER = 'Work on the sea wall at Holm Point will begin in the spring, the council of Tarn decided.'

function findings(source: string, derived: string): readonly Finding[] {
  const [from, to] = [source, derived].map((text) => [BEFORE, text, AFTER].join('\n\n')) as [string, string]
  return drift(prepared('s.txt', from), prepared('d.txt', to), { language: en, others: [], grounds: GROUNDS }).findings
}

const turned = (source: string, derived: string): readonly Finding[] =>
  findings(source, derived).filter(({ kind }) => kind === 'polarity-changed')

describe('what is turned round', () => {
  it.each([
    [
      'a number',
      'The yard at Tarn is the largest boat maker on the coast.',
      'The yard at Tarn is the coast’s No. 1 boat maker.',
    ],
    [
      'what a word denies and what a “not” denies',
      'The harbour office of Tarn was unable to register small boats online this year.',
      'Small boats can’t register online at the harbour office of Tarn this year.',
    ],
    [
      '“if not”',
      'The broken wall could flood hundreds of houses in Tarn, if not thousands of houses along the coast.',
      'The broken wall could flood thousands of houses in Tarn along the coast.',
    ],
    [
      'what the source both affirms and denies',
      'The keeper had part of the old lamp removed, but the whole lamp was not removed in his time.',
      'The keeper had part of the old lamp removed in his time.',
    ],
    [
      'what two people did',
      'Ilse Brand did not speak to the crew of the ferry on Monday.',
      'Petra Voss spoke to the crew of the ferry on Monday.',
    ],
    [
      'what a neighbouring sentence denies too',
      'The owners called talk of a sale of the ferry a rumour of the rival yards at Denby.\n\nWe have no plans to sell the ferry, the owners said.',
      'The owners have no plans to sell the ferry.',
    ],
  ])('is not %s', (_what, source, derived) => {
    expect(turned(source, derived)).toEqual([])
  })

  it('is not what one did by what another did not do', () => {
    const found = turned(
      'Petra Voss spoke to the crew of the ferry on Monday.',
      'Ilse Brand did not speak to the crew of the ferry on Monday.',
    )
    expect(found.map(({ note }) => note).join()).not.toContain('became')
  })

  it('is what stands beside a denial and is not governed by it', () => {
    const found = turned(
      'Saal denied the charges and will appeal, his lawyer in Tarn said.',
      'Saal denied the charges and will not appeal, his lawyer in Tarn said.',
    )
    expect(found).toMatchObject([{ weight: 'weighty' }])
  })

  it('is set against each other by a concession, also where a “while” stands in both', () => {
    const source = 'Brand closed the quay, while Voss kept the ferry at sea, following the news of the storm.'
    expect(turned(source, source.replace('following', 'despite'))).toHaveLength(1)
  })

  it('is weighty where the opposites are of one thing', () => {
    const source = 'The old keeper lit the large lamp of the light at Tarn each night.'
    expect(turned(source, source.replace('large', 'small'))).toMatchObject([{ weight: 'weighty' }])
  })
})

describe('what a word does in its clause', () => {
  const partOf = (text: string, lower: string) => {
    const article = prepared('s.txt', text)
    const { comparison } = comparisonOf(article, article, { language: en, grounds: GROUNDS })
    return comparison.sourceUnits
      .flatMap((unit) => partsOf(unit, comparison))
      .find((part) => part?.word.token.lower === lower)!
  }

  it('is the same in the passive', () => {
    const active = partOf('The council shut the port of Tarn.', 'port')
    expect(inOneRole(active, partOf('In spring the port was shut by the council.', 'port'))).toBe(true)
    expect(inOneRole(active, partOf('The port said that the council shut the market.', 'port'))).toBe(false)
  })

  it('is the same beside the same word', () => {
    const small = partOf('The yard will build a system for small, open boats next year.', 'open')
    expect(inOneRole(small, partOf('The yard sells closed boats.', 'closed'))).toBe(true)
    expect(inOneRole(small, partOf('The yard sells closed cars.', 'closed'))).toBe(false)
  })
})

describe('quotations', () => {
  it('are one finding where the source has them nowhere', () => {
    const found = findings(
      'The council of Tarn spoke about the sea wall and its cost on Monday.',
      'The council of Tarn spoke about the sea wall on Monday. “Every town but Denby says it paid 400 crowns, and none of them did,” the mayor of Tarn said.',
    )
    expect(found.filter(({ kind, weight }) => kind !== 'dropped' && weight !== 'folded')).toMatchObject([
      { kind: 'quotation-altered', weight: 'weighty' },
    ])
  })

  it('are slight where the source has their words in another form, not where a “not” is new', () => {
    const source = 'The mayor said she “courageously opposed the sale” of the ferry at Tarn.'
    const weights = (said: string): string[] =>
      findings(source, `The mayor said she “${said}” of the ferry at Tarn.`)
        .filter(({ kind }) => kind === 'quotation-altered')
        .map(({ weight }) => weight)
    expect(weights('courageous in opposing the sale')).toEqual(['slight'])
    expect(weights('courageously did not oppose the sale')).toEqual(['weighty'])
  })
})

it('takes another word for the same people by the dictionary for no change of role', () => {
  const source = 'The physician of the ferry’s owners asked for an inquiry on Monday, as did two sailors.'
  const roles = (derived: string) => findings(source, derived).filter(({ kind }) => kind === 'role-changed')
  expect(roles('The doctor of the ferry’s owners asked for an inquiry on Monday, as did two sailors.')).toEqual([])
  expect(roles('The physician of the ferry’s owners asked for an inquiry on Monday, as did two guards.')).toHaveLength(
    1,
  )
})

it('misses the speaker of what somebody was said to have known', () => {
  const [source, derived] = [
    'Roth said he had known nothing of the payments to the yard.',
    'Roth had known nothing of the payments to the yard.',
  ]
  expect(findings(source, derived).map(({ kind }) => kind)).toContain('attribution-lost')
})

it('misses no speaker of a sentence amid a quotation', () => {
  const [source, derived] = [
    'Roth said the yard of Tarn had paid for nothing. Roth said the wall of Denby had been cheap to build.',
    '“The yard of Tarn had paid for nothing. The wall of Denby had been cheap to build,” Roth said.',
  ]
  expect(findings(source, derived).map(({ kind }) => kind)).not.toContain('attribution-lost')
})

it('tells a hedge that is lost once', () => {
  const source = 'Dozens of sailors are feared dead after the storm broke the sea wall off Holm Point.'
  const derived =
    'Dozens of sailors died in the storm off Holm Point.\n\nThe storm broke the sea wall, and dozens of sailors died.'
  const lost = findings(source, derived).filter(({ kind }) => kind === 'hedge-lost')
  expect(lost.map(({ weight }) => weight === 'folded')).toEqual([false, true])
})
