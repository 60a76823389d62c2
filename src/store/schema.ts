/** The tables, once for both engines: forward only, a step is never changed after a release. */
export interface Types {
  readonly text: string
  readonly blob: string
  readonly ordinal: string
  /** The index of words. */
  readonly search: readonly string[]
  /** The index of parts of words, by which those that are spelled alike are found. */
  readonly spelling: readonly string[]
}

/** 0 for a story of several reports, 1 for others: these stand after those. */
export const ONE_REPORT = 'CASE WHEN reports > 1 THEN 0 ELSE 1 END'

/**
 * Times are ISO 8601 in UTC, lists and objects JSON. Text is ordered by its bytes on both engines.
 *
 *   originals ◀ documents ◀ articles ▶ stories ◀ ledger_rows (▶ ledger_details), relations
 *   arrivals: documents in their order; partitions: how far each stage that needs that order has come
 *   decisions stand apart: nothing that is derived anew touches them
 */
export function migrations({ text, blob, ordinal, search, spelling }: Types): string[][] {
  return [
    [
      `CREATE TABLE originals (sha256 ${text} PRIMARY KEY, bytes ${blob} NOT NULL)`,
      `CREATE TABLE documents (
        id ${text} PRIMARY KEY, sha256 ${text} NOT NULL REFERENCES originals, byte_length INTEGER NOT NULL,
        input ${text} NOT NULL, media_type ${text}, charset ${text}, url ${text}, headers ${text} NOT NULL,
        retrieved ${text}, added_at ${text} NOT NULL, source ${text}, state ${text} NOT NULL, notices ${text} NOT NULL)`,
      'CREATE INDEX documents_url ON documents (url)',
      'CREATE INDEX documents_added ON documents (added_at, id)',
      `CREATE TABLE articles (
        ordinal ${ordinal}, id ${text} NOT NULL UNIQUE, document ${text} NOT NULL REFERENCES documents, input ${text} NOT NULL,
        url ${text}, title ${text}, publisher ${text}, published ${text}, newest ${text} NOT NULL, language ${text},
        story ${text}, prepared ${text} NOT NULL)`,
      'CREATE INDEX articles_story ON articles (story)',
      'CREATE INDEX articles_document ON articles (document)',
      'CREATE INDEX articles_newest ON articles (newest)',
      'CREATE INDEX articles_url ON articles (url)',
      `CREATE TABLE article_keys (key ${text} NOT NULL, article ${text} NOT NULL, PRIMARY KEY (key, article))`,
      'CREATE INDEX article_keys_article ON article_keys (article)',
      ...search,
      `CREATE TABLE stories (
        id ${text} PRIMARY KEY, title ${text} NOT NULL, first ${text}, last ${text}, newest ${text} NOT NULL,
        reports INTEGER NOT NULL, accounts INTEGER NOT NULL, disagreements INTEGER NOT NULL, figures INTEGER NOT NULL,
        places ${text} NOT NULL, people ${text} NOT NULL, updated_at ${text} NOT NULL, dossier ${text})`,
      'CREATE INDEX stories_newest ON stories (newest, id)',
      `CREATE TABLE relations (
        a ${text} NOT NULL, b ${text} NOT NULL, story ${text} NOT NULL, kind ${text} NOT NULL, detail ${text} NOT NULL,
        PRIMARY KEY (a, b))`,
      'CREATE INDEX relations_b ON relations (b)',
      'CREATE INDEX relations_story ON relations (story)',
      `CREATE TABLE ledger_rows (
        story ${text} NOT NULL, id ${text} NOT NULL, question ${text} NOT NULL, counted ${text}, event ${text}, unit ${text},
        place ${text}, verdict ${text} NOT NULL, low DOUBLE PRECISION, high DOUBLE PRECISION, accounts INTEGER NOT NULL,
        sources INTEGER NOT NULL, words ${text} NOT NULL, newest ${text} NOT NULL, detail ${text} NOT NULL, PRIMARY KEY (story, id))`,
      'CREATE INDEX ledger_rows_newest ON ledger_rows (newest, story, id)',
      'CREATE INDEX ledger_rows_event ON ledger_rows (event)',
      'CREATE INDEX ledger_rows_verdict ON ledger_rows (verdict)',
      `CREATE TABLE decisions (
        ordinal ${ordinal}, id ${text} NOT NULL UNIQUE, kind ${text} NOT NULL, story ${text}, articles ${text} NOT NULL,
        target ${text} NOT NULL, verdict ${text} NOT NULL, correction ${text}, note ${text} NOT NULL, who ${text} NOT NULL,
        at ${text} NOT NULL, undone_at ${text}, undone_by ${text})`,
      `CREATE TABLE decision_articles (decision ${text} NOT NULL, article ${text} NOT NULL, PRIMARY KEY (decision, article))`,
      'CREATE INDEX decision_articles_article ON decision_articles (article)',
      `CREATE TABLE sources (
        id ${text} PRIMARY KEY, kind ${text} NOT NULL, address ${text} NOT NULL, name ${text} NOT NULL, added_at ${text} NOT NULL,
        paused INTEGER NOT NULL, health ${text} NOT NULL, UNIQUE (kind, address))`,
      `CREATE TABLE jobs (
        ordinal ${ordinal}, kind ${text} NOT NULL, key ${text} NOT NULL, lane ${text}, payload ${text} NOT NULL,
        state ${text} NOT NULL, priority INTEGER NOT NULL, attempts INTEGER NOT NULL, run_at ${text} NOT NULL, leased_until ${text},
        worker ${text}, error ${text}, created_at ${text} NOT NULL, finished_at ${text})`,
      "CREATE UNIQUE INDEX jobs_queued ON jobs (kind, key) WHERE state = 'queued'",
      "CREATE UNIQUE INDEX jobs_lane ON jobs (lane) WHERE state = 'active' AND lane IS NOT NULL",
      'CREATE INDEX jobs_due ON jobs (state, priority, run_at, ordinal)',
      `CREATE TABLE settings (key ${text} PRIMARY KEY, value ${text} NOT NULL)`,
    ],
    [
      'DROP TABLE article_keys',
      `CREATE TABLE article_prints (article ${text} PRIMARY KEY, runs INTEGER NOT NULL, print ${blob} NOT NULL)`,
      `CREATE TABLE arrivals (seq BIGINT PRIMARY KEY, document ${text} NOT NULL, state ${text} NOT NULL)`,
      'CREATE INDEX arrivals_document ON arrivals (document)',
      `INSERT INTO arrivals (seq, document, state)
       SELECT row_number() OVER (ORDER BY added_at, id), id,
         CASE state WHEN 'waiting' THEN 'waiting' WHEN 'prepared' THEN 'ready' ELSE 'passed' END FROM documents`,
      'CREATE TABLE arrival_count (one INTEGER PRIMARY KEY, last BIGINT NOT NULL)',
      'INSERT INTO arrival_count (one, last) SELECT 1, count(*) FROM arrivals',
      `CREATE TABLE partitions (
        name ${text} PRIMARY KEY, epoch INTEGER NOT NULL, position BIGINT NOT NULL, fence BIGINT NOT NULL, owner ${text})`,
      `CREATE TABLE partition_states (
        name ${text} PRIMARY KEY, epoch INTEGER NOT NULL, position BIGINT NOT NULL, state ${blob} NOT NULL)`,
      `CREATE TABLE band_finds (article ${text} NOT NULL, band INTEGER NOT NULL, found ${text} NOT NULL, PRIMARY KEY (article, band))`,
      `CREATE TABLE reuses (
        article ${text} NOT NULL, earlier ${text} NOT NULL, runs INTEGER NOT NULL, series INTEGER NOT NULL,
        contained DOUBLE PRECISION NOT NULL, kind ${text}, detail ${text}, PRIMARY KEY (article, earlier))`,
      'CREATE INDEX reuses_earlier ON reuses (earlier)',
      // In the order in which it came.
      ...DERIVE_ANEW,
    ],
    // Words of headlines and names. Those of reports that are there already come with the rebuild of the step before.
    [
      `CREATE TABLE search_words (word ${text} PRIMARY KEY)`,
      ...spelling,
      // By which what a search found is put in order, without reading the stories themselves.
      'CREATE INDEX stories_order ON stories (id, newest)',
    ],
    // Decisions take effect: where a report was put beside where it is shown, a story as it was computed beside what is shown of it.
    [
      'ALTER TABLE decisions RENAME COLUMN verdict TO action',
      'CREATE INDEX decisions_kind ON decisions (kind, undone_at)',
      `ALTER TABLE articles ADD COLUMN placed ${text}`,
      'UPDATE articles SET placed = story WHERE story IS NOT NULL',
      'CREATE INDEX articles_placed ON articles (placed)',
      `ALTER TABLE stories ADD COLUMN computed ${text}`,
      'ALTER TABLE stories ADD COLUMN revision INTEGER NOT NULL DEFAULT 0',
    ],
    // A table of outlets that people keep.
    [`CREATE TABLE outlets (key ${text} PRIMARY KEY, detail ${text} NOT NULL)`],
    // Lists of figures go through rows by the ten thousand: what is shown of one stands apart, so that they are narrow.
    [
      `CREATE TABLE ledger_details (story ${text} NOT NULL, id ${text} NOT NULL, detail ${text} NOT NULL, PRIMARY KEY (story, id))`,
      'INSERT INTO ledger_details (story, id, detail) SELECT story, id, detail FROM ledger_rows',
      'ALTER TABLE ledger_rows DROP COLUMN detail',
      'DROP INDEX ledger_rows_newest',
      // In the order of the list of figures, so that its first page reads no more than it shows.
      'CREATE INDEX ledger_rows_latest ON ledger_rows (newest DESC, story, id)',
      `CREATE INDEX stories_several ON stories ((${ONE_REPORT}), newest DESC, id)`,
    ],
    // Articles have fields that those of 0.1.0 lack.
    DERIVE_ANEW,
  ]
}

/** What is there already is derived anew from the originals, by the first desk that opens the store. */
const DERIVE_ANEW = [
  `INSERT INTO settings (key, value)
   SELECT 'rebuild', '{"phase":"prepare","done":0,"total":0,"startedAt":"","last":null}' WHERE EXISTS (SELECT 1 FROM documents)
   ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  `INSERT INTO jobs (kind, key, lane, payload, state, priority, attempts, run_at, created_at)
   SELECT 'rebuild', 'rebuild', 'place', '{}', 'queued', 1, 0, '', '' WHERE EXISTS (SELECT 1 FROM documents) ON CONFLICT DO NOTHING`,
]
