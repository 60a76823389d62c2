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
      'whoever is asked',
      'Sheriff Ivan Karr asked the farmer, Paul Sarn, why he had dug there. “I was looking for water,” he said.',
      'Paul Sarn: “I was looking for water,”',
    ],
    [
      'whoever is asked, by a pronoun of the question',
      'Paul Sarn spoke first. “I was at home,” he said. Ivan Karr asked him about the well. “It was dry,” he replied.',
      'Paul Sarn: “It was dry,”',
    ],
    [
      'whoever is told to act',
      'Mayor Alice Roe told the widow’s sister, Rita Sarn, to write to the fund. “I have written twice,” she replied.',
      'Rita Sarn: “I have written twice,”',
    ],
    [
      'the one who tells that something is so',
      'Chief Paul Karr told Ivan Sarn that the road was shut. “We had no choice,” he said.',
      'Paul Karr: “We had no choice,”',
    ],
    [
      'a name before a colon with what its bearer is',
      'Here is what they say.\n\nAlice Roe, head of the harbour board: “The quay is safe.”',
      'Alice Roe: “The quay is safe.”',
    ],
    [
      'a name before a colon with a body that its bearer is of',
      'Here is what they say.\n\nPaul Karr, of the boatmen’s union: “Nobody asked us.”',
      'Paul Karr: “Nobody asked us.”',
    ],
    [
      'a leader with a clause about what is hers',
      'Union leader Maud Sarn, whose federation called the march, accused the police of a “provocation”.',
      'Maud Sarn: the police of a “provocation”',
    ],
    [
      'the subject of the sentence before, and not whose brother he is',
      'Ivan Roe’s brother, Karl Hale, opened the mill. “The quay is safe,” he said.',
      'Karl Hale: “The quay is safe,”',
    ],
    [
      'a name that no list has, behind a role',
      'Jan Roe spoke. The finance minister, Ilvy Sarn, said the bill would stay.',
      'Ilvy Sarn: the bill would stay',
    ],
    [
      'a name behind its role, in a text that was cut into words',
      'The head of the team , Alira Safa , said the road was shut .',
      'Alira Safa: the road was shut',
    ],
    [
      'whoever is quoted',
      'State radio quoted the mayor, Ilvy Sarn, as saying the dam held.',
      'Ilvy Sarn: the dam held',
    ],
    [
      'whoever was quoted',
      'Mehdi Zarn runs the centre. “The bay is not deep,” he was quoted as saying.',
      'Mehdi Zarn: “The bay is not deep,”',
    ],
    [
      'whose writing is reported',
      '“We lost in the last week,” the magazine reported Naya Karr as writing.',
      'Naya Karr: “We lost in the last week,”',
    ],
    [
      'a paper with a verb that looks like a noun',
      'The Irel Courier reports that six pits had been found.',
      'Irel Courier: that six pits had been found',
    ],
    [
      'a firm that ends its sentence',
      'The slide cost $2bn in insured losses, including $1bn in Tarn, the modeler Karr & Sarn estimated on Monday.',
      'Karr & Sarn: The slide cost $2bn in insured losses, including $1bn in Tarn',
    ],
    [
      'a minister who is called like a month',
      'Theresa May spoke at noon. The dam had held, May said on Friday.',
      'Theresa May: The dam had held',
    ],
    [
      'the teller of what goes on behind him with a number of it',
      'There were 105 cases, the institute said, but only 13 of them were reported.',
      'institute: There were 105 cases | but only 13 of them were reported',
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

  it.each([
    ['The health ministry said 12 people had fled.', 'official', []],
    ['Surgeons at Osla General said 12 people had died.', 'medical', []],
    ['The rebels said they held the bridge.', 'party', []],
    ['A shopkeeper who saw it said the wall fell.', 'eyewitness', []],
    ['A new survey said 12 wells were dry.', 'document', []],
    ['A source said the talks had failed.', 'anonymous', []],
    ['Ann Roe said the wall fell.', null, []],
    ['Ann Roe said the wall had fallen, the Osla Post reported.', null, ['Osla Post']],
  ])('tells what a speaker is, and who passes his words on: %s', (text, kind, passedOnBy) => {
    const read = tagged(text)
    const { statements } = findStatements(read.analysis, en, findNames(read, en))
    expect(statements.at(-1)?.speaker).toMatchObject({ kind, passedOnBy })
  })

  it.each([
    ['One of the traders, a former captain, said the dam broke.', 'a former captain'],
    ['A spokesman for Ann Roe said the dam broke.', 'A spokesman for Ann Roe'],
    ['Ann Roe — on her way home — said the dam broke.', 'Ann Roe'],
    ['Ann Roe and Jon Hale said the dam broke.', 'Ann Roe and Jon Hale'],
    ['The dam broke, the Osla Post reports.', 'Osla Post'],
    ['A council spokesman: “The dam broke.”', 'A council spokesman'],
  ])('reads the head of a phrase: %s', (text, name) => {
    const read = tagged(text)
    expect(findStatements(read.analysis, en, findNames(read, en)).statements[0]?.speaker.name).toBe(name)
  })

  it.each(['The war has claimed 40 lives.', 'Divers found six boats in the lake.', 'The mayor declared two holidays.'])(
    'takes a deed for no telling: %s',
    (text) => {
      const read = tagged(text)
      const { statements } = findStatements(read.analysis, en, findNames(read, en))
      expect(statements.filter(({ act }) => act === 'told')).toEqual([])
    },
  )

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

  it.each([
    [
      'a surname that is a word, before what its bearer is',
      'The agency is led by Brock Long. Long, the chief administrator, warned that the dam would break.',
      'Brock Long: that the dam would break',
    ],
    [
      'a name before what its bearer is and says',
      'Ryan Maure, a meteorologist at the port who said the storm would pass, left.',
      'Ryan Maure: the storm would pass',
    ],
    [
      'a name before a role with a capital',
      'Jim Reade, Manager of the city’s Regulated Industries said, “there is a licence.”',
      'Jim Reade: “there is a licence.”',
    ],
    [
      'whoever described it, behind the words',
      'It was an attack in an act described as “sick and depraved” by Prime Minister Theresa Marl.',
      'Theresa Marl: “sick and depraved”',
    ],
    [
      'the subject of the sentence behind a comma',
      'President Trane urged caution to residents refusing to leave coastal towns, saying Flora is “bigger than thought.”',
      'Trane: Flora is “bigger than thought.”',
    ],
    [
      'whom "but he" goes on with',
      'Jan Papan said the bill would pass. Adam Varou, a professor, did not go to work. But he met Karl Sarn in the city. “I saw fields,” he said.',
      'Adam Varou: “I saw fields,”',
    ],
    [
      'a document behind words that are quoted whole',
      'The door was shut. “It appeared that she was hurt,” according to the warrant.',
      'warrant: “It appeared that she was hurt,”',
    ],
    [
      'a document with a verb that looks like a noun',
      'The door was shut, charging documents state.',
      'charging documents: The door was shut',
    ],
    [
      'whoever issued a statement',
      'Mike Parn issued a statement on Wednesday crediting “tough diplomacy” with the release.',
      'Mike Parn: “tough diplomacy” with the release',
    ],
    [
      'whose account a post is from',
      'The mayor wrote:\n\nThe town loses money. We will close the port. — Karl Tran (@karltran) December 28, 2031',
      'Karl Tran: The town loses money. We will close the port.',
    ],
    [
      'who tells of somebody, though the name stands before a comma',
      'Ann Roe, police said, was ill when she left.',
      'police: Ann Roe | was ill when she left',
    ],
    [
      'who called, though somebody else has a part in what is quoted',
      'Ann Roe referred to “errors” by the police.',
      'Ann Roe: “errors” by the police',
    ],
    [
      'the writer of a letter that others released',
      'The court released a letter by Ann Roe saying the dam would break.',
      'Ann Roe: the dam would break',
    ],
    [
      'whom only the analysis still knows',
      'Ann Karr is the mayor. She will stay. She has won. She is glad. She waits. She hopes. “We will go,” she said.',
      'Ann Karr: “We will go,”',
    ],
    [
      'whoever was quoted before what else she added',
      '“We challenged them,” Ann Roe said, adding the skiffs turned.\n\n“While two got away, we took three.”',
      'Ann Roe: “We challenged them,” | “While two got away, we took three.”',
    ],
    [
      'a surname that is a word, right before its verb',
      'Tom Fast came. Fast said in a long speech on Monday that the dam would break.',
      'Tom Fast: that the dam would break',
    ],
    ['a subject without what is left of "at first"', 'Police at first told workers to stay.', 'Police: to stay'],
    [
      'a name behind a title in a text that was cut into words',
      '" There is a suspicion , " said Troy police Lt . Gerry Schern , who was there .',
      'Gerry Schern: There is a suspicion',
    ],
    [
      'whom the analysis knows',
      'Public Advocate Bill de Blarn, a candidate for mayor this year, also came to the area. “I understand,” he said.',
      'Bill de Blarn: “I understand,”',
    ],
  ])('is %s', (_name, text, expected) => {
    expect(said(text)).toContain(expected)
  })

  it('takes a company for a body, so that "he" is not the company', () => {
    const text =
      'Adam Vance left. Power company Castle Hill told regulators that the line had failed. “I know,” he said.'
    expect(said(text).at(-1)).toBe('Adam Vance: “I know,”')
  })
})

it('nobody tells by a participle that only measures', () => {
  expect(said('The fire caused damage estimated at $54m, with 50 schools shut.')).toEqual([])
})

it('the paper that reports what somebody wrote tells nothing of its own by it', () => {
  expect(said('“We lost in the last week,” the magazine reported Naya Karr as writing.')).toHaveLength(1)
})
