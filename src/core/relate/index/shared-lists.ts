import type { Fingerprint } from './fingerprint.ts'
import { Cursor, type Segment } from './segment.ts'

/** For each article of a segment, the hashes that later articles have too. */
export interface SharedLists {
  /** Where each article's lists begin; one more at the end. */
  readonly starts: Uint32Array
  /** Of each list: the article's own entry in the segment, one past the last, and how many articles have the hash. */
  readonly entries: Uint32Array
  readonly ends: Uint32Array
  readonly counts: Uint32Array
  /** Articles whose runs are stock phrases for the most part: one of many copies. */
  readonly crowded: readonly number[]
  /** What such an article can be asked for by. */
  readonly printOf: (article: number) => Fingerprint
}

/** Go through a segment once. Hashes that more than `most` articles have are left out. */
export function sharedLists(segment: Segment, articles: number, most: number): SharedLists {
  const starts = new Uint32Array(articles + 1)
  const runs = new Uint32Array(articles)
  const stock = new Uint32Array(articles)
  eachList(segment, (from, to) => {
    for (let entry = from; entry < to; entry++) {
      const article = segment.article(entry)
      if (segment.checks[entry] !== 0) {
        runs[article]!++
        if (to - from > most) stock[article]!++
      }
      if (to - from <= most && entry + 1 < to) starts[article + 1]!++
    }
  })
  for (let article = 0; article < articles; article++) starts[article + 1]! += starts[article]!
  const total = starts[articles]!
  const [entries, ends, counts] = [new Uint32Array(total), new Uint32Array(total), new Uint32Array(total)]
  const next = starts.slice(0, articles)
  eachList(segment, (from, to) => {
    if (to - from > most) return
    for (let entry = from; entry + 1 < to; entry++) {
      const at = next[segment.article(entry)]!++
      entries[at] = entry
      ends[at] = to
      counts[at] = to - from
    }
  })
  const crowded = [...stock.keys()].filter((article) => stock[article]! * 2 > runs[article]!)
  const prints = printsOf(segment, new Set(crowded))
  return { starts, entries, ends, counts, crowded, printOf: (article) => prints.get(article)! }
}

/** Entries `[from, to)` of each hash that several have. */
function eachList(segment: Segment, visit: (from: number, to: number) => void): void {
  const { offsets } = segment
  for (let bucket = 0; bucket + 1 < offsets.length; bucket++) {
    const end = offsets[bucket + 1]!
    for (let from = offsets[bucket]!; from < end; ) {
      const rest = segment.rest(from)
      let to = from + 1
      while (to < end && segment.rest(to) === rest) to++
      visit(from, to)
      from = to
    }
  }
}

function printsOf(segment: Segment, articles: ReadonlySet<number>): Map<number, Fingerprint> {
  const drafts = new Map([...articles].map((article) => [article, { runs: [] as number[], around: [] as number[] }]))
  if (articles.size > 0) {
    for (const cursor = new Cursor(segment); !cursor.done; cursor.next()) {
      const draft = drafts.get(cursor.article)
      if (!draft || cursor.check === 0) continue
      draft.runs.push(cursor.hash)
      draft.around.push(cursor.check)
    }
  }
  return new Map(
    [...drafts].map(([article, { runs, around }]) => [
      article,
      { runs: Uint32Array.from(runs), around: Uint8Array.from(around), series: new Uint32Array(0), words: 0 },
    ]),
  )
}
