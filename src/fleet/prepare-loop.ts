/**
 * Takes reports from the stream, prepares them and writes what they came to. A message is acknowledged after that: who dies
 * before has done nothing, and another is given the report.
 */
import type { Consumer, JsMsg } from '@nats-io/jetstream'
import type { DeskContext } from '../desk/context.ts'
import { failed, outcomeOf, type PrepareOutcome } from '../desk/prepare.ts'
import { isTooSlow, reason, StemmaError } from '../io/failure.ts'
import type { StoredDocument } from '../store/records.ts'
import type { Channel } from './channel.ts'
import { Gate } from './gate.ts'
import { decodeReport, isKnown, type ReportMessage } from './report-message.ts'
import { Writer } from './writer.ts'

export interface PrepareLoopOptions {
  /** Over a store whose originals are the fleet's. */
  readonly desk: DeskContext
  readonly channel: Channel
  /** Reports that are prepared at a time. */
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
/** This many reports are taken ahead as are prepared in this time: many short ones, no long one. */
const AHEAD_MS = 200
const MOST_AHEAD = 16
/** Those that wait to be written too. */
const MOST_TAKEN = 64
/** Over how many reports it is reckoned what preparing one takes. */
const LATELY = 16
const PAUSE_MS = 500
const FAULT_MS = 1000
const AGAIN_MS = 1000
const HINT_MS = 100

/**
 * Reports that may be taken before they are prepared: none ahead of those that take long, for another worker may be free.
 *
 * @param usual what preparing one takes, in milliseconds
 */
export function mostUnprepared(concurrency: number, usual: number): number {
  return concurrency + Math.min(MOST_AHEAD, Math.floor((AHEAD_MS * concurrency) / usual))
}

export class PrepareLoop {
  readonly #options: PrepareLoopOptions
  readonly #gate: Gate
  readonly #writer: Writer
  readonly #stopping = new AbortController()
  readonly #taken = new Set<Promise<void>>()
  #loop: Promise<void> = Promise.resolve()
  #hinting: NodeJS.Timeout | null = null
  #freed = (): void => {}
  /** That are taken and not prepared yet, and what preparing one has taken lately, in milliseconds. */
  #unprepared = 0
  #usual = AHEAD_MS

  constructor(options: PrepareLoopOptions) {
    this.#options = options
    this.#gate = new Gate(options.concurrency)
    this.#writer = new Writer(options.desk.store, (work) => this.#patiently(work))
  }

  /** Reports that are held just now. */
  get held(): number {
    return this.#taken.size
  }

  start(): void {
    this.#loop = this.#fetch()
  }

  /** Finish what is held, and take nothing more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#freed()
    await this.#loop
    await Promise.all(this.#taken)
  }

  async #fetch(): Promise<void> {
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
        await this.#room()
        if (signal.aborted) return
        const messages = await consumer.fetch({ max_messages: this.#most() - this.#unprepared, expires: ASK_MS })
        for await (const message of messages) this.#hold(message)
      } catch (error) {
        if (signal.aborted) return
        consumer = null
        tell({ event: 'fault', error: reason(error) })
        await desk.clock.sleep(FAULT_MS, signal)
      }
    }
  }

  #most(): number {
    return mostUnprepared(this.#options.concurrency, this.#usual)
  }

  /** Until half of what may be taken is prepared, and not too much waits to be written. */
  async #room(): Promise<void> {
    const isFull = (): boolean => 2 * this.#unprepared > this.#most() || this.#taken.size > MOST_TAKEN
    while (isFull() && !this.#stopping.signal.aborted)
      await new Promise<void>((resolve) => {
        this.#freed = resolve
      })
  }

  #hold(message: JsMsg): void {
    const taken = this.#take(message).finally(() => {
      this.#taken.delete(taken)
      this.#freed()
    })
    this.#taken.add(taken)
  }

  async #take(message: JsMsg): Promise<void> {
    const { channel, desk, tell } = this.#options
    const report = decodeReport(message.data)
    // What this version cannot read may be for another.
    if (!report) return message.nak(channel.options.patience)
    const started = performance.now()
    const deliveries = message.info.deliveryCount
    const sign = setInterval(() => message.working(), channel.options.patience / 3)
    try {
      const outcome = await this.#prepared(message, report)
      const done = await this.#writer.write({ seq: channel.base + message.seq, report, outcome })
      // Unanswered: if it is lost the report is given out again, and found to be known.
      message.ack()
      const milliseconds = Math.round(performance.now() - started)
      tell({ event: done, document: report.entry.id, deliveries, milliseconds })
      this.#hint()
    } catch (error) {
      tell({ event: 'again', document: report.entry.id, deliveries, error: reason(error) })
      message.nak(AGAIN_MS)
      await desk.clock.sleep(FAULT_MS / 2, this.#stopping.signal)
    } finally {
      clearInterval(sign)
    }
  }

  /** @returns null for a report that is known */
  async #prepared(message: JsMsg, report: ReportMessage): Promise<PrepareOutcome | null> {
    this.#unprepared++
    try {
      // Who is suspected of having brought down a worker is tried alone, so that no other report is blamed with it.
      return await this.#gate.run(message.info.deliveryCount > 1, async () => {
        const started = performance.now()
        const outcome = await this.#outcome(message, report)
        this.#usual += (performance.now() - started - this.#usual) / LATELY
        return outcome
      })
    } finally {
      this.#unprepared--
      this.#freed()
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

  /** @returns null for a report that is known */
  async #outcome(message: JsMsg, report: ReportMessage): Promise<PrepareOutcome | null> {
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
      if (deliveryCount < MOST_TRIES && !isTooSlow(error)) throw error
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

function isFault(error: unknown): boolean {
  return error instanceof StemmaError && error.code.startsWith('store-')
}
