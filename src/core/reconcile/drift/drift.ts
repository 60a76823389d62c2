/**
 * What a derived text did to its source, span against span.
 *
 *   sentences of both ─ align ─ check each derived sentence ─ what was left out ─▶ findings
 */
import type { Language } from '../../languages/language.ts'
import type { Name, PreparedArticle } from '../../model/annotation.ts'
import type { Drift, Finding } from '../../model/drift.ts'
import type { Grounds } from '../../model/grounds.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { type Token, tokenize } from '../../text/tokens.ts'
import { attributionFindings, hedgeFindings } from './certainty.ts'
import { clausePolarityFindings } from './clause-polarity.ts'
import { type Check, type Comparison, placesOf, words } from './context.ts'
import { dictionaryOpposites } from './dictionary-opposites.ts'
import { droppedFindings, shareRetold } from './dropped.ts'
import { exclusiveFindings } from './exclusive.ts'
import { figureFindings } from './figures.ts'
import { inPlaceFindings } from './in-place.ts'
import { chanceOf, type Draft, judged, type Traits } from './judge.ts'
import { nameFindings } from './names.ts'
import { oppositeFindings } from './opposites.ts'
import { polarityFindings } from './polarity.ts'
import { plainWords, quotationFindings, spokenWords } from './quotations.ts'
import { partyFindings, roleFindings } from './roles.ts'
import { align, type Supported, sum } from './support.ts'
import { timeFindings } from './times.ts'
import { type Unit, units } from './units.ts'
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
  return { source: source.id, derived: derived.id, firm, findings: onceASentence(drafts), aligned }
}

/** What the source has not is told once in a sentence, by what weighs most of it: the rest is folded. */
function onceASentence(drafts: readonly Draft[]): Finding[] {
  const strongest = new Map<number, Draft>()
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
): { readonly drafts: readonly Draft[]; readonly aligned: Drift['aligned'] } {
  const sourceUnits = units(source, language)
  const derivedUnits = units(derived, language)
  const alignment = align(sourceUnits, derivedUnits)
  const comparison: Comparison = {
    source,
    derived,
    sourceUnits,
    derivedUnits,
    supported: alignment.derived,
    sourceKeys: new Set(sourceUnits.flatMap((unit) => [...unit.keys])),
    sourcePlaces: placesOf(sourceUnits, language),
    sourceCountries: countriesIn(source, language),
    sourceLower: source.text.toLowerCase(),
    derivedLower: derived.text.toLowerCase(),
    sourceWords: plainWords(source.text),
    sourceQuoted: spokenWords(
      source.quotations
        .filter((one) => one.part === undefined && one.kind !== 'indirect')
        .map((one) => words(source, one))
        .join(' '),
    ),
    sourceNames: nameForms(source),
    weightOf: alignment.weightOf,
    language,
    grounds,
  }
  let known: readonly OtherReport[] | null = null
  const reports = (): readonly OtherReport[] => {
    known ??= others.map((other) => otherReport(other, language))
    return known
  }
  const findings = alignment.derived.flatMap((supported): Draft[] => {
    if (isKept(supported)) return []
    const unsupported = unsupportedFindings(supported, comparison, reports)
    if (unsupported.some((one) => one.elsewhere !== undefined)) return unsupported
    const found = [...unsupported, ...withoutRepeats(CHECKS.flatMap((check) => check(supported, comparison)))]
    const all = withClauses(found, clausePolarityFindings(supported, comparison))
    for (const check of LATER) all.push(...check(supported, comparison).filter((one) => !touches(one, all)))
    return all.map((draft) => ({ ...draft, sentence: supported.unit.index }))
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

/** A denial that the clauses bear out is one finding; clauses at odds that no other check saw are another. */
function withClauses(found: readonly Draft[], clauses: readonly Draft[]): Draft[] {
  const isOf = (one: Draft, clause: Draft): boolean =>
    (one.traits.denial !== undefined || one.traits['denial of its own'] !== undefined) &&
    overlaps(one.derived!, clause.derived!)
  return [
    ...found.map((one) =>
      clauses.some((clause) => isOf(one, clause)) ? { ...one, traits: { ...one.traits, 'clauses at odds': 1 } } : one,
    ),
    ...clauses.filter((clause) => !found.some((one) => isOf(one, clause))),
  ]
}

/** A sentence stands against a source sentence where that has so much of its content, or is told by it so far. */
const STANDS_AGAINST = 0.2
const TOLD_BY = 0.4

/**
 * Only what has a sentence of its own to stand against has changed. A number, a time or a name that has none is called unsupported where the
 * source has it nowhere; all else is no finding.
 */
function withCounterpart(draft: Draft, comparison: Comparison): Draft[] {
  const { kind, source, derived } = draft
  if (!AGAINST.has(kind) || source === null || derived === null) return [draft]
  const unit = comparison.derivedUnits.find((one) => holds(one, derived))
  const home = comparison.sourceUnits.find((one) => holds(one, source))
  if (!unit || !home) return [draft]
  if (shareIn(unit, home, comparison) >= STANDS_AGAINST || shareIn(home, unit, comparison) >= TOLD_BY) return [draft]
  if (kind === 'role-changed' || kind === 'polarity-changed') return []
  const said = words(comparison.derived, derived)
  if (comparison.sourceLower.includes(said.toLowerCase())) return []
  const rests = kind === 'figure-changed' ? 'number from nowhere' : 'name from nowhere'
  return [
    {
      ...draft,
      kind: 'unsupported',
      source: null,
      note: `The source does not say “${said}”.`,
      traits: kind === 'time-changed' ? {} : { [rests]: 1 },
    },
  ]
}

const AGAINST: ReadonlySet<Draft['kind']> = new Set([
  'figure-changed',
  'comparator-changed',
  'time-changed',
  'name-changed',
  'place-changed',
  'role-changed',
  'polarity-changed',
])

/** What stands around a finding, whatever its check was. */
function surroundings({ kind, derived, traits }: Draft, comparison: Comparison, retold: boolean): Traits {
  const isLoss = LOST.some((name) => traits[name] !== undefined)
  const lost: Traits = isLoss && retold ? { 'lost in a retelling': 1 } : {}
  const at = derived === null ? undefined : comparison.supported.find(({ unit }) => holds(unit, derived))
  if (derived === null || at === undefined) return lost
  const here = keysIn(at.unit, derived)
  return {
    ...lost,
    'said elsewhere': Number(
      kind !== 'unsupported' &&
        kind !== 'comparator-changed' &&
        !isLoss &&
        here.length > 0 &&
        here.every((key) => comparison.sourceKeys.has(key)),
    ),
  }
}

/** A text that carries over this share of its source's sentences retells it; a summary carries over less. */
const MOSTLY = 0.5

const LOST = ['bound', 'hedge', 'speaker'] as const

function holds(unit: Span, span: Span): boolean {
  return unit.start <= span.start && span.end <= unit.end
}

function keysIn(unit: Unit, span: Span): string[] {
  return unit.words.filter(({ token }) => overlaps(token, span)).map(({ key }) => key)
}

/** Share of a sentence's content that another has, by how rare it is. */
function shareIn(unit: Unit, home: Unit, { weightOf }: Comparison): number {
  const common = [...unit.keys].filter((key) => home.keys.has(key))
  const all = sum(unit.keys, weightOf)
  return all === 0 ? 1 : sum(common, weightOf) / all
}

/** What became another figure or name was not left out. */
function isChanged({ source }: Draft, findings: readonly Draft[]): boolean {
  return findings.some(
    (one) => CHANGED.has(one.kind) && one.source !== null && source !== null && overlaps(one.source, source),
  )
}

const CHANGED: ReadonlySet<Draft['kind']> = new Set([
  'figure-changed',
  'comparator-changed',
  'name-changed',
  'quotation-altered',
])

/** The very words of the source, whatever its marks: nothing was done to them, however they are read. */
function isKept({ unit, sources }: Supported): boolean {
  const said = unit.tokens.filter(isWord)
  return sources.some((one) => {
    const there = one.tokens.filter(isWord)
    return there.length === said.length && there.every(({ lower }, i) => lower === said[i]!.lower)
  })
}

function isWord({ kind }: Token): boolean {
  return kind !== 'punctuation'
}

function countriesIn(article: PreparedArticle, { drift: words }: Language): Set<string> {
  const tokens = tokenize(article.text)
  const found = new Set<string>()
  for (const [i, token] of tokens.entries()) {
    if (!/^\p{Lu}/u.test(token.text)) continue
    for (const length of [1, 2, 3, 4]) {
      const form = tokens
        .slice(i, i + length)
        .map(({ lower }) => lower)
        .join(' ')
      const country = words.countries.get(form)
      if (country) found.add(country)
      for (const one of words.cities.get(form) ?? []) found.add(one)
    }
  }
  return found
}

function nameForms(article: PreparedArticle): Comparison['sourceNames'] {
  const forms = new Map<string, Name>()
  for (const name of article.names) {
    if (name.part !== undefined) continue
    for (const form of [name.entity, words(article, name)]) if (!forms.has(form)) forms.set(form, name)
  }
  return [...forms].map(([form, name]) => ({ form, name }))
}

/** Has another finding these words already? A lost hedge or speaker is of the whole clause, not of a word in it. */
function touches({ derived }: Draft, found: readonly Draft[]): boolean {
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
function withoutRepeats(findings: readonly Draft[]): Draft[] {
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
