/** What people decide, asked for in a dialog and shown apart from what was computed. */
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react'
import { useDecide } from '../api/queries.ts'
import type { DecisionKind, DecisionTarget, NewDecision } from '../api/types/decisions.ts'
import { Failure } from './pieces.tsx'
import { useWho } from './who.ts'

/** Something to be decided on. */
export interface Question {
  readonly kind: DecisionKind
  readonly target: DecisionTarget
  /** What it is, in words: "B is a rewrite of A". */
  readonly what: string
  /** What can be put right, and the values it can take; without values, free words. */
  readonly fields: readonly Field[]
}

export interface Field {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}

const Ask = createContext<(question: Question) => void>(() => {})

export function useReview(): (question: Question) => void {
  return useContext(Ask)
}

export function ReviewProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null)
  return (
    <Ask value={setQuestion}>
      {children}
      {question && <ReviewDialog question={question} onClose={() => setQuestion(null)} />}
    </Ask>
  )
}

export function ReviewButton({ question, label = 'Review' }: { question: Question; label?: string }) {
  const ask = useReview()
  return (
    <button type="button" className="quiet" onClick={() => ask(question)}>
      {label}
      <span className="spoken">: {question.what}</span>
    </button>
  )
}

const VERDICTS: readonly { value: NewDecision['verdict']; label: string }[] = [
  { value: 'confirm', label: 'It is right' },
  { value: 'reject', label: 'It is wrong' },
  { value: 'correct', label: 'It should be' },
]

function ReviewDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const decide = useDecide()
  const [who, setWho] = useWho()
  const [verdict, setVerdict] = useState<NewDecision['verdict']>('confirm')
  const [note, setNote] = useState('')
  const [values, setValues] = useState(() => Object.fromEntries(question.fields.map((one) => [one.name, one.value])))
  useEffect(() => dialog.current?.showModal(), [])

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const correction = verdict === 'correct' ? values : null
    const { kind, target } = question
    // Closing gives the focus back to where it was; only then may the dialog go.
    decide.mutate({ kind, target, verdict, correction, note, who }, { onSuccess: () => dialog.current?.close() })
  }
  const verdicts = VERDICTS.filter(({ value }) => value !== 'correct' || question.fields.length > 0)
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id={`${id}-title`}>Review</h2>
        <p className="what">{question.what}</p>
        <fieldset>
          <legend>Your decision</legend>
          {verdicts.map(({ value, label }) => (
            <label key={value} className="choice">
              <input type="radio" name="verdict" checked={verdict === value} onChange={() => setVerdict(value)} />
              {label}
            </label>
          ))}
        </fieldset>
        {verdict === 'correct' &&
          question.fields.map((field) => (
            <CorrectionField
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              onChange={(value) => setValues((old) => ({ ...old, [field.name]: value }))}
            />
          ))}
        <div className="field">
          <label htmlFor={`${id}-note`}>Note</label>
          <textarea
            id={`${id}-note`}
            rows={3}
            maxLength={5000}
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
        <div className="buttons">
          <button type="submit" className="main" disabled={decide.isPending}>
            Keep the decision
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
        <p className="muted">It is kept beside what was computed, which stays as it is, and can be undone.</p>
      </form>
    </dialog>
  )
}

function CorrectionField({
  field,
  value,
  onChange,
}: {
  field: Field
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      {field.choices ? (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} required maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  )
}
