import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastTime, processorTime } from '../../../test/helpers/processor-time.ts'
import { loadGrammar } from '../../io/models.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Parser } from '../model/parser.ts'
import { analyse } from './analyse.ts'

const grammar = loadGrammar('en')
const read = (text: string): Analysis => analyse(text, grammar)

/** "killed ← people (nsubj:pass)" for one word of a text's first sentence. */
function arc(text: string, word: string): string {
  const { tokens, tree } = read(text)
  const at = tokens.findIndex((token) => token.text === word)
  const head = tree(0).head(at)
  return `${tree(0).relation(at)} of ${head < 0 ? 'nothing' : tokens[head]!.text}`
}

/** Each clause of the first sentence as "predicate polarity modality on-whose-word". */
function clauses(text: string): string[] {
  const analysis = read(text)
  return analysis.clauses(0).map(({ predicate, polarity, modality, holder }) => {
    const who = holder === null ? '' : ` ${analysis.tokens[holder]!.text}`
    return `${analysis.tokens[predicate]!.text} ${polarity} ${modality}${who}`
  })
}

/** Each mention as "words: type, entity". */
function mentions(text: string): string[] {
  const { mentions: all, entities } = read(text)
  return all.map(({ start, end, type, entity, candidates }) => {
    const stands = entity === null ? candidates.map((one) => entities[one]!.name).join('|') : entities[entity]!.name
    return `${text.slice(start, end)}: ${type}, ${stands}`
  })
}

describe('tags and lemmas', () => {
  it('tell verbs from nouns and give dictionary forms', () => {
    const { tokens } = read('Rescuers have freed three children from the flooded mines.')
    expect(tokens.map(({ lemma }) => lemma).join(' ')).toBe('rescuer have free three child from the flood mine .')
  })

  it.each([
    ['The prizes went to two movies.', 'prize'],
    ['The heroes took the courses in phases.', 'hero'],
    ['Houses and buses burned.', 'bus'],
    ['The women’s wives fled.', 'wife'],
  ])('%s has the lemma %s', (text, lemma) => {
    expect(read(text).tokens.map((token) => token.lemma)).toContain(lemma)
  })
})

describe('trees', () => {
  it.each([
    ['The typhoon killed 31 people in Calbara.', '31', 'nummod of people'],
    ['The typhoon killed 31 people in Calbara.', 'people', 'obj of killed'],
    ['The army denied that 40 people were killed.', 'killed', 'ccomp of denied'],
    ['The army denied that 40 people were killed.', 'people', 'nsubj:pass of killed'],
    ['Officials said 12 of the 37 hostages were freed.', 'hostages', 'nmod of 12'],
    ['Police said on Tuesday that the bridge fell.', 'Police', 'nsubj of said'],
  ])('of "%s": %s is %s', (text, word, expected) => {
    expect(arc(text, word)).toBe(expected)
  })

  it('have one root, and heads that lead there', () => {
    const sentence = fc.array(
      fc.constantFrom('the', 'mayor', 'said', 'that', '40', 'people', 'were', 'killed', ',', 'and', 'in', 'Osla', '"'),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(sentence, (words) => {
        const analysis = read(words.join(' '))
        for (const index of analysis.sentences.keys()) {
          const tree = analysis.tree(index)
          const range = Array.from({ length: tree.last - tree.first }, (_, i) => tree.first + i)
          expect(range.filter((token) => tree.head(token) < 0)).toHaveLength(1)
          for (const token of range) {
            let at = token
            for (let steps = 0; at >= 0; steps++) {
              expect(steps).toBeLessThanOrEqual(range.length)
              at = tree.head(at)
            }
          }
        }
      }),
    )
  })

  it('are drawn by another parser where one is given, once for a sentence', () => {
    let calls = 0
    const chain: Parser = {
      name: 'chain',
      parse(tokens) {
        calls++
        return { heads: tokens.map((_, i) => i), relations: tokens.map((_, i) => (i === 0 ? 'root' : 'dep')) }
      },
    }
    const analysis = analyse('The mayor left. She spoke.', grammar, { parser: chain })
    expect(calls).toBe(0)
    expect(analysis.tree(1).head(5)).toBe(4)
    analysis.clauses(1)
    expect(calls).toBe(1)
  })
})

describe('clauses', () => {
  it.each([
    ['The army denied that 40 people were killed.', ['denied affirmed actual', 'killed denied actual army']],
    ['The army did not deny that 40 people were killed.', ['deny denied actual', 'killed affirmed actual army']],
    ['Nobody was hurt.', ['hurt denied actual']],
    ['Not only 40 soldiers fell.', ['fell affirmed actual']],
    ['The bridge may fall.', ['fall affirmed possible']],
    ['Police said two men were held.', ['said affirmed actual', 'held affirmed actual Police']],
    ['They asked whether the dam had failed.', ['asked affirmed actual', 'failed affirmed asked']],
  ])('of "%s"', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })
})

describe('mentions', () => {
  it('join a surname, a title, a description and a pronoun to one person', () => {
    const text = 'Mayor Ann Roe spoke on Monday. Roe said the dam held. The mayor left. She was tired.'
    expect(mentions(text)).toEqual([
      'Ann Roe: person, Ann Roe',
      'Roe: person, Ann Roe',
      'The mayor: description, Ann Roe',
      'She: pronoun, Ann Roe',
    ])
  })

  it('keep all who may be meant where several fit', () => {
    const found = mentions('Ann Roe met Jane Vane. She left.')
    expect(found.at(-1)).toBe('She: pronoun, Jane Vane|Ann Roe')
  })

  it('find no names in months, in words that open a sentence, or in capitals that mean nothing', () => {
    const found = mentions('At Least seven fell. Previously, March was dry.')
    expect(found.filter((one) => /Least|Previously|March/.test(one))).toEqual([])
  })

  it('type peoples and places', () => {
    const found = mentions('The Danish firm left Norway for London.')
    expect(found).toContain('Danish: nationality, Danish')
    expect(found).toContain('Norway: place, Norway')
  })
})

describe('analysis', () => {
  it('of the same text is the same, whatever was read before', () => {
    const text = 'Ann Roe, the mayor of Osla, said 40 were hurt.'
    const first = mentions(text)
    read('Osla Roe said that Ann was the mayor of Roe.')
    expect(mentions(text)).toEqual(first)
  })

  it.each([
    ['one word of 300,000 letters', 'a'.repeat(300_000)],
    ['a sentence of 30,000 words', 'word '.repeat(30_000)],
    ['10,000 brackets', '('.repeat(10_000)],
    ['addresses without end', 'http://'.repeat(3000)],
    ['abbreviations without end', 'A.B.'.repeat(8000)],
    ['people of one name', Array.from({ length: 1000 }, (_, i) => `Ann${i} Roe met Mr Roe.`).join(' ')],
    ['pronouns', 'Ann Roe left. She said he met her. '.repeat(700)],
    ['capitals', 'OSLA '.repeat(7000)],
  ])('takes a time that grows with the text: %s', (_name, text) => {
    const whole = (): void => {
      const analysis = read(text)
      for (const index of analysis.sentences.keys()) analysis.clauses(index)
    }
    expect(processorTime(whole)).toBeLessThan(5000)
    const half = leastTime(() => void read(text.slice(0, text.length / 2)))
    const full = leastTime(() => void read(text))
    expect(full).toBeLessThan(3 * half + 200)
  })
})
