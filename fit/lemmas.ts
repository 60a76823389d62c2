/**
 * `npm run fit -- lemmas`: how endings become lemmas, counted in the trees and in the regular forms of known nouns (WordNet) and verbs.
 */
import { pack } from '../src/core/analyse/bytes.ts'
import { LONGEST_ENDING, lemmaGroup, lemmaOf, readLemmas } from '../src/core/analyse/lemma.ts'
import type { GoldSentence } from './conllu.ts'
import { fitLanguage, unzipped, writeModel } from './data.ts'
import { byCode } from './lexicon.ts'

/** What an occurrence in the trees weighs against a form made from a word list, and what a word listed by hand does. */
const SEEN = 3
const KNOWN = 1000

/** Verbs of news that the trees have seldom or never. */
const NEWS_VERBS =
  'free flee wound maim behead abduct kidnap evacuate derail capsize shell bomb raze detonate hospitalize hospitalise quarantine'.split(
    ' ',
  )

/** Plural nouns that are their own lemma. */
const UNCHANGED = 'series species headquarters barracks crossroads means aircraft spacecraft'.split(' ')

type Counts = Map<string, Map<string, number>>

export function fitLemmas(args: readonly string[]): void {
  const language = fitLanguage(args)
  const file = lemmas(language.trees('train'), language.code === 'en')
  const model = readLemmas(file)
  const scores: Record<string, string> = {}
  for (const set of language.sets) {
    let right = 0
    let all = 0
    for (const { words, upos, xpos, lemmas: gold } of language.trees('dev', [set]))
      for (const [i, word] of words.entries()) {
        all++
        if (lemmaOf(model, word, upos[i]!, xpos[i]!).toLowerCase() === gold[i]!.toLowerCase()) right++
      }
    if (all > 0) scores[`${set}, dev part, tags given: lemmas right`] = (right / all).toFixed(4)
  }
  const card = {
    about: `How the endings of ${language.name} words become lemmas.`,
    data: [...language.data, ...(language.code === 'en' ? ['WordNet 3.1 nouns (WordNet licence)'] : [])],
    licence: language.licence,
    scores,
  }
  writeModel('lemmas', file, card, language)
}

export function lemmas(sentences: readonly GoldSentence[], english = true): Uint8Array {
  const endings: Counts = new Map()
  const wholes: Counts = new Map()
  const groups = new Set<string>()
  for (const { words, upos, xpos, lemmas: gold } of sentences)
    for (const [i, word] of words.entries()) {
      const form = upos[i] === 'PROPN' ? word : word.toLowerCase()
      const lemma = upos[i] === 'PROPN' ? gold[i]! : gold[i]!.toLowerCase()
      const { group, inflects } = lemmaGroup(upos[i]!, xpos[i]!)
      groups.add(inflects ? group : '')
      count(endings, wholes, group, inflects, form, lemma, SEEN)
    }
  if (english) addRegular(endings, wholes, sentences)
  const lines = pruned(endings, wholes, groups)
  return pack(
    { kind: 'lemmas', entries: lines.length },
    new Map([['endings', new TextEncoder().encode(lines.join('\n'))]]),
  )
}

/** The regular forms of English nouns and verbs that are known from elsewhere. */
function addRegular(endings: Counts, wholes: Counts, sentences: readonly GoldSentence[]): void {
  const verbs = new Set([
    ...NEWS_VERBS,
    ...sentences.flatMap(({ lemmas: all, upos }) => all.filter((_, i) => upos[i] === 'VERB')),
  ])
  for (const noun of UNCHANGED) bump(wholes, `N^${noun}`, '0\t', KNOWN)
  for (const [group, form, lemma] of regularVerbs(new Set(NEWS_VERBS)))
    bump(wholes, `${group}^${form}`, editOf(form, lemma)!, KNOWN)
  for (const [group, form, lemma] of [...regularPlurals(), ...regularVerbs(verbs)])
    count(endings, wholes, group, true, form, lemma, 1)
}

function count(
  endings: Counts,
  wholes: Counts,
  group: string,
  inflects: boolean,
  form: string,
  lemma: string,
  weight: number,
): void {
  const edit = editOf(form, lemma)
  if (edit === null) return
  bump(wholes, `${group}^${form}`, edit, weight)
  // A word that shares nothing with its lemma ("was", "be") tells nothing of other words.
  if (!inflects || edit.startsWith(`${form.length}\t`)) return
  for (let length = 0; length <= Math.min(LONGEST_ENDING, form.length - 1); length++)
    bump(endings, `${group} ${form.slice(form.length - length)}`, edit, Math.min(weight, 1))
}

function bump(counts: Counts, key: string, edit: string, weight: number): void {
  const edits = counts.get(key) ?? new Map<string, number>()
  edits.set(edit, (edits.get(edit) ?? 0) + weight)
  counts.set(key, edits)
}

/** "2 y" of parties and party: letters to cut, letters to add. Null where a form shares nothing with its lemma's head. */
function editOf(form: string, lemma: string): string | null {
  if (/\s/.test(lemma) || lemma === '_') return null
  let same = 0
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
  return `${form.length - same}\t${lemma.slice(same)}`
}

/** Only what changes the answer is kept: an ending that says what the shorter one says goes. */
function pruned(endings: Counts, wholes: Counts, groups: ReadonlySet<string>): string[] {
  const kept = new Map<string, string>()
  const keys = [...endings.keys()].sort((a, b) => a.length - b.length || byCode(a, b))
  const answer = (group: string, word: string): string => {
    for (let length = Math.min(LONGEST_ENDING, word.length - 1); length >= 0; length--) {
      const found = kept.get(`${group} ${word.slice(word.length - length)}`)
      if (found !== undefined && Number.parseInt(found, 10) < word.length) return found
    }
    return '0\t'
  }
  for (const key of keys) {
    const [edit, times] = most(endings.get(key)!)
    const [group, ending] = [key.slice(0, 1), key.slice(2)]
    if (ending.length > 2 && times < 2) continue
    if (answer(group, `x${ending}`) !== edit) kept.set(key, edit)
  }
  for (const key of [...wholes.keys()].sort(byCode)) {
    const [edit] = most(wholes.get(key)!)
    const cut = key.indexOf('^')
    const [group, form] = [key.slice(0, cut), key.slice(cut + 1)]
    const inflects = groups.has(group)
    if ((inflects ? answer(group, form) : '0\t') !== edit) kept.set(key, edit)
  }
  return [...kept].map(([key, edit]) => `${key}\t${edit}`).sort(byCode)
}

function most(edits: Map<string, number>): [string, number] {
  return [...edits].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]))[0]!
}

function* regularPlurals(): Generator<[string, string, string]> {
  for (const line of unzipped('wordnet31-nouns.compact.tsv.gz').split('\n')) {
    const [kind, lemma = ''] = line.split('\t')
    if (kind !== 'L' || !/^[a-z]{3,}$/.test(lemma)) continue
    for (const plural of pluralsOf(lemma)) yield ['N', plural, lemma]
  }
}

function pluralsOf(noun: string): string[] {
  if (/(?:[sxz]|ch|sh)$/.test(noun)) return [`${noun}es`]
  if (/[^aeiou]y$/.test(noun)) return [`${noun.slice(0, -1)}ies`]
  if (/[^aeiou]o$/.test(noun)) return [`${noun}es`, `${noun}s`]
  return [`${noun}s`]
}

function* regularVerbs(verbs: ReadonlySet<string>): Generator<[string, string, string]> {
  for (const verb of [...verbs].sort(byCode)) {
    if (!/^[a-z]{3,}$/.test(verb)) continue
    yield ['Z', pluralsOf(verb)[0]!, verb]
    const stem = /e$/.test(verb)
      ? verb.slice(0, -1)
      : /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb)
        ? verb + verb.at(-1)
        : verb
    yield ['G', `${/(?:ee|oe|ye)$/.test(verb) ? verb : stem}ing`, verb]
    yield ['D', /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`, verb]
  }
}
