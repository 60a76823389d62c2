import type { Language } from '../languages/language.ts'
import { languageFor } from '../languages/languages.ts'
import type { Name } from '../model/annotation.ts'
import type { Moment } from '../model/article.ts'
import type { Extract } from '../model/dossier.ts'
import { hash32, mix32 } from '../text/hash.ts'
import { dayOf } from '../text/moment.ts'
import { sentences } from '../text/sentences.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { type Features, type FeatureVector, features, pack, readTokens } from './features.ts'
import { lineHashes } from './furniture.ts'

/** What a stream of stories needs of a report; a prepared article is one. */
export interface StoryReport {
  readonly id: string
  readonly title: string | null
  readonly text: string
  readonly published: Moment | null
  /** ISO 639-1; null: not known. */
  readonly language: string | null
  /** Where they are known, a story names its places and people. */
  readonly names?: readonly Name[]
}

/** All that the stream takes from a report, drawn from it alone. */
export interface StoryItem {
  readonly report: StoryReport
  /** Days since 1970; null: not known. */
  readonly day: number | null
  readonly features: Features
  readonly packed: FeatureVector
  readonly sketch: Uint32Array
  readonly lines: Uint32Array
  /** One sentence that tells what happened; null for a report without any. */
  readonly lead: Extract | null
}

export function draw(report: StoryReport, body: string = report.text): StoryItem {
  const language = languageFor(report.language)
  const told = { title: report.title, text: body }
  const tokens = readTokens(told)
  const found = features(told, language, tokens)
  return {
    report,
    day: dayOf(report.published),
    features: found,
    packed: pack(found),
    sketch: sketch(tokens),
    lines: lineHashes(report.text),
    lead: lead(report, body, language),
  }
}

/** Words in a shingle, and the part of the shingles that is kept: enough to tell a copy by. */
const SHINGLE_WORDS = 5
const KEPT_OF = 16

/** Hashes of some runs of five words, the same ones in every report, ascending. */
function sketch(tokens: readonly Token[]): Uint32Array {
  const words = tokens.flatMap(({ kind, lower }) => (kind === 'punctuation' ? [] : hash32(lower)))
  const found = new Set<number>()
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    let hash = 0
    for (let k = 0; k < SHINGLE_WORDS; k++) hash = mix32(Math.imul(hash, 31) + words[i + k]!)
    if (hash % KEPT_OF === 0) found.add(hash)
  }
  return Uint32Array.from(found).sort()
}

/** Characters in which the lead is looked for, and words that make a sentence tell something. */
const LEAD_WITHIN = 1500
const LEAST_WORDS = 8
const MOST_CHARACTERS = 400

/** The first whole sentence of some length; what is no sentence (a byline, a place and date) has no full stop. */
export function lead({ id, text }: Pick<StoryReport, 'id' | 'text'>, body: string, language: Language): Extract | null {
  const start = text.slice(0, LEAD_WITHIN)
  const tokens = tokenize(start)
  const isWhole = (end: number): boolean => /[.!?…][”"’')]?$/.test(start.slice(0, end))
  const kept = (from: number, to: number): boolean => body === text || body.includes(text.slice(from, to))
  for (const { start: from, end: to, first, last } of sentences(start, tokens, language.sentences)) {
    const words = tokens.slice(first, last).filter(({ kind }) => kind !== 'punctuation').length
    if (words < LEAST_WORDS || to - from > MOST_CHARACTERS || !isWhole(to) || !kept(from, to)) continue
    if (to === start.length && text.length > start.length) continue
    return { article: id, start: from, end: to, words: text.slice(from, to) }
  }
  return null
}
