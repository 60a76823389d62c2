/** Decisions as lines of JSON: what one desk writes, another takes over. */
import type { Decision } from '../../core/model/decision.ts'
import { StemmaError } from '../../io/failure.ts'
import type { Store } from '../../store/store.ts'
import { decisionShape } from './shape.ts'
import { ACTIONS, checked, refuse } from './wanted.ts'

const AT_ONCE = 500

/** All of them, the earliest first, those that are undone too; one a line. */
export async function decisionLines(store: Store): Promise<string> {
  const pages: Decision[] = []
  for (let offset = 0; ; offset += AT_ONCE) {
    const { items } = await store.decisions.list({ limit: AT_ONCE, offset })
    pages.push(...items)
    if (items.length < AT_ONCE) break
  }
  return pages
    .reverse()
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('')
}

/** @throws StemmaError `decision-line` that names the first line which is no decision, before anything is kept */
export function decisionsIn(text: string): Decision[] {
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [decisionOf(line, at + 1)]))
}

function decisionOf(line: string, number: number): Decision {
  const value = parsed(line)
  const wrong = value === null ? 'it is no JSON object' : wrongIn(value)
  if (wrong !== null) return refuse('decision-line', `Line ${number} is no decision: ${wrong}.`)
  const { id, kind, action, target, correction, note, who, at, undoneAt, undoneBy } = value as unknown as Decision
  const rest = { correction: correction ?? null, note: note ?? '' }
  return { id, kind, action, target, ...rest, who, at, undoneAt: undoneAt ?? null, undoneBy: undoneBy ?? null }
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Also what could not have been decided here: an action or a correction that a thing of its kind does not have. */
function wrongIn(value: Record<string, unknown>): string | null {
  const wrong = decisionShape(value)
  if (wrong !== null) return wrong
  const { kind, action, correction = null, note = '', who } = value as unknown as Decision
  if (!Object.hasOwn(ACTIONS, kind)) return `there is no kind “${kind}”`
  try {
    checked({ kind, action, correction, note, who, target: {} })
    return null
  } catch (error) {
    if (error instanceof StemmaError) return error.message.replace(/\.$/, '')
    throw error
  }
}
