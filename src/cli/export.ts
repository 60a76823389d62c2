/** `stemma export`: the dossier in the formats that other programs read. */
import { Argument, Command, Option } from 'commander'
import type { ExportFormat } from '../core/export-as.ts'
import type { Dossier } from '../core/model/dossier.ts'
import { BY_STORY } from './by-story.ts'
import { EXIT } from './exit.ts'
import { dossierOf, type InputOptions } from './inputs.ts'
import { type CommandOutcome, examples } from './report-command.ts'

/** Each format with what it is, in the order of the help. */
export const FORMATS: Readonly<Record<ExportFormat | 'xlsx', string>> = {
  'web-annotation': 'W3C Web Annotation: figures and findings, on their words',
  prov: 'W3C PROV-JSON: what was made of what',
  graphml: 'GraphML: the stemma as a graph',
  dot: 'DOT: the stemma for Graphviz',
  tei: 'TEI critical apparatus: each text beside its source',
  'schema-org': 'schema.org: NewsArticle, and drafts of ClaimReview',
  ninjs: 'IPTC ninjs 3: the story with its reports as associations',
  acled: 'CSV with the columns of ACLED, by the preset acled-style',
  ucdp: 'CSV with the columns of UCDP GED, by the preset ucdp-style',
  hxl: 'CSV with HXL tags: every figure',
  parquet: 'Parquet: every figure',
  atom: 'Atom: stories and changed figures',
  xlsx: 'Excel: ledger, reports, quotations, decisions',
}

type Format = keyof typeof FORMATS

const BINARY: ReadonlySet<Format> = new Set(['parquet', 'xlsx'])

interface Options extends InputOptions {
  readonly output: string
  readonly from?: string
}

export function exportCommand(outcome: CommandOutcome): Command {
  const command = new Command('export')
    .summary('write the dossier in a format that other programs read')
    .description('Write the dossier in a format that other programs read.')
    .addArgument(new Argument('<format>', 'one of the formats below').choices(Object.keys(FORMATS)))
    .argument('[inputs...]', 'files, folders, and with --fetch addresses')
    .addOption(new Option('-o, --output <file>', 'write to this file').default('-', 'standard output'))
    .option('--from <dossier>', 'a dossier that was written with --json, instead of inputs')
    .option('--fetch', 'fetch the inputs that are addresses (http, https)')
    .option('--allow-private', 'with --fetch: addresses of private networks too')
    .option('--follow-links', 'follow symbolic links in folders')
    .addOption(BY_STORY)
    .addHelpText('after', formatList())
    .addHelpText(
      'after',
      examples([
        ['stemma export dot reports/ | dot -Tsvg', 'draw who copied whom'],
        ['stemma export tei a.txt b.html -o ab.xml', 'an apparatus'],
        ['stemma export atom --from dossier.json', 'of a dossier kept before'],
      ]),
    )
  return command.action(async (format: Format, inputs: string[]) => {
    const options = command.opts<Options>()
    if ((options.from === undefined) === (inputs.length === 0))
      command.error('error: name either inputs or a dossier (--from).')
    if (BINARY.has(format) && options.output === '-' && process.stdout.isTTY)
      command.error(`error: ${format} is not for a terminal: name a file with -o.`)
    outcome.exit = await run(format, inputs, options)
  })
}

function formatList(): string {
  const wide = Math.max(...Object.keys(FORMATS).map((name) => name.length))
  const lines = Object.entries(FORMATS).map(([name, what]) => `  ${name.padEnd(wide)}  ${what}`)
  return `\nFormats:\n${lines.join('\n')}`
}

async function run(format: Format, inputs: readonly string[], options: Options): Promise<number> {
  const dossier = options.from === undefined ? await dossierOf(inputs, options) : await keptDossier(options.from)
  const [{ writeReport }, { notices }] = await Promise.all([
    import('../io/files.ts'),
    import('../core/report/terminal/notices.ts'),
  ])
  if (options.from === undefined) process.stderr.write(notices(dossier, { colour: false, width: 80 }))
  if (dossier.articles.length === 0) return EXIT.nothingDone
  const drawn = await drawnAs(dossier, format)
  if (options.output === '-') process.stdout.write(drawn)
  else {
    writeReport(options.output, drawn)
    process.stderr.write(`Written: ${options.output}\n`)
  }
  return EXIT.done
}

async function drawnAs(dossier: Dossier, format: Format): Promise<string | Uint8Array> {
  if (format !== 'xlsx') return (await import('../core/export-as.ts')).exportAs(dossier, format)
  const [{ workbookSheets }, { workbook }] = await Promise.all([
    import('../core/report/workbook.ts'),
    import('../io/workbook.ts'),
  ])
  return workbook(workbookSheets(dossier))
}

/** A dossier that `--json` wrote. @throws StemmaError `bad-dossier` */
export async function keptDossier(path: string): Promise<Dossier> {
  const [{ readFileSync }, { dossierFromJson }, { reason, StemmaError }] = await Promise.all([
    import('node:fs'),
    import('../core/report/from-json.ts'),
    import('../io/failure.ts'),
  ])
  try {
    return dossierFromJson(readFileSync(path === '-' ? 0 : path, 'utf8'))
  } catch (error) {
    throw new StemmaError('bad-dossier', `${path} cannot be used as a dossier: ${reason(error)}.`, error)
  }
}
