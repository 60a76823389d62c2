import { Option } from 'commander'
import type { Desk } from '../desk/desk.ts'
import { isWebAddress } from '../io/fetch/web-address.ts'
import { findFiles, isPage, readPage } from '../io/files.ts'
import { closeDesk, type DeskCommand, deskPlace, openDesk, SOURCE_OPTIONS, type StoreOptions } from './desk-command.ts'
import { EXIT } from './exit.ts'
import { printable } from './printable.ts'
import { progress } from './progress.ts'

interface Options extends StoreOptions {
  readonly work: boolean
  readonly json?: boolean
}

export const add: DeskCommand = {
  name: 'add',
  summary: 'add reports to the desk',
  description:
    'Add files, folders and addresses to the desk. Each is kept, byte for byte, before the next is read; a desk may be open meanwhile.',
  arguments: [['<inputs...>', 'files, folders and addresses']],
  options: [
    new Option('--no-work', 'only keep them; a desk that is open works through them'),
    new Option('--json', 'what was kept and refused as JSON, to standard output'),
    ...SOURCE_OPTIONS,
  ],
  examples: [
    ['stemma add reports/', 'a folder'],
    ['stemma add https://news.example/report', 'an address'],
    ['stemma add --no-work archive/', 'and let an open desk do the work'],
  ],
  async run(inputs, options: Options) {
    const { place, isNew } = deskPlace(options)
    process.stderr.write(isNew ? `A new desk: ${printable(place)}\n` : `The desk: ${printable(place)}\n`)
    const desk = await openDesk(options, {
      report: ({ outcome, key, error }) => {
        if (outcome === 'failed') process.stderr.write(`Given up: ${printable(key)}: ${printable(error ?? '')}\n`)
      },
    })
    try {
      const count = await keepAll(desk, inputs, options)
      const { kept, known, refused } = count
      if (options.work) await settled(desk)
      process.stdout.write(
        options.json
          ? `${JSON.stringify(count, null, 1)}\n`
          : `Kept: ${kept}. There already: ${known}. Refused: ${refused.length}.\n`,
      )
      return kept + known > 0 ? EXIT.done : EXIT.nothingDone
    } finally {
      await closeDesk(desk)
    }
  },
}

/** Where nobody sees a bar, a line so often says how far it is. */
const EVERY_MS = 5000

async function settled(desk: Desk): Promise<void> {
  const show = async (): Promise<void> => {
    const { queued, active } = await desk.store.jobs.counts()
    process.stderr.write(`Working: ${queued + active} jobs to do.\n`)
  }
  const timer = setInterval(() => void show().catch(() => {}), EVERY_MS)
  try {
    await desk.settle()
  } finally {
    clearInterval(timer)
  }
}

interface Count {
  kept: number
  known: number
  readonly refused: { readonly input: string; readonly message: string }[]
}

async function keepAll(desk: Desk, inputs: readonly string[], options: Options): Promise<Count> {
  const count: Count = { kept: 0, known: 0, refused: [] }
  const { paths, links, notices } = findFiles(
    inputs.filter((input) => !isWebAddress(input)),
    options,
  )
  const refuse = (input: string, message: string): void => {
    count.refused.push({ input, message })
    process.stderr.write(`${printable(input)}: ${message}\n`)
  }
  for (const notice of notices) if (notice.severity !== 'info') refuse(notice.input ?? '', notice.message)
  const bar = progress(paths.length, process.stderr)
  for (const [index, path] of paths.entries()) {
    bar.step(index, path)
    const page = readPage(path, { follow: links.has(path) })
    if (!isPage(page)) refuse(path, page.message)
    else if ((await desk.add(page)).added) count.kept++
    else count.known++
  }
  bar.end()
  for (const address of inputs.filter(isWebAddress)) {
    await desk.addAddress(address)
    count.kept++
  }
  return count
}
