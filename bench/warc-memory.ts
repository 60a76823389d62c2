/**
 * Peak memory of reading a web archive, by its number of pages: it must not grow with it. Each length in a process of its
 * own. Run: `npm run bench -- warc-memory`.
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { corpusToVary } from './generate/corpus.ts'
import { type GeneratedArticle, generate } from './generate/generate.ts'

const LENGTHS = [1_000, 10_000]

function member(article: GeneratedArticle): Buffer {
  const paragraphs = article.text
    .split('\n\n')
    .map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  const page = `<!doctype html><html><head><title>${article.id}</title></head><body><article>${paragraphs.join('')}</article></body></html>`
  const body = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`)
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${article.url}\r\nContent-Length: ${body.length}\r\n\r\n`
  return gzipSync(Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]), { level: 1 })
}

function* members(count: number): Generator<Buffer> {
  for (const article of generate(corpusToVary(), { count, seed: 2 })) yield member(article)
}

const folder = mkdtempSync(join(tmpdir(), 'stemma-warc-'))
console.log('warc-memory: reading alone, a page at a time')
for (const count of LENGTHS) {
  const path = join(folder, `${count}.warc.gz`)
  await pipeline(Readable.from(members(count), { objectMode: false }), createWriteStream(path))
  const entry = fileURLToPath(new URL('./warc-memory-run.js', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [entry, path], { encoding: 'utf8' })
  const { pages, peakMegabytes } = JSON.parse(stdout) as { pages: number; peakMegabytes: number }
  console.log(`  ${String(pages).padStart(6)} pages: peak ${Math.round(peakMegabytes)} MB`)
}
rmSync(folder, { recursive: true })
