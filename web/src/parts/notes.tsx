/** Notes on passages: words that are chosen in the text get a button, and what was noted stands beside the text. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Article } from '../api/types/articles.ts'
import type { Span } from '../api/types/common.ts'
import type { Decision } from '../api/types/decisions.ts'
import { aboutWords, DecisionLine } from './decisions.tsx'
import { noteQuestion } from './questions.ts'
import { useReview } from './review.tsx'

type Passage = Span & { readonly words: string }

/** The text of a report in which a passage can be chosen. Its blocks have `data-start`. */
export function NotedText({ article, children }: { article: Article; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [passage, setPassage] = useState<Passage | null>(null)
  const ask = useReview()
  useEffect(() => {
    const look = (): void => setPassage(box.current ? chosenIn(box.current, article.text) : null)
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [article])
  return (
    <div className="report-text" lang={article.language ?? undefined} ref={box}>
      {children}
      {passage && (
        <p className="note-button" lang="en">
          <button type="button" onClick={() => ask(noteQuestion(article, passage))}>
            Note on “{passage.words.length > 40 ? `${passage.words.slice(0, 40)}…` : passage.words}”
          </button>
        </p>
      )}
    </div>
  )
}

/** The words that are chosen, where they lie within one block of the text. */
function chosenIn(box: HTMLElement, text: string): Passage | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const block = blockOf(range.startContainer)
  if (!block || !box.contains(block) || blockOf(range.endContainer) !== block) return null
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(range.startContainer, range.startOffset)
  const start = Number(block.dataset['start']) + before.toString().length
  const words = range.toString()
  return words.trim() !== '' && text.slice(start, start + words.length) === words
    ? { start, end: start + words.length, words }
    : null
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-start]') ?? null
}

export function Notes({ decisions }: { decisions: readonly Decision[] }) {
  const notes = decisions.filter((one) => one.kind === 'note')
  if (notes.length === 0) return null
  return (
    <>
      <h2>Notes</h2>
      {notes.map((one) => (
        <div key={one.id}>
          <p>{aboutWords(one)}</p>
          <ul className="decisions">
            <DecisionLine decision={one} />
          </ul>
        </div>
      ))}
    </>
  )
}
