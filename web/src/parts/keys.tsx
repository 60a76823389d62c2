/** Single keys for those who review much: they move from stop to stop and open the review of the one that is reached. */
import { useEffect, useRef, useState } from 'react'
import type { DecisionAction } from '../api/types/decisions.ts'

const KEY = 'stemma-keys'

const LISTED: readonly (readonly [key: string, what: string])[] = [
  ['j', 'go to the next row, report, card or decision'],
  ['k', 'go to the one before'],
  ['a', 'accept it: the review opens with “It is right”'],
  ['r', 'reject it: the review opens with “It is wrong”'],
  ['Esc', 'close what is open'],
  ['?', 'show these keys'],
]

const ACTIONS: Readonly<Record<string, DecisionAction>> = { a: 'confirm', r: 'reject' }

/** Sent to the review button of the stop that one is at. */
export const REVIEW_EVENT = 'stemma-review'

export function Keys() {
  const [isShown, setShown] = useState(false)
  const [isOn, setOn] = useState(() => localStorage.getItem(KEY) !== 'off')
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isElsewhere(event)) return
      if (event.key === '?') setShown(true)
      else if (!isOn || !pressed(event.key)) return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
  const turn = (on: boolean): void => {
    setOn(on)
    localStorage.setItem(KEY, on ? 'on' : 'off')
  }
  return (
    <>
      <button type="button" className="quiet keys-button" onClick={() => setShown(true)}>
        Keys
      </button>
      {isShown && <KeyList isOn={isOn} onTurn={turn} onClose={() => setShown(false)} />}
    </>
  )
}

/** Typing, a dialog that is open, and what the browser or the system does with the key come first. */
function isElsewhere({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || document.querySelector('dialog[open]')) return true
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
}

/** @returns false where the key means nothing here */
function pressed(key: string): boolean {
  if (key === 'j') return move(1)
  if (key === 'k') return move(-1)
  const action = ACTIONS[key]
  const button = action && document.activeElement?.closest('[data-stop]')?.querySelector('button[data-review]')
  if (!button) return false
  return button.dispatchEvent(new CustomEvent(REVIEW_EVENT, { detail: action }))
}

function move(step: 1 | -1): boolean {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')].filter((one) => one.checkVisibility())
  const here = document.activeElement?.closest<HTMLElement>('[data-stop]')
  const at = here ? stops.indexOf(here) + step : step === 1 ? 0 : -1
  const next = stops[at]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

interface ListProps {
  readonly isOn: boolean
  readonly onTurn: (on: boolean) => void
  readonly onClose: () => void
}

function KeyList({ isOn, onTurn, onClose }: ListProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <form method="dialog">
        <h2 id="keys-title">Keys</h2>
        <dl className="keys">
          {LISTED.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label className="choice">
          <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
          Single keys do this
        </label>
        <div className="buttons">
          <button type="submit" className="main">
            Close
          </button>
        </div>
      </form>
    </dialog>
  )
}

/** What is open, what was opened last at the end. */
const opened: object[] = []

/** Close something with Esc: of several that are open the one that was opened last, and a dialog before them. */
export function useEscape(isOpen: boolean, close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!isOpen) return
    const own = {}
    opened.push(own)
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      if (opened.at(-1) !== own) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', press)
    return () => {
      removeEventListener('keydown', press)
      opened.splice(opened.indexOf(own), 1)
    }
  }, [isOpen])
}
