/**
 * What a derived text did to its source, span against span.
 *
 *   sentences of both ─ align ─ check each derived sentence ─ what was left out ─▶ findings
 */
import type { Language } from '../../languages/language.ts'
import type { PreparedArticle } from '../../model/annotation.ts'
import type { Drift, Finding } from '../../model/drift.ts'
import type { Grounds } from '../../model/grounds.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { Token } from '../../text/tokens.ts'
import { attributionFindings, hedgeFindings } from './certainty.ts'
import { clausePolarityFindings } from './clause-polarity.ts'
import { comparisonOf } from './comparison.ts'
import { type Check, words } from './context.ts'
import { dictionaryOpposites } from './dictionary-opposites.ts'
import { droppedFindings, shareRetold } from './dropped.ts'
import { exclusiveFindings } from './exclusive.ts'
import { figureFindings } from './figures.ts'
import { inPlaceFindings } from './in-place.ts'
import { chanceOf, type FindingDraft, judged } from './judge.ts'
import { nameFindings } from './names.ts'
import { oppositeFindings } from './opposites.ts'
import { polarityFindings } from './polarity.ts'
import { quotationFindings } from './quotations.ts'
import { partyFindings, roleFindings } from './roles.ts'
import { align, type SupportedSentence } from './support.ts'
import { surroundings, withCounterpart } from './surroundings.ts'
import { timeFindings } from './times.ts'
import { units } from './units.ts'
import { type OtherReport, otherReport, unsupportedFindings } from './unsupported.ts'

/** The checks of a sentence that has a source, the weightiest first. */
const CHECKS: readonly Check[] = [
  figureFindings,
  attributionFindings,
  roleFindings,
  partyFindings,
  oppositeFindings,
  polarityFindings,
  exclusiveFindings,
  hedgeFindings,
  nameFindings,
  quotationFindings,
  timeFindings,
]

/** Checks by the grammar: what an earlier one has marked is left to it. */
const LATER: readonly Check[] = [inPlaceFindings, dictionaryOpposites]

export interface DriftOptions {
  readonly language: Language
  /** Other reports of the story: what they have is not invented. */
  readonly others: readonly PreparedArticle[]
  /** What the grammar tells of the sentences that changed. */
  readonly grounds: Grounds
  /** Is the text held to be made from the source? Default: yes. */
  readonly firm?: boolean
}

/** What became of a text, each finding judged. */
export function drift(source: PreparedArticle, derived: PreparedArticle, options: DriftOptions): Drift {
  const { firm = true } = options
  const { drafts, aligned } = draftsOf(source, derived, options)
  return { source: source.id, derived: derived.id, firm, findings: onceAText(onceASentence(drafts), derived), aligned }
}

/** The same name or number from nowhere, and the same hedge or speaker that is lost, is told where it first stands: the rest is folded. */
function onceAText(findings: readonly Finding[], derived: PreparedArticle): Finding[] {
  const told: string[] = []
  const lost = new Set<string>()
  return findings.map((one) => {
    if (one.derived === null || one.weight === 'folded') return one
    if (one.kind === 'hedge-lost' || one.kind === 'attribution-lost') {
      const from = `${one.kind} ${one.source?.start} ${one.source?.end}`
      if (lost.has(from)) return { ...one, weight: 'folded' }
      lost.add(from)
    }
    if (one.source !== null) return one
    const said = ` ${words(derived, one.derived).toLowerCase()} `
    if (told.some((earlier) => earlier.includes(said))) return { ...one, weight: 'folded' }
    told.push(said)
    return one
  })
}

/** What the source has not is told once in a sentence, by what weighs most of it: the rest is folded. */
function onceASentence(drafts: readonly FindingDraft[]): Finding[] {
  const strongest = new Map<number, FindingDraft>()
  const chances = new Map(drafts.map((draft) => [draft, chanceOf(draft.traits)]))
  for (const draft of drafts) {
    if (draft.source !== null || draft.sentence === undefined) continue
    const best = strongest.get(draft.sentence)
    if (!best || chances.get(draft)! > chances.get(best)!) strongest.set(draft.sentence, draft)
  }
  return drafts.map((draft) => {
    const isFirst = draft.source !== null || draft.sentence === undefined || strongest.get(draft.sentence) === draft
    return isFirst ? judged(draft) : { ...judged(draft), weight: 'folded' }
  })
}

/** The sentences of a text that stand beside one of the source. */
export function besideSource(source: PreparedArticle, derived: PreparedArticle, language: Language): Span[] {
  const { derived: supported } = align(units(source, language), units(derived, language))
  return supported.filter(({ sources }) => sources.length > 0).map(({ unit: { start, end } }) => ({ start, end }))
}

/** Everything that may be a finding, and which sentence stands beside which. */
export function draftsOf(
  source: PreparedArticle,
  derived: PreparedArticle,
  { language, others, grounds }: DriftOptions,
): { readonly drafts: readonly FindingDraft[]; readonly aligned: Drift['aligned'] } {
  const { comparison, alignment } = comparisonOf(source, derived, { language, grounds })
  let known: readonly OtherReport[] | null = null
  const reports = (): readonly OtherReport[] => {
    known ??= others.map((other) => otherReport(other, language))
    return known
  }
  const findings = alignment.derived.flatMap((supported): FindingDraft[] => {
    if (isKept(supported)) return []
    const unsupported = unsupportedFindings(supported, comparison, reports)
    if (unsupported.some((one) => one.elsewhere !== undefined)) return unsupported
    const found = [...unsupported, ...withoutRepeats(CHECKS.flatMap((check) => check(supported, comparison)))]
    const all = withClauses(found, clausePolarityFindings(supported, comparison))
    for (const check of LATER) all.push(...check(supported, comparison).filter((one) => !touches(one, all)))
    return outsideQuotations(all).map((draft) => ({ ...draft, sentence: supported.unit.index }))
  })
  const dropped = droppedFindings(alignment, comparison).filter((one) => !isChanged(one, findings))
  const retold = shareRetold(alignment) >= MOSTLY
  return {
    drafts: [...findings.flatMap((draft) => withCounterpart(draft, comparison)), ...dropped].map((draft) => ({
      ...draft,
      retold,
      traits: { ...draft.traits, ...surroundings(draft, comparison, retold) },
    })),
    aligned: alignment.derived.flatMap(({ unit, sources }) =>
      sources
        .slice(0, 1)
        .map((one) => ({ source: { start: one.start, end: one.end }, derived: { start: unit.start, end: unit.end } })),
    ),
  }
}

/** Words in quotation marks that the source has nowhere are one finding, whatever else is in them. */
function outsideQuotations(found: readonly FindingDraft[]): FindingDraft[] {
  const quoted = found.filter(({ kind, source }) => kind === 'quotation-altered' && source === null)
  const isInside = ({ derived }: FindingDraft): boolean =>
    quoted.some((one) => one.derived!.start <= derived!.start && derived!.end <= one.derived!.end)
  return found.filter((one) => one.kind === 'quotation-altered' || !isInside(one))
}

/** A denial that the clauses bear out is one finding; clauses at odds that no other check saw are another. */
function withClauses(found: readonly FindingDraft[], clauses: readonly FindingDraft[]): FindingDraft[] {
  const isOf = (one: FindingDraft, clause: FindingDraft): boolean =>
    (one.traits.denial !== undefined || one.traits['denial of its own'] !== undefined) &&
    overlaps(one.derived!, clause.derived!)
  return [
    ...found.map((one) =>
      clauses.some((clause) => isOf(one, clause)) ? { ...one, traits: { ...one.traits, 'clauses at odds': 1 } } : one,
    ),
    ...clauses.filter((clause) => !found.some((one) => isOf(one, clause))),
  ]
}

/** A text that carries over this share of its source's sentences retells it; a summary carries over less. */
const MOSTLY = 0.5

/** What became another figure or name was not left out. */
function isChanged({ source }: FindingDraft, findings: readonly FindingDraft[]): boolean {
  return findings.some(
    (one) => CHANGED.has(one.kind) && one.source !== null && source !== null && overlaps(one.source, source),
  )
}

const CHANGED: ReadonlySet<FindingDraft['kind']> = new Set([
  'figure-changed',
  'comparator-changed',
  'name-changed',
  'quotation-altered',
])

/** The very words of the source, whatever its marks: nothing was done to them, however they are read. */
function isKept({ unit, sources }: SupportedSentence): boolean {
  const said = unit.tokens.filter(isWord)
  return sources.some((one) => {
    const there = one.tokens.filter(isWord)
    return there.length === said.length && there.every(({ lower }, i) => lower === said[i]!.lower)
  })
}

function isWord({ kind }: Token): boolean {
  return kind !== 'punctuation'
}

/** Has another finding these words already? A lost hedge or speaker is of the whole clause, not of a word in it. */
function touches({ derived }: FindingDraft, found: readonly FindingDraft[]): boolean {
  return found.some(
    (one) =>
      one.kind !== 'hedge-lost' &&
      one.kind !== 'attribution-lost' &&
      one.kind !== 'attribution-changed' &&
      one.traits['sentence from nowhere'] === undefined &&
      one.derived !== null &&
      derived !== null &&
      overlaps(one.derived, derived),
  )
}

/** Two checks may see one change: the first keeps the words. */
function withoutRepeats(findings: readonly FindingDraft[]): FindingDraft[] {
  return findings.filter(
    (one, i) =>
      !findings
        .slice(0, i)
        .some(
          (earlier) =>
            earlier.derived &&
            one.derived &&
            earlier.derived.start === one.derived.start &&
            earlier.derived.end === one.derived.end,
        ),
  )
}
