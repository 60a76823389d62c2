/**
 * Mentions: the words by which a text speaks of somebody or something. Names are found by the name tagger and typed with the help of
 * the gazetteer and of the words in them; descriptions are noun phrases with an article whose noun names people or a body; pronouns
 * stand for one of those.
 */
import type { AnalysedSentence, AnalysedToken, Mention, MentionType } from '../model/analysis.ts'
import { highestKind } from './gazetteer.ts'
import type { Grammar } from './grammar.ts'
import type { FoundName } from './names.ts'
import { find } from './word-index.ts'

export interface TaggedText {
  readonly text: string
  readonly tokens: readonly AnalysedToken[]
  readonly sentences: readonly AnalysedSentence[]
  readonly sentenceOf: Int32Array
}

/** A mention whose entity is not known yet. */
export type LooseMention = Omit<Mention, 'entity' | 'candidates'>

/** All mentions of a text in their order; names first where two begin at one place. Linear in the tokens. */
export function findMentions(words: TaggedText, names: readonly FoundName[], grammar: Grammar): LooseMention[] {
  const { tokens } = words
  const found: LooseMention[] = []
  const taken = new Uint8Array(tokens.length)
  const add = (first: number, last: number, type: MentionType): void => {
    taken.fill(1, first, last)
    found.push({ ...spanOf(tokens, first, last), type })
  }
  for (const name of names) {
    const { first, last } = trimmed(tokens, name, grammar)
    const type = first < last ? typeOfName(tokens, first, last, name.type, grammar) : null
    if (type) add(first, last, type)
  }
  for (const { first, last } of words.sentences)
    for (let i = first; i < last; i++) {
      if (taken[i] === 1) continue
      const { lower, text } = tokens[i]!
      if (
        /^\p{Lu}/u.test(text) &&
        grammar.words.nationalities.has(lower) &&
        highestKind(grammar.gazetteer, lower) === 0
      )
        add(i, i + 1, 'nationality')
      else if (isPronoun(tokens[i]!, grammar)) add(i, i + 1, 'pronoun')
      else if (tokens[i]!.tag === 'DET' && grammar.words.definite.has(lower)) {
        const head = describedHead(tokens, i, last, taken, grammar)
        // A description may hold the name of a people ("the Danish firm"), so its words stay free.
        if (head > i) found.push({ ...spanOf(tokens, i, head + 1), type: 'description' })
      }
    }
  return found.sort((a, b) => a.first - b.first || b.last - a.last)
}

function spanOf(tokens: readonly AnalysedToken[], first: number, last: number) {
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last }
}

/** A name without the title before it and the possessive behind it. */
function trimmed(
  tokens: readonly AnalysedToken[],
  name: FoundName,
  { words }: Grammar,
): { first: number; last: number } {
  let { first, last } = name
  if (name.type === 'person')
    while (last - first > 1 && words.titles.has(tokens[first]!.lower.replace(/\.$/, ''))) first++
  while (last > first && /^['’]s?$/.test(tokens[last - 1]!.text)) last--
  return { first, last }
}

/** What kind of name these words are; null where they are none ("Least", "Previously", "March"). */
function typeOfName(
  tokens: readonly AnalysedToken[],
  first: number,
  last: number,
  tagged: FoundName['type'],
  { words, gazetteer, lexicon }: Grammar,
): MentionType | null {
  const head = tokens[last - 1]!.lower
  if (last - first === 1) {
    const { lower, text, tag } = tokens[first]!
    if (words.calendar.has(lower) || !/\p{Lu}/u.test(text)) return null
    const known = find(lexicon.index, lower)
    const common = known >= 0 && lexicon.tagClass[known]! > 0 && tag !== 'PROPN'
    if (common && highestKind(gazetteer, lower) === 0 && !words.nationalities.has(lower)) return null
    if (words.nationalities.has(lower) && highestKind(gazetteer, lower) === 0) return 'nationality'
  }
  if (words.eventWords.has(head) && last - first > 1) return 'event'
  if (tagged === 'person') return 'person'
  const name = tokens
    .slice(first, last)
    .map(({ lower }) => lower)
    .join(' ')
  if (tagged === 'organisation' && !words.organisationWords.has(head) && highestKind(gazetteer, name) >= 3)
    return 'place'
  return tagged
}

function isPronoun({ lower, tag }: AnalysedToken, { words: { pronouns } }: Grammar): boolean {
  if (tag !== 'PRON' && tag !== 'DET') return false
  return (
    pronouns.male.has(lower) || pronouns.female.has(lower) || pronouns.plural.has(lower) || pronouns.thing.has(lower)
  )
}

/** "the interior ministry": the last noun of the phrase behind an article, where it names people or a body. */
function describedHead(
  tokens: readonly AnalysedToken[],
  at: number,
  end: number,
  taken: Uint8Array,
  { words }: Grammar,
): number {
  let head = -1
  for (let i = at + 1; i < Math.min(end, at + 7) && taken[i] === 0; i++) {
    const { tag } = tokens[i]!
    if (tag === 'NOUN') head = i
    else if (head >= 0 || !(tag === 'ADJ' || tag === 'NUM' || tag === 'PROPN' || tokens[i]!.text === '-')) break
  }
  if (head < 0) return -1
  const { lemma } = tokens[head]!
  return words.people.has(lemma) || words.bodies.has(lemma) ? head : -1
}
