import type { Time } from '../../model/annotation.ts'
import type { Day } from './calendar.ts'
import type { TimeLine } from './pieces.ts'

/** What a value is read against. */
export interface Context {
  /** The day of publication. */
  readonly anchor: Day | null
  /** Does the clause look ahead ("will", "scheduled")? */
  readonly ahead: boolean
  /** The quarter (`2023-Q3`) and the day last spoken of, for "a year earlier", "the quarter", "that day". */
  readonly quarter: string | null
  readonly day: string | null
}

export interface TimeValue {
  readonly type: Time['type']
  readonly value: string
  /** Left out: anchored on the day of publication or on the text. */
  readonly basis?: Time['basis']
  /** It only takes up a quarter spoken of before, and is not to be taken up itself. */
  readonly echo?: boolean
}

/** A time expression from one rule: pieces `[first, end)` and how its value is found. */
export interface Expression {
  readonly first: number
  readonly end: number
  readonly value: (context: Context) => TimeValue
}

/** A rule reads the expression that begins at a piece, or finds none. */
export type TimeRule = (line: TimeLine, at: number) => Expression | null

export function written(type: Time['type'], value: string): () => TimeValue {
  return () => ({ type, value, basis: 'written' })
}

/** A value that needs the day of publication; without it the unresolved form stands. */
export function anchored(
  type: Time['type'],
  unresolved: string,
  value: (anchor: Day, context: Context) => string,
): (context: Context) => TimeValue {
  return (context) =>
    context.anchor === null
      ? { type, value: unresolved, basis: 'unresolved' }
      : { type, value: value(context.anchor, context), basis: 'anchored' }
}
