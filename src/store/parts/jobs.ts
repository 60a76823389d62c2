import { errorCode } from '../../io/failure.ts'
import type { DatabaseRow, DatabaseValue, Queries } from '../database.ts'
import type { Claim, Jobs } from '../job-queue.ts'
import type { Job, JobEntry, JobState } from '../records.ts'
import { countOf, jsonOf, marks, numberOf, textOf, textOrNull } from './columns.ts'
import { insertRows } from './rows.ts'

const COLUMNS = 'ordinal, kind, key, payload, state, attempts, run_at, worker, error, created_at, finished_at'
const DEFAULT_PRIORITY = 5

/**
 * A table of jobs. A job is held by a worker until a moment; who is silent until then has lost it to another. What a
 * job did counts only together with `finish` in one transaction: so it takes effect once, however often it ran.
 */
export function jobs({ query, dialect }: Queries): Jobs {
  return {
    add,
    addAll,
    claim: (claim) => claimed(claim, CLAIM_TRIES),
    finish: (id, worker, now) =>
      held("state = 'done', error = NULL, leased_until = NULL, finished_at = ?", [now], { id, worker }),
    async fail(id, worker, { error, now, retryAt }) {
      const words = error.slice(0, 1000)
      if (retryAt === null)
        return held("state = 'failed', leased_until = NULL, error = ?, finished_at = ?", [words, now], { id, worker })
      // Where the same job was queued anew meanwhile, that one does it.
      const again = `CASE WHEN EXISTS (SELECT 1 FROM jobs q WHERE q.kind = jobs.kind AND q.key = jobs.key AND q.state = 'queued') THEN 'done' ELSE 'queued' END`
      return held(`state = ${again}, leased_until = NULL, error = ?, run_at = ?`, [words, retryAt], { id, worker })
    },
    extend: (id, worker, leasedUntil) => held('leased_until = ?', [leasedUntil], { id, worker }),
    async retry(id, now) {
      const free = `NOT EXISTS (SELECT 1 FROM jobs q WHERE q.kind = jobs.kind AND q.key = jobs.key AND q.state = 'queued')`
      const rows = await query(
        `UPDATE jobs SET state = 'queued', attempts = 0, run_at = ?, finished_at = NULL WHERE ordinal = ? AND state = 'failed' AND ${free} RETURNING ordinal`,
        [now, id],
      )
      return rows.length > 0
    },
    async list({ state, limit, offset }) {
      const where = state === undefined ? '' : 'WHERE state = ?'
      const values = state === undefined ? [] : [state]
      const rows = await query(`SELECT ${COLUMNS} FROM jobs ${where} ORDER BY ordinal DESC LIMIT ? OFFSET ?`, [
        ...[...values, limit, offset],
      ])
      return {
        items: rows.map(job),
        total: countOf(await query(`SELECT count(*) AS count FROM jobs ${where}`, values)),
      }
    },
    async counts() {
      const rows = await query('SELECT state, count(*) AS count FROM jobs GROUP BY state')
      const found = Object.fromEntries(rows.map((row) => [textOf(row, 'state'), numberOf(row, 'count')]))
      return { queued: 0, active: 0, done: 0, failed: 0, ...found }
    },
    async due(kinds, now) {
      const rows = await query(
        `SELECT count(*) AS count FROM jobs WHERE kind IN (${marks(kinds)}) AND (state = 'active' OR (state = 'queued' AND run_at <= ?))`,
        [...kinds, now],
      )
      return countOf(rows)
    },
    async waiting(kind, key) {
      const [row] = await query("SELECT run_at FROM jobs WHERE kind = ? AND key = ? AND state = 'queued'", [kind, key])
      return row ? textOf(row, 'run_at') : null
    },
    async hasten(kind, moment) {
      await query("UPDATE jobs SET run_at = ? WHERE kind = ? AND state = 'queued' AND attempts = 0 AND run_at > ?", [
        ...[moment, kind, moment],
      ])
    },
    async clockPutBack({ now, soon, latest }) {
      await query(
        "UPDATE jobs SET run_at = ?, created_at = ? WHERE state = 'queued' AND (created_at > ? OR run_at > ?)",
        [...[now, now, soon, latest]],
      )
      await query("UPDATE jobs SET leased_until = ? WHERE state = 'active' AND leased_until > ?", [now, soon])
    },
    async prune(before) {
      await query("DELETE FROM jobs WHERE state = 'done' AND finished_at < ?", [before])
      if (dialect.survey !== null) await query(dialect.survey)
    },
  }

  async function addAll(entries: readonly JobEntry[], now: string): Promise<void> {
    const rows = entries.map((entry) => columnsOf(entry, now))
    const returned = await insertRows({ query }, rows, {
      into: QUEUED,
      one: QUEUED_ROW,
      end: `${UNLESS_QUEUED} RETURNING kind, key`,
    })
    const fresh = new Set(returned.map((row) => nameOf(textOf(row, 'kind'), textOf(row, 'key'))))
    for (const entry of entries) if (!fresh.has(nameOf(entry.kind, entry.key))) await add(entry, now)
  }

  async function add(entry: JobEntry, now: string): Promise<boolean> {
    const { kind, key, runAt } = entry
    const row = columnsOf(entry, now)
    const added = await query(`INSERT INTO ${QUEUED} VALUES ${QUEUED_ROW} ${UNLESS_QUEUED} RETURNING ordinal`, row)
    if (added.length > 0) return true
    // The row is held until the transaction ends: nobody does the job before what it is to see is there.
    const held = await query(
      `UPDATE jobs SET run_at = CASE WHEN run_at > ? THEN ? ELSE run_at END
       WHERE kind = ? AND key = ? AND state = 'queued' RETURNING ordinal`,
      [runAt, runAt, kind, key],
    )
    // Taken up between the two statements: then it is to be done once more.
    return held.length === 0 && add(entry, now)
  }

  async function claimed(claim: Claim, tries: number): Promise<Job | null> {
    try {
      const [row] = await query(claiming(claim.kinds), [
        ...[claim.worker, claim.leasedUntil, claim.now, ...claim.kinds, claim.now, ...claim.kinds],
      ])
      return row ? job(row) : null
    } catch (error) {
      // Two workers chose two jobs of one lane at the same moment: the index let only one of them have it.
      if (errorCode(error) === '23505' && tries > 1) return claimed(claim, tries - 1)
      if (errorCode(error) === '23505') return null
      throw error
    }
  }

  /** What another let go of, else the next that waits: two looks, each along the index, however long the queue is. */
  function claiming(kinds: readonly string[]): string {
    const next = (due: string): string => `(
        SELECT j.ordinal FROM jobs j
        WHERE ${due} AND j.kind IN (${marks(kinds)})
          AND (j.lane IS NULL OR NOT EXISTS (
            SELECT 1 FROM jobs o WHERE o.lane = j.lane AND o.state = 'active' AND o.ordinal <> j.ordinal))
        ORDER BY j.priority, j.run_at, j.ordinal LIMIT 1 ${dialect.skipLocked})`
    const lost = next("j.state = 'active' AND j.leased_until <= ?")
    const waiting = next("j.state = 'queued' AND j.run_at <= ?")
    return `UPDATE jobs SET state = 'active', worker = ?, leased_until = ?, attempts = attempts + 1
      WHERE ordinal = coalesce(${lost}, ${waiting}) RETURNING ${COLUMNS}`
  }

  async function held(
    set: string,
    values: readonly (string | null)[],
    { id, worker }: { id: number; worker: string },
  ): Promise<boolean> {
    const rows = await query(
      `UPDATE jobs SET ${set} WHERE ordinal = ? AND worker = ? AND state = 'active' RETURNING ordinal`,
      [...values, id, worker],
    )
    return rows.length > 0
  }
}

const CLAIM_TRIES = 5
const QUEUED = 'jobs (kind, key, lane, payload, state, priority, attempts, run_at, created_at)'
const QUEUED_ROW = "(?, ?, ?, ?, 'queued', ?, 0, ?, ?)"
const UNLESS_QUEUED = "ON CONFLICT (kind, key) WHERE state = 'queued' DO NOTHING"

function columnsOf(
  { kind, key, lane, payload, runAt, priority = DEFAULT_PRIORITY }: JobEntry,
  now: string,
): DatabaseValue[] {
  return [kind, key, lane ?? null, JSON.stringify(payload), priority, runAt, now]
}

function nameOf(kind: string, key: string): string {
  return `${kind} ${key}`
}

function job(row: DatabaseRow): Job {
  return {
    id: numberOf(row, 'ordinal'),
    kind: textOf(row, 'kind'),
    key: textOf(row, 'key'),
    payload: jsonOf<Record<string, unknown>>(row, 'payload'),
    state: textOf(row, 'state') as JobState,
    attempts: numberOf(row, 'attempts'),
    runAt: textOf(row, 'run_at'),
    worker: textOrNull(row, 'worker'),
    error: textOrNull(row, 'error'),
    createdAt: textOf(row, 'created_at'),
    finishedAt: textOrNull(row, 'finished_at'),
  }
}
