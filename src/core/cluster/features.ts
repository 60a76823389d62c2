import type { Language } from '../languages/language.ts'
import { hash32 } from '../text/hash.ts'
import { nounLemma, verbLemma } from '../text/lemma.ts'
import { type Token, tokenize } from '../text/tokens.ts'

/** What a feature tells of an event: who, where, when, how many, or what else. */
export type FeatureKind = 'name' | 'place' | 'date' | 'number' | 'word'

/** One thing that a report dwells on. */
export interface StoryFeature {
  readonly kind: FeatureKind
  /** As it is first written. */
  readonly words: string
  /** How much the report dwells on it: 1 for once in passing. */
  readonly weight: number
  /** Whether the headline has it. */
  readonly inHeadline: boolean
}

/** What a report is about, by hashes of lemmas, names and numbers. */
export type Features = ReadonlyMap<number, StoryFeature>

/** Features as numbers alone, in ascending order of the keys: what is counted and compared. */
export interface FeatureVector {
  readonly keys: Uint32Array
  readonly weights: Float64Array
  /** 1 for a feature that the headline has. */
  readonly heads: Uint8Array
}

export function pack(found: Features): FeatureVector {
  const keys = Uint32Array.from(found.keys()).sort()
  return {
    keys,
    weights: Float64Array.from(keys, (key) => found.get(key)!.weight),
    heads: Uint8Array.from(keys, (key) => (found.get(key)!.inHeadline ? 1 : 0)),
  }
}

/** A headline and a body, as far as features are drawn from them. */
export interface StoryText {
  readonly title: string | null
  readonly text: string
}

/** The start of a report tells what it is about: this many words count more. */
const LEAD_WORDS = 120
const LEAD = 1.5
/** Characters read. Background at the end of long reports belongs to other events. */
const READ = 6000
/** A capitalised word tells events apart better than others, two in a row better still. */
const CAPITAL = 1.5
const NAME = 2
/** How much it counts that something is said again and again. */
const REPEATED = 0.7
/** A feature that is several of these is the first. */
const PRECEDENCE: readonly FeatureKind[] = ['date', 'place', 'name', 'number', 'word']

/** The tokens that features are drawn from: headline and start of the body. */
export function readTokens({ title, text }: StoryText): Token[] {
  return tokenize(`${title === null ? '' : `${title}\n\n`}${text.slice(0, READ)}`)
}

/** Draw the features of a report from its words alone. */
export function features(told: StoryText, language: Language, tokens = readTokens(told)): Features {
  const drawn = new Draft()
  const headline = told.title?.length ?? 0
  const lemma = lemmas(language)
  const content = (token: Token | undefined): token is Token =>
    token?.kind === 'word' && token.lower.length > 1 && !language.relations.stopWords.has(token.lower)
  let words = 0
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'punctuation' || (token.kind === 'word' && token.lower.length < 2)) continue
    words++
    const weight = words < LEAD_WORDS ? LEAD : 1
    const inHeadline = token.start < headline
    if (token.kind === 'number') {
      drawn.add(`#${token.text}`, { kind: 'number', words: token.text, weight, inHeadline })
      const noun = counted(tokens, i)
      if (content(noun))
        drawn.add(`#${token.text} ${lemma(noun.lower)}`, {
          kind: 'number',
          words: `${token.text} ${noun.text}`,
          weight,
          inHeadline,
        })
      continue
    }
    if (!content(token)) continue
    const kind = kindOf(tokens, i, language)
    const own = isCapital(token) ? CAPITAL * weight : weight
    drawn.add(lemma(token.lower), { kind, words: token.text, weight: own, inHeadline })
    const before = tokens[i - 1]
    if (isCapital(token) && content(before) && isCapital(before))
      drawn.add(`${before.lower} ${token.lower}`, {
        kind: kindOf(tokens, i - 1, language) === 'place' ? 'place' : kind === 'date' ? 'date' : 'name',
        words: `${before.text} ${token.text}`,
        weight: NAME * weight,
        inHeadline,
      })
  }
  return drawn.done()
}

class Draft {
  private readonly found = new Map<
    number,
    { kind: FeatureKind; readonly words: string; weight: number; inHeadline: boolean }
  >()

  add(key: string, feature: StoryFeature): void {
    const { kind, weight, inHeadline } = feature
    const hash = hash32(key)
    const known = this.found.get(hash)
    if (!known) {
      this.found.set(hash, { ...feature })
      return
    }
    known.weight += weight
    known.inHeadline ||= inHeadline
    if (PRECEDENCE.indexOf(kind) < PRECEDENCE.indexOf(known.kind)) known.kind = kind
  }

  done(): Features {
    for (const feature of this.found.values()) feature.weight = 1 + REPEATED * Math.log(Math.max(1, feature.weight))
    return this.found
  }
}

/** What a number counts: the next word, past a mark such as a hyphen or a per cent sign. */
function counted(tokens: readonly Token[], at: number): Token | undefined {
  let i = at + 1
  while (i < at + 3 && tokens[i]?.kind === 'punctuation') i++
  return tokens[i]
}

function kindOf(tokens: readonly Token[], i: number, { times, names }: Language): FeatureKind {
  const token = tokens[i]!
  if (times.weekdays.has(token.lower)) return 'date'
  if (!isCapital(token)) return 'word'
  if (times.months.has(token.lower)) return 'date'
  const before = tokens[i - 1]
  if (before && names.placePrepositions.has(before.lower)) return 'place'
  const opens = before === undefined || (before.kind === 'punctuation' && before.text !== ',')
  return opens ? 'word' : 'name'
}

function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text)
}

/** Lemmas that are kept by language, so that a stream does not work out the same words again. */
const kept = new WeakMap<Language, Map<string, string>>()
const MOST_KEPT = 50_000

function lemmas(language: Language): (lower: string) => string {
  const known = kept.get(language) ?? new Map<string, string>()
  kept.set(language, known)
  const { inflections } = language.figures
  return (lower) => {
    const found = known.get(lower)
    if (found !== undefined) return found
    const noun = nounLemma(lower, inflections)
    const made = noun === lower ? verbLemma(lower, inflections) : noun
    if (known.size >= MOST_KEPT) known.clear()
    known.set(lower, made)
    return made
  }
}
