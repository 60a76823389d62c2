import type { Queries, Row } from '../database.ts'
import type { Decision, DecisionKind, DecisionTarget } from '../records.ts'
import type { Decisions } from '../store.ts'
import { countOf, jsonOf, marks, textOf, textOrNull } from './columns.ts'

const COLUMNS = 'id, kind, story, articles, target, verdict, correction, note, who, at, undone_at, undone_by'

/** What people decided. Nothing here is ever deleted: a decision that is undone says so, and by whom. */
export function decisions({ query }: Queries): Decisions {
  const get: Decisions['get'] = async (id) => {
    const [row] = await query(`SELECT ${COLUMNS} FROM decisions WHERE id = ?`, [id])
    return row ? decision(row) : null
  }
  return {
    async add(entry) {
      const { target, correction } = entry
      await query(`INSERT INTO decisions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)`, [
        ...[entry.id, entry.kind, target.story ?? null, JSON.stringify(target.articles), JSON.stringify(target)],
        ...[entry.verdict, correction === null ? null : JSON.stringify(correction), entry.note, entry.who, entry.at],
      ])
      for (const article of new Set(target.articles))
        await query('INSERT INTO decision_articles (decision, article) VALUES (?, ?)', [entry.id, article])
      return { ...entry, undoneAt: null, undoneBy: null }
    },
    async undo(id, who, at) {
      await query('UPDATE decisions SET undone_at = ?, undone_by = ? WHERE id = ? AND undone_at IS NULL', [at, who, id])
      return get(id)
    },
    get,
    async list({ articles, limit, offset }) {
      const where = articles
        ? `WHERE id IN (SELECT decision FROM decision_articles WHERE article IN (${marks(articles)}))`
        : ''
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

function decision(row: Row): Decision {
  const correction = textOrNull(row, 'correction')
  return {
    id: textOf(row, 'id'),
    kind: textOf(row, 'kind') as DecisionKind,
    target: jsonOf<DecisionTarget>(row, 'target'),
    verdict: textOf(row, 'verdict') as Decision['verdict'],
    correction: correction === null ? null : (JSON.parse(correction) as Record<string, unknown>),
    note: textOf(row, 'note'),
    who: textOf(row, 'who'),
    at: textOf(row, 'at'),
    undoneAt: textOrNull(row, 'undone_at'),
    undoneBy: textOrNull(row, 'undone_by'),
  }
}
