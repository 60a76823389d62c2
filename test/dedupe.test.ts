/** `stemma dedupe` as a user runs it, on archives of invented news. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corpusToVary } from '../bench/generate/corpus.ts'
import { type GeneratedArticle, generate } from '../bench/generate/generate.ts'
import { build, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-dedupe-test-'))
beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

const samples = corpusToVary().slice(0, 400)
const articles = [...generate(samples, { count: 900, seed: 5, reused: 0.3 })]
const at = (name: string): string => join(folder, name)
const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const given = (one: GeneratedArticle): object => {
  const { source: _, change: _1, ...row } = one
  return row
}
writeFileSync(at('news.jsonl'), lines(articles.map(given)))

interface PairRow {
  readonly a: string
  readonly b: string
  readonly kind: string
  readonly source: string | null
  readonly passages: readonly { readonly a: [number, number]; readonly b: [number, number]; readonly same: number }[]
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

const rowsOf = <T>(name: string): T[] =>
  readFileSync(at(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

function run(input: readonly string[], name: string, more: readonly string[] = []): ReturnType<typeof stemma> {
  const outputs = [
    '--pairs',
    at(`${name}-pairs.jsonl`),
    '--families',
    at(`${name}-families.jsonl`),
    '--clean',
    at(`${name}.jsonl`),
  ]
  return stemma(['dedupe', ...input, ...outputs, ...more])
}

describe('the copies in an archive', () => {
  const texts = new Map(articles.map((one) => [one.id, one.text]))
  beforeAll(() => expect(run([at('news.jsonl')], 'one', ['--threads', '1']).exit).toBe(0))

  it('are found, with their kind, and with the earlier as the source', () => {
    const found = new Map(rowsOf<PairRow>('one-pairs.jsonl').map((row) => [[row.a, row.b].sort().join(), row]))
    const derived = articles.filter((one) => one.source !== null && one.change !== 'inserted')
    const missed = derived.filter((one) => !found.has([one.id, one.source!].sort().join()))
    expect(missed.length).toBeLessThanOrEqual(derived.length * 0.01)
    for (const one of derived.filter(({ change }) => change === 'copy')) {
      const row = found.get([one.id, one.source!].sort().join())
      expect(['copy', 'revision']).toContain(row?.kind)
      if (row?.source) expect(row.source).toBe(one.source)
    }
  })

  it('have passages that read back as words in common', () => {
    for (const { a, b, passages } of rowsOf<PairRow>('one-pairs.jsonl').slice(0, 200)) {
      expect(passages.length).toBeGreaterThan(0)
      const [one, other] = [texts.get(a)!, texts.get(b)!]
      for (const { a: inA, b: inB, same } of passages) {
        const words = wordsOf(other.slice(...inB))
        const also = new Set(wordsOf(one.slice(...inA)))
        expect(words.length).toBeGreaterThan(4)
        if (same === 1) expect(words.filter((word) => !also.has(word)).length <= words.length / 1000).toBe(true)
      }
    }
  })

  it('leave one of each lineage, and the rest with its reason', () => {
    const kept = rowsOf<GeneratedArticle>('one.jsonl')
    const removed = rowsOf<{ id: string; reason: string; kept: string }>('one-removed.jsonl')
    const keptIds = new Set(kept.map((row) => row.id))
    expect([...keptIds, ...removed.map((row) => row.id)].sort()).toEqual([...texts.keys()].sort())
    for (const row of removed) {
      expect(row.reason).toMatch(/^(?:copy|excerpt|revision|rewrite|same-lineage)$/)
      expect(keptIds).toContain(row.kept)
    }
    expect(kept[3]).toEqual(given(articles.find((one) => one.id === kept[3]!.id)!))
  })

  it('are the same whatever the number of threads', () => {
    run([at('news.jsonl')], 'three', ['--threads', '3'])
    for (const name of ['-pairs', '-families', '', '-removed'])
      expect(readFileSync(at(`three${name}.jsonl`)).equals(readFileSync(at(`one${name}.jsonl`)))).toBe(true)
  })

  it('are the same whatever the order of the records, and whether they are packed, in one file or in two', () => {
    const mixed = [...articles].sort((a, b) => (a.text < b.text ? -1 : 1)).map(given)
    writeFileSync(at('x.jsonl'), lines(mixed.slice(0, 300)))
    writeFileSync(at('y.jsonl.gz'), gzipSync(lines(mixed.slice(300))))
    run([at('y.jsonl.gz'), at('x.jsonl')], 'two', ['--threads', '2'])
    const plain = (name: string): object[] =>
      rowsOf<Record<string, unknown>>(name).map(({ input: _, aInput: _1, bInput: _2, ...row }) => row)
    expect(plain('two-pairs.jsonl')).toEqual(plain('one-pairs.jsonl'))
    expect(plain('two-families.jsonl')).toEqual(plain('one-families.jsonl'))
    const sorted = (name: string): string[] => readFileSync(at(name), 'utf8').split('\n').sort()
    expect(sorted('two.jsonl')).toEqual(sorted('one.jsonl'))
  })

  it('come as CSV and Parquet too', async () => {
    const { exit } = stemma([
      'dedupe',
      at('news.jsonl'),
      '--pairs',
      at('p.parquet'),
      '--families',
      at('f.csv'),
      '--clean',
      at('c.parquet'),
    ])
    expect(exit).toBe(0)
    const file = (name: string): ArrayBuffer => new Uint8Array(readFileSync(at(name))).buffer
    const pairs = await parquetReadObjects({ file: file('p.parquet') })
    const expected = rowsOf<PairRow>('one-pairs.jsonl')
    expect(pairs.map((row) => [row['a'], row['b'], row['kind']])).toEqual(
      expected.map((row) => [row.a, row.b, row.kind]),
    )
    expect(JSON.parse(String(pairs[0]?.['passages']))).toEqual(expected[0]?.passages)
    const clean = await parquetReadObjects({ file: file('c.parquet') })
    expect(clean.map((row) => row['text'])).toEqual(rowsOf<GeneratedArticle>('one.jsonl').map((row) => row.text))
    expect(readFileSync(at('f.csv'), 'utf8').split('\r\n')).toHaveLength(rowsOf('one-families.jsonl').length + 2)
    expect(stemma(['dedupe', at('c.parquet'), '--pairs', at('again.csv')]).exit).toBe(0)
  })
})

describe('a run that was killed', () => {
  const many = at('many.jsonl.gz')
  beforeAll(() => {
    const large = [...generate(samples, { count: 4500, seed: 9 })].map(given)
    writeFileSync(many, gzipSync(lines(large), { level: 1 }))
  })

  const begin = (name: string): ReturnType<typeof spawn> => {
    const entry = resolve(import.meta.dirname, '..', 'dist', 'cli', 'main.js')
    return spawn(process.execPath, [entry, 'dedupe', many, '--threads', '2', '--pairs', at(`${name}.jsonl`)], {
      stdio: 'ignore',
    })
  }

  it('goes on where it was, and ends with the same bytes', async () => {
    const whole = stemma(['dedupe', many, '--threads', '2', '--pairs', at('whole.jsonl')])
    const state = at('killed.jsonl.state')
    let kept: string[] = []
    for (const sign of ['piece-', 'pairs-']) {
      const child = begin('killed')
      const ended = new Promise((done) => child.once('exit', done))
      const done = (): boolean =>
        existsSync(state) && readdirSync(state).some((name) => name.startsWith(sign) && !name.endsWith('.part'))
      while (!done() && child.exitCode === null) await new Promise((wake) => setTimeout(wake, 2))
      child.kill('SIGKILL')
      await ended
      kept = existsSync(state) ? readdirSync(state) : []
      expect(existsSync(at('killed.jsonl'))).toBe(false)
    }
    expect(kept.some((name) => name.startsWith('pairs-'))).toBe(true)
    const resumed = stemma(['dedupe', many, '--threads', '2', '--pairs', at('killed.jsonl')])
    expect(resumed.out).toBe(whole.out)
    expect(readFileSync(at('killed.jsonl')).equals(readFileSync(at('whole.jsonl')))).toBe(true)
    expect(existsSync(state)).toBe(false)
  })
})

describe('what is wrong', () => {
  it('with a record is a notice that names it', () => {
    writeFileSync(
      at('bad.jsonl'),
      `${lines([given(articles[0]!)])}{"id": oops\n${lines([{ id: 'empty' }, given(articles[1]!)])}`,
    )
    const { err, out, exit } = stemma(['dedupe', at('bad.jsonl')])
    expect(exit).toBe(0)
    expect(out).toMatch(/^2 articles/)
    expect(err).toContain('bad.jsonl#2: ')
    expect(err).toContain('bad.jsonl#3: ')
  })

  it('with a line that is too long costs that line alone, and shifts no number of the others', () => {
    const row = (n: number): string =>
      `${JSON.stringify({ id: `r${n}`, text: `Ferry ${n * 7919} left quay ${n} of Sorn.` })}\n`
    const rows = (from: number): string => Array.from({ length: 500 }, (_, n) => row(from + n)).join('')
    const long = `${JSON.stringify({ text: 'x'.repeat(33 * 1024 * 1024) })}\n`
    writeFileSync(at('long.jsonl'), `${rows(1)}${long}${rows(502)}{"text":\n`)
    writeFileSync(at('long.jsonl.gz'), gzipSync(readFileSync(at('long.jsonl'))))
    for (const name of ['long.jsonl', 'long.jsonl.gz']) {
      const { exit, out, err } = stemma(['dedupe', at(name), '--clean', at('kept.jsonl')])
      expect([exit, out.split('\n')[0]]).toEqual([0, '1,000 articles, 1,000 independent accounts'])
      expect(rowsOf('kept.jsonl')).toHaveLength(1000)
      expect(err).toContain(`${name}#501: The line at byte`)
      expect(err).toContain(`${name}#1002: The record holds no text`)
    }
  })

  it('with an output is said before anything is read', () => {
    const { err, exit } = stemma(['dedupe', at('news.jsonl'), '--pairs', 'pairs.xlsx'])
    expect(exit).toBe(2)
    expect(err).toContain('must end in .jsonl, .csv, .parquet')
    expect(stemma(['dedupe', at('news.jsonl'), '--threads', 'many']).exit).toBe(2)
  })

  it('with an input is said, and nothing could be done', () => {
    const { err, exit } = stemma(['dedupe', at('none.jsonl')])
    expect(exit).toBe(1)
    expect(err).toContain('none.jsonl')
  })
})

describe('web archives and markup', () => {
  const page = (one: GeneratedArticle): string => {
    const paragraphs = one.text
      .split('\n\n')
      .map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    return `<!doctype html><html><head><title>News ${one.id}</title></head><body><article>${paragraphs.join('')}</article></body></html>`
  }
  const response = (one: GeneratedArticle): Buffer => {
    const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(one)}`
    const length = Buffer.byteLength(body)
    return Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${one.url}\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`,
    )
  }

  it('are read record by record by the other commands too, with what is wrong in them', () => {
    const warc = Buffer.concat([articles[0]!, articles[1]!].map((one) => gzipSync(response(one))))
    writeFileSync(at('two.warc.gz'), Buffer.concat([warc, warc.subarray(0, 300)]))
    const { exit, out, err } = stemma(['relate', at('two.warc.gz'), '--json', '-'])
    const { articles: found } = JSON.parse(out) as { articles: { input: string; url: string }[] }
    expect(exit).toBe(0)
    expect(found.map((one) => one.input).sort()).toEqual([1, 2].map((n) => `${at('two.warc.gz')}#${n}`))
    expect(err).toContain('ends before its end')
  })

  it('give the texts of their pages', () => {
    const copy = articles.find((one) => one.change === 'copy')!
    const source = articles.find((one) => one.id === copy.source)!
    writeFileSync(at('web.warc.gz'), Buffer.concat([source, articles[2]!, copy].map((one) => gzipSync(response(one)))))
    writeFileSync(at('markup.jsonl'), lines([{ id: 'm', html: page(copy) }]))
    const { exit, out } = stemma(['dedupe', at('web.warc.gz'), at('markup.jsonl'), '--families', at('web.jsonl')])
    expect([exit, out.split('\n')[0]]).toEqual([0, '4 articles, 2 independent accounts'])
    expect(
      rowsOf<{ id: string }>('web.jsonl')
        .map((row) => row.id)
        .sort(),
    ).toEqual(['m', `${at('web.warc.gz')}#1`, `${at('web.warc.gz')}#3`].sort())
  })
})
