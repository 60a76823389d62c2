import type { Statement } from '../../model/annotation.ts'
import type { Finding } from '../../model/drift.ts'
import type { Span } from '../../model/span.ts'
import { type Comparison, clauseOf, finding, words } from './context.ts'
import type { Supported } from './support.ts'
import { stem, type Unit } from './units.ts'

/** Lowering words of the source that have gone: "dozens are feared dead" told as a fact. */
export function hedgeFindings({ unit, sources }: Supported, comparison: Comparison): Finding[] {
  const best = sources[0]
  if (!best || unit.hedges.length > 0) return []
  const lost = sources
    .slice(0, 2)
    .flatMap((one) => one.hedges.map((hedge) => ({ hedge, clause: clauseOf(one, hedge) })))
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

/** The clause of the derived sentence that has most of a source clause's words; null where it has too few. */
function carriedOver(clause: Span, unit: Unit, { source, sourceUnits, weightOf }: Comparison): Span | null {
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

/** On whose word it is said: gone, another's, or no longer told to anyone. */
export function attributionFindings({ unit, sources }: Supported, comparison: Comparison): Finding[] {
  const best = sources[0]
  if (!best) return []
  const from = best.statements.filter((one) => carries(one, best, unit))
  if (from.length === 0) return []
  const to = unit.statements
  if (to.length === 0) return lost(from[0]!, unit, comparison)
  return to.flatMap((statement) => blurred(from, statement, comparison)).slice(0, 1)
}

/** Does the derived sentence carry the content of this statement? */
function carries(statement: Statement, home: Unit, unit: Unit): boolean {
  const content = home.words.filter(({ token }) =>
    statement.content.some((piece) => token.start >= piece.start && token.end <= piece.end),
  )
  if (content.length < 2) return false
  return content.filter(({ key }) => unit.keys.has(key)).length >= 0.5 * content.length
}

function lost(statement: Statement, unit: Unit, comparison: Comparison): Finding[] {
  const { speaker } = statement
  if (speaker.name === null || named(speaker.name, unit, comparison)) return []
  const span = speaker.written ?? statement
  return [
    finding(
      'attribution-lost',
      { derived: unit, source: span },
      `The source has this from ${speaker.name}; this text says it in its own voice.`,
    ),
  ]
}

/** Is the speaker still named in the sentence, if not as the one who says it? */
function named(name: string, unit: Unit, { derived }: Comparison): boolean {
  const text = derived.text.slice(unit.start, unit.end).toLowerCase()
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3)
    .some((word) => text.includes(stem(word)))
}

function blurred(from: readonly Statement[], to: Statement, { derived }: Comparison): Finding[] {
  const told = from.find((one) => one.speaker.toldTo !== null)
  const place = to.speaker.written ?? to.cue[0] ?? to
  if (told && to.speaker.toldTo === null) {
    const said = `whom it was told (${told.speaker.toldTo})`
    return [
      finding(
        'attribution-lost',
        { derived: place, source: told.speaker.written ?? told },
        `The source says ${said}; this text does not.`,
      ),
    ]
  }
  const name = to.speaker.name
  if (name === null || from.some((one) => one.speaker.name === null || alike(one.speaker.name, name))) return []
  const first = from[0]!
  return [
    finding(
      'attribution-changed',
      { derived: place, source: first.speaker.written ?? first },
      `The source has it from ${first.speaker.name}, this text from ${derived.text.slice(place.start, place.end).replace(/\s+/g, ' ')}.`,
    ),
  ]
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
