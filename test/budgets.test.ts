/** The processor's time that one report may take at the command line: what takes more is set aside, and nothing else is lost. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Notice } from '../src/core/model/notice.ts'
import { build, stemma } from './helpers/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-budgets-'))
beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

/** What a short report is prepared in many times over, and the long one by far not. */
const SECONDS = { STEMMA_REPORT_SECONDS: '3' }

const SHORT = 'The ferry left the quay of Tarrow at nine on Monday with 43 people on board, the harbour master said.'
const sentence = (at: number): string =>
  `The council of Osla said on Monday that ${at} people were hurt near bridge ${at}.`
const LONG = Array.from({ length: 6000 }, (_, at) => sentence(at)).join(' ')

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function message(number: number, body: string): string {
  const head = [
    `From a@tarrow.example Mon Mar  3 08:0${number}:00 2031`,
    'From: a@tarrow.example',
    `Subject: Report ${number}`,
    'Content-Type: text/plain; charset=utf-8',
  ]
  return `${head.join('\n')}\n\n${body}\n\n`
}

describe('a report that takes more of the processor than it may', () => {
  it('is set aside by a command that compares, and the others come out', () => {
    const inputs = [file('a.txt', SHORT), file('long.txt', LONG), file('z.txt', SHORT.replace('43', '44'))]
    const run = stemma(['figures', ...inputs, '--json', '-'], { env: SECONDS })
    const { figures, notices } = JSON.parse(run.out) as { figures: { low: number }[]; notices: Notice[] }
    expect(run.exit).toBe(0)
    expect(figures.map(({ low }) => low).sort()).toEqual([43, 44])
    expect(notices).toEqual([expect.objectContaining({ code: 'stage-failed', severity: 'error', input: inputs[1] })])
    expect(notices[0]!.message).toContain('more than 3 s of the processor')
  })

  it('is set aside out of a file that holds others', () => {
    const box = [message(1, SHORT), message(2, LONG), message(3, SHORT.replace('43', '44'))].join('')
    const path = file('box.mbox', box)
    const run = stemma(['figures', path, '--json', '-'], { env: SECONDS })
    const { figures, notices } = JSON.parse(run.out) as { figures: { low: number }[]; notices: Notice[] }
    expect(figures.map(({ low }) => low).sort()).toEqual([43, 44])
    expect(notices).toEqual([
      expect.objectContaining({ code: 'stage-failed', severity: 'warning', input: `${path}#2` }),
    ])
  })

  it('is set aside by `dedupe`, by its number', () => {
    const page = (words: string): string => `<html><body><article>${words}</article></body></html>`
    const paragraphs = (count: number): string => `<p>${SHORT} <b>${SHORT}</b></p>`.repeat(count)
    const records = [3, 4, 60_000, 5].map((count, id) =>
      JSON.stringify({ id: `r${id}`, html: page(paragraphs(count)) }),
    )
    const path = file('archive.jsonl', records.join('\n'))
    const clean = join(folder, 'once.csv')
    const run = stemma(['dedupe', path, '--clean', clean, '--threads', '1', '--json'], {
      env: { STEMMA_REPORT_SECONDS: '1.5' },
    })
    const { articles, notices } = JSON.parse(run.out) as { articles: number; notices: Notice[] }
    expect({ exit: run.exit, articles }).toEqual({ exit: 0, articles: 3 })
    expect(notices.map(({ code, input }) => [code, input])).toEqual([['stage-failed', `${path}#3`]])
    expect(readFileSync(clean, 'utf8')).toContain('r')
  })
})

it('a budget that is no number of seconds is wrong', () => {
  const run = stemma(['figures', file('b.txt', SHORT)], { env: { STEMMA_REPORT_SECONDS: 'soon' } })
  expect(run.exit).toBe(1)
  expect(run.err).toContain('STEMMA_REPORT_SECONDS must be a number of seconds above 0')
})
