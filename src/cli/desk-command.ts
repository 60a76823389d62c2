/** What the commands of the desk have in common: where the reports are kept, and how one is opened. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Analyst } from '../desk/analyst.ts'
import type { Desk } from '../desk/desk.ts'
import type { JobEvent } from '../desk/runner.ts'
import type { ChannelOptions } from '../fleet/channel.ts'
import { StemmaError } from '../io/failure.ts'
import type { Fetcher } from '../io/fetch/fetch.ts'
import type { SharedTurns } from '../io/fetch/polite.ts'

export interface StoreOptions {
  readonly data?: string
  readonly database?: string
  readonly allowPrivate?: boolean
  readonly contact?: string
  readonly followLinks?: boolean
  /** False: no address is fetched. */
  readonly fetch?: boolean
  readonly nats?: string
  readonly fleet?: string
  readonly natsCredentials?: string
  readonly natsCa?: string
  readonly natsCert?: string
  readonly natsKey?: string
  readonly patience?: number
  readonly lease?: number
  readonly originals?: string
}

export interface DeskCommand {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly arguments?: readonly (readonly [string, string])[]
  readonly options: readonly Option[]
  /** Reports are never kept in a folder. */
  readonly isServed?: boolean
  readonly examples: readonly (readonly [string, string])[]
  /** @returns the exit code */
  readonly run: (inputs: readonly string[], options: never) => Promise<number>
}

export function deskCommand(spec: DeskCommand, outcome: { exit: number }): Command {
  const command = new Command(spec.name).summary(spec.summary).description(spec.description)
  for (const [name, help] of spec.arguments ?? []) command.argument(name, help)
  const own = spec.isServed ? SERVED_OPTIONS : [FOLDER_OPTION, ...SERVED_OPTIONS]
  for (const option of [...own, ...spec.options, ...FLEET_OPTIONS]) command.addOption(option)
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

const FOLDER_OPTION = new Option('--data <folder>', 'keep the reports in this folder (or STEMMA_DATA)').env(
  'STEMMA_DATA',
)
const SERVED_OPTIONS = [
  new Option('--database <url>', 'keep them in this PostgreSQL database (or DATABASE_URL)').env('DATABASE_URL'),
  new Option('--nats <urls>', 'hand them to the workers of a fleet at these servers (or STEMMA_NATS)').env(
    'STEMMA_NATS',
  ),
]

const FLEET_OPTIONS = [
  new Option('--fleet <name>', 'of several fleets at the same servers, this one (or STEMMA_FLEET)').env('STEMMA_FLEET'),
  new Option(
    '--originals <address>',
    'keep the bytes of reports at s3://BUCKET/PREFIX?endpoint=URL (or STEMMA_ORIGINALS)',
  ).env('STEMMA_ORIGINALS'),
  new Option('--nats-credentials <file>', 'a file of credentials').env('STEMMA_NATS_CREDENTIALS'),
  new Option('--nats-ca <file>', 'the certificate of the servers’ authority').env('STEMMA_NATS_CA'),
  new Option('--nats-cert <file>', 'the certificate of this program').env('STEMMA_NATS_CERT'),
  new Option('--nats-key <file>', 'and its key').env('STEMMA_NATS_KEY'),
]

/** What the commands share that fetch addresses and look into folders. */
export const SOURCE_OPTIONS = [
  new Option('--allow-private', 'let addresses of private networks be fetched'),
  new Option('--contact <text>', 'an address for sites to turn to, in the user agent').env('STEMMA_CONTACT'),
  new Option('--follow-links', 'follow symbolic links in folders'),
]

/** A whole number of at least `least`, and at most `most`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(
        `It must be a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}.`,
      )
    return number
  }
}

/** Open the store and what works on it. Close it with `closeDesk`. */
export async function openDesk(
  options: StoreOptions,
  { threads, report }: { threads?: number; report?: (event: JobEvent) => void } = {},
): Promise<Desk> {
  const [{ openStore }, { createDesk }, { systemClock }] = await Promise.all([
    import('../store/open.ts'),
    import('../desk/desk.ts'),
    import('../io/clock.ts'),
  ])
  const fleet = options.nats === undefined ? null : await openFleet(options)
  const store = fleet?.full ?? (await openStore(storePlace(options)))
  if (!fleet && (await store.settings.get(FLEET_SETTING)) !== null) {
    await store.close()
    throw new StemmaError('fleet-store', 'The reports in this database are a fleet’s: name its servers with --nats.')
  }
  const line = fleet ? { line: fleet.line } : {}
  const desk = createDesk({ store, ...(await workersOf(options, threads)), clock: systemClock, ...line }, report)
  return fleet ? { ...desk, rest: () => fleet.disconnect() } : desk
}

/** Set in a database whose reports go through a fleet. */
export const FLEET_SETTING = 'fleet'

/** What prepares and compares, and what fetches. */
export async function workersOf(
  { allowPrivate, contact, fetch, followLinks = false }: StoreOptions,
  threads?: number,
  turns?: SharedTurns,
): Promise<{ analyst: Analyst; fetcher: Fetcher | null; followLinks: boolean }> {
  const [{ threadedAnalyst }, { createFetcher }] = await Promise.all([
    import('../desk/threads.ts'),
    import('../io/fetch/fetch.ts'),
  ])
  const analyst = threadedAnalyst(new URL('../desk/task.js', import.meta.url), threads === undefined ? {} : { threads })
  const fetcher =
    fetch === false
      ? null
      : createFetcher({
          allowPrivate: allowPrivate ?? false,
          ...(contact ? { contact } : {}),
          ...(turns ? { turns } : {}),
        })
  return { analyst, fetcher, followLinks }
}

/** Connect to both servers of a fleet. */
export async function openFleet(options: StoreOptions) {
  const { nats, database, natsCredentials, natsCa, natsCert, natsKey } = options
  if (nats === undefined) throw new StemmaError('nats-needed', 'A fleet needs its servers: name them with --nats.')
  if (!/^postgres(?:ql)?:/.test(database ?? ''))
    throw new StemmaError(
      'database-needed',
      'A fleet keeps its results in PostgreSQL: name the database with --database.',
    )
  const [{ openStore }, { connectNats }, { CHANNEL_DEFAULTS, openChannel }, { fleetLine }, { withOriginals }, io, s3] =
    await Promise.all([
      import('../store/open.ts'),
      import('../fleet/connect.ts'),
      import('../fleet/channel.ts'),
      import('../fleet/line.ts'),
      import('../fleet/originals.ts'),
      import('../io/clock.ts'),
      import('../fleet/s3/chosen.ts'),
    ])
  const store = await openStore(database!)
  try {
    const access = {
      ...(natsCredentials === undefined ? {} : { credentials: natsCredentials }),
      ...(natsCa === undefined ? {} : { authority: natsCa }),
      ...(natsCert === undefined ? {} : { certificate: natsCert }),
      ...(natsKey === undefined ? {} : { key: natsKey }),
    }
    const originals = await s3.chosenOriginals(store, io.systemClock, { address: options.originals, env: process.env })
    const nc = await connectNats({ servers: nats, ...access }, 'stemma')
    const settings = { ...channelOptions(options, CHANNEL_DEFAULTS), ...(originals ? { originals } : {}) }
    const channel = await openChannel(nc, store, settings)
    const line = fleetLine(channel, store, io.systemClock)
    return { store, full: withOriginals(store, channel.originals), channel, line, disconnect: () => nc.drain() }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** @param defaults where nothing is said; times are in milliseconds, of the options in seconds */
function channelOptions({ fleet, patience, lease }: StoreOptions, defaults: ChannelOptions): ChannelOptions {
  return {
    ...defaults,
    ...(fleet === undefined ? {} : { name: fleet }),
    ...(patience === undefined ? {} : { patience: patience * 1000 }),
    ...(lease === undefined ? {} : { leaseFor: lease * 1000 }),
  }
}

export async function closeDesk(desk: Desk): Promise<void> {
  await desk.rest()
  await desk.fetcher?.close()
  await desk.analyst.close()
  await desk.store.close()
}

/** Which desk it is, and whether it is there already. */
export function deskPlace({ database, data, nats }: StoreOptions): { readonly place: string; readonly isNew: boolean } {
  if (database !== undefined) {
    const { host, pathname } = URL.canParse(database) ? new URL(database) : { host: '', pathname: database }
    return { place: `the database ${host}${pathname}${nats === undefined ? '' : ', through a fleet'}`, isNew: false }
  }
  const folder = data ?? defaultFolder()
  return { place: folder, isNew: !existsSync(join(folder, 'stemma.sqlite')) }
}

/** What `openStore` opens. */
export function storePlace({ database, data }: StoreOptions): string {
  return database ?? data ?? defaultFolder()
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
