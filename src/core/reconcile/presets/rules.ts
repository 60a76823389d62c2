import type { Language } from '../../languages/language.ts'
import type { Derived, PresetName, Traced } from '../../model/preset.ts'
import type { RowFigure } from './standing.ts'

/** What a preset is asked: a row's figures, those that stand and those that later ones replaced. */
export interface PresetQuestion {
  readonly event: string | null
  readonly unit: string | null
  /** Are people counted, not animals or houses? */
  readonly people: boolean
  readonly stands: readonly RowFigure[]
  readonly superseded: readonly RowFigure[]
  readonly language: Language
}

/** What a preset answers: its numbers, the rule by its name, a note for readers, and the figures that it used and left out. */
export type PresetAnswer = Pick<Derived, 'low' | 'best' | 'high' | 'rule' | 'note'> & {
  readonly used: readonly Traced[]
  readonly leftOut: readonly Traced[]
}

/** A preset: for a row that it has no number for, `low`, `best` and `high` are null and the note says why. */
export type PresetRule = (question: PresetQuestion) => PresetAnswer

export const RULES: Readonly<Record<PresetName, PresetRule>> = {
  'all-values': allValues,
  'acled-style': acledStyle,
  'ucdp-style': ucdpStyle,
  'airwars-style': airwarsStyle,
}

/** Every value as it is given; none is chosen. */
function allValues({ stands, superseded }: PresetQuestion): PresetAnswer {
  return {
    low: null,
    best: null,
    high: null,
    rule: 'all-values',
    note: 'Every value is shown; none is chosen.',
    used: [...stands, ...superseded].map((one) => traced(one, one.figure.low, 'as given')),
    leftOut: [],
  }
}

/** The lowest number that a report gives; "casualties" count no dead; vague words by the codebook's table. */
function acledStyle(question: PresetQuestion): PresetAnswer {
  const rule = 'acled-lowest'
  const { event, stands, superseded, language } = question
  if (event === 'casualties')
    return {
      low: 0,
      best: 0,
      high: 0,
      rule,
      note: 'Casualties may be injured: they count no dead.',
      used: stands.map((one) => traced(one, 0, 'casualties')),
      leftOut: superseded.map(replaced),
    }
  if (!countsDead(question)) return none(question, rule, 'Only the dead are counted in this style.')
  const read = stands.map((one) => traced(one, acledNumber(one, language), reading(one)))
  const low = least(read)
  if (low === null) return none(question, rule, 'No report gives a number or a word for one.')
  return {
    low,
    best: low,
    high: low,
    rule,
    note: `The lowest of ${numbers(read)}.`,
    used: read.filter(({ value }) => value === low),
    leftOut: [
      ...read.filter(({ value }) => value !== low).map((one) => ({ ...one, why: `${one.why}; not the lowest` })),
      ...superseded.map(replaced),
    ],
  }
}

/** Low, best and high: the lowest number, the same where no report is known to be better, and the highest. */
function ucdpStyle(question: PresetQuestion): PresetAnswer {
  const rule = 'ucdp-low-best-high'
  if (!countsDead(question)) return none(question, rule, 'Only the dead are counted in this style.')
  const read = question.stands.map((one) => traced(one, one.figure.low, reading(one)))
  const tops = question.stands.map((one) => traced(one, one.figure.high ?? one.figure.low, reading(one)))
  const [low, high] = [least(read), most(tops)]
  if (low === null || high === null) return none(question, rule, 'No report gives a number.')
  return {
    low,
    best: low,
    high,
    rule,
    note: `Low and best are the lowest of ${numbers(read)}, for no report is known to be better; high is the highest.`,
    used: [
      ...read.filter(({ value }) => value === low),
      ...tops.filter(({ value }) => value === high && value !== low),
    ],
    leftOut: [
      ...read
        .filter(
          ({ value, figure }) => value !== low && !tops.some((top) => top.figure === figure && top.value === high),
        )
        .map((one) => ({ ...one, why: `${one.why}; between the lowest and the highest` })),
      ...question.superseded.map(replaced),
    ],
  }
}

/** A range over all accounts; a plural without a number is at least two; no number is "unknown", not nought. */
function airwarsStyle(question: PresetQuestion): PresetAnswer {
  const rule = 'airwars-range'
  const { event, unit, people, stands, superseded, language } = question
  if (unit !== null || !people || (event !== 'killed' && event !== 'injured'))
    return none(question, rule, 'Only people killed and people injured are counted in this style.')
  const floor = (one: RowFigure): number | null =>
    one.figure.comparison === 'vague' ? language.presets.plural : one.figure.low
  const read = stands.map((one) => traced(one, floor(one), reading(one)))
  const tops = stands.map((one) =>
    traced(one, one.figure.comparison === 'vague' ? null : (one.figure.high ?? one.figure.low), reading(one)),
  )
  const [low, high] = [least(read), most(tops) ?? least(read)]
  if (low === null) return none(question, rule, 'No report gives a number: unknown.')
  return {
    low,
    best: null,
    high,
    rule,
    note: `From the lowest to the highest of ${numbers(read)}.`,
    used: read.filter(
      ({ value, figure }) => value === low || tops.some((top) => top.figure === figure && top.value === high),
    ),
    leftOut: [
      ...read
        .filter(
          ({ value, figure }) => value !== low && !tops.some((top) => top.figure === figure && top.value === high),
        )
        .map((one) => ({ ...one, why: `${one.why}; within the range` })),
      ...superseded.map(replaced),
    ],
  }
}

function countsDead({ event, unit, people }: PresetQuestion): boolean {
  return event === 'killed' && unit === null && people
}

function acledNumber({ figure }: RowFigure, { presets }: Language): number | null {
  if (figure.comparison !== 'vague') return figure.low
  const word = figure.comparator ?? ''
  return presets.acled.get(word) ?? presets.acled.get(word.replace(/^(?:many|several|some)\s+/, '')) ?? figure.low
}

function reading({ figure }: RowFigure): string {
  if (figure.comparison === 'vague') return `“${figure.comparator}” read by the style's table`
  return figure.comparator === null ? 'as given' : `“${figure.comparator}” read as its number`
}

function traced({ id, lineage }: RowFigure, value: number | null, why: string): Traced {
  return { figure: id, lineage, value, why }
}

function replaced(one: RowFigure): Traced {
  return traced(one, one.figure.low, 'replaced by a later report')
}

function none({ stands, superseded }: PresetQuestion, rule: string, note: string): PresetAnswer {
  return {
    low: null,
    best: null,
    high: null,
    rule,
    note,
    used: [],
    leftOut: [...stands.map((one) => traced(one, one.figure.low, 'not counted')), ...superseded.map(replaced)],
  }
}

function least(read: readonly Traced[]): number | null {
  const known = read.flatMap(({ value }) => value ?? [])
  return known.length === 0 ? null : Math.min(...known)
}

function most(read: readonly Traced[]): number | null {
  const known = read.flatMap(({ value }) => value ?? [])
  return known.length === 0 ? null : Math.max(...known)
}

/** "1 number", "3 numbers in 2 accounts". */
function numbers(read: readonly Traced[]): string {
  const known = read.filter(({ value }) => value !== null)
  const accounts = new Set(known.map(({ lineage }) => lineage)).size
  const figures = `${known.length} ${known.length === 1 ? 'number' : 'numbers'}`
  return `${figures} in ${accounts} ${accounts === 1 ? 'account' : 'accounts'}`
}
