import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Option } from 'commander'
import { watch as watchSource } from '../desk/watch.ts'
import { StemmaError } from '../io/failure.ts'
import { isWebAddress } from '../io/fetch/web-address.ts'
import type { SourceKind, WatchedSource } from '../store/records.ts'
import { closeDesk, type DeskCommand, openDesk, SOURCE_OPTIONS, type StoreOptions, stopSignal } from './desk-command.ts'
import { EXIT } from './exit.ts'

interface Options extends StoreOptions {
  readonly kind: 'feed' | 'sitemap' | 'page'
  readonly listOnly?: boolean
  readonly json?: boolean
}

export const watch: DeskCommand = {
  name: 'watch',
  summary: 'watch feeds, sitemaps, pages and folders',
  description:
    'Watch sources: add them to the desk, and look at all of its sources until stopped. A desk that is open watches them too.',
  arguments: [['[sources...]', 'addresses and folders; none: those that the desk has']],
  options: [
    new Option('--kind <kind>', 'what the addresses are').choices(['feed', 'sitemap', 'page']).default('feed'),
    new Option('--list-only', 'only add them and list all; an open desk watches them'),
    new Option('--json', 'the sources and their health as JSON, to standard output'),
    ...SOURCE_OPTIONS,
  ],
  examples: [
    ['stemma watch https://news.example/rss', 'a feed'],
    ['stemma watch --kind sitemap https://news.example/news.xml', 'a news sitemap'],
    ['stemma watch inbox/ --list-only', 'a folder, for the desk that is open'],
  ],
  async run(inputs, options: Options) {
    const desk = await openDesk(options)
    try {
      for (const input of inputs) await watchSource(desk.store, desk.clock, sourceOf(input, options.kind))
      const sources = await desk.store.sources.list()
      process.stdout.write(options.json ? `${JSON.stringify({ sources }, null, 1)}\n` : sources.map(line).join(''))
      if (sources.length === 0) return EXIT.nothingDone
      if (options.listOnly) return EXIT.done
      desk.runner.start(1)
      await stopSignal()
      await desk.runner.stop()
      return EXIT.done
    } finally {
      await closeDesk(desk)
    }
  },
}

function line({ kind, address, health }: WatchedSource): string {
  const how = health.error ?? (health.lastWorked ? `looked at ${health.lastWorked}` : 'not looked at yet')
  return `${kind}  ${address}  ${how}\n`
}

function sourceOf(input: string, kind: Options['kind']): { kind: SourceKind; address: string } {
  if (isWebAddress(input)) return { kind, address: input }
  const path = resolve(input)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return { kind: 'folder', address: path }
  throw new StemmaError('no-source', `${input} is neither an address nor a folder.`)
}
