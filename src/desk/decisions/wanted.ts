/** What somebody asks to have decided, before it is known in words of its own. */
import type { Anchor, DecisionAction, DecisionKind } from '../../core/model/decision.ts'
import { StemmaError } from '../../io/failure.ts'

export interface WantedTarget {
  readonly story?: string | undefined
  readonly articles?: readonly string[] | undefined
  /** The id of a figure, quotation, row or document. */
  readonly item?: string | undefined
  readonly anchor?: Anchor | undefined
  readonly question?: string | undefined
  /** `merge`: the row or story to join; `move`: the story to go to. */
  readonly other?: { readonly story?: string | undefined; readonly item?: string | undefined } | undefined
  /** `split`: references of figures (`<article>:<figure>`), or ids of articles, that are set apart. */
  readonly chosen?: readonly string[] | undefined
}

export interface WantedDecision {
  readonly kind: DecisionKind
  readonly action: DecisionAction
  readonly target: WantedTarget
  readonly correction: Readonly<Record<string, unknown>> | null
  readonly note: string
  readonly who: string
}

const JUDGED = ['confirm', 'reject', 'correct'] as const

/** What can be decided about each kind of thing. */
export const ACTIONS: Readonly<Record<DecisionKind, readonly DecisionAction[]>> = {
  relation: JUDGED,
  figure: JUDGED,
  quotation: JUDGED,
  verdict: JUDGED,
  row: [...JUDGED, 'hide', 'merge', 'split'],
  story: ['confirm', 'correct', 'merge', 'split', 'move'],
  document: ['delete'],
  note: ['note'],
}

/** What a correction of each kind of thing may name. */
const FIELDS: Partial<Record<DecisionKind, readonly string[]>> = {
  relation: ['kind', 'source'],
  figure: ['low', 'high', 'counted', 'event', 'place', 'period', 'unit', 'factuality', 'speaker'],
  quotation: ['speaker'],
  row: ['question'],
  verdict: ['verdict'],
  story: ['title'],
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  kind: ['copy', 'excerpt', 'revision', 'rewrite', 'shared-source', 'independent'],
  verdict: ['agree', 'compatible', 'differ', 'one account'],
  factuality: ['actual', 'denied', 'not-actual'],
}

export function refuse(code: string, message: string): never {
  throw new StemmaError(code, message)
}

/** @throws StemmaError `decision-action`, `decision-correction`, `decision-note` where it cannot be decided so */
export function checked({ kind, action, correction, note }: WantedDecision): void {
  if (!ACTIONS[kind].includes(action))
    refuse('decision-action', `A ${kind} can be decided on by ${ACTIONS[kind].join(', ')}; not by ${action}.`)
  if (kind === 'note' && note.trim() === '') refuse('decision-note', 'A note says something.')
  const isErased = kind === 'document' && correction?.['erase'] === true
  if ((action === 'correct') !== (correction !== null) && !isErased)
    refuse('decision-correction', 'A correction is what comes with "correct", and with nothing else.')
  if (action === 'correct') checkFields(kind, correction ?? {})
}

function checkFields(kind: DecisionKind, correction: Readonly<Record<string, unknown>>): void {
  const names = FIELDS[kind] ?? []
  const entries = Object.entries(correction)
  const unknown = entries.find(([name]) => !names.includes(name))
  if (unknown || entries.length === 0)
    refuse('decision-correction', `A correction of a ${kind} names one or more of: ${names.join(', ')}.`)
  for (const [name, value] of entries) {
    const values = VALUES[name]
    if (values && !values.includes(String(value)))
      refuse('decision-correction', `${name} is one of: ${values.join(', ')}.`)
    if (value !== null && !['string', 'number'].includes(typeof value))
      refuse('decision-correction', `${name} is a text or a number, or empty.`)
    const isNumber = name === 'low' || name === 'high'
    const isEmpty = value === null || value === ''
    if (isNumber && !isEmpty && !Number.isFinite(Number(String(value).replaceAll(',', ''))))
      refuse('decision-correction', `${name} is a number, or empty where there is no bound.`)
  }
}
