/**
 * The edit history from one version of a text to the next.
 *
 *   same sentences ─ likest of the rest ─ what kept its order ─ words that changed ─▶ edits
 */
import type { Language } from '../../languages/language.ts'
import type { PreparedArticle } from '../../model/annotation.ts'
import type { Edit } from '../../model/drift.ts'
import { groupBy } from '../../text/group.ts'
import { changedFacts, factsOf, isTypography } from './changed-facts.ts'
import { keptInOrder } from './kept-in-order.ts'
import { plainWords } from './quotations.ts'
import { type SentenceUnit, units } from './units.ts'

/** Two sentences with this share of their content words in common (Dice) are one sentence, edited. */
const EDITED = 0.5
/** A word in more sentences than this finds no sentence: it would find them all. */
const COMMON = 64

/** A text is a version of another where this share of the sentences of the longer one has a counterpart. */
const VERSION = 0.5

interface Pair {
  readonly source: SentenceUnit
  readonly derived: SentenceUnit
  readonly same: boolean
}

/**
 * Every sentence that is not as it was: added, deleted, edited or moved.
 *
 * @returns null where the text is no version of the source, sentence for sentence; those with a changed figure, name or date first, then in the order of the derived text, what was deleted after
 *   the sentence that it followed
 */
export function editHistory(source: PreparedArticle, derived: PreparedArticle, language: Language): Edit[] | null {
  const [before, after] = [units(source, language), units(derived, language)]
  const same = sameSentences({ before, source }, { after, derived })
  const pairs = [...same, ...editedSentences(before, after, same)].sort((a, b) => a.derived.index - b.derived.index)
  if (pairs.length < VERSION * Math.max(before.length, after.length)) return null
  const inOrder = keptInOrder(pairs.map((pair) => pair.source.index))
  const texts = { source: source.text, derived: derived.text, language }
  const edits = pairs.flatMap((pair, i): Placed[] => {
    const moved = !inOrder.has(i)
    const identical =
      source.text.slice(pair.source.start, pair.source.end) === derived.text.slice(pair.derived.start, pair.derived.end)
    if (identical && !moved) return []
    const facts = identical ? [] : changedFacts(pair.source, pair.derived, texts)
    const typography = !moved && facts.length === 0 && isTypography(pair.source, pair.derived)
    const kind = identical || (pair.same && moved) ? 'moved' : 'edited'
    return [{ at: pair.derived.index, edit: { kind, ...spans(pair), moved, typography, facts } }]
  })
  const all = [...edits, ...leftOver(pairs, { before, after, texts })]
  return all
    .sort((a, b) => Number(b.edit.facts.length > 0) - Number(a.edit.facts.length > 0) || a.at - b.at)
    .map(({ edit }) => edit)
}

/** An edit with its place among the derived text's sentences. */
interface Placed {
  readonly at: number
  readonly edit: Edit
}

interface Texts {
  readonly source: string
  readonly derived: string
  readonly language: Language
}

function spans({ source, derived }: Pair): Pick<Edit, 'source' | 'derived'> {
  return {
    source: { start: source.start, end: source.end },
    derived: { start: derived.start, end: derived.end },
  }
}

/** Sentences of the same words, whatever their marks; of one that is repeated, the first with the first. */
function sameSentences(
  { before, source }: { readonly before: readonly SentenceUnit[]; readonly source: PreparedArticle },
  { after, derived }: { readonly after: readonly SentenceUnit[]; readonly derived: PreparedArticle },
): Pair[] {
  const waiting = groupBy(before, (unit) => plainWords(source.text.slice(unit.start, unit.end)))
  const used = new Map<string, number>()
  return after.flatMap((unit): Pair[] => {
    const words = plainWords(derived.text.slice(unit.start, unit.end))
    const at = used.get(words) ?? 0
    const home = waiting.get(words)?.[at]
    if (!home) return []
    used.set(words, at + 1)
    return [{ source: home, derived: unit, same: true }]
  })
}

/** Of the rest, the likest two are one sentence, then the likest two of what is left. */
function editedSentences(
  before: readonly SentenceUnit[],
  after: readonly SentenceUnit[],
  same: readonly Pair[],
): Pair[] {
  const [gone, fresh] = [
    without(
      before,
      same.map((pair) => pair.source),
    ),
    without(
      after,
      same.map((pair) => pair.derived),
    ),
  ]
  const index = new Map<string, SentenceUnit[]>()
  for (const unit of gone)
    for (const key of unit.keys) {
      const known = index.get(key)
      if (known) known.push(unit)
      else index.set(key, [unit])
    }
  const likely = fresh.flatMap((unit) =>
    [...candidates(unit, index)].flatMap(([home, shared]) => {
      const likeness = (2 * shared) / Math.max(1, home.keys.size + unit.keys.size)
      return likeness >= EDITED ? [{ source: home, derived: unit, same: false, likeness }] : []
    }),
  )
  likely.sort((a, b) => b.likeness - a.likeness || a.derived.index - b.derived.index || a.source.index - b.source.index)
  const taken = new Set<SentenceUnit>()
  return likely.filter(({ source, derived }) => {
    if (taken.has(source) || taken.has(derived)) return false
    taken.add(source).add(derived)
    return true
  })
}

/** The sentences that share a content word, with how many they share. */
function candidates(
  unit: SentenceUnit,
  index: ReadonlyMap<string, readonly SentenceUnit[]>,
): Map<SentenceUnit, number> {
  const shared = new Map<SentenceUnit, number>()
  for (const key of unit.keys) {
    const homes = index.get(key) ?? []
    if (homes.length > COMMON) continue
    for (const home of homes) shared.set(home, (shared.get(home) ?? 0) + 1)
  }
  return shared
}

function without(all: readonly SentenceUnit[], some: readonly SentenceUnit[]): SentenceUnit[] {
  const out = new Set(some)
  return all.filter((unit) => !out.has(unit))
}

/** What has no counterpart: its figures, names and dates are facts where the other text has them nowhere. */
function leftOver(
  pairs: readonly Pair[],
  {
    before,
    after,
    texts,
  }: { readonly before: readonly SentenceUnit[]; readonly after: readonly SentenceUnit[]; readonly texts: Texts },
): Placed[] {
  const placeOf = new Map(pairs.map((pair) => [pair.source.index, pair.derived.index]))
  const [inSource, inDerived] = [plainWords(texts.source), plainWords(texts.derived)]
  let at = -1
  const follows = before.map((unit) => {
    at = placeOf.get(unit.index) ?? at
    return at
  })
  const deleted = without(
    before,
    pairs.map((pair) => pair.source),
  ).map((unit): Placed => {
    const facts = factsOf(unit, texts.source, { other: inDerived, language: texts.language })
    return {
      at: follows[unit.index]! + 0.5,
      edit: {
        kind: 'deleted',
        source: { start: unit.start, end: unit.end },
        derived: null,
        moved: false,
        typography: false,
        facts: facts.map(({ what, span }) => ({ what, source: span, derived: null })),
      },
    }
  })
  const added = without(
    after,
    pairs.map((pair) => pair.derived),
  ).map((unit): Placed => {
    const facts = factsOf(unit, texts.derived, { other: inSource, language: texts.language })
    return {
      at: unit.index,
      edit: {
        kind: 'added',
        source: null,
        derived: { start: unit.start, end: unit.end },
        moved: false,
        typography: false,
        facts: facts.map(({ what, span }) => ({ what, source: null, derived: span })),
      },
    }
  })
  return [...deleted, ...added]
}
