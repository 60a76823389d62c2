import { isOpen } from '../../core/model/ledger.ts'
import type { Relation } from '../../core/model/relation.ts'
import type { DatabaseRow, DatabaseValue, Queries, Term } from '../database.ts'
import type { StoryCursor, StoryDossier, StoryEntry, StoryFilter, StorySummary } from '../records.ts'
import { ONE_REPORT } from '../schema.ts'
import { respelled } from '../spelling.ts'
import type { FoundStories, Stories } from '../store.ts'
import { terms } from '../words.ts'
import { countOf, jsonOf, numberOf, textOf, textOrNull } from './columns.ts'
import { figureRow, figuresChosen, LEDGER, ledgerValues, ORDERS } from './figure-rows.ts'
import { insertRows } from './rows.ts'
import { whereOf } from './where.ts'

const SUMMARY =
  's.id, s.title, s.first, s.last, s.newest, s.reports, s.accounts, s.disagreements, s.figures, s.places, s.people, s.updated_at, s.revision'

/** What was typed; null where nothing was. */
type Searched = readonly Term[] | null

type StoriesListed = Omit<FoundStories, 'respelled'>

function cursorAt({ newest, id, reports }: StorySummary): StoryCursor {
  return { newest, id, group: reports > 1 ? 0 : 1 }
}

export function stories({ query, dialect }: Queries): Stories {
  const removeParts = async (id: string): Promise<void> => {
    await query('DELETE FROM ledger_rows WHERE story = ?', [id])
    await query('DELETE FROM ledger_details WHERE story = ?', [id])
    await query('DELETE FROM relations WHERE story = ?', [id])
  }
  return {
    async put(entry, updatedAt) {
      await removeParts(entry.story.id)
      await insertStory(entry, updatedAt)
      await insertLedger(entry)
      await insertRelations(entry)
    },
    async hold(id) {
      await query('UPDATE stories SET revision = revision WHERE id = ?', [id])
    },
    async computed(id) {
      const [row] = await query(
        'SELECT newest, revision, coalesce(computed, dossier) AS dossier FROM stories WHERE id = ?',
        [id],
      )
      if (!row) return null
      return {
        ...{ newest: textOf(row, 'newest'), revision: numberOf(row, 'revision') },
        dossier: jsonOf<StoryDossier>(row, 'dossier'),
      }
    },
    async remove(id) {
      await removeParts(id)
      await query('DELETE FROM stories WHERE id = ?', [id])
    },
    async clear() {
      await query('UPDATE articles SET story = NULL, placed = NULL WHERE story IS NOT NULL OR placed IS NOT NULL')
    },
    async sweep() {
      const kept = 'SELECT story FROM articles WHERE story IS NOT NULL'
      for (const table of ['ledger_rows', 'ledger_details', 'relations'])
        await query(`DELETE FROM ${table} WHERE story NOT IN (${kept})`)
      await query(`DELETE FROM stories WHERE id NOT IN (${kept})`)
    },
    async summary(id) {
      const [row] = await query(`SELECT ${SUMMARY} FROM stories s WHERE s.id = ?`, [id])
      return row ? summary(row) : null
    },
    async get(id) {
      const [row] = await query(`SELECT ${SUMMARY}, s.dossier FROM stories s WHERE s.id = ?`, [id])
      return row ? { summary: summary(row), dossier: jsonOf<StoryDossier>(row, 'dossier') } : null
    },
    async list(filter) {
      const typed = filter.search === undefined ? null : terms(filter.search)
      const found = await listed(filter, typed)
      if (found.total > 0 || typed === null) return { ...found, respelled: [] }
      const better = await respelled({ query, dialect }, typed)
      if (!better) return { ...found, respelled: [] }
      return { ...(await listed(filter, better.terms)), respelled: better.words }
    },
    async relationsOf(article) {
      const rows = await query(
        `SELECT detail, a, b FROM relations WHERE a = ? OR b = ?
         UNION SELECT detail, least_id AS a, most_id AS b FROM (
           SELECT detail, CASE WHEN article < earlier THEN article ELSE earlier END AS least_id,
             CASE WHEN article < earlier THEN earlier ELSE article END AS most_id
           FROM reuses WHERE (article = ? OR earlier = ?) AND kind <> 'independent') u
         WHERE NOT EXISTS (SELECT 1 FROM relations r WHERE r.a = u.least_id AND r.b = u.most_id)
         ORDER BY a, b`,
        [article, article, article, article],
      )
      return rows.map((row) => jsonOf<Relation>(row, 'detail'))
    },
    async figures(filter) {
      const { where, values } = figuresChosen(filter)
      const column = ORDERS[filter.order]
      const way = filter.descending ? 'DESC' : 'ASC'
      // A row without a value stands last, whichever way; each has a moment.
      const first = (by: string): string => (filter.order === 'newest' ? '' : `${by} IS NULL, ${by} ${way}, `)
      const moment = filter.order === 'newest' ? way : 'DESC'
      const inOrder = (of: string, by: string): string =>
        `ORDER BY ${first(by)}${of}.newest ${moment}, ${of}.story, ${of}.id`
      const rows = await query(
        // Rows are put in order by themselves; their stories and details are read for those that are shown.
        `SELECT p.story, s.title, p.newest, p.low, p.high, d.detail FROM (
           SELECT r.story, r.id, r.newest, r.low, r.high, ${column} AS ordered FROM ledger_rows r
           ${where} ${inOrder('r', column)} LIMIT ? OFFSET ?) p
         JOIN stories s ON s.id = p.story JOIN ledger_details d ON d.story = p.story AND d.id = p.id ${inOrder('p', 'p.ordered')}`,
        [...values, filter.limit, filter.offset],
      )
      const total = countOf(await query(`SELECT count(*) AS count FROM ledger_rows r ${where}`, values))
      return { items: rows.map(figureRow), total }
    },
    count: async () => countOf(await query('SELECT count(*) AS count FROM stories')),
  }

  async function listed(filter: StoryFilter, searched: Searched): Promise<StoriesListed> {
    const { from, where, values } = chosen(filter, searched)
    const counted = `SELECT count(*) AS count FROM stories s ${from} ${where}`
    if (from === '') {
      const page = await (filter.after ? listedAfter(filter, searched, filter.after) : listedFrom(filter, searched))
      const last = page.at(-1)
      const next = last && page.length === filter.limit ? cursorAt(last) : null
      return { items: page, next, total: countOf(await query(counted, values)) }
    }
    // What was searched must be looked at whole, for its order: once, and ids alone.
    const page = `SELECT s.id AS id, m.class AS class, count(*) OVER () AS total FROM stories s ${from} ${where}
      ORDER BY m.class, s.newest DESC, s.id LIMIT ? OFFSET ?`
    const rows = await query(
      `SELECT ${SUMMARY}, p.total AS total FROM (${page}) p JOIN stories s ON s.id = p.id ORDER BY p.class, s.newest DESC, s.id`,
      [...values, filter.limit, filter.offset],
    )
    const [first] = rows
    if (first) return { items: rows.map(summary), next: null, total: numberOf(first, 'total') }
    // Beyond the last page no row is left to say how many there are.
    return { items: [], next: null, total: filter.offset > 0 ? countOf(await query(counted, values)) : 0 }
  }

  /** The index has them in this order: no more are read than are shown, and those that are passed over. */
  async function listedFrom(filter: StoryFilter, searched: Searched): Promise<StorySummary[]> {
    const { where, values } = chosen(filter, searched)
    const order = `${filter.severalFirst ? `${ONE_REPORT}, ` : ''}s.newest DESC, s.id`
    const rows = await query(`SELECT ${SUMMARY} FROM stories s ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, [
      ...[...values, filter.limit, filter.offset],
    ])
    return rows.map(summary)
  }

  /** Those that follow upon one that was listed, found where it stands in the index: the last page costs what the first one does. */
  async function listedAfter(
    filter: StoryFilter,
    searched: Searched,
    { newest, id, group }: StoryCursor,
  ): Promise<StorySummary[]> {
    const behind: [string, DatabaseValue][] = [
      ['s.newest <= ?', newest],
      ['(s.newest < ? OR s.id > ?)', newest],
    ]
    const within: [string, DatabaseValue][] = filter.severalFirst ? [[`${ONE_REPORT} = ?`, group]] : []
    const { where, values } = chosen(filter, searched, [...within, ...behind])
    const rows = await query(`SELECT ${SUMMARY} FROM stories s ${where} ORDER BY s.newest DESC, s.id LIMIT ?`, [
      ...[...values, id, filter.limit],
    ])
    const found = rows.map(summary)
    if (!filter.severalFirst || group === 1 || found.length === filter.limit) return found
    const others = chosen(filter, searched, [[`${ONE_REPORT} = ?`, 1]])
    const more = await query(`SELECT ${SUMMARY} FROM stories s ${others.where} ORDER BY s.newest DESC, s.id LIMIT ?`, [
      ...[...others.values, filter.limit - found.length],
    ])
    return [...found, ...more.map(summary)]
  }

  function chosen(
    filter: StoryFilter,
    searched: Searched,
    more: readonly [string, DatabaseValue][] = [],
  ): { from: string; where: string; values: DatabaseValue[] } {
    const found = searched !== null && searched.length > 0 ? searched : null
    const matches = dialect.matches('a.ordinal')
    // The plus keeps SQLite from reading each article's row: the narrow index of stories has all that is needed.
    const matching = dialect.matches('+a.ordinal')
    const from = found
      ? `JOIN (SELECT a.story AS story, min(CASE WHEN ${matches} THEN 0 WHEN ${matches} THEN 1 ELSE 2 END) AS class
         FROM articles a WHERE ${matching} GROUP BY a.story) m ON m.story = s.id`
      : ''
    const values: DatabaseValue[] = found
      ? [dialect.match(found, 'headline'), dialect.match(found, 'names'), dialect.match(found, 'all')]
      : []
    const conditions: [string, DatabaseValue | undefined][] = [
      ['s.newest >= ?', filter.from],
      ['s.newest <= ?', filter.to],
      ['s.accounts >= ?', filter.leastAccounts],
      ['s.reports >= ?', filter.leastReports],
      ['s.disagreements >= ?', filter.differ ? 1 : undefined],
      // Typed, but no words in it: nothing is found, rather than everything.
      ['s.reports < ?', searched !== null && found === null ? 0 : undefined],
      ...more,
    ]
    return { from, ...whereOf(conditions, values) }
  }

  async function insertStory(
    { story, newest, dossier, computed = null }: StoryEntry,
    updatedAt: string,
  ): Promise<void> {
    const disagreements = dossier.ledger.filter(isOpen).length
    await query(
      `INSERT INTO stories (id, title, first, last, newest, reports, accounts, disagreements, figures, places, people, updated_at, dossier, computed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET ${ANEW}, revision = stories.revision + 1`,
      [
        ...[story.id, story.title, story.first, story.last, newest, story.articles.length, story.lineages.length],
        ...[disagreements, dossier.ledger.length, JSON.stringify(story.places), JSON.stringify(story.people)],
        ...[updatedAt, JSON.stringify(dossier), computed === null ? null : JSON.stringify(computed)],
      ],
    )
  }

  async function insertLedger({ story, newest, dossier }: StoryEntry): Promise<void> {
    const rows = dossier.ledger.map((row) => ledgerValues(story.id, newest, row))
    await insertRows({ query }, rows, { into: LEDGER })
    const details = dossier.ledger.map((row) => [story.id, row.id, JSON.stringify(row)])
    await insertRows({ query }, details, { into: 'ledger_details (story, id, detail)' })
  }

  async function insertRelations({ story, dossier }: StoryEntry): Promise<void> {
    const rows = dossier.relations.map(({ articles, kind }, i) => [
      ...articles,
      ...[story.id, kind, JSON.stringify(dossier.relations[i])],
    ])
    // Always in one order, so that of two who write the same pairs one waits for the other.
    rows.sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1))
    const end =
      'ON CONFLICT (a, b) DO UPDATE SET story = excluded.story, kind = excluded.kind, detail = excluded.detail'
    await insertRows({ query }, rows, { into: 'relations (a, b, story, kind, detail)', end })
  }
}

const ANEW = [
  ...['title', 'first', 'last', 'newest', 'reports', 'accounts', 'disagreements', 'figures', 'places', 'people'],
  ...['updated_at', 'dossier', 'computed'],
]
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')

function summary(row: DatabaseRow): StorySummary {
  return {
    id: textOf(row, 'id'),
    title: textOf(row, 'title'),
    first: textOrNull(row, 'first'),
    last: textOrNull(row, 'last'),
    newest: textOf(row, 'newest'),
    reports: numberOf(row, 'reports'),
    accounts: numberOf(row, 'accounts'),
    disagreements: numberOf(row, 'disagreements'),
    figures: numberOf(row, 'figures'),
    places: jsonOf<string[]>(row, 'places'),
    people: jsonOf<string[]>(row, 'people'),
    updatedAt: textOf(row, 'updated_at'),
    revision: numberOf(row, 'revision'),
  }
}
