/** What reports came to, on its way into the store: those that are done at about the same time share a transaction. */
import { type PrepareOutcome, writeFirst, writeOutcome } from '../desk/prepare.ts'
import type { Parts, Store } from '../store/store.ts'
import { isKnown, type ReportMessage } from './report-message.ts'

export interface Result {
  /** The report's place. */
  readonly seq: number
  readonly report: ReportMessage
  /** Null for a report that was known. */
  readonly outcome: PrepareOutcome | null
}

export type WriteOutcome = 'prepared' | 'repeated' | 'aside'

/** Results that are written with one transaction at most, and the bytes that they were read from. */
const MOST_TOGETHER = 32
const MOST_BYTES = 4_000_000
const NONE = new Uint8Array(0)

/**
 * Nobody waits so that there be more of them: while one transaction is on its way the next ones gather. Where anything keeps
 * several from being written together, each is written alone.
 */
export class Writer {
  readonly #store: Store
  readonly #patiently: <T>(work: () => Promise<T>) => Promise<T>
  #gathered: {
    readonly result: Result
    readonly resolve: (written: WriteOutcome) => void
    reject: (error: unknown) => void
  }[] = []
  #isBusy = false

  /** @param patiently does what it is given, again while the servers are away */
  constructor(store: Store, patiently: <T>(work: () => Promise<T>) => Promise<T>) {
    this.#store = store
    this.#patiently = patiently
  }

  /** When this resolves it is written, by this or by another worker. */
  write(result: Result): Promise<WriteOutcome> {
    const written = new Promise<WriteOutcome>((resolve, reject) => this.#gathered.push({ result, resolve, reject }))
    if (!this.#isBusy) void this.#run()
    return written
  }

  async #run(): Promise<void> {
    this.#isBusy = true
    while (this.#gathered.length > 0) {
      const some = this.#gathered.splice(0, sharing(this.#gathered.map(({ result }) => result)))
      const results = some.map(({ result }) => result)
      if (some.length > 1 && (await writtenTogether(this.#store, results)))
        for (const { result, resolve } of some) resolve(isAside(result) ? 'aside' : 'prepared')
      else for (const { result, resolve, reject } of some) await this.#alone(result).then(resolve, reject)
    }
    this.#isBusy = false
  }

  async #alone(result: Result): Promise<WriteOutcome> {
    const isNew = await this.#patiently(() => writtenAlone(this.#store, result))
    if (!isNew) return 'repeated'
    return isAside(result) ? 'aside' : 'prepared'
  }
}

/** @returns how many of them share a transaction: at least one */
export function sharing(results: readonly Result[]): number {
  let bytes = 0
  const over = results.findIndex(({ report }) => {
    bytes += report.entry.byteLength
    return bytes > MOST_BYTES
  })
  return Math.min(over < 0 ? results.length : Math.max(1, over), MOST_TOGETHER)
}

function isAside({ outcome }: Result): boolean {
  return outcome?.state === 'failed'
}

/** @returns false where nothing was written: one of them needs a closer look, or the servers are away */
async function writtenTogether(store: Store, results: readonly Result[]): Promise<boolean> {
  const all = results.flatMap(({ outcome, ...one }) => (outcome ? [{ ...one, outcome }] : []))
  if (all.length < results.length) return false
  try {
    await store.transaction(async (parts) => {
      const documents = all.map(({ report: { entry }, outcome: as }) => ({ entry, bytes: NONE, as }))
      if ((await parts.documents.addAll(documents)).length < all.length) throw new Known()
      const arrivals = all.map(({ seq, report, outcome }) => ({
        seq,
        document: report.entry.id,
        state: stateOf(outcome),
      }))
      if ((await parts.arrivals.appendAllAt(arrivals)).length < all.length) throw new Decided()
      await writeFirst(
        parts,
        all.flatMap(({ outcome }) => outcome.entries),
      )
    })
    return true
  } catch {
    return false
  }
}

/** @returns false for what was known, or is decided */
async function writtenAlone(store: Store, { seq, report, outcome }: Result): Promise<boolean> {
  const { entry } = report
  const passed = { seq, document: entry.id, state: 'passed' } as const
  if (!outcome) {
    await store.arrivals.appendAt(passed)
    return false
  }
  try {
    await store.transaction(async (parts) => {
      const isFirst = await parts.documents.add(entry, NONE, outcome)
      if (!isFirst) await unknown(parts, report)
      if (!(await parts.arrivals.appendAt({ ...passed, state: stateOf(outcome) }))) throw new Decided()
      await (isFirst ? writeFirst(parts, outcome.entries) : writeOutcome(parts, entry.id, outcome))
    })
    return true
  } catch (error) {
    if (error instanceof Decided) return false
    if (!(error instanceof Known)) throw error
    await store.arrivals.appendAt(passed)
    return false
  }
}

function stateOf({ entries }: PrepareOutcome): 'ready' | 'passed' {
  return entries.length > 0 ? 'ready' : 'passed'
}

/** Another has decided the place meanwhile, or another place has the report already. */
class Decided extends Error {}
class Known extends Error {}

/** Holds the document: of two messages of one report the second sees what the first has written. @throws Known */
async function unknown(parts: Parts, report: ReportMessage): Promise<void> {
  const { id } = report.entry
  const before = await parts.documents.hold(id)
  if ((before && isKnown(before, report)) || (await parts.arrivals.isSettled(id))) throw new Known()
}
