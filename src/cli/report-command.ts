import { Command, type Option } from 'commander'
import type { Dossier } from '../core/model/dossier.ts'
import { EXIT } from './exit.ts'
import { dossierOf, type InputOptions } from './inputs.ts'
import { type Drawings, FORMATS, type Format, type Outputs, writeOutputs } from './outputs.ts'

/** One command: what its help says, how it comes to its dossier, and how it draws it. */
export interface ReportCommand<Options extends Outputs = Outputs> {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  readonly description: string
  /** Each file option with its help. */
  readonly files: Readonly<Partial<Record<Format, string>>>
  readonly options?: readonly Option[]
  /** A command line and what it does. */
  readonly examples: readonly (readonly [string, string])[]
  /** Arguments as commander writes them, with their help; default: files and folders. */
  readonly arguments?: readonly (readonly [string, string])[]
  /** What the help shows in the place of the arguments. */
  readonly usage?: string
  /** Default: everything that is in the inputs, compared. */
  readonly gather?: (inputs: readonly string[], options: InputOptions) => Promise<Dossier>
  /** Does all of the work itself where the options ask for another kind of it. @returns an exit code, or null: a report */
  readonly instead?: (inputs: readonly string[], options: Options) => Promise<number | null>
  /** Loaded when the command runs, not before: loading is what start-up time goes into. */
  drawings(options: Options): Promise<Drawings>
}

/** Set by the command that ran. */
export interface CommandOutcome {
  exit: number
}

const INPUTS = [['<inputs...>', 'files, folders, and with --fetch addresses']] as const

export function reportCommand<Options extends Outputs>(spec: ReportCommand<Options>, outcome: CommandOutcome): Command {
  const command = new Command(spec.name).summary(spec.summary).description(spec.description)
  for (const [name, help] of spec.arguments ?? INPUTS) command.argument(name, help)
  if (spec.usage !== undefined) command.usage(spec.usage)
  for (const option of spec.options ?? []) command.addOption(option)
  for (const format of FORMATS) {
    const help = spec.files[format]
    if (help !== undefined) command.option(`--${format} <file>`, help)
  }
  return command
    .option('--fetch', 'fetch the inputs that are addresses (http, https)')
    .option('--allow-private', 'with --fetch: addresses of private networks too')
    .option('--follow-links', 'follow symbolic links in folders')
    .option('--color', 'colour, even where the output is no terminal')
    .option('--no-color', 'no colour (the variable NO_COLOR does the same)')
    .addHelpText('after', examples(spec.examples))
    .action(async () => {
      const options = command.opts<Options & InputOptions>()
      if (FORMATS.filter((format) => options[format] === '-').length > 1)
        command.error('error: only one of the outputs can go to standard output ("-").')
      const inputs = command.processedArgs.flat() as string[]
      const exit = (await spec.instead?.(inputs, options)) ?? null
      if (exit !== null) {
        outcome.exit = exit
        return
      }
      const dossier = await (spec.gather ?? dossierOf)(inputs, options)
      writeOutputs(dossier, options, await spec.drawings(options))
      outcome.exit = dossier.articles.length > 0 ? EXIT.done : EXIT.nothingDone
    })
}

/** Examples, and what the exit codes mean; `codes` are those that only this command has. */
export function examples(lines: ReportCommand['examples'], codes: Readonly<Record<number, string>> = {}): string {
  const wide = Math.max(...lines.map(([line]) => line.length))
  const shown = lines.map(([line, what]) => `  ${line.padEnd(wide)}  ${what}`)
  const own = Object.entries(codes).map(([code, what]) => `, ${code} ${what}`)
  const exits = `0 done, 1 nothing could be done, 2 wrong use${own.join('')}`
  return `\nExamples:\n${shown.join('\n')}\n\nExit codes: ${exits}.`
}
