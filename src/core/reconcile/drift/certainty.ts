import type { Speaker, Statement } from '../../model/annotation.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { tokenize } from '../../text/tokens.ts'
import { clauseOf, type DriftContext, finding, words } from './context.ts'
import type { FindingDraft } from './judge.ts'
import type { SupportedSentence } from './support.ts'
import { type SentenceUnit, stem } from './units.ts'

/** Lowering words of the source that have gone: "dozens are feared lost" told as a fact. */
export function hedgeFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const best = sources[0]
  if (!best || unit.hedges.length > 0) return []
  if (unit.words.some(({ lemma }) => comparison.language.drift.doubts.has(lemma))) return []
  const lost = sources
    .slice(0, 2)
    .flatMap((one) => one.hedges.map((hedge) => ({ hedge, clause: hedgedClause(one, hedge) })))
  const about = lost.find(({ clause }) => carriedOver(clause, unit, comparison) !== null)
  if (!about) return []
  const target = carriedOver(about.clause, unit, comparison)!
  const gone = lost.map(({ hedge }) => `“${words(comparison.source, hedge)}”`)
  return [
    finding(
      'hedge-lost',
      { derived: target, source: about.clause },
      `The source says it with ${[...new Set(gone)].join(' and ')}; this text says it outright.`,
    ),
  ]
}

/** The clause that a hedge stands in, without the words that say on whose word it is. */
function hedgedClause(home: SentenceUnit, hedge: Span): Span {
  const clause = clauseOf(home, hedge)
  const content = home.statements
    .flatMap((statement) => statement.content)
    .find((piece) => piece.start <= hedge.start && hedge.end <= piece.end)
  if (!content) return clause
  return { start: Math.max(clause.start, content.start), end: Math.min(clause.end, content.end) }
}

/** The clause of the derived sentence that has most of a source clause's words; null where it has too few. */
function carriedOver(clause: Span, unit: SentenceUnit, { source, sourceUnits, weightOf }: DriftContext): Span | null {
  const home = sourceUnits.find((one) => one.start <= clause.start && clause.end <= one.end)
  if (!home || source.text.length === 0) return null
  const keys = new Set(
    home.words.filter(({ token }) => token.start >= clause.start && token.end <= clause.end).map(({ key }) => key),
  )
  const total = [...keys].reduce((sum, key) => sum + weightOf(key), 0)
  let best: Span | null = null
  let most = 0.3 * total
  for (const { token } of unit.words) {
    const span = clauseOf(unit, token)
    const has = new Set(
      unit.words
        .filter((word) => word.token.start >= span.start && word.token.end <= span.end && keys.has(word.key))
        .map(({ key }) => key),
    )
    const weight = [...has].reduce((sum, key) => sum + weightOf(key), 0)
    if (weight > most) {
      most = weight
      best = span
    }
  }
  return best
}

/**
 * On whose word it is said: gone, another's, or no longer told to anyone. Each source statement is held against the
 * derived statement that carries most of its content.
 */
export function attributionFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const found: FindingDraft[] = []
  for (const home of sources.slice(0, 2)) {
    for (const statement of home.statements) {
      const carried = contentCarried(statement, home, unit)
      if (carried === null) continue
      const to = statementsBeside(statement, home, unit)
        .map((one) => ({ one, shared: sharedContent(one, carried, unit) }))
        .filter(({ one, shared }) => alikeSpeakers(statement, one) || shared >= 0.5 * carried.size)
        .sort(
          (x, y) =>
            Number(alikeSpeakers(statement, y.one)) - Number(alikeSpeakers(statement, x.one)) || y.shared - x.shared,
        )[0]
      found.push(
        ...(to
          ? blurred(statement, to.one, { unit, sources, comparison })
          : lost(statement, { unit, home }, comparison)),
      )
    }
  }
  return found.filter((one, i) => found.findIndex((other) => overlaps(other.derived!, one.derived!)) === i)
}

/** The keys of a statement's content that the derived sentence has; null where it has too few to carry it. */
function contentCarried(statement: Statement, home: SentenceUnit, unit: SentenceUnit): Set<string> | null {
  const content = contentKeys(statement, home)
  const carried = new Set([...content].filter((key) => unit.keys.has(key)))
  return carried.size < 2 || carried.size < 0.5 * content.size ? null : carried
}

function contentKeys(statement: Statement, home: SentenceUnit): Set<string> {
  const inside = home.words.filter(({ token }) =>
    statement.content.some((piece) => token.start >= piece.start && token.end <= piece.end),
  )
  return new Set(inside.map(({ key }) => key))
}

/** The statements of a sentence that may pass this one on: "Roth had known" tells what "Roth said he had known" told, on nobody's word. */
function statementsBeside(statement: Statement, home: SentenceUnit, unit: SentenceUnit): readonly Statement[] {
  const content = contentKeys(statement, home)
  return unit.statements.filter(
    ({ act, cue }) =>
      act !== 'held' ||
      !unit.words.some(({ token, key }) => content.has(key) && cue.some((span) => overlaps(span, token))),
  )
}

function sharedContent(statement: Statement, keys: ReadonlySet<string>, unit: SentenceUnit): number {
  return [...contentKeys(statement, unit)].filter((key) => keys.has(key)).length
}

function alikeSpeakers(a: Statement, b: Statement): boolean {
  return a.speaker.name !== null && b.speaker.name !== null && alike(a.speaker.name, b.speaker.name)
}

function lost(
  statement: Statement,
  { unit, home }: { readonly unit: SentenceUnit; readonly home: SentenceUnit },
  comparison: DriftContext,
): FindingDraft[] {
  const { speaker } = statement
  // "Which said" and "she said" name nobody whom a reader could miss.
  const closed = comparison.language.figures.grammar.pronouns.has((speaker.name ?? '').toLowerCase())
  if (speaker.name === null || closed || isQuoted(unit, comparison)) return []
  const content = contentKeys(statement, home)
  if (statementsBeside(statement, home, unit).some((one) => sharedContent(one, content, unit) > 0)) return []
  const others = sharers(unit, home, comparison)
  const places = speaksOfOneself(statement, home, comparison) ? others : [unit, ...others]
  if (places.some((one) => named(speaker.name!, one, comparison))) return []
  // "She appealed to residents": the pronoun is whoever spoke before.
  if (comparison.language.figures.grammar.pronouns.has(unit.tokens[0]?.lower ?? '')) return []
  const span = speaker.written ?? statement
  return [
    finding(
      'attribution-lost',
      { derived: unit, source: span },
      `The source has this from ${speaker.name}; this text says it in its own voice.`,
    ),
  ]
}

/** A sentence amid a quotation has its speaker where the quotation has: before it or behind. */
function isQuoted(unit: SentenceUnit, { derived }: DriftContext): boolean {
  const first = unit.words[0]
  return derived.quotations.some(
    ({ kind, part, start, end }) =>
      kind !== 'indirect' &&
      part === undefined &&
      first !== undefined &&
      start <= first.token.start &&
      first.token.end <= end,
  )
}

/** "Roe said he had known": the name in a sentence without "said" stands for the "he". */
function speaksOfOneself(statement: Statement, home: SentenceUnit, { language }: DriftContext): boolean {
  const first = home.tokens.find((token) => statement.content.some((piece) => token.start >= piece.start))
  return first !== undefined && language.figures.grammar.pronouns.has(first.lower)
}

/** The sentences beside this one that have most from the same source sentence: the speaker may stand there. */
function sharers(unit: SentenceUnit, home: SentenceUnit, { supported }: DriftContext): SentenceUnit[] {
  return supported
    .slice(Math.max(0, unit.index - 1), unit.index + 2)
    .filter((one) => one.unit !== unit && one.sources[0] === home)
    .map((one) => one.unit)
}

/** Is the speaker still named in the sentence, if not as the one who says it? */
function named(name: string, unit: SentenceUnit, { derived, language }: DriftContext): boolean {
  const text = derived.text.slice(unit.start, unit.end).toLowerCase()
  // "Operator of the dam": the dam alone does not name him.
  const place = /^\p{Ll}/u.test(name) ? name.search(language.drift.complement) : -1
  const own = place < 0 ? name : name.slice(0, place)
  return own
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)
    .some((word) => text.includes(stem(word)))
}

function blurred(
  from: Statement,
  to: Statement,
  {
    unit,
    sources,
    comparison,
  }: { readonly unit: SentenceUnit; readonly sources: readonly SentenceUnit[]; readonly comparison: DriftContext },
): FindingDraft[] {
  const { derived, source, language } = comparison
  const place = to.speaker.written ?? to.cue[0] ?? to
  const spans = { derived: place, source: from.speaker.written ?? from }
  if (from.speaker.toldTo !== null && to.speaker.toldTo === null) {
    return [
      finding(
        'attribution-lost',
        spans,
        `The source says whom it was told (${from.speaker.toldTo}); this text does not.`,
      ),
    ]
  }
  const called = (speaker: Speaker, text: string): string =>
    `${speaker.name ?? ''} ${speaker.written ? text.slice(speaker.written.start, speaker.written.end) : ''}`
  if (to.speaker.name === null || from.speaker.name === null) return []
  if (alike(called(from.speaker, source.text), called(to.speaker, derived.text))) return []
  const named = to.speaker.name
  if (isDescription(place, comparison)) return []
  const content = contentKeys(to, unit)
  const said = sources.flatMap((home) =>
    home.statements.map((one) => ({ one, shared: sharedContent(one, content, home) })),
  )
  // A speaker of whom the source has the same, and no less of it, is no other speaker.
  const least = Math.max(2, said.find(({ one }) => one === from)!.shared)
  if (said.some(({ one, shared }) => one.speaker.name !== null && alike(one.speaker.name, named) && shared >= least))
    return []
  const now = derived.text.slice(place.start, place.end).replace(/\s+/g, ' ')
  // Whom "it" or "they" stands for is too unsure to say that another spoke.
  if (language.drift.unsurePronouns.has(now.toLowerCase())) return []
  return [finding('attribution-changed', spans, `The source has it from ${from.speaker.name}, this text from ${now}.`)]
}

/** "The company" in words of the source's own: it may well be whoever is named there. */
function isDescription(place: Span, { derived, sourceWords, sourceCountries, language }: DriftContext): boolean {
  const said = derived.text.slice(place.start, place.end)
  if (!/^the\s/i.test(said)) return false
  return tokenize(said)
    .slice(1)
    .filter(({ kind, lower }) => kind === 'word' && !language.relations.stopWords.has(lower))
    .every(({ text, lower }) => {
      const country = language.drift.countries.get(lower)
      if (country !== undefined) return sourceCountries.has(country)
      return /^\p{Ll}/u.test(text) && sourceWords.includes(` ${lower} `)
    })
}

/** Do two descriptions share a word of substance in any form? */
function alike(a: string, b: string): boolean {
  const keys = (name: string): string[] =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !/^(?:the|and|its|his|her)$/.test(word))
      .map(stem)
  const have = new Set(keys(a))
  return keys(b).some((key) => have.has(key))
}
