/** A document goes, and comes back. */
import type { Decision } from '../../core/model/decision.ts'
import type { Notice } from '../../core/model/notice.ts'
import { isoNow } from '../../io/clock.ts'
import type { Parts } from '../../store/store.ts'
import type { DeskContext } from '../context.ts'
import { showPlaced } from '../placing.ts'
import { outcomeOf, writeOutcome } from '../prepare.ts'
import { refuse } from './wanted.ts'

/** Take a document's articles out of the desk; with `erase`, forget its bytes too. @returns what remains, in words */
export async function withdraw(parts: Parts, { target, correction, who, at, note }: Decision): Promise<string[]> {
  const id = target.item ?? ''
  const document = await parts.documents.hold(id)
  if (!document) return []
  await parts.reuses.forget(target.articles)
  await parts.articles.replace(id, [])
  const erase = correction?.['erase'] === true
  const reason = note === '' ? '' : `: ${note}`
  const message = `Deleted by ${who}, ${at}${reason}.`
  const notice: Notice = { stage: 'desk', code: 'deleted', severity: 'info', message, input: document.input }
  await parts.documents.setState(id, 'deleted', [notice])
  if (erase) await parts.documents.erase(id)
  return [
    'Its name, address, time and SHA-256, so that it is not taken in again by mistake.',
    'This decision, with your name and reason.',
    'What people decided about it.',
    erase
      ? 'Its bytes in backups, and in a fleet’s store of originals.'
      : 'Its bytes, so that this can be undone: delete it with “erase” to forget them.',
  ]
}

/** Writes a document back. @returns the stories that its articles are in again */
export type BringBack = (parts: Parts) => Promise<readonly string[]>

/**
 * Prepare a document that was deleted, to be written back where it was. After a rebuild nothing knows it any more: then it comes in anew.
 *
 * @throws StemmaError `original-erased` where its bytes are gone
 */
export async function broughtBack(desk: DeskContext, { target }: Decision): Promise<BringBack> {
  const id = target.item ?? ''
  const [document, bytes] = [await desk.store.documents.get(id), await desk.store.documents.bytes(id)]
  if (document?.state !== 'deleted') return async () => []
  if (!bytes || bytes.length < document.byteLength)
    return refuse('original-erased', `The bytes of ${document.input} were erased: add the report again.`)
  const outcome = await outcomeOf(desk, document, bytes)
  return async (parts) => {
    await writeOutcome(parts, id, outcome)
    if (await parts.arrivals.isSettled(id)) {
      const there = new Set(outcome.entries.map(({ article }) => article.id))
      const placed = Object.entries(target.placed ?? {}).filter(([article]) => there.has(article))
      await parts.articles.setStories(new Map(placed))
      const stories = [...new Set(placed.map(([, story]) => story))]
      return [...stories, ...(await showPlaced(parts, stories))]
    }
    await parts.arrivals.append(id)
    await parts.arrivals.settle(id, outcome.entries.length > 0)
    await desk.line.ready(parts, isoNow(desk.clock))
    return []
  }
}
