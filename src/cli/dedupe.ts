/** `stemma dedupe`: for archives, which are too large for the dossier that the other commands begin with. */
import { availableParallelism } from 'node:os'
import { parse } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Notice } from '../core/model/notice.ts'
import type { Deduped, Phase } from '../dedupe/dedupe.ts'
import type { SqlEngine } from '../dedupe/sql/engine.ts'
import { StemmaError } from '../io/failure.ts'
import { EXIT } from './exit.ts'
import { progress } from './progress.ts'
import { type CommandOutcome, examples } from './report-command.ts'

interface Options {
  readonly pairs?: string
  readonly families?: string
  readonly clean?: string
  readonly threads: number
  readonly state?: string
  readonly resume: boolean
  readonly engine: 'memory' | 'duckdb' | 'postgres'
  readonly memory: string
  readonly database?: string
  readonly json?: boolean
}

const PHASES: Readonly<Record<Phase, string>> = {
  reading: 'reading',
  comparing: 'looking for pairs',
  aligning: 'aligning',
}

const MOST_THREADS = 8

export function dedupeCommand(outcome: CommandOutcome): Command {
  const command = new Command('dedupe')
    .summary('find the copies in an archive, and leave them out')
    .description(
      'Find the copies, excerpts and rewrites in an archive of any length: JSON Lines, Parquet or WARC, packed with gzip or not.',
    )
    .argument('<corpus...>', 'archives')
    .option('--families <file>', 'write the lineages of several articles, one line for each article')
    .option('--pairs <file>', 'write every pair that is not independent, with the passages that show it')
    .option('--clean <file>', 'write one article of each lineage; the rest is listed beside it, with reasons')
    .addOption(threadsOption())
    .option('--state <folder>', 'where to keep what is done, to go on after a kill (default: beside the first output)')
    .addOption(
      new Option('--engine <engine>', 'where pairs and families are found; the results are the same')
        .choices(['memory', 'duckdb', 'postgres'])
        .default('memory'),
    )
    .option('--memory <size>', 'what DuckDB may take before it goes to disk', '2GB')
    .addOption(new Option('--database <url>', 'of PostgreSQL, for its engine').env('DATABASE_URL'))
    .option('--no-resume', 'begin anew, whatever an earlier run has done')
    .option('--json', 'what was found as JSON, to standard output')
    .option('--color', 'colour, even where the output is no terminal')
    .option('--no-color', 'no colour (the variable NO_COLOR does the same)')
    .addHelpText(
      'after',
      examples([
        ['stemma dedupe news.jsonl.gz --clean news-once.jsonl', 'an archive without its copies'],
        ['stemma dedupe *.warc.gz --families families.parquet', 'who has the same text'],
        ['stemma dedupe a.parquet b.jsonl --pairs pairs.csv', 'across several archives'],
      ]),
    )
    .action(async (corpus: string[]) => {
      outcome.exit = await run(command, corpus, command.opts<Options>())
    })
  return command
}

function threadsOption(): Option {
  const option = new Option('--threads <number>', 'threads to work in; the results are the same for any number')
  option.default(Math.min(MOST_THREADS, availableParallelism()), 'as many as there are processors, at most 8')
  return option.argParser((value) => {
    const threads = Number(value)
    if (!Number.isInteger(threads) || threads < 1 || threads > 64)
      throw new InvalidArgumentError('It must be a whole number from 1 to 64.')
    return threads
  })
}

async function run(command: Command, corpus: readonly string[], options: Options): Promise<number> {
  const { endingOf, ENDINGS } = await import('../dedupe/write-rows.ts')
  const outputs = [options.families, options.pairs, options.clean].filter((path) => path !== undefined)
  for (const path of outputs)
    if (endingOf(path) === null) command.error(`error: ${path} must end in ${ENDINGS.join(', ')}.`)
  const [first] = outputs
  const state = options.state ?? (first === undefined ? null : `${first}.state`)
  if (!options.resume && state !== null) await forget(state)
  const [{ dedupe }, { budgetSet }] = await Promise.all([import('../dedupe/dedupe.ts'), import('./preparing.ts')])
  const budget = budgetSet()
  let bar: { phase: Phase; progress: ReturnType<typeof progress> } | null = null
  const found = await dedupe([...new Set(corpus)], {
    threads: options.threads,
    ...(budget === null ? {} : { budget }),
    state,
    engine: engineOf(options),
    step(phase, done, all) {
      if (bar?.phase !== phase) {
        bar?.progress.end()
        bar = { phase, progress: progress(Math.max(1, all), process.stderr) }
      }
      bar.progress.step(done, PHASES[phase])
    },
  })
  ;(bar as { progress: ReturnType<typeof progress> } | null)?.progress.end()
  await write(found, options)
  found.state.end()
  process.stdout.write(options.json ? `${JSON.stringify(counts(found), null, 1)}\n` : summary(found))
  process.stderr.write(noticeLines(found.notices))
  return found.archive.count > 0 ? EXIT.done : EXIT.nothingDone
}

function engineOf({ engine, memory, database }: Options): ((folder: string) => Promise<SqlEngine>) | null {
  if (engine === 'memory') return null
  if (engine === 'duckdb') return async (folder) => (await import('../dedupe/sql/duckdb.ts')).openDuckDb(folder, memory)
  if (database === undefined) throw new StemmaError('database-needed', 'The engine postgres needs --database.')
  return async (folder) => (await import('../dedupe/sql/postgres.ts')).openPostgresEngine(database, folder)
}

async function forget(state: string): Promise<void> {
  const { existsSync, rmSync } = await import('node:fs')
  const { join } = await import('node:path')
  if (existsSync(join(state, 'inputs.json'))) rmSync(state, { recursive: true })
}

async function write(found: Deduped, { families, pairs, clean }: Options): Promise<void> {
  const rows = await import('../dedupe/rows.ts')
  const { writeRows, endingOf } = await import('../dedupe/write-rows.ts')
  const written: string[] = []
  const put = async (path: string, columns: readonly import('../dedupe/rows.ts').Column[], of: Iterable<object>) => {
    await writeRows(path, columns, of as Iterable<import('../dedupe/rows.ts').OutputRow>)
    written.push(path)
  }
  if (families !== undefined) await put(families, rows.FAMILY_COLUMNS, rows.familyRows(found))
  if (pairs !== undefined) await put(pairs, rows.PAIR_COLUMNS, rows.pairRows(found))
  if (clean !== undefined) {
    const { ext } = parse(clean)
    await put(clean, rows.CLEAN_COLUMNS, rows.cleanRows(found, endingOf(clean) === '.jsonl'))
    const beside = `${clean.slice(0, clean.length - ext.length)}-removed${ext}`
    await put(beside, rows.REMOVED_COLUMNS, rows.removedRows(found))
  }
  for (const path of written) process.stderr.write(`Written: ${path}\n`)
}

interface Counts {
  readonly articles: number
  readonly accounts: number
  readonly lineages: number
  readonly articlesInLineages: number
  readonly pairs: Readonly<Record<string, number>>
  readonly notices: readonly Notice[]
}

function counts({ archive, lineages, pairs, notices }: Deduped): Counts {
  const inLineages = lineages.reduce((sum, lineage) => sum + lineage.articles.length, 0)
  const kinds = new Map<string, number>()
  for (const { kind } of pairs) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return {
    articles: archive.count,
    accounts: archive.count - inLineages + lineages.length,
    lineages: lineages.length,
    articlesInLineages: inLineages,
    pairs: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
    notices,
  }
}

function summary(found: Deduped): string {
  const { articles, accounts, lineages, articlesInLineages, pairs } = counts(found)
  const number = (value: number): string => value.toLocaleString('en')
  const lines = [
    `${number(articles)} articles, ${number(accounts)} independent accounts`,
    `${number(articlesInLineages)} articles are in ${number(lineages)} lineages of several`,
    ...Object.entries(pairs).map(([kind, count]) => `  ${kind}: ${number(count)} pairs`),
  ]
  return `${lines.join('\n')}\n`
}

/** Notices that are listed before the rest is only counted. */
const SHOWN = 20

function noticeLines(notices: readonly Notice[]): string {
  const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?')
  const shown = notices.slice(0, SHOWN).map(({ input, message }) => `${plain(input ?? '')}: ${plain(message)}\n`)
  const more = notices.length > SHOWN ? `${notices.length - SHOWN} more notices of this kind.\n` : ''
  return `${shown.join('')}${more}`
}
