import type { Notice } from '../../core/model/notice.ts'
import type { DatabaseRow, DatabaseValue, Queries } from '../database.ts'
import type { DocumentState, StoredDocument } from '../records.ts'
import type { Documents, NewDocument } from '../store.ts'
import { bytesOf, countOf, jsonOf, numberOf, textOf, textOrNull } from './columns.ts'
import { insertRows } from './rows.ts'

const COLUMNS =
  'id, sha256, byte_length, input, media_type, charset, url, headers, retrieved, added_at, source, state, notices'

const WAITING = { state: 'waiting', notices: [] } as const

export function documents({ query }: Queries): Documents {
  return {
    async add(entry, bytes, as) {
      return (await addAll([{ entry, bytes, as }])).length > 0
    },
    addAll,
    async get(id) {
      const [row] = await query(`SELECT ${COLUMNS} FROM documents WHERE id = ?`, [id])
      return row ? document(row) : null
    },
    async hold(id) {
      const [row] = await query(`UPDATE documents SET state = state WHERE id = ? RETURNING ${COLUMNS}`, [id])
      return row ? document(row) : null
    },
    async bytes(id) {
      const [row] = await query(
        'SELECT o.bytes AS bytes FROM documents d JOIN originals o ON o.sha256 = d.sha256 WHERE d.id = ?',
        [id],
      )
      return row ? bytesOf(row, 'bytes') : null
    },
    async setState(id, state, notices) {
      await query('UPDATE documents SET state = ?, notices = ? WHERE id = ?', [state, JSON.stringify(notices), id])
    },
    async erase(id) {
      await query(
        `UPDATE originals SET bytes = ? WHERE sha256 = (SELECT sha256 FROM documents WHERE id = ?)
         AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.sha256 = originals.sha256 AND d.id <> ? AND d.state <> 'deleted')`,
        [new Uint8Array(0), id, id],
      )
    },
    async ofAddress(url) {
      const rows = await query(`SELECT ${COLUMNS} FROM documents WHERE url = ? ORDER BY added_at, id`, [url])
      return rows.map(document)
    },
    async after(last, limit) {
      const rows = await query(
        `SELECT ${COLUMNS} FROM documents WHERE added_at > ? OR (added_at = ? AND id > ?) ORDER BY added_at, id LIMIT ?`,
        [last?.addedAt ?? '', last?.addedAt ?? '', last?.id ?? '', limit],
      )
      return rows.map(document)
    },
    async list({ limit, offset, withNotices = false }) {
      const where = withNotices ? "WHERE notices <> '[]'" : ''
      const rows = await query(
        `SELECT ${COLUMNS} FROM documents ${where} ORDER BY added_at DESC, id LIMIT ? OFFSET ?`,
        [limit, offset],
      )
      const total = countOf(await query(`SELECT count(*) AS count FROM documents ${where}`))
      return { items: rows.map(document), total }
    },
    count: async () => countOf(await query('SELECT count(*) AS count FROM documents')),
  }

  async function addAll(list: readonly NewDocument[]): Promise<string[]> {
    const originals = [...new Map(list.map(({ entry, bytes }) => [entry.sha256, bytes]))]
    await insertRows({ query }, originals, {
      into: 'originals (sha256, bytes)',
      // Bytes that were erased come back.
      end: 'ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes WHERE length(originals.bytes) = 0',
    })
    const end = 'ON CONFLICT (id) DO NOTHING RETURNING id'
    const added = await insertRows({ query }, list.map(columnsOf), { into: `documents (${COLUMNS})`, end })
    return added.map((row) => textOf(row, 'id'))
  }
}

function columnsOf({ entry, as = WAITING }: NewDocument): DatabaseValue[] {
  return [
    ...[entry.id, entry.sha256, entry.byteLength, entry.input, entry.mediaType, entry.charset, entry.url],
    ...[JSON.stringify(entry.headers), entry.retrieved, entry.addedAt, entry.source],
    ...[as.state, JSON.stringify(as.notices)],
  ]
}

function document(row: DatabaseRow): StoredDocument {
  return {
    id: textOf(row, 'id'),
    sha256: textOf(row, 'sha256'),
    byteLength: numberOf(row, 'byte_length'),
    input: textOf(row, 'input'),
    mediaType: textOrNull(row, 'media_type'),
    charset: textOrNull(row, 'charset'),
    url: textOrNull(row, 'url'),
    headers: jsonOf<Record<string, string>>(row, 'headers'),
    retrieved: textOrNull(row, 'retrieved'),
    addedAt: textOf(row, 'added_at'),
    source: textOrNull(row, 'source'),
    state: textOf(row, 'state') as DocumentState,
    notices: jsonOf<Notice[]>(row, 'notices'),
  }
}
