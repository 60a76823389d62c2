/**
 * `npm run fit -- nouns`: nouns of WordNet 3.1 with what lies above them: the words that are among
 * the 60,000 commonest, in the singular or the plural, and the pairs of words that are
 * both common.
 */
import { pack } from '../src/core/analyse/bytes.ts'
import { NOUN_SORTS } from '../src/core/analyse/nouns.ts'
import type { NounSort } from '../src/core/model/analysis.ts'
import { unzipped, writeModel } from './data.ts'
import { byCode } from './lexicon.ts'

/** Senses of a lemma that are kept, the commonest first. */
const MOST_SENSES = 3

/** Both words of a pair are among so many commonest. */
const COMMON_OF_PAIR = 20_000

/** Sort → lemmas, each with the number of the sense that everything of the sort lies under. */
const ROOTS: Readonly<Record<NounSort, readonly (readonly [lemma: string, sense: number])[]>> = {
  person: [['person', 1]],
  organisation: [
    ['organization', 1],
    ['assembly', 4],
  ],
  place: [
    ['location', 1],
    ['structure', 1],
    ['geological_formation', 1],
    ['body_of_water', 1],
    ['land', 4],
  ],
  event: [
    ['event', 1],
    ['natural_phenomenon', 1],
  ],
  time: [
    ['time_period', 1],
    ['time_unit', 1],
    ['moment', 1],
  ],
  artefact: [['artifact', 1]],
  animal: [['animal', 1]],
}

/** Words for people in general: the tree of meanings holds them for a group, beside persons and not above them. */
const ANYONE = ['people', 'person', 'human', 'human being', 'individual']

interface WordNet {
  /** Lemma → synsets, the commonest first. */
  readonly lemmas: ReadonlyMap<string, readonly string[]>
  /** Synset → those above it. */
  readonly above: ReadonlyMap<string, readonly string[]>
}

export function fitNouns(): void {
  const wordnet = readWordNet()
  const kept = keptLemmas(wordnet)
  const ids = numbered(wordnet, kept)
  const file = written(wordnet, kept, ids)
  writeModel('nouns', file, {
    about: `${kept.length.toLocaleString('en')} English nouns with the ${ids.size.toLocaleString('en')} meanings that lie above them.`,
    data: ['WordNet 3.1 nouns (WordNet licence)', 'order of words by frequency: GloVe (PDDL 1.0)'],
    licence: 'WordNet licence',
    scores: {},
  })
}

function readWordNet(): WordNet {
  const lemmas = new Map<string, string[]>()
  const above = new Map<string, string[]>()
  for (const line of unzipped('wordnet31-nouns.compact.tsv.gz').split('\n')) {
    const [kind, key = '', second = '', third = ''] = line.split('\t')
    const list = (text: string): string[] => (text === '' ? [] : text.split(' '))
    if (kind === 'L') lemmas.set(key, list(second))
    else if (kind === 'S') above.set(key, list(third))
  }
  return { lemmas, above }
}

function keptLemmas({ lemmas }: WordNet): string[] {
  const common = unzipped('glove-50d-60k.words.gz').trim().split('\n')
  const words = new Set(common)
  const ofPair = new Set(common.slice(0, COMMON_OF_PAIR))
  const keeps = (lemma: string): boolean => {
    const parts = lemma.split('_')
    return parts.length === 1
      ? [lemma, ...plurals(lemma)].some((form) => words.has(form))
      : parts.length === 2 && parts.every((part) => ofPair.has(part))
  }
  return [...lemmas.keys()]
    .filter((lemma) => keeps(lemma) || ANYONE.includes(spaced(lemma)))
    .sort((a, b) => byCode(spaced(a), spaced(b)))
}

/** A word that is common in the plural alone ("cavalrymen") is common too. */
function plurals(lemma: string): string[] {
  if (lemma.length < 4) return []
  return [`${lemma}s`, `${lemma}es`, lemma.replace(/y$/, 'ies'), lemma.replace(/man$/, 'men')]
}

/** Every synset that is reached upwards from the kept lemmas and from the roots, in order. */
function numbered(wordnet: WordNet, kept: readonly string[]): Map<string, number> {
  const reached = new Set<string>()
  const open = [
    ...kept.flatMap((lemma) => sensesOf(wordnet, lemma)),
    ...rootsOf(wordnet).flatMap(([, synsets]) => synsets),
  ]
  for (let synset = open.pop(); synset !== undefined; synset = open.pop()) {
    if (reached.has(synset)) continue
    reached.add(synset)
    open.push(...(wordnet.above.get(synset) ?? []))
  }
  return new Map([...reached].sort(byCode).map((synset, i) => [synset, i]))
}

function sensesOf({ lemmas }: WordNet, lemma: string): readonly string[] {
  return (lemmas.get(lemma) ?? []).slice(0, MOST_SENSES)
}

function rootsOf({ lemmas }: WordNet): (readonly [NounSort, string[]])[] {
  return NOUN_SORTS.map((sort) => {
    const synsets = ROOTS[sort].map(([lemma, sense]) => {
      const synset = lemmas.get(lemma)?.[sense - 1]
      if (synset === undefined) throw new RangeError(`WordNet has no sense ${sense} of "${lemma}"`)
      return synset
    })
    return [sort, synsets] as const
  })
}

function written(wordnet: WordNet, kept: readonly string[], ids: ReadonlyMap<string, number>): Uint8Array {
  if (ids.size > 0xffff) throw new RangeError(`${ids.size} meanings do not fit into two bytes`)
  const senses = kept.map((lemma) => sensesOf(wordnet, lemma))
  const above = [...ids.keys()].map((synset) => wordnet.above.get(synset) ?? [])
  const numbers = (lists: readonly (readonly string[])[]): Uint8Array => {
    const flat = lists.flat().map((synset) => ids.get(synset)!)
    return Uint8Array.from(flat.flatMap((id) => [id & 255, id >> 8]))
  }
  const roots = Object.fromEntries(
    rootsOf(wordnet).map(([sort, synsets]) => [sort, synsets.map((synset) => ids.get(synset)!)]),
  )
  return pack(
    { kind: 'nouns', lemmas: kept.length, meanings: ids.size, roots, anyone: ANYONE },
    new Map([
      ['words', new TextEncoder().encode(kept.map(spaced).join('\n'))],
      ['sense-counts', Uint8Array.from(senses, (list) => list.length)],
      ['senses', numbers(senses)],
      ['above-counts', Uint8Array.from(above, (list) => list.length)],
      ['above', numbers(above)],
    ]),
  )
}

function spaced(lemma: string): string {
  return lemma.replaceAll('_', ' ')
}
