/**
 * Which mentions stand for the same person, body or place.
 *
 * A name joins a longer name of its type that holds all its words, or whose initials it is. A description joins the entity that was
 * given it as a title or an apposition, else the only one that it can mean. A pronoun joins the only person (or body) named shortly
 * before; where several fit they are listed, and none is chosen. What lies further back than the window is not looked at.
 */
import type { AnalysedEntity, AnalysedToken, Mention, MentionType } from '../model/analysis.ts'
import { placesNamed } from './gazetteer.ts'
import type { Grammar } from './grammar.ts'
import type { LooseMention, TaggedText } from './mentions.ts'

/** A pronoun looks back this many sentences, a description this many mentions. */
const PRONOUN_SENTENCES = 3
const MOST_ENTITIES_BACK = 40

type Gender = 'male' | 'female'

interface Known {
  readonly type: MentionType
  name: string
  /** Words of the fullest name, lower case. */
  words: readonly string[]
  /** Nouns by which it was described: "mayor". */
  readonly roles: Set<string>
  readonly mentions: number[]
  gender: Gender | null
  /** Sentence of its last mention. */
  last: number
}

/** Give every mention its entity. Linear in the mentions: each looks at a bounded number of entities. */
export function resolve(
  words: TaggedText,
  loose: readonly LooseMention[],
  grammar: Grammar,
): { mentions: Mention[]; entities: AnalysedEntity[] } {
  const known: Known[] = []
  const byWord = new Map<string, number[]>()
  const mentions: Mention[] = loose.map((one, index) => {
    const found = candidatesOf(one, words, known, byWord, grammar)
    const entity =
      found.length === 1 ? found[0]! : found.length === 0 ? fresh(one, words, known, byWord, grammar) : null
    if (entity !== null) enter(one, index, words, known, entity, grammar)
    return { ...one, entity, candidates: found.length > 1 ? found : [] }
  })
  const entities = known.map(({ name, type, mentions: all }) => ({
    ...{ name, type, mentions: all },
    places: type === 'place' ? placesNamed(grammar.gazetteer, name) : [],
  }))
  return { mentions, entities }
}

function candidatesOf(
  mention: LooseMention,
  words: TaggedText,
  known: readonly Known[],
  byWord: ReadonlyMap<string, number[]>,
  grammar: Grammar,
): number[] {
  if (mention.type === 'pronoun') return forPronoun(mention, words, known, grammar)
  if (mention.type === 'description') return forDescription(mention, words, known)
  return forName(mention, words, known, byWord)
}

/** Entities whose name holds all words of this one, or is held by it, or whose initials it is. */
function forName(
  mention: LooseMention,
  words: TaggedText,
  known: readonly Known[],
  byWord: ReadonlyMap<string, number[]>,
): number[] {
  const own = nameWords(mention, words.tokens)
  const found = new Set<number>()
  for (const word of own)
    for (const at of (byWord.get(word) ?? []).slice(-MOST_ENTITIES_BACK)) {
      const other = known[at]!
      if (other.type === mention.type && sameName(own, other.words, mention.type)) found.add(at)
    }
  const whole = [...found].filter((at) => known[at]!.words.join(' ') === own.join(' '))
  if (whole.length > 0) return whole.slice(-1)
  return [...found].sort((a, b) => known[b]!.last - known[a]!.last || a - b)
}

/**
 * May two names be of one bearer? Of two people, the shorter is the last word of the longer, or its first; of two bodies or places, the
 * longer begins or ends with the shorter; capital letters alone are initials.
 */
function sameName(own: readonly string[], other: readonly string[], type: MentionType): boolean {
  const [short, long] = own.length <= other.length ? [own, other] : [other, own]
  if (short.length === 1 && long.length > 1 && initials(long) === short[0]) return true
  const ends = short.every((word, i) => word === long[long.length - short.length + i])
  const begins = short.every((word, i) => word === long[i])
  if (type === 'person') return ends || (begins && short.length === 1) || (begins && short.length > 1)
  return short.length === long.length ? ends : begins || ends
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|the|and|for|in|de|&)$/.test(word))
    .map((word) => word[0])
    .join('')
}

/** A description stands for the last entity that has been given it. */
function forDescription(mention: LooseMention, { tokens }: TaggedText, known: readonly Known[]): number[] {
  const role = tokens[mention.last - 1]!.lemma
  for (let at = known.length - 1; at >= Math.max(0, known.length - MOST_ENTITIES_BACK); at--)
    if (known[at]!.roles.has(role)) return [at]
  return []
}

/** People, or bodies, named in this sentence or shortly before, of a gender that is not ruled out. */
function forPronoun(
  mention: LooseMention,
  words: TaggedText,
  known: readonly Known[],
  { words: { pronouns } }: Grammar,
): number[] {
  const { lower } = words.tokens[mention.first]!
  const sentence = words.sentenceOf[mention.first]!
  const gender: Gender | null = pronouns.male.has(lower) ? 'male' : pronouns.female.has(lower) ? 'female' : null
  if (gender === null && !pronouns.thing.has(lower)) return []
  const fits = ({ type, gender: known, last }: Known): boolean => {
    if (sentence - last > PRONOUN_SENTENCES) return false
    if (gender === null) return type === 'organisation'
    return type === 'person' && (known === null || known === gender)
  }
  const found: number[] = []
  for (let at = known.length - 1; at >= Math.max(0, known.length - MOST_ENTITIES_BACK); at--)
    if (fits(known[at]!)) found.push(at)
  return found.sort((a, b) => known[b]!.last - known[a]!.last || b - a)
}

function fresh(
  mention: LooseMention,
  words: TaggedText,
  known: Known[],
  byWord: Map<string, number[]>,
  grammar: Grammar,
): number | null {
  if (mention.type === 'pronoun') return null
  const own = nameWords(mention, words.tokens)
  const at = known.length
  known.push({
    type: mention.type,
    name: words.text.slice(mention.start, mention.end),
    words: own,
    roles: new Set(),
    mentions: [],
    gender: genderOf(mention, words.tokens, grammar),
    last: words.sentenceOf[mention.first]!,
  })
  if (mention.type === 'description') known[at]!.roles.add(words.tokens[mention.last - 1]!.lemma)
  else
    for (const word of [...own, initials(own)])
      byWord.set(word, [...(byWord.get(word) ?? []).slice(-MOST_ENTITIES_BACK), at])
  return at
}

function enter(
  mention: LooseMention,
  index: number,
  words: TaggedText,
  known: readonly Known[],
  entity: number,
  grammar: Grammar,
): void {
  const one = known[entity]!
  one.mentions.push(index)
  one.last = words.sentenceOf[mention.first]!
  const own = nameWords(mention, words.tokens)
  if (mention.type === one.type && own.length > one.words.length) {
    one.name = words.text.slice(mention.start, mention.end)
    one.words = own
  }
  one.gender ??= genderOf(mention, words.tokens, grammar)
  if (mention.type !== 'pronoun') for (const role of rolesOf(mention, words, grammar)) one.roles.add(role)
}

function nameWords(mention: LooseMention, tokens: readonly AnalysedToken[]): string[] {
  const found: string[] = []
  for (let i = mention.first; i < mention.last; i++) {
    const word = tokens[i]!.lower.replace(/\.(?=$)/, '')
    if (/[\p{L}\p{N}]/u.test(word) && !(i === mention.first && /^the$/.test(word))) found.push(word)
  }
  return found
}

/** Titles before a name and the noun of an apposition behind it: "Mayor Ann Roe", "Ann Roe, the mayor of Osla". */
function rolesOf(mention: LooseMention, { tokens }: TaggedText, { words }: Grammar): string[] {
  const roles: string[] = []
  for (let i = mention.first - 1; i >= Math.max(0, mention.first - 3); i--) {
    const { lower, lemma } = tokens[i]!
    const title = lower.replace(/\.$/, '')
    if (!words.titles.has(title) && !words.people.has(lemma.toLowerCase())) break
    roles.push(lemma.toLowerCase())
  }
  if (tokens[mention.last]?.text === ',')
    for (let i = mention.last + 1; i < Math.min(tokens.length, mention.last + 8); i++) {
      const { tag, lemma, text } = tokens[i]!
      if (tag === 'NOUN' && (words.people.has(lemma) || words.bodies.has(lemma)) && tokens[i + 1]?.tag !== 'NOUN') {
        roles.push(lemma)
        break
      }
      if (tag === 'VERB' || tag === 'AUX' || text === ',' || tag === 'PUNCT') break
    }
  return roles
}

/** The gender that a title or a first name tells. */
function genderOf(mention: LooseMention, tokens: readonly AnalysedToken[], { words }: Grammar): Gender | null {
  if (mention.type !== 'person') return null
  const title = tokens[mention.first - 1]?.lower.replace(/\.$/, '') ?? ''
  if (words.maleTitles.has(title)) return 'male'
  if (words.femaleTitles.has(title)) return 'female'
  const first = tokens[mention.first]!.lower
  const [male, female] = [words.maleNames.has(first), words.femaleNames.has(first)]
  return male === female ? null : male ? 'male' : 'female'
}
