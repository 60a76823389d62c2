/** Decisions, as people made them. */
import { useUndo } from '../api/queries.ts'
import type { Decision } from '../api/types/decisions.ts'
import { clock, words } from '../text/wording.ts'
import { useWho } from './who.ts'

const SAID = { confirm: 'Confirmed', reject: 'Rejected', correct: 'Corrected' } as const

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
  const { verdict, correction, note, undoneAt, undoneBy, standing } = decision
  const undone = undoneAt !== null
  return (
    <li className={undone ? 'decision undone' : 'decision'}>
      <p>
        <strong>{SAID[verdict]}</strong> by {decision.who}, <time dateTime={decision.at}>{clock(decision.at)}</time>
        {undone && `; undone by ${undoneBy}, ${clock(undoneAt)}`}
      </p>
      {correction && (
        <p>
          {Object.entries(correction)
            .map(([name, value]) => `${words(name)}: ${String(value)}`)
            .join('; ')}
        </p>
      )}
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

/** Those about a row or its verdict: of this id, or that asked the same when it was decided on. */
export function aboutRow(decisions: readonly Decision[], row: { id: string; question: string }): Decision[] {
  return decisions.filter(
    ({ kind, target }) =>
      (kind === 'row' || kind === 'verdict') && (target.item === row.id || target.question === row.question),
  )
}
