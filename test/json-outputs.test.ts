/** What the commands that keep and check things say to a program, and that files are written whole. */

import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-json-'))
const SAMPLES = 'samples/weir'

beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

function json(args: readonly string[]): Readonly<Record<string, unknown>> {
  const run = stemma([...args, '--json'], { env: { STEMMA_DATA: join(folder, 'desk') } })
  expect(run.exit, run.err).toBe(0)
  return JSON.parse(run.out) as Readonly<Record<string, unknown>>
}

describe('for a program', () => {
  it('dedupe gives the numbers that its summary has', () => {
    const corpus = join(folder, 'corpus.jsonl')
    const text =
      'At least seven people were hurt in Orrin on Monday when a bridge gave way, the police said in the evening.'
    const rows = ['a', 'b', 'c'].map((id) =>
      JSON.stringify({ id, text: id === 'c' ? 'A short word about nothing.' : text }),
    )
    writeFileSync(corpus, rows.join('\n'))
    expect(json(['dedupe', corpus])).toEqual({
      ...{ articles: 3, accounts: 2, lineages: 1, articlesInLineages: 2, pairs: { copy: 1 }, notices: [] },
    })
  })

  it('bundle gives the hash that verify finds', () => {
    const path = join(folder, 'case.zip')
    const written = json(['bundle', SAMPLES, '-o', path])
    expect(written['articles']).toBeGreaterThan(3)
    expect(json(['verify', path])).toMatchObject({ whole: true, sha256: written['sha256'] })
  })

  it('add, watch and rebuild give what they kept, what is watched and what was derived', () => {
    const { kept, known, refused } = json(['add', SAMPLES, join(folder, 'none.txt')]) as Record<string, number>
    expect(kept).toBeGreaterThan(3)
    expect(known).toBe(0)
    expect(refused).toEqual([expect.objectContaining({ input: join(folder, 'none.txt') })])
    expect(json(['rebuild'])).toMatchObject({ documents: kept, stories: 1 })
    expect(json(['watch', folder, '--list-only'])['sources']).toEqual([
      expect.objectContaining({ kind: 'folder', address: folder }),
    ])
  })
})

describe('a file that is written', () => {
  it('replaces the old one whole, leaves nothing beside, and a link stays a link', () => {
    const place = mkdtempSync(join(folder, 'out-'))
    writeFileSync(join(place, 'real.json'), 'old')
    symlinkSync(join(place, 'real.json'), join(place, 'link.json'))
    expect(stemma(['compare', SAMPLES, '--json', join(place, 'link.json')]).exit).toBe(0)
    expect(readdirSync(place).sort()).toEqual(['link.json', 'real.json'])
    expect(readFileSync(join(place, 'real.json'), 'utf8')).toContain('"stemma-dossier"')
  })

  it('is the old one still where the work is interrupted', async () => {
    const place = mkdtempSync(join(folder, 'interrupted-'))
    const out = join(place, 'dossier.json')
    writeFileSync(out, 'old')
    const program = spawn(process.execPath, ['dist/cli/main.js', 'compare', SAMPLES, '--json', out])
    setTimeout(() => program.kill('SIGINT'), 250)
    const signal = await new Promise((resolve) => program.on('exit', (_, by) => resolve(by)))
    expect(signal).toBe('SIGINT')
    expect(readdirSync(place)).toEqual(['dossier.json'])
    expect(readFileSync(out, 'utf8')).toBe('old')
  })
})

it('relate asks the model that it is given, and says so', async () => {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      const { input } = JSON.parse(body) as { input: string[] }
      response.end(JSON.stringify({ data: input.map((text, index) => ({ index, embedding: [text.length, 1] })) }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  const args = [
    'dist/cli/main.js',
    'relate',
    SAMPLES,
    '--json',
    '-',
    '--embeddings',
    address,
    '--embeddings-model',
    'm-1',
  ]
  const program = spawn(process.execPath, args)
  let out = ''
  for await (const part of program.stdout) out += String(part)
  server.close()
  const { notices } = JSON.parse(out) as { notices: { code: string; message: string }[] }
  const said = notices.find((one) => one.code === 'pairs-proposed')
  expect(said?.message).toContain(`The embeddings of m-1 at ${address.slice(0, -3)} proposed`)
})
