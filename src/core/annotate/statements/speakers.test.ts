import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'
import { languageFor } from '../../languages/languages.ts'
import { findNames } from '../names/names.ts'
import { findStatements } from './statements.ts'

const en = languageFor('en')

/** Each statement as `speaker: content`, pieces parted by a bar. */
function said(text: string): string[] {
  const read = tagged(text)
  return findStatements(read.analysis, en, findNames(read, en)).statements.map(
    (one) => `${one.speaker.name}: ${one.content.map((piece) => text.slice(piece.start, piece.end)).join(' | ')}`,
  )
}

describe('who speaks', () => {
  it.each([
    [
      'a leader with a clause about what is hers',
      'Union leader Maud Sarn, whose federation called the march, accused the police of a “provocation”.',
      'Maud Sarn: the police of a “provocation”',
    ],
    [
      'a name that no list has, behind a role',
      'Jan Roe spoke. The finance minister, Ilvy Sarn, said the bill would stay.',
      'Ilvy Sarn: the bill would stay',
    ],
    [
      'a ministry told apart by the word before',
      'Researchers at Osla University counted 400 people. At least 74 were held, the interior ministry said.',
      'interior ministry: At least 74 were held',
    ],
    [
      'an official with a clause of his own between commas, after a link',
      'But a senior harbour official, who asked not to be named because the talks go on, said the quay was unsafe.',
      'a senior harbour official: the quay was unsafe',
    ],
    [
      'a body with its letters in brackets and a clause of its own',
      'The Osla Workers’ Front (OWF), which has held Tam since May, said the army had fired 12 rounds.',
      'Osla Workers’ Front: the army had fired 12 rounds',
    ],
    [
      'a name with a rank behind a description',
      'A defence ministry spokesperson, Col Jan Roe, said the bridge had been hit.',
      'Jan Roe: the bridge had been hit',
    ],
    ['a name behind a role in capitals', 'Its CEO, Grant Roe, said the line was safe.', 'Grant Roe: the line was safe'],
    [
      'a first name that is a verb as well',
      "Grant Roe, the company's chief executive, dismissed the claim as “baseless”.",
      'Grant Roe: the claim as “baseless”',
    ],
    [
      'whoever stands behind a passive and the words quoted',
      'The air was described as “hazardous” by state regulators.',
      'state regulators: “hazardous”',
    ],
    [
      'the owner behind an apostrophe',
      'Eleven men were hurt, according to the dockers’ union.',
      'dockers’ union: Eleven men were hurt',
    ],
    [
      'a teller behind a clause in pieces',
      'The hall, on the quay, is full, said coordinator Ed Roe.',
      'Ed Roe: The hall, on the quay, is full',
    ],
    [
      'what goes on behind its source',
      'The fire killed 40 people, according to the brigade, a third of them children, and injured 600 more.',
      'brigade: The fire killed 40 people | a third of them children, and injured 600 more',
    ],
  ])('is found for %s', (_name, text, expected) => {
    expect(said(text)).toContain(expected)
  })

  it.each([
    [
      'a witness, named behind what is told of her',
      'A witness who lives beside the dam, Ilse Morrow, said it broke.',
      'Ilse Morrow: it broke',
    ],
    [
      'a nurse whose words have a subject',
      'A nurse who works nights, Ada Pell, said the ward had closed.',
      'Ada Pell: the ward had closed',
    ],
    [
      'who tells somebody',
      'A farmer who keeps sheep, Jon Aldery, told reporters that 40 had drowned.',
      'Jon Aldery: that 40 had drowned',
    ],
    ['a verb before its subject', 'The man who fled is dead, said Otto Brand.', 'Otto Brand: The man who fled is dead'],
  ])('is %s', (_name, text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it('leaves a clause behind a source to the article where it has a subject of its own', () => {
    expect(said('The fire killed 40 people, according to the brigade, and police shut the road.')).toEqual([
      'brigade: The fire killed 40 people',
    ])
  })

  it('takes "the 45-year-old" for whom the text has just told of', () => {
    const text =
      'Maud Sarn, who lost two brothers, said she had heard the blast. “I ran,” the 45-year-old told a reporter.'
    expect(said(text)).toContain('Maud Sarn: “I ran,”')
  })

  it('takes "he" for a man who was brought in with his age, over one who spoke before', () => {
    const text =
      'Adam Vance said the road was shut.\n\nIn the hall, where 80 people slept, Peter Roe, 71, sat with his dog. He had a coat.\n\n“I took the dog,” he said.'
    expect(said(text)).toContain('Peter Roe: “I took the dog,”')
  })

  it('takes a company for a body, so that "he" is not the company', () => {
    const text =
      'Adam Vance left. Power company Castle Hill told regulators that the line had failed. “I know,” he said.'
    expect(said(text).at(-1)).toBe('Adam Vance: “I know,”')
  })
})
