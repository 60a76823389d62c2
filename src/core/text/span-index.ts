import type { Span } from '../model/span.ts'

/** Characters in a bucket. */
const BUCKET = 512

/** Finds the items that hold a place without looking at all of them. */
export class SpanIndex<Item> {
  private readonly buckets = new Map<number, { span: Span; item: Item }[]>()

  constructor(entries: Iterable<{ readonly span: Span; readonly item: Item }>) {
    for (const { span, item } of entries) {
      for (let bucket = Math.floor(span.start / BUCKET); bucket <= Math.floor((span.end - 1) / BUCKET); bucket++) {
        const list = this.buckets.get(bucket)
        if (list) list.push({ span, item })
        else this.buckets.set(bucket, [{ span, item }])
      }
    }
  }

  /** The items whose span holds all of this one, in the order in which they were given. */
  holding(inner: Span): Item[] {
    const list = this.buckets.get(Math.floor(inner.start / BUCKET)) ?? []
    return list.filter(({ span }) => span.start <= inner.start && inner.end <= span.end).map(({ item }) => item)
  }

  /** The items that begin or end in the neighbourhood of this span, in the order in which they were given. */
  near(span: Span): Item[] {
    const found: { span: Span; item: Item }[] = []
    for (let bucket = Math.floor(span.start / BUCKET); bucket <= Math.floor((span.end - 1) / BUCKET); bucket++)
      found.push(...(this.buckets.get(bucket) ?? []))
    return [...new Set(found.map(({ item }) => item))]
  }
}
