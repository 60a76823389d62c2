/** `stemma doctor`: does what the commands rest on work here? */
import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { type CommandOutcome, examples } from './report-command.ts'
import { version } from './version.ts'

interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly note: string
}

/** The oldest version that the package says it runs on. */
const OLDEST_NODE = [20, 19] as const

export function doctorCommand(outcome: CommandOutcome): Command {
  const command = new Command('doctor')
    .summary('check that what the commands need works here')
    .description(
      'Check that what the commands need works on this machine. Nothing is changed, and no network is asked.',
    )
    .option('--json', 'what was found as JSON, to standard output')
    .addHelpText('after', examples([['stemma doctor', 'before reporting a problem']]))
  return command.action(async () => {
    const findings = [node(), await reading(), await comparing(), await storing(), settings()]
    const { json } = command.opts<{ json?: boolean }>()
    const lines = findings.map(({ check, ok, note }) => `${ok ? 'ok    ' : 'FAILED'} ${check.padEnd(10)} ${note}\n`)
    const object = {
      version: version(),
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
      findings,
    }
    process.stdout.write(json ? `${JSON.stringify(object, null, 1)}\n` : lines.join(''))
    outcome.exit = findings.every((one) => one.ok) ? EXIT.done : EXIT.nothingDone
  })
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  const note = `stemma ${version()} on Node ${process.versions.node}, ${process.platform}-${process.arch}`
  return { check: 'program', ok, note: ok ? note : `${note}: it needs Node ${OLDEST_NODE.join('.')} or later` }
}

const TEXT = 'At least seven people were hurt in Orrin on Monday, the police said.'

function reading(): Promise<Finding> {
  return tried('reading', async () => {
    const { prepare } = await import('../with-models.ts')
    const { articles } = await prepare({ input: 'a', bytes: new TextEncoder().encode(TEXT) })
    const figures = articles.flatMap((article) => article.figures)
    if (figures[0]?.low !== 7) throw new Error('a figure that is there was not found')
    return 'a text was read, and its figure found'
  })
}

function comparing(): Promise<Finding> {
  return tried('comparing', async () => {
    const { compare, prepare } = await import('../with-models.ts')
    const pages = ['a', 'b'].map((input) => ({ input, bytes: new TextEncoder().encode(`${TEXT} ${TEXT} ${TEXT}`) }))
    const prepared = await Promise.all(pages.map((page) => prepare(page)))
    const { relations } = compare(prepared.flatMap(({ articles }) => articles))
    if (relations[0]?.kind !== 'copy') throw new Error('a copy was not found')
    return 'a copy was found'
  })
}

/** The store's binary comes with a package of its own for each system: the part most likely to be missing. */
function storing(): Promise<Finding> {
  return tried('storing', async () => {
    const [{ mkdtempSync, rmSync }, { tmpdir }, { join }, { openStore }] = await Promise.all([
      import('node:fs'),
      import('node:os'),
      import('node:path'),
      import('../store/open.ts'),
    ])
    const folder = mkdtempSync(join(tmpdir(), 'stemma-doctor-'))
    try {
      await (await openStore(folder)).close()
      return 'a store was opened in the folder for temporary files'
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

/** Variables that change what the commands do; what they hold is not shown, for it may be secret. */
const VARIABLES = ['STEMMA_DATA', 'DATABASE_URL', 'STEMMA_CONTACT', 'STEMMA_TOKEN', 'STEMMA_DEBUG', 'NO_COLOR']

function settings(): Finding {
  const set = VARIABLES.filter((name) => process.env[name] !== undefined)
  return { check: 'variables', ok: true, note: set.length === 0 ? 'none is set' : `set: ${set.join(', ')}` }
}

async function tried(check: string, work: () => Promise<string>): Promise<Finding> {
  try {
    return { check, ok: true, note: await work() }
  } catch (error) {
    return { check, ok: false, note: error instanceof Error ? error.message : String(error) }
  }
}
