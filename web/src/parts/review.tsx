/** What people decide, asked for in a dialog. */
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react'
import { useDecide } from '../api/queries.ts'
import type { DecisionAction, DecisionKind, NewDecision, WantedTarget } from '../api/types/decisions.ts'
import { REVIEW_EVENT } from './keys.tsx'
import { Failure } from './pieces.tsx'
import { type Field, ReviewField, type Values } from './review-fields.tsx'
import { useWho } from './who.ts'

/** Something to be decided on. */
export interface Question {
  readonly kind: DecisionKind
  readonly target: WantedTarget
  /** What it is, in words: "B is a rewrite of A". */
  readonly what: string
  readonly answers: readonly Answer[]
  /** What the button says that keeps the decision. Default: that. */
  readonly button?: string
}

export interface Answer {
  readonly action: DecisionAction
  readonly label: string
  readonly fields?: readonly Field[]
}

const Ask = createContext<(question: Question, action?: DecisionAction) => void>(() => {})

export function useReview(): (question: Question, action?: DecisionAction) => void {
  return useContext(Ask)
}

export function ReviewProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ question: Question; action: DecisionAction | undefined } | null>(null)
  return (
    <Ask value={(question, action) => setAsked({ question, action })}>
      {children}
      {asked && <ReviewDialog {...asked} onClose={() => setAsked(null)} />}
    </Ask>
  )
}

interface ReviewButtonProps {
  /** As a function where it takes work to put together: it is called when somebody asks. */
  readonly question: Question | (() => Question)
  /** What the question is about; needed where it is a function. */
  readonly what?: string
  readonly label?: string
}

export function ReviewButton({ question: given, what, label = 'Review' }: ReviewButtonProps) {
  const ask = useReview()
  const put = typeof given === 'function' ? given : () => given
  const latest = useRef(put)
  latest.current = put
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const one = button.current
    const review = (event: Event): void => {
      const action = (event as CustomEvent<DecisionAction>).detail
      const question = latest.current()
      ask(question, question.answers.some((answer) => answer.action === action) ? action : undefined)
    }
    one?.addEventListener(REVIEW_EVENT, review)
    return () => one?.removeEventListener(REVIEW_EVENT, review)
  }, [ask])
  return (
    <button type="button" className="quiet" ref={button} data-review="" onClick={() => ask(put())}>
      {label}
      <span className="spoken">: {what ?? put().what}</span>
    </button>
  )
}

interface DialogProps {
  readonly question: Question
  readonly action: DecisionAction | undefined
  readonly onClose: () => void
}

function ReviewDialog({ question, action: first, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const decide = useDecide()
  const [who, setWho] = useWho()
  const { answers } = question
  const [action, setAction] = useState(first ?? answers[0]!.action)
  const [note, setNote] = useState('')
  const [values, setValues] = useState<Values>(() => valuesOf(question))
  useEffect(() => dialog.current?.showModal(), [])
  const answer = answers.find((one) => one.action === action) ?? answers[0]!

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // Closing gives the focus back to where it was; only then may the dialog go.
    const onSuccess = ({ remains }: { remains: readonly string[] }): void =>
      remains.length > 0 ? undefined : dialog.current?.close()
    decide.mutate(decisionOf({ question, answer, values, note, who }), { onSuccess })
  }
  const remains = decide.data?.remains ?? []
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={`${id}-title`}>Review</h2>
        <p className="what">{question.what}</p>
        {answers.length > 1 && (
          <fieldset>
            <legend>Your decision</legend>
            {answers.map((one) => (
              <label key={one.action} className="choice">
                <input
                  type="radio"
                  name="action"
                  checked={action === one.action}
                  onChange={() => setAction(one.action)}
                />
                {one.label}
              </label>
            ))}
          </fieldset>
        )}
        {answer.fields?.map((field) => (
          <ReviewField
            key={`${answer.action} ${field.name}`}
            field={field}
            value={values[field.name]}
            onChange={(value) => setValues((old) => ({ ...old, [field.name]: value }))}
          />
        ))}
        <div className="field">
          <label htmlFor={`${id}-note`}>{question.kind === 'note' ? 'Note' : 'Note (your reason)'}</label>
          <textarea
            id={`${id}-note`}
            rows={3}
            maxLength={5000}
            required={question.kind === 'note'}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-who`}>Your name</label>
          <input
            id={`${id}-who`}
            required
            maxLength={100}
            autoComplete="name"
            value={who}
            onChange={(event) => setWho(event.target.value)}
          />
        </div>
        {decide.error && <Failure error={decide.error} />}
        {remains.length > 0 ? (
          <div role="status">
            <p>It is deleted. What remains:</p>
            <ul>
              {remains.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        ) : (
          <p className="muted">It takes effect at once, is marked as yours, and can be undone.</p>
        )}
        <div className="buttons">
          {remains.length === 0 && (
            <button type="submit" className="main" disabled={decide.isPending}>
              {question.button ?? 'Keep the decision'}
            </button>
          )}
          <button type="button" onClick={() => dialog.current?.close()}>
            {remains.length > 0 ? 'Close' : 'Cancel'}
          </button>
        </div>
      </form>
    </dialog>
  )
}

function valuesOf({ answers }: Question): Values {
  return Object.fromEntries(answers.flatMap(({ fields = [] }) => fields.map((one) => [one.name, one.value ?? ''])))
}

interface Given {
  readonly question: Question
  readonly answer: Answer
  readonly values: Values
  readonly note: string
  readonly who: string
}

/** What was chosen goes where its field says: into the correction, or into what the decision is about. */
function decisionOf({ question: { kind, target }, answer, values, note, who }: Given): NewDecision {
  const fields = answer.fields ?? []
  const at = (place: Field['place']): Field | undefined => fields.find((one) => one.place === place)
  const corrected = fields.filter((one) => one.place === undefined && changed(one, values[one.name]))
  const row = at('row')
  const story = at('story')
  const chosen = at('chosen')
  const correction =
    answer.action === 'correct'
      ? Object.fromEntries(corrected.map((one) => [one.name, values[one.name] ?? '']))
      : values['erase'] === 'yes'
        ? { erase: true }
        : null
  const other = row ? { item: String(values[row.name]) } : story ? { story: String(values[story.name]) } : undefined
  const picked = chosen ? values[chosen.name] : undefined
  return {
    ...{ kind, action: answer.action, correction, note, who },
    target: {
      ...target,
      ...(other ? { other } : {}),
      ...(Array.isArray(picked) ? { chosen: picked } : {}),
    },
  }
}

/** Of many readings that could be corrected, those that were; of one alone, that. */
function changed(field: Field, value: Values[string]): boolean {
  return field.always === true || (value ?? '') !== (field.value ?? '')
}
