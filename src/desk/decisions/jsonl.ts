/** Decisions as lines of JSON: what one desk writes, another takes over. */
import type { Decision, DecisionTarget } from '../../core/model/decision.ts'
import type { Store } from '../../store/store.ts'
import { ACTIONS, refuse } from './wanted.ts'

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

function wrongIn(value: Record<string, unknown>): string | null {
  const missing = ['id', 'kind', 'action', 'who', 'at'].find((name) => typeof value[name] !== 'string')
  if (missing !== undefined) return `its “${missing}” is not a text`
  const actions: readonly string[] | undefined = Object.hasOwn(ACTIONS, String(value['kind']))
    ? ACTIONS[value['kind'] as keyof typeof ACTIONS]
    : undefined
  if (!actions) return `there is no kind “${String(value['kind'])}”`
  if (!actions.includes(String(value['action'])))
    return `a ${value['kind']} cannot be decided on by “${value['action']}”`
  if (Number.isNaN(Date.parse(String(value['at'])))) return 'its “at” is no time'
  return isTarget(value['target']) ? null : 'its “target” names no articles'
}

function isTarget(target: unknown): target is DecisionTarget {
  if (typeof target !== 'object' || target === null) return false
  const { articles } = target as { articles?: unknown }
  return Array.isArray(articles) && articles.every((one) => typeof one === 'string')
}
