/**
 * `npm run fit -- lexicon`: the words that the models know of, from word vectors' clusters (GloVe), the trees' tags, first names and
 * the gazetteer (GeoNames).
 */
import { pack } from '../src/core/analyse/bytes.ts'
import { writeWordIndex } from '../src/core/analyse/word-index.ts'
import type { GoldSentence } from './conllu.ts'
import { fitLanguage, unzipped, writeModel } from './data.ts'

/** A word needs so many occurrences in the trees before its tags are told, and a tag so large a share of them. */
const LEAST_SEEN = 3
const LEAST_SHARE = 0.05

/** Tag classes are told in a byte. */
const MOST_CLASSES = 255

export function fitLexicon(args: readonly string[]): void {
  const language = fitLanguage(args)
  // Clusters are of English words; another language does without until it has its own.
  const clusters = language.code === 'en' ? clustersOf() : new Map<string, readonly [number, number]>()
  const classes = tagClasses(language.trees('train'))
  const names = firstNames()
  const places = placeKinds()
  const words = [...new Set([...clusters.keys(), ...classes.keys(), ...names, ...places.keys()])].sort(byCode)
  const column = (value: (word: string) => number): Uint8Array => Uint8Array.from(words, value)
  const fine = words.map((word) => clusters.get(word)?.[1] ?? 0)
  const file = pack(
    { kind: 'lexicon', words: words.length },
    new Map([
      ['index', writeWordIndex(words)],
      ['coarse', column((word) => clusters.get(word)?.[0] ?? 0)],
      ['fine', Uint8Array.from(fine.flatMap((value) => [value & 255, value >> 8]))],
      ['tag-class', column((word) => classes.get(word) ?? 0)],
      ['first-name', column((word) => (names.has(word) ? 1 : 0))],
      ['place', column((word) => places.get(word) ?? 0)],
    ]),
  )
  const card = {
    about: `What is known of ${words.length.toLocaleString('en')} single words: clusters, tags in the trees, first names, places.`,
    data: [
      ...language.data,
      ...(clusters.size > 0 ? ['GloVe clusters (PDDL 1.0)'] : []),
      'first names (Moby Word II, public domain)',
      'GeoNames (CC BY 4.0)',
    ],
    licence: language.licence,
    scores: {},
  }
  writeModel('lexicon', file, card, language)
}

/** Word → its clusters of 128 and of 1,024, counted from 1. */
function clustersOf(): Map<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>()
  for (const line of unzipped('glove-clusters-128-1024.tsv.gz').split('\n')) {
    const [word, coarse, fine] = line.split('\t')
    if (word && fine !== undefined) found.set(word, [Number(coarse) + 1, Number(fine) + 1])
  }
  return found
}

/** Word → class of the tags that it had in the trees: words that may be the same parts of speech share a class. */
function tagClasses(sentences: readonly GoldSentence[]): Map<string, number> {
  const counts = new Map<string, Map<string, number>>()
  for (const { words, upos, xpos } of sentences)
    for (const [i, word] of words.entries()) {
      const lower = word.toLowerCase()
      const tags = counts.get(lower) ?? new Map<string, number>()
      const tag = `${upos[i]}|${xpos[i]}`
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
      counts.set(lower, tags)
    }
  const sets = new Map<string, string>()
  const sizes = new Map<string, number>()
  for (const [word, tags] of counts) {
    const all = [...tags.values()].reduce((sum, count) => sum + count, 0)
    if (all < LEAST_SEEN) continue
    const set = [...tags]
      .filter(([, count]) => count >= all * LEAST_SHARE)
      .map(([tag]) => tag)
      .sort(byCode)
      .join(' ')
    sets.set(word, set)
    sizes.set(set, (sizes.get(set) ?? 0) + all)
  }
  const kept = [...sizes].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0])).slice(0, MOST_CLASSES)
  const ids = new Map(kept.map(([set], i) => [set, i + 1]))
  return new Map([...sets].flatMap(([word, set]) => (ids.has(set) ? [[word, ids.get(set)!] as const] : [])))
}

function firstNames(): Set<string> {
  const read = JSON.parse(unzipped('first-names.json.gz')) as unknown
  const all = Array.isArray(read) ? (read as string[]) : Object.values(read as Record<string, string[]>).flat()
  return new Set(all.map((name) => name.toLowerCase()))
}

/** Single words that name a place, with the highest kind: 1 town, 2 city, 3 region, 4 country. */
function placeKinds(): Map<string, number> {
  const read = JSON.parse(unzipped('gazetteer.geonames.json.gz')) as Record<string, number>
  return new Map(Object.entries(read).filter(([name]) => !/[\s-]/.test(name)))
}

export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
