/** The other end of `src/cli/desk-processes.ts`: what a process of a desk hears from the one that answers requests, and says to it. */
import { type Usage, usageNow } from '../server/usage.ts'
import type { HelperGiven, HelperMessage, HelperOrder } from './helper-messages.ts'

export interface HelperWork {
  readonly answer?: (about: unknown) => Promise<unknown>
  /** Finish what is being done. */
  readonly stop: () => Promise<void>
}

/** Run as a helper. @param begin called once with what it is given, and with what tells the other process of events */
export function runHelper(begin: (given: HelperGiven, tell: (event: unknown) => void) => Promise<HelperWork>): void {
  // Asked to stop together with the other process, it waits for its word, and ends with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
  process.on('disconnect', () => process.exit(1))
  const say = (said: HelperMessage): void => void process.send?.(said, () => {})
  let work: Promise<HelperWork> | null = null
  process.on('message', async (message: HelperOrder) => {
    if ('given' in message) work = begin(message.given, (told) => say({ told }))
    else if ('ask' in message) say({ answered: message.ask, with: await answerTo(message.about, work) })
    else {
      await (await work)?.stop()
      process.exit(0)
    }
  })
}

async function answerTo(about: unknown, work: Promise<HelperWork> | null): Promise<unknown> {
  if (about === 'usage') return usageNow() satisfies Usage
  return (await work)?.answer?.(about)
}
