import type { Decision, DecisionAction, DecisionKind, DecisionTarget } from '../../core/model/decision.ts'
import type { DatabaseRow, Queries } from '../database.ts'
import type { Decisions } from '../store.ts'
import { countOf, jsonOf, marks, textOf, textOrNull } from './columns.ts'

const COLUMNS = 'id, kind, story, articles, target, action, correction, note, who, at, undone_at, undone_by'

const decisionsOf = (articles: readonly string[]): string =>
  `SELECT decision FROM decision_articles WHERE article IN (${marks(articles)})`

/** What people decided. Nothing here is ever deleted: a decision that is undone says so, and by whom. */
export function decisions({ query }: Queries): Decisions {
  const get: Decisions['get'] = async (id) => {
    const [row] = await query(`SELECT ${COLUMNS} FROM decisions WHERE id = ?`, [id])
    return row ? decision(row) : null
  }
  const keep: Decisions['keep'] = async (decision) => {
    const { id, kind, target, action, correction, note, who, at, undoneAt, undoneBy } = decision
    const added = await query(
      `INSERT INTO decisions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        ...[id, kind, target.story ?? null, JSON.stringify(target.articles), JSON.stringify(target), action],
        ...[correction === null ? null : JSON.stringify(correction), note, who, at, undoneAt, undoneBy],
      ],
    )
    if (added.length === 0) return false
    for (const article of new Set([...target.articles, ...(target.other?.articles ?? [])]))
      await query('INSERT INTO decision_articles (decision, article) VALUES (?, ?)', [id, article])
    return true
  }
  return {
    async add(entry) {
      const made = { ...entry, undoneAt: null, undoneBy: null }
      await keep(made)
      return made
    },
    keep,
    async undo(id, who, at) {
      await query('UPDATE decisions SET undone_at = ?, undone_by = ? WHERE id = ? AND undone_at IS NULL', [at, who, id])
      return get(id)
    },
    get,
    async about(articles) {
      const rows = await query(
        `SELECT ${COLUMNS} FROM decisions WHERE undone_at IS NULL AND id IN (${decisionsOf(articles)}) ORDER BY ordinal`,
        articles,
      )
      return rows.map(decision)
    },
    async placing() {
      const rows = await query(
        `SELECT ${COLUMNS} FROM decisions WHERE kind = 'story' AND undone_at IS NULL AND action IN ('merge', 'split', 'move') ORDER BY ordinal`,
      )
      return rows.map(decision)
    },
    async list({ articles, limit, offset }) {
      const where = articles ? `WHERE id IN (${decisionsOf(articles)})` : ''
      const values = articles ?? []
      const rows = await query(`SELECT ${COLUMNS} FROM decisions ${where} ORDER BY ordinal DESC LIMIT ? OFFSET ?`, [
        ...values,
        limit,
        offset,
      ])
      return {
        items: rows.map(decision),
        total: countOf(await query(`SELECT count(*) AS count FROM decisions ${where}`, values)),
      }
    },
  }
}

function decision(row: DatabaseRow): Decision {
  const correction = textOrNull(row, 'correction')
  return {
    id: textOf(row, 'id'),
    kind: textOf(row, 'kind') as DecisionKind,
    target: jsonOf<DecisionTarget>(row, 'target'),
    action: textOf(row, 'action') as DecisionAction,
    correction: correction === null ? null : (JSON.parse(correction) as Record<string, unknown>),
    note: textOf(row, 'note'),
    who: textOf(row, 'who'),
    at: textOf(row, 'at'),
    undoneAt: textOrNull(row, 'undone_at'),
    undoneBy: textOrNull(row, 'undone_by'),
  }
}
