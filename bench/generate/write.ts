import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** Lines written at once: a write a line would take longer than the making. */
const BATCH = 200

/** Write articles as JSON Lines, packed where the name ends in `.gz`. */
export async function writeGenerated(path: string, articles: Iterable<unknown>): Promise<void> {
  const target = createWriteStream(path)
  const lines = Readable.from(blocks(articles), { objectMode: false, highWaterMark: 1 << 20 })
  await (path.endsWith('.gz') ? pipeline(lines, createGzip({ level: 4 }), target) : pipeline(lines, target))
}

function* blocks(articles: Iterable<unknown>): Generator<Buffer> {
  let lines: string[] = []
  for (const article of articles) {
    lines.push(`${JSON.stringify(article)}\n`)
    if (lines.length < BATCH) continue
    yield Buffer.from(lines.join(''))
    lines = []
  }
  yield Buffer.from(lines.join(''))
}
