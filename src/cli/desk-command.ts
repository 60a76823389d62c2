/** What the commands of the desk have in common: where the reports are kept, and how one is opened. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Desk } from '../desk/desk.ts'
import type { JobEvent } from '../desk/runner.ts'

export interface StoreOptions {
  readonly data?: string
  readonly database?: string
  readonly allowPrivate?: boolean
  readonly contact?: string
  /** False: no address is fetched. */
  readonly fetch?: boolean
}

export interface DeskCommand {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly arguments?: readonly (readonly [string, string])[]
  readonly options: readonly Option[]
  readonly examples: readonly (readonly [string, string])[]
  /** @returns the exit code */
  readonly run: (inputs: readonly string[], options: never) => Promise<number>
}

export function deskCommand(spec: DeskCommand, outcome: { exit: number }): Command {
  const command = new Command(spec.name).summary(spec.summary).description(spec.description)
  for (const [name, help] of spec.arguments ?? []) command.argument(name, help)
  for (const option of [...STORE_OPTIONS, ...spec.options]) command.addOption(option)
  const wide = Math.max(...spec.examples.map(([line]) => line.length))
  const shown = spec.examples.map(([line, what]) => `  ${line.padEnd(wide)}  ${what}`)
  return command
    .addHelpText(
      'after',
      `\nExamples:\n${shown.join('\n')}\n\nExit codes: 0 done, 1 nothing could be done, 2 wrong use.`,
    )
    .action(async () => {
      outcome.exit = await spec.run(command.processedArgs.flat() as string[], command.opts() as never)
    })
}

const STORE_OPTIONS = [
  new Option('--data <folder>', 'keep the reports in this folder (or STEMMA_DATA)').env('STEMMA_DATA'),
  new Option('--database <url>', 'keep them in this PostgreSQL database (or DATABASE_URL)').env('DATABASE_URL'),
]

export const FETCH_OPTIONS = [
  new Option('--allow-private', 'let addresses of private networks be fetched'),
  new Option('--contact <text>', 'an address for sites to turn to, in the user agent').env('STEMMA_CONTACT'),
]

/** A whole number of at least `least`. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`It must be a whole number from ${least}.`)
    return number
  }
}

/** Open the store and what works on it. Close it with `closeDesk`. */
export async function openDesk(
  { data, database, allowPrivate, contact, fetch }: StoreOptions,
  { threads, report }: { threads?: number; report?: (event: JobEvent) => void } = {},
): Promise<Desk> {
  const [{ openStore }, { createDesk }, { threadedAnalyst }, { createFetcher }, { systemClock }] = await Promise.all([
    import('../store/open.ts'),
    import('../desk/desk.ts'),
    import('../desk/threads.ts'),
    import('../io/fetch/fetch.ts'),
    import('../io/clock.ts'),
  ])
  const store = await openStore(database ?? data ?? defaultFolder())
  const analyst = threadedAnalyst(new URL('../desk/task.js', import.meta.url), threads === undefined ? {} : { threads })
  const fetcher =
    fetch === false ? null : createFetcher({ allowPrivate: allowPrivate ?? false, ...(contact ? { contact } : {}) })
  return createDesk({ store, analyst, fetcher, clock: systemClock }, report)
}

export async function closeDesk(desk: Desk): Promise<void> {
  await desk.fetcher?.close()
  await desk.analyst.close()
  await desk.store.close()
}

/** Where programs keep a user's data, after the XDG base directories. */
function defaultFolder(): string {
  return join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'stemma')
}

/** Resolves at the first signal to stop; a second one ends the process at once. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = 0
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (++asked > 1) process.exit(1)
        resolve()
      })
  })
}
