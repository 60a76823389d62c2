import type { Language } from '../../languages/language.ts'
import type { Name, PreparedArticle } from '../../model/annotation.ts'
import type { DriftKind } from '../../model/drift.ts'
import type { Grounds } from '../../model/grounds.ts'
import type { Span } from '../../model/span.ts'
import type { FindingFeature } from './finding-features.ts'
import type { FindingDraft, Traits } from './judge.ts'
import type { SupportedSentence } from './support.ts'
import { type ContentWord, forms, type SentenceUnit } from './units.ts'

/** Everything that a check may look at. */
export interface DriftContext {
  readonly source: PreparedArticle
  readonly derived: PreparedArticle
  readonly sourceUnits: readonly SentenceUnit[]
  readonly derivedUnits: readonly SentenceUnit[]
  /** Each derived sentence with where it comes from. */
  readonly supported: readonly SupportedSentence[]
  /** All content keys of the source. */
  readonly sourceKeys: ReadonlySet<string>
  /** Where each form of a content word stands in the source, the first places of a common one. */
  readonly sourcePlaces: ReadonlyMap<string, readonly WordPlace[]>
  /** All numbers of the source, as values. */
  readonly sourceNumbers: ReadonlySet<number>
  /** Countries that the source names in any form. */
  readonly sourceCountries: ReadonlySet<string>
  /** The two texts in lower case. */
  readonly sourceLower: string
  readonly derivedLower: string
  /** The source's words in lower case, one space on either side of each. */
  readonly sourceWords: string
  /** All that the source has in quotation marks, one after the other, in the same way. */
  readonly sourceQuoted: string
  /** Every form of a name in the source, once, with a place where it stands. */
  readonly sourceNames: readonly { readonly form: string; readonly name: Name }[]
  /** Names that the source gives outside its text: of its writers, its outlet, its headline. */
  readonly sourceOwn: readonly string[]
  readonly weightOf: (key: string) => number
  readonly language: Language
  readonly grounds: Grounds
}

/** A check looks at one derived sentence beside its sources and says what happened there. */
export type Check = (supported: SupportedSentence, comparison: DriftContext) => FindingDraft[]

export function finding(
  kind: DriftKind,
  { derived, source }: { derived: Span | null; source: Span | null },
  note: string,
  traits: Traits = { [RESTS_ON[kind]]: 1 },
): FindingDraft {
  const spanOf = (span: Span | null): Span | null => (span ? { start: span.start, end: span.end } : null)
  return { kind, derived: spanOf(derived), source: spanOf(source), note, traits, retold: false }
}

/** What a finding of a kind rests on, where its check does not say otherwise. */
const RESTS_ON: Readonly<Record<DriftKind, FindingFeature>> = {
  'figure-changed': 'another number',
  'comparator-changed': 'bound',
  'hedge-lost': 'hedge',
  'attribution-lost': 'speaker',
  'attribution-changed': 'speaker',
  'name-added': 'name from nowhere',
  'name-changed': 'another name',
  'role-changed': 'people',
  'polarity-changed': 'denial',
  'time-changed': 'another time',
  'place-changed': 'another name',
  'quotation-altered': 'quotation',
  unsupported: 'sentence from nowhere',
  dropped: 'lost in a retelling',
}

/** The stretch of a sentence around a place, up to the nearest comma or semicolon on either side. */
export function clauseOf(unit: SentenceUnit, at: Span): Span {
  let start = unit.start
  let end = unit.end
  for (const token of unit.tokens) {
    if (!/^[,;:—–]$/.test(token.text)) continue
    if (token.end <= at.start) start = token.end
    else if (token.start >= at.end) {
      end = token.start
      break
    }
  }
  const first = unit.tokens.find((token) => token.start >= start)
  return { start: first ? first.start : start, end }
}

export function words(article: PreparedArticle, span: Span): string {
  return article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

/** The source sentences and those on either side of them. */
export function neighbourhood(sources: readonly SentenceUnit[], { sourceUnits }: DriftContext): SentenceUnit[] {
  const indexes = new Set(sources.flatMap(({ index }) => [index - 1, index, index + 1]))
  return sourceUnits.filter((one) => indexes.has(one.index))
}

/** A compound that the source writes apart ("start - to - finish"), or a part of one that it writes together. */
export function isWrittenApart(word: ContentWord, { sourceWords }: DriftContext): boolean {
  const { lower } = word.token
  return lower.includes('-') && sourceWords.includes(` ${lower.replaceAll('-', ' ')} `)
}

/** A content word in its sentence, which is the `at`th of it. */
export interface WordPlace {
  readonly home: SentenceUnit
  readonly at: number
  readonly word: ContentWord
}

/** How many content words, of three on either side, two places have in common: those of one thing have some. */
export function sharedNeighbours(a: WordPlace, b: WordPlace): number {
  const near = new Set(around(a))
  return new Set(around(b).filter((key) => key !== b.word.key && near.has(key))).size
}

/** What stands around the words of a sentence, once it was asked for. */
const surroundings = new WeakMap<SentenceUnit, (readonly string[])[]>()

function around({ home, at }: WordPlace): readonly string[] {
  const known = surroundings.get(home) ?? []
  if (known.length === 0) surroundings.set(home, known)
  known[at] ??= keysAround(home, at)
  return known[at]
}

function keysAround(home: SentenceUnit, at: number): string[] {
  const clause = clauseOf(home, home.words[at]!.token)
  const near = home.words.slice(Math.max(0, at - CLAUSE), at + CLAUSE + 1)
  return near
    .filter(
      (one, i) =>
        Math.abs(Math.max(0, at - CLAUSE) + i - at) <= BESIDE ||
        (one.token.start >= clause.start && one.token.end <= clause.end),
    )
    .map((one) => one.key)
}

/** Content words on either side of a place that are its surroundings, and those that are where they stand in its clause. */
const BESIDE = 3
const CLAUSE = 8

/** A form in more places than this is followed to the first of them only: repeated sentences stay linear. */
const MOST_PLACES = 64

export function placesOf(units: readonly SentenceUnit[], language: Language): Map<string, WordPlace[]> {
  const places = new Map<string, WordPlace[]>()
  for (const home of units)
    for (const [at, word] of home.words.entries())
      for (const form of forms(word, language)) {
        const known = places.get(form)
        if (!known) places.set(form, [{ home, at, word }])
        else if (known.length < MOST_PLACES) known.push({ home, at, word })
      }
  return places
}
