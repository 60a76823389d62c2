/** Decisions, as people made them. */
import { useUndo } from '../api/queries.ts'
import type { Decision } from '../api/types/decisions.ts'
import { clock, words } from '../text/wording.ts'
import { useWho } from './who.ts'

const SAID = {
  ...{ confirm: 'Confirmed', reject: 'Rejected', correct: 'Corrected', hide: 'Hidden', merge: 'Joined' },
  ...{ split: 'Split', move: 'Moved', delete: 'Deleted', note: 'Noted' },
} as const

const STANDINGS = {
  applies: null,
  moved: 'What this is about now stands elsewhere.',
  gone: 'What this is about is not found any more.',
} as const

/** Nothing where nobody decided anything. */
export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null
  return (
    <ul className="decisions">
      {decisions.map((decision) => (
        <DecisionLine key={decision.id} decision={decision} />
      ))}
    </ul>
  )
}

export function DecisionLine({ decision }: { decision: Decision }) {
  const undo = useUndo()
  const [who] = useWho()
  const { action, correction, note, undoneAt, undoneBy, standing, computed = '' } = decision
  const undone = undoneAt !== null
  return (
    <li className={undone ? 'decision undone' : 'decision'}>
      <p>
        <strong>{SAID[action]}</strong> by <bdi>{decision.who}</bdi>,{' '}
        <time dateTime={decision.at}>{clock(decision.at)}</time>
        {undone && (
          <>
            ; undone by <bdi>{undoneBy}</bdi>, {clock(undoneAt)}
          </>
        )}
      </p>
      {correction && (
        <p>
          {Object.entries(correction).map(([name, value], at) => (
            <span key={name}>
              {at > 0 && '; '}
              {words(name)}: <bdi>{String(value)}</bdi>
            </span>
          ))}
        </p>
      )}
      {computed !== '' && <p className="muted">Computed: {computed}</p>}
      {note !== '' && <p className="note">{note}</p>}
      {!undone && STANDINGS[standing] && <p className="muted">{STANDINGS[standing]}</p>}
      {!undone && (
        <button
          type="button"
          className="quiet"
          disabled={undo.isPending}
          onClick={() => undo.mutate({ id: decision.id, who: who === '' ? decision.who : who })}
        >
          Undo<span className="spoken"> this decision</span>
        </button>
      )}
      {undo.error && <p role="alert">{undo.error.message}</p>}
    </li>
  )
}

/** Those about the same articles, in any order. */
export function aboutRelation(decisions: readonly Decision[], a: string, b: string): Decision[] {
  return decisions.filter(
    ({ kind, target }) => kind === 'relation' && target.articles.includes(a) && target.articles.includes(b),
  )
}

/** Those that the row is drawn with, and those about it that were undone. */
export function aboutRow(
  decisions: readonly Decision[],
  row: { id: string; decided?: readonly { readonly id: string }[] },
): Decision[] {
  const own = new Set(row.decided?.map((one) => one.id))
  return decisions.filter(
    ({ id, kind, target, undoneAt }) =>
      own.has(id) || (undoneAt !== null && (kind === 'row' || kind === 'verdict') && target.item === row.id),
  )
}

/** What was decided on, in words. */
export function aboutWords({ kind, target }: Decision): string {
  if (target.about !== undefined) return target.about
  if (target.anchor) return `“${target.anchor.words}”`
  if (target.question !== undefined) return target.question
  return kind === 'relation' ? 'Two reports, compared' : `A story of ${target.articles.length} reports`
}

/** All that people decided in a story, each with what it is about. */
export function DecidedList({ decisions }: { decisions: readonly Decision[] }) {
  return (
    <ul className="decided">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <p className="about">
            <span className="tag">{decision.kind}</span> {aboutWords(decision)}
          </p>
          <ul className="decisions">
            <DecisionLine decision={decision} />
          </ul>
        </li>
      ))}
    </ul>
  )
}
