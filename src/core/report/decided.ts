/** What people decided, in words: who, when, why, and what had been computed. */
import type { AppliedDecision, Decided } from '../model/decision.ts'
import type { Dossier } from '../model/dossier.ts'
import { moment } from './wording.ts'

const SAID: Readonly<Record<Decided['action'], string>> = {
  confirm: 'Confirmed',
  reject: 'Rejected',
  correct: 'Corrected',
  hide: 'Hidden',
  merge: 'Joined',
  split: 'Split',
  move: 'Moved',
  delete: 'Deleted',
  note: 'Noted',
}

/** `Corrected by Ida Moor, 4 March 2031, 09:20 (UTCZ): Read both. Computed: verdict differ`. */
export function decidedWords(one: Decided): string {
  const reason = one.note === '' ? '' : `: ${one.note.trim().replace(/\.$/, '')}`
  const computed = computedWords(one)
  return `${SAID[one.action]} by ${one.who}, ${moment(one.at)}${reason}.${computed === '' ? '' : ` Computed: ${computed}.`}`
}

/** All that was decided about a thing, in one line; empty where nobody decided anything. */
export function allDecidedWords({ decided = [] }: { readonly decided?: readonly Decided[] }): string {
  return decided.map(decidedWords).join(' ')
}

/** The values that a decision replaced: `kind rewrite, source –`; what is more than a value is left to the JSON. */
export function computedWords({ computed }: Pick<Decided, 'computed'>): string {
  return Object.entries(computed ?? {})
    .flatMap(([name, value]) => {
      if (Array.isArray(value)) return [`${name} ${value.join('; ')}`]
      if (name === 'row' && isRow(value)) return [`the row “${value.question}”`]
      return typeof value === 'object' && value !== null ? [] : [`${name} ${value === null ? '–' : String(value)}`]
    })
    .join(', ')
}

function isRow(value: unknown): value is { readonly question: string } {
  return typeof value === 'object' && value !== null && 'question' in value && typeof value.question === 'string'
}

export interface DecisionLine {
  readonly kind: string
  /** What it is about: "people killed + people dead". */
  readonly about: string
  readonly told: string
}

/** Every decision that took effect, for a list of them. */
export function decisionLines({ decisions = [] }: Pick<Dossier, 'decisions'>): DecisionLine[] {
  return decisions.map((one) => ({ kind: one.kind, about: aboutOf(one), told: decidedWords(one) }))
}

function aboutOf({ target }: AppliedDecision): string {
  return target.about ?? target.question ?? (target.anchor ? `“${target.anchor.words}”` : '')
}
