/** Write generated articles: `npm run generate -- --count 100000 --seed 1 --out FILE.jsonl[.gz]`. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { corpusToVary } from './corpus.ts'
import { generate } from './generate.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
if (!values.out) throw new Error('Give the file to write with --out FILE.jsonl or FILE.jsonl.gz.')
await write(values.out, Number(values.count), Number(values.seed))

async function write(path: string, count: number, seed: number): Promise<void> {
  const target = createWriteStream(path)
  const lines = Readable.from(blocks(count, seed), { objectMode: false, highWaterMark: 1 << 20 })
  await (path.endsWith('.gz') ? pipeline(lines, createGzip({ level: 4 }), target) : pipeline(lines, target))
}

/** Lines, some hundred at a time: a write a line would take longer than the making. */
function* blocks(count: number, seed: number): Generator<Buffer> {
  let lines: string[] = []
  for (const article of generate(corpusToVary(), { count, seed })) {
    lines.push(`${JSON.stringify(article)}\n`)
    if (lines.length < 200) continue
    yield Buffer.from(lines.join(''))
    lines = []
  }
  yield Buffer.from(lines.join(''))
}
