import { describe, expect, it } from 'vitest'
import { englishGrounds } from '../../../../test/helpers/grammar.ts'
import { prepared } from '../../../../test/helpers/prepared.ts'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import { en } from '../../languages/en/en.ts'
import type { Finding } from '../../model/drift.ts'
import { drift } from './drift.ts'

const GROUNDS = englishGrounds()

const BEFORE = 'The council of Tarn met on Monday to speak about the new sea wall at Holm Point.'
const AFTER = 'Work on the sea wall at Holm Point will begin in the spring, the council of Tarn decided.'

/** What became of one sentence, with the same sentences on either side of it in both texts. */
function findings(source: string, derived: string): Finding[] {
  const wrap = (sentence: string): string => [BEFORE, sentence, AFTER].join('\n\n')
  const found = drift(prepared('s.txt', wrap(source)), prepared('d.txt', wrap(derived)), {
    language: en,
    others: [],
    grounds: GROUNDS,
  })
  for (const { derived: span } of found.findings)
    if (span) expect(wrap(derived).slice(span.start, span.end).trim()).not.toBe('')
  return [...found.findings]
}

const kinds = (source: string, derived: string): string[] => findings(source, derived).map((one) => one.kind)

describe('drift', () => {
  it.each([
    [
      'a changed figure',
      'The storm killed 14 sailors off Holm Point.',
      'The storm killed 41 sailors off Holm Point.',
      'figure-changed',
    ],
    [
      'a changed amount',
      'The wall at Holm Point will cost $15 million.',
      'The wall at Holm Point will cost $50 million.',
      'figure-changed',
    ],
    [
      'a lost bound',
      'The storm killed at least 14 sailors off Holm Point.',
      'The storm killed 14 sailors off Holm Point.',
      'comparator-changed',
    ],
    [
      'a lost hedge',
      'Dozens of sailors are feared dead after the storm off Holm Point.',
      'Dozens of sailors died in the storm off Holm Point.',
      'hedge-lost',
    ],
    [
      'a lost speaker',
      'The harbour master of Denby said the old quay had been unsafe for years.',
      'The old quay had been unsafe for years.',
      'attribution-lost',
    ],
    [
      'another speaker',
      'Ilse Tarn said the old quay had been unsafe for years.',
      'Karl Brand said the old quay had been unsafe for years.',
      'attribution-changed',
    ],
    [
      'a new name',
      'The mayor opened the old quay on Sunday after long repairs.',
      'The mayor and Petra Voss opened the old quay on Sunday after long repairs.',
      'name-added',
    ],
    [
      'a name that is not quite the same',
      'The Osla Harbour Board closed the old quay after long repairs.',
      'The Oslan Harbour Board closed the old quay after long repairs.',
      'name-changed',
    ],
    [
      'a "not" that was put in',
      'The council had approved the loan for the old quay.',
      'The council had not approved the loan for the old quay.',
      'polarity-changed',
    ],
    [
      'an opposite',
      'The council accepted the loan for repairs to the old quay.',
      'The council rejected the loan for repairs to the old quay.',
      'polarity-changed',
    ],
    [
      'another colour',
      'The crew painted the boats on the old quay yellow.',
      'The crew painted the boats on the old quay green.',
      'role-changed',
    ],
    [
      'an altered quotation',
      '“A wall that stands is not yet a wall that is safe,” said Ilse Tarn.',
      '“A wall that stands is always a wall that is safe,” said Ilse Tarn.',
      'quotation-altered',
    ],
    [
      'a sentence from nowhere',
      'The crew painted the boats on the old quay.',
      'Further updates are expected over the coming days as the situation develops.',
      'unsupported',
    ],
    [
      'a person left out',
      'The crew painted the boats for Walter Finch, the former keeper of the light.',
      'The crew painted the boats.',
      'dropped',
    ],
    [
      'a small number of dead left out',
      'The storm killed 14 sailors off Holm Point.',
      'The storm killed sailors off Holm Point.',
      'dropped',
    ],
  ])('finds %s', (_name, source, derived, kind) => {
    expect(kinds(source, derived)).toContain(kind)
  })

  it.each([
    ['nothing changed', 'The storm killed 14 sailors off Holm Point.', 'The storm killed 14 sailors off Holm Point.'],
    ['a synonym', 'The crew began repairs to the old quay.', 'The crew started repairs to the old quay.'],
    [
      'the other order of clauses',
      'After the storm, the crew repaired the old quay.',
      'The crew repaired the old quay after the storm.',
    ],
    [
      'a speaker of whom only “it” is said',
      'The Osla council said the ferry was late. The Tarn company said the old quay was unsafe for the boats.',
      'The Osla council said the ferry was late. It said the old quay was unsafe for the boats.',
    ],
    ['another verb of saying', 'Ilse Tarn said the old quay was unsafe.', 'Ilse Tarn stated the old quay was unsafe.'],
    [
      'a country by its other word',
      'The Danish crew repaired the old quay.',
      'The crew from Denmark repaired the old quay.',
    ],
  ])('finds nothing in %s', (_name, source, derived) => {
    expect(kinds(source, derived)).toEqual([])
  })

  it.each([
    [
      'an amount written in short',
      'The new wall at Holm Point will cost the council of Tarn $13 million.',
      'The new wall at Holm Point will cost the council of Tarn US$13m.',
    ],
    [
      'an amount in another unit behind it',
      'The quay lies 10 kilometres from Denby.',
      'The quay lies 10 kilometres (6.2 miles) from Denby.',
    ],
    [
      'quotations that were joined',
      '“The U.S. crane is late,” said Ilse Tarn. “It will not come before May.”',
      '“The US crane is late. It will not come before May,” said Ilse Tarn.',
    ],
    [
      'a first name in short',
      'Patricia Russell of the harbour board closed the old quay.',
      'Pat Russell of the harbour board closed the old quay.',
    ],
    [
      'a word that only opens a sentence with a capital',
      'Search teams looked through the old quay until dusk.',
      'Divers looked through the old quay until dusk.',
    ],
  ])('marks nothing as weighty in %s', (_name, source, derived) => {
    expect(findings(source, derived).filter((one) => one.weight === 'weighty')).toEqual([])
  })

  it('sees an opposite that only the dictionary has, by its part of speech', () => {
    const changed = findings(
      'The crew lengthened the ropes at the old quay.',
      'The crew shortened the ropes at the old quay.',
    )
    expect(changed).toMatchObject([{ kind: 'polarity-changed', weight: 'weighty' }])
  })

  it('sees clauses at odds whose "not" stands before another word', () => {
    const changed = findings(
      'The council did not, as many had feared, close the old quay to boats.',
      'The council did, as many had feared, close the old quay to boats.',
    )
    expect(changed.map((one) => one.kind)).toContain('polarity-changed')
  })

  it('tells once in a sentence what the source has not', () => {
    const added = findings(
      'The crew painted the boats.',
      'Petra Voss and Karl Brand paid 40 painters $9,000 for it, the Denby Gazette wrote.',
    )
    expect(added.filter((one) => one.source === null && one.weight !== 'folded')).toHaveLength(1)
  })

  it('takes no march for the month before another', () => {
    const source = 'About 40,000 people joined the march in Halden, officials said. The law is due by Jan. 1.'
    const derived = 'About 40,000 people joined the march in Halden, officials said. The law is due by January 1.'
    expect(findings(source, derived)).toEqual([])
    const changed = findings('The dam broke in March, officials said.', 'The dam broke in January, officials said.')
    expect(changed.map(({ kind }) => kind)).toEqual(['time-changed'])
  })

  it('holds a lost bound to be weighty, and folds a lost "about"', () => {
    const weights = (before: string): string[] =>
      findings(
        `The storm killed ${before} 14 sailors off Holm Point.`,
        'The storm killed 14 sailors off Holm Point.',
      ).map((one) => one.weight)
    expect(weights('at least')).toEqual(['weighty'])
    expect(weights('about')).toEqual(['folded'])
  })

  it('says that another report of the story has what the source lacks', () => {
    const source = prepared('s.txt', [BEFORE, AFTER].join('\n\n'))
    const said = 'Karl Brand lost two fishing boats and a shed in the storm.'
    const derived = prepared('d.txt', [BEFORE, said, AFTER].join('\n\n'))
    const other = prepared(
      'o.txt',
      `The storm took two fishing boats and a shed from Karl Brand, who lost them at night.\n\n${AFTER}`,
    )
    const [found] = drift(source, derived, { language: en, others: [other], grounds: GROUNDS }).findings
    expect(found).toMatchObject({ kind: 'unsupported', weight: 'slight', elsewhere: other.id })
  })

  it('holds a long text against a long source in bounded time', () => {
    const sentence = (i: number): string =>
      `Keeper number ${i} of the light at Holm Point saw ${i + 3} boats pass the wall on day ${i} and wrote them down.`
    const text = Array.from({ length: 250 }, (_, i) => sentence(i)).join('\n\n')
    const source = prepared('s.txt', text)
    const derived = prepared('d.txt', text.replaceAll('boats', 'ships'))
    const began = processorNow()
    drift(source, derived, { language: en, others: [], grounds: GROUNDS })
    expect(processorNow() - began).toBeLessThan(3000)
  })
})

it('tells that a speaker is gone, and that another speaks, where a sentence beside them has that speaker of something else', () => {
  const found = kinds(
    'Denby Docks said the sluices had been opened as the rules require.\n\nThe pilots’ guild said the sluices had been opened too late, and called for an inquiry.',
    'The sluices had been opened as the rules require.\n\nDenby Docks said the sluices had been opened too late, and called for an inquiry.',
  )
  expect(found).toContain('attribution-lost')
  expect(found).toContain('attribution-changed')
})

it('tells of each speaker of a sentence that another has taken the place of', () => {
  const found = findings(
    'Sailors’ groups criticised the use of dynamite, which they said hurt at least 40 people.',
    'Clubs criticised the use of dynamite, which Ilan Torv said hurt at least 40 people.',
  )
  expect(found.filter(({ kind }) => kind === 'attribution-changed')).toHaveLength(2)
})
