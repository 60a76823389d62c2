/**
 * Takes reports from the stream, prepares them and writes what they came to. A message is acknowledged after that: who dies
 * before has done nothing, and another is given the report.
 */
import type { Consumer, JsMsg } from '@nats-io/jetstream'
import type { DeskContext } from '../desk/context.ts'
import { failed, type Outcome, outcomeOf, writeFirst, writeOutcome } from '../desk/prepare.ts'
import { reason, StemmaError } from '../io/failure.ts'
import type { StoredDocument } from '../store/records.ts'
import type { Parts } from '../store/store.ts'
import type { Channel } from './channel.ts'
import { Gate } from './gate.ts'
import { decodeReport, type ReportMessage } from './report-message.ts'

export interface PrepareOptions {
  /** Over a store whose originals are the fleet's. */
  readonly desk: DeskContext
  readonly channel: Channel
  /** Reports at a time. */
  readonly concurrency: number
  /** Are the stages so far behind that no more reports should be taken? */
  readonly isBehind: () => boolean
  readonly tell: (event: PrepareEvent) => void
}

export interface PrepareEvent {
  readonly event: 'prepared' | 'repeated' | 'aside' | 'again' | 'fault'
  readonly document?: string
  readonly deliveries?: number
  readonly milliseconds?: number
  readonly error?: string
}

/** A report that was given out so often, and did not come back, is set aside. */
export const MOST_TRIES = 3
/** Given out again, it is tried alone: so often must it not have come back from that. Once may be somebody else's doing. */
const MOST_ALONE = 2
const ASK_MS = 2000
const PAUSE_MS = 500
const FAULT_MS = 1000
const AGAIN_MS = 1000
const HINT_MS = 100

export class PrepareLoop {
  readonly #options: PrepareOptions
  readonly #gate = new Gate()
  readonly #stopping = new AbortController()
  #loops: Promise<void>[] = []
  #hinting: NodeJS.Timeout | null = null
  /** Reports that are being prepared just now. */
  held = 0

  constructor(options: PrepareOptions) {
    this.#options = options
  }

  start(): void {
    this.#loops = Array.from({ length: this.#options.concurrency }, () => this.#loop())
  }

  /** Finish what is held, and take nothing more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all(this.#loops)
  }

  async #loop(): Promise<void> {
    const { channel, desk, isBehind, tell } = this.#options
    const { signal } = this.#stopping
    let consumer: Consumer | null = null
    while (!signal.aborted) {
      try {
        consumer ??= await channel.consumer()
        if (isBehind()) {
          await desk.clock.sleep(PAUSE_MS, signal)
          continue
        }
        const message = await consumer.next({ expires: ASK_MS })
        if (message) await this.#take(message)
      } catch (error) {
        if (signal.aborted) return
        consumer = null
        tell({ event: 'fault', error: reason(error) })
        await desk.clock.sleep(FAULT_MS, signal)
      }
    }
  }

  async #take(message: JsMsg): Promise<void> {
    const { channel, desk, tell } = this.#options
    const report = decodeReport(message.data)
    // What this version cannot read may be for another.
    if (!report) return message.nak(channel.options.patience)
    const started = performance.now()
    const deliveries = message.info.deliveryCount
    const sign = setInterval(() => message.working(), channel.options.patience / 3)
    this.held++
    try {
      // Who is suspected of having brought down a worker is tried alone, so that no other report is blamed with it.
      const done = await this.#gate.run(deliveries > 1, () => this.#prepare(message, report))
      const milliseconds = Math.round(performance.now() - started)
      tell({ event: done, document: report.entry.id, deliveries, milliseconds })
      this.#hint()
    } catch (error) {
      tell({ event: 'again', document: report.entry.id, deliveries, error: reason(error) })
      message.nak(AGAIN_MS)
      await desk.clock.sleep(FAULT_MS / 2, this.#stopping.signal)
    } finally {
      this.held--
      clearInterval(sign)
    }
  }

  /** Owners look no more often than this anyway: many reports are one hint. */
  #hint(): void {
    const { nc, hint } = this.#options.channel
    this.#hinting ??= setTimeout(() => {
      this.#hinting = null
      if (!nc.isClosed()) nc.publish(hint)
    }, HINT_MS)
  }

  async #prepare(message: JsMsg, report: ReportMessage): Promise<PrepareEvent['event']> {
    const seq = this.#options.channel.base + message.seq
    const outcome = await this.#outcome(message, report)
    const done = await this.#patiently(() => this.#write(seq, report, outcome))
    // Unanswered: if it is lost the report is given out again, and found to be known.
    message.ack()
    return done === 'prepared' && outcome?.state === 'failed' ? 'aside' : done
  }

  /** @returns null for a report that is known */
  async #outcome(message: JsMsg, report: ReportMessage): Promise<Outcome | null> {
    const { entry, bytes } = report
    const { desk, channel } = this.#options
    const { deliveryCount } = message.info
    // Given out for the first time it is new, as good as always; if not, that is seen when it is written.
    if (deliveryCount > 1) {
      const before = await this.#patiently(() => desk.store.documents.get(entry.id))
      if (before && isKnown(before, report)) return null
    }
    const alone = deliveryCount > 1 ? await this.#triesAlone(message) : 0
    if (deliveryCount > MOST_TRIES && alone >= MOST_ALONE) return failed(entry, 'it brought down those who tried')
    const document: StoredDocument = { ...entry, state: 'waiting', notices: [] }
    const page = bytes ?? (await this.#patiently(() => channel.originals.get(entry.sha256)))
    if (!page) return failed(entry, 'its bytes are not where originals are kept')
    try {
      return await outcomeOf(desk, document, page)
    } catch (error) {
      if (isFault(error)) throw error
      if (deliveryCount < MOST_TRIES) throw error
      return failed(entry, reason(error))
    }
  }

  /**
   * How often the report was tried alone before now. Written down before it is tried: having been given out says little, for
   * others may have brought down who held it.
   */
  async #triesAlone({ seq }: JsMsg): Promise<number> {
    const { desk, channel } = this.#options
    const key = `alone:${channel.base + seq}`
    return this.#patiently(async () => {
      const before = Number((await desk.store.settings.get(key)) ?? 0)
      await desk.store.settings.set(key, String(before + 1))
      return before
    })
  }

  async #write(seq: number, report: ReportMessage, outcome: Outcome | null): Promise<PrepareEvent['event']> {
    const { entry } = report
    const { store } = this.#options.desk
    const passed = { seq, document: entry.id, state: 'passed' } as const
    if (!outcome) {
      await store.arrivals.appendAt(passed)
      return 'repeated'
    }
    try {
      await store.transaction(async (parts) => {
        const isFirst = await parts.documents.add(entry, NONE, outcome)
        if (!isFirst) await unknown(parts, report)
        const state = outcome.entries.length > 0 ? 'ready' : 'passed'
        if (!(await parts.arrivals.appendAt({ ...passed, state }))) throw new Decided()
        await (isFirst ? writeFirst(parts, outcome) : writeOutcome(parts, entry.id, outcome))
      })
      return 'prepared'
    } catch (error) {
      if (error instanceof Decided) return 'repeated'
      if (!(error instanceof Known)) throw error
      await store.arrivals.appendAt(passed)
      return 'repeated'
    }
  }

  /** What the servers' being away keeps from being done is no fault of the report: it is held until they are back. */
  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    const { desk, tell } = this.#options
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!isFault(error)) throw error
        tell({ event: 'fault', error: reason(error) })
        await desk.clock.sleep(FAULT_MS)
      }
    }
  }
}

const NONE = new Uint8Array(0)

/** Another has decided the place meanwhile, or another place has the report already. */
class Decided extends Error {}
class Known extends Error {}

function isKnown({ state }: StoredDocument, { again }: ReportMessage): boolean {
  return state !== 'waiting' && !(again && state === 'failed')
}

/** Holds the document: of two messages of one report the second sees what the first has written. @throws Known */
async function unknown(parts: Parts, report: ReportMessage): Promise<void> {
  const { id } = report.entry
  const before = await parts.documents.hold(id)
  if ((before && isKnown(before, report)) || (await parts.arrivals.isSettled(id))) throw new Known()
}

function isFault(error: unknown): boolean {
  return error instanceof StemmaError && error.code.startsWith('store-')
}
