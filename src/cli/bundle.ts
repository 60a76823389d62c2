/** `stemma bundle` and `stemma verify`: all that a dossier rests on in one file, and whether it is still whole. */
import { Command } from 'commander'
import type { Page } from '../core/model/document.ts'
import type { BundleCheck, BundleFinding } from '../core/report/bundle/check.ts'
import { EXIT } from './exit.ts'
import { type InputOptions, prepareInputs } from './inputs.ts'
import { type CommandOutcome, examples } from './report-command.ts'
import { version } from './version.ts'

export function bundleCommand(outcome: CommandOutcome): Command {
  const command = new Command('bundle')
    .summary('put all that a dossier rests on into one file')
    .description(
      'Put originals, cleaned texts, dossier, annotations and the SHA-256 of each file into one zip. The same reports give the same bytes.',
    )
    .argument('<inputs...>', 'files, folders, and with --fetch addresses')
    .requiredOption('-o, --output <file>', 'the zip to write')
    .option('--fetch', 'fetch the inputs that are addresses (http, https)')
    .option('--allow-private', 'with --fetch: addresses of private networks too')
    .option('--follow-links', 'follow symbolic links in folders')
    .option('--json', 'what was written as JSON, to standard output')
    .addHelpText(
      'after',
      examples([
        ['stemma bundle reports/ -o case.zip', 'of a folder'],
        ['stemma verify case.zip', 'is it still whole?'],
      ]),
    )
  return command.action(async (inputs: string[]) => {
    const { output, ...options } = command.opts<InputOptions & { output: string; json?: boolean }>()
    outcome.exit = await write(inputs, output, options)
  })
}

async function write(
  inputs: readonly string[],
  output: string,
  options: InputOptions & { readonly json?: boolean },
): Promise<number> {
  const [{ compare }, { bundle }, { sha256Hex }, { writeReport }, { notices }] = await Promise.all([
    import('../with-models.ts'),
    import('../core/report/bundle/bundle.ts'),
    import('../core/report/bundle/manifest.ts'),
    import('../io/files.ts'),
    import('../core/report/terminal/notices.ts'),
  ])
  const originals: Page[] = []
  const prepared = await prepareInputs(inputs, options, (page) => originals.push(page))
  const dossier = compare(prepared.articles, prepared.notices)
  process.stderr.write(notices(dossier, { colour: false, width: 80 }))
  if (dossier.articles.length === 0) return EXIT.nothingDone
  const bytes = bundle({ dossier, originals, program: program() })
  writeReport(output, bytes)
  process.stderr.write(`Written: ${output}\n`)
  const sha256 = sha256Hex(bytes)
  const { articles, notices: all } = dossier
  const written = { bundle: output, sha256, originals: originals.length, articles: articles.length, notices: all }
  process.stdout.write(options.json ? `${JSON.stringify(written, null, 1)}\n` : `${sha256}  ${output}\n`)
  return EXIT.done
}

function program(): string {
  return `stemma ${version()}`
}

interface VerifyOptions {
  readonly again?: boolean
  readonly sha256?: string
  readonly json?: boolean
}

export function verifyCommand(outcome: CommandOutcome): Command {
  const command = new Command('verify')
    .summary('say what of an evidence bundle is missing or changed')
    .description('Say what of an evidence bundle is missing, changed or added.')
    .argument('<bundle>', 'a zip that stemma bundle wrote')
    .option('--sha256 <hash>', 'the SHA-256 that the zip itself must have')
    .option('--again', 'derive everything again that follows from the originals, and compare')
    .option('--json', 'the findings as JSON, to standard output')
    .addHelpText(
      'after',
      examples(
        [
          ['stemma verify case.zip', 'each file against its hash'],
          ['stemma verify case.zip --again', 'and all that was derived against the originals'],
        ],
        { 3: 'something is missing, changed or added' },
      ),
    )
  return command.action(async (path: string) => {
    outcome.exit = await verify(path, command.opts<VerifyOptions>())
  })
}

async function verify(path: string, { again, sha256, json }: VerifyOptions): Promise<number> {
  const [{ checkBundle }, { sha256Hex }, { readRegular }] = await Promise.all([
    import('../core/report/bundle/check.ts'),
    import('../core/report/bundle/manifest.ts'),
    import('../io/regular-file.ts'),
  ])
  const { check, hash } = await failing(path, () => {
    const bytes = readRegular(path, MOST_BUNDLE_BYTES)
    if (typeof bytes === 'number') throw new RangeError(`it has ${bytes} bytes; at most ${MOST_BUNDLE_BYTES} are read`)
    return { check: checkBundle(bytes), hash: sha256Hex(bytes) }
  })
  const findings: BundleFinding[] = [...check.findings]
  if (sha256 !== undefined && sha256.toLowerCase() !== hash)
    findings.unshift({ fault: 'changed', path, note: `The SHA-256 of the zip is ${hash}.` })
  if (again && check.manifest !== null) findings.push(...(await derivedAgain(check)))
  if (json)
    process.stdout.write(
      `${JSON.stringify({ bundle: path, sha256: hash, whole: findings.length === 0, findings }, null, 1)}\n`,
    )
  else process.stdout.write(await reportText(path, check, findings))
  return findings.length === 0 ? EXIT.done : EXIT.notWhole
}

/** A gigabyte: no more is unpacked of one either. */
const MOST_BUNDLE_BYTES = 1024 ** 3

async function failing<T>(path: string, work: () => T): Promise<T> {
  const { reason, StemmaError } = await import('../io/failure.ts')
  try {
    return work()
  } catch (error) {
    throw new StemmaError('bad-bundle', `${path} cannot be used as a bundle: ${reason(error)}.`, error)
  }
}

async function reportText(
  path: string,
  { manifest }: BundleCheck,
  findings: readonly BundleFinding[],
): Promise<string> {
  const { plain } = await import('../core/report/plain.ts')
  const lines = findings.map(({ fault, path: file, note }) => `${fault.padEnd(8)} ${plain(file)}: ${plain(note)}`)
  const count = manifest?.entries.length ?? 0
  const last = findings.length === 0 ? `${path}: whole, ${count} files` : `${path}: not whole`
  return `${[...lines, last].join('\n')}\n`
}

/** Derive everything again that follows from the originals. */
async function derivedAgain(check: BundleCheck): Promise<BundleFinding[]> {
  const [{ compare }, { dossierFromJson }, { originalsOf, unlikeOriginals }, { prepareSafely }] = await Promise.all([
    import('../with-models.ts'),
    import('../core/report/from-json.ts'),
    import('../core/report/bundle/again.ts'),
    import('./preparing.ts'),
  ])
  const path = 'dossier.json'
  const bytes = check.files.get(path)
  if (bytes === undefined) return []
  const kept = await failing(path, () => dossierFromJson(new TextDecoder().decode(bytes)))
  const originals = originalsOf(check.manifest!, check.files)
  const prepared = []
  for (const page of originals) prepared.push(await prepareSafely(page))
  const derived = compare(
    prepared.flatMap(({ articles }) => articles),
    prepared.flatMap(({ notices }) => notices),
  )
  return unlikeOriginals(check, { kept, derived, originals, program: program() })
}
