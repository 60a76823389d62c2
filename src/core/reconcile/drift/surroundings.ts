/** What stands around a finding: has it a sentence of its own to stand against, and how near are the two? */
import { overlaps, type Span } from '../../model/span.ts'
import { type DriftContext, sharedNeighbours, words } from './context.ts'
import type { FindingDraft, Traits } from './judge.ts'
import { inOneRole, partsOf, type SentencePart } from './parts.ts'
import { type SupportedSentence, sum } from './support.ts'
import type { SentenceUnit } from './units.ts'

/** A sentence stands against a source sentence where that has so much of its content, or is told by it so far. */
const STANDS_AGAINST = 0.2
const TOLD_BY = 0.4

/**
 * Only what has a sentence of its own to stand against has changed. A number, a time or a name that has none is called unsupported where the
 * source has it nowhere; all else is no finding.
 */
export function withCounterpart(draft: FindingDraft, comparison: DriftContext): FindingDraft[] {
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
      traits: kind === 'time-changed' ? { 'time from nowhere': 1 } : { [rests]: 1 },
    },
  ]
}

const AGAINST: ReadonlySet<FindingDraft['kind']> = new Set([
  'figure-changed',
  'comparator-changed',
  'time-changed',
  'name-changed',
  'place-changed',
  'role-changed',
  'polarity-changed',
])

/** What stands around a finding, whatever its check was. */
export function surroundings(
  { kind, derived, source, traits }: FindingDraft,
  comparison: DriftContext,
  retold: boolean,
): Traits {
  const isLoss = LOST.some((name) => traits[name] !== undefined)
  const lost: Traits = isLoss && retold ? { 'lost in a retelling': 1 } : {}
  const at = derived === null ? undefined : comparison.supported.find(({ unit }) => holds(unit, derived))
  if (derived === null || at === undefined) return lost
  const here = keysIn(at.unit, derived)
  return {
    ...lost,
    'close wording': isLoss ? 0 : closeness(at, here, comparison),
    ...(source !== null && !isLoss && kind !== 'quotation-altered'
      ? together({ derived, source, traits }, comparison)
      : {}),
    'said elsewhere': Number(
      kind !== 'unsupported' &&
        kind !== 'comparator-changed' &&
        kind !== 'quotation-altered' &&
        !isLoss &&
        here.length > 0 &&
        here.every((key) => comparison.sourceKeys.has(key)),
    ),
  }
}

const LOST = ['bound', 'hedge', 'speaker'] as const

/** Do what was changed and what it was changed from speak of one thing, and in the same surroundings? */
function together(
  { derived, source, traits }: { readonly derived: Span; readonly source: Span; readonly traits: Traits },
  comparison: DriftContext,
): Traits {
  const here = partsIn(comparison.derivedUnits, derived, comparison)
  const there = partsIn(comparison.sourceUnits, source, comparison)
  // Of a whole clause nothing can be said to stand around it.
  if (Math.max(here.length, there.length) > MOST_WORDS) return {}
  const isOne = here.some((one) => there.some((other) => inOneRole(one, other)))
  const common = Math.max(0, ...here.flatMap((one) => there.map((other) => sharedNeighbours(one, other))))
  const opposed: Traits = isOne && traits.opposite !== undefined ? { 'opposite of one thing': 1 } : {}
  return { ...opposed, 'common surroundings': Math.min(1, common / FULLY) }
}

/** A name or a figure has at most this many content words. */
const MOST_WORDS = 5

/** With this many words around them in common, two places have the same surroundings. */
const FULLY = 4

function partsIn(all: readonly SentenceUnit[], span: Span, comparison: DriftContext): SentencePart[] {
  const home = all.find((one) => holds(one, span))
  if (!home) return []
  return partsOf(home, comparison).flatMap((part) => (part !== null && overlaps(part.word.token, span) ? [part] : []))
}

/** A finding that is so much of its sentence leaves nothing to tell by whether the rest is close. */
const NEARLY_ALL = 0.75

/** Share of a sentence that its source sentences have, but for the words that were found; 1 where there is hardly anything else in it. */
function closeness({ unit, sources }: SupportedSentence, but: readonly string[], { weightOf }: DriftContext): number {
  const rest = [...unit.keys].filter((key) => !but.includes(key))
  const all = sum(rest, weightOf)
  if (all <= (1 - NEARLY_ALL) * sum(unit.keys, weightOf)) return 1
  const had = rest.filter((key) => sources.some(({ keys }) => keys.has(key)))
  return sum(had, weightOf) / all
}

function holds(unit: Span, span: Span): boolean {
  return unit.start <= span.start && span.end <= unit.end
}

function keysIn(unit: SentenceUnit, span: Span): string[] {
  return unit.words.filter(({ token }) => overlaps(token, span)).map(({ key }) => key)
}

/** Share of a sentence's content that another has, by how rare it is. */
function shareIn(unit: SentenceUnit, home: SentenceUnit, { weightOf }: DriftContext): number {
  const common = [...unit.keys].filter((key) => home.keys.has(key))
  const all = sum(unit.keys, weightOf)
  return all === 0 ? 1 : sum(common, weightOf) / all
}
