import { Option } from 'commander'
import { rebuildProgress, requestRebuild } from '../desk/rebuild.ts'
import { closeDesk, type DeskCommand, openDesk, type StoreOptions } from './desk-command.ts'
import { EXIT } from './exit.ts'

/** A line on standard error so often. */
const EVERY_MS = 2000

export const rebuild: DeskCommand = {
  name: 'rebuild',
  summary: 'derive everything in the desk again from the originals',
  description:
    'Derive everything again from the originals, as after an update. What people decided stays. Stopped, it goes on where it was.',
  options: [new Option('--json', 'what was done as JSON, to standard output')],
  examples: [['stemma rebuild --data ./desk', 'all reports in ./desk']],
  async run(_inputs, options: StoreOptions & { readonly json?: boolean }) {
    const desk = await openDesk({ ...options, fetch: false })
    const show = async (): Promise<void> => {
      const at = await rebuildProgress(desk)
      if (at) process.stderr.write(`${at.phase === 'done' ? 'drawing stories' : at.phase}: ${at.done} of ${at.total}\n`)
    }
    const timer = setInterval(() => void show().catch(() => {}), EVERY_MS)
    try {
      await requestRebuild(desk)
      await desk.settle()
      const end = await rebuildProgress(desk)
      const made = { documents: end?.done ?? 0, stories: await desk.store.stories.count() }
      const text = `Derived again: ${made.documents} documents, ${made.stories} stories.`
      process.stdout.write(`${options.json ? JSON.stringify(made, null, 1) : text}\n`)
      return end?.phase === 'done' ? EXIT.done : EXIT.nothingDone
    } finally {
      clearInterval(timer)
      await closeDesk(desk)
    }
  },
}
