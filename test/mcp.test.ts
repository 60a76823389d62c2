/** The tools for a language model, asked by the protocol's own client. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from './helpers/command-line.ts'
import { SAMPLE_FOLDER, SAMPLE_NAMES } from './helpers/samples.ts'

// biome-ignore lint/suspicious/noExplicitAny: what comes over the protocol has no type of ours
type Answer = any

const REPORTS = SAMPLE_NAMES.map((name) => ({ name, text: readFileSync(join(SAMPLE_FOLDER, name), 'utf8') }))
const named = (name: string) => REPORTS.find((one) => one.name === name)!

let client: Client
beforeAll(async () => {
  build()
  client = new Client({ name: 'test', version: '1' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: ['dist/cli/main.js', 'mcp'] }))
})
afterAll(() => client.close())

async function ask(name: string, input: object): Promise<Answer> {
  const found = (await client.callTool({ name, arguments: { ...input } })) as Answer
  expect(found.isError, JSON.stringify(found.content)).toBeFalsy()
  expect(JSON.parse(found.content[0].text)).toEqual(found.structuredContent)
  return found.structuredContent
}

/** Everything with words in an answer, wherever it stands. */
function quotedIn(value: unknown): Answer[] {
  if (Array.isArray(value)) return value.flatMap(quotedIn)
  if (typeof value !== 'object' || value === null) return []
  return [...('words' in value ? [value] : []), ...Object.values(value).flatMap(quotedIn)]
}

function expectExact(answer: Answer): number {
  const texts = new Map(answer.articles.map((article: Answer) => [article.id, article.text]))
  const all = quotedIn(answer).filter((one) => one.part === undefined)
  for (const { article, start, end, words } of all) expect((texts.get(article) as string).slice(start, end)).toBe(words)
  return all.length
}

describe('stemma mcp', () => {
  it('offers five tools, all read-only, each with a schema', async () => {
    const { tools } = await client.listTools()
    expect(tools.map((tool) => tool.name).sort()).toEqual([
      'check_rewrite',
      'compare_texts',
      'find_source',
      'list_figures',
      'list_quotations',
    ])
    expect(tools.every((tool) => tool.annotations?.readOnlyHint && !tool.annotations.openWorldHint)).toBe(true)
    expect(tools.every((tool) => tool.inputSchema.type === 'object')).toBe(true)
    expect(client.getInstructions()).toContain('exact words')
  })

  it('compares texts: accounts, relations and the ledger, in the reports’ words', async () => {
    const answer = await ask('compare_texts', { reports: REPORTS, texts: true })
    expect(answer.accounts).toHaveLength(3)
    expect(answer.relations.map((one: Answer) => one.kind).sort()).toEqual(['copy', 'rewrite'])
    expect(answer.ledger.items.some((row: Answer) => row.accounts.length > 1)).toBe(true)
    expect(expectExact(answer)).toBeGreaterThan(20)
  })

  it('finds the source of a copy among candidates', async () => {
    const [copy, source] = [named('dailybrief.txt'), named('courier.txt')]
    const candidates = REPORTS.filter((one) => one !== copy)
    const answer = await ask('find_source', { report: copy, candidates, texts: true })
    const article = answer.articles.find((one: Answer) => one.id === answer.source.article)
    expect([article.name, answer.source.kind]).toEqual([source.name, 'copy'])
    expect(expectExact(answer)).toBeGreaterThan(0)
    const none = await ask('find_source', { report: named('gazette-pdf.txt'), candidates: [source] })
    expect([none.source, none.candidates]).toEqual([null, []])
  })

  it.each(['list_figures', 'list_quotations'])('%s gives exact words and spans', async (tool) => {
    const answer = await ask(tool, { reports: REPORTS, texts: true })
    expect(expectExact(answer)).toBeGreaterThan(10)
    expect(answer.items.some((item: Answer) => item.speaker?.name)).toBe(true)
    expect(answer.omitted).toBe(0)
  })

  it('checks a rewrite against its source', async () => {
    const answer = await ask('check_rewrite', {
      sources: [named('radio.html')],
      rewrite: named('rewrite.txt'),
      texts: true,
    })
    const kinds = new Set(answer.items.map((item: Answer) => item.kind))
    expect(kinds.size).toBeGreaterThan(2)
    expect(expectExact(answer)).toBeGreaterThan(3)
  })

  it('never says a sentence of its own about a report', async () => {
    const answers = [
      await ask('compare_texts', { reports: REPORTS }),
      await ask('check_rewrite', { sources: [named('radio.html')], rewrite: named('rewrite.txt') }),
    ]
    for (const answer of answers)
      expect(JSON.stringify(answer)).not.toMatch(/"(note|notes|question|evidence|summary)":/)
  })

  it.each([
    ['no report', 'list_figures', { reports: [] }],
    ['too many', 'list_figures', { reports: Array.from({ length: 21 }, () => ({ name: 'a', text: 'a' })) }],
    ['too long a text', 'list_figures', { reports: [{ name: 'a', text: 'a'.repeat(200_001) }] }],
    ['an address that is none', 'list_figures', { reports: [{ name: 'a', text: 'a', url: 'file:///etc/passwd' }] }],
    ['a single text to compare', 'compare_texts', { reports: [{ name: 'a', text: 'a' }] }],
  ])('refuses %s', async (_name, tool, input) => {
    const found = (await client.callTool({ name: tool, arguments: input })) as Answer
    expect(found.isError).toBe(true)
  })

  it('takes texts that are no report, and says which gave nothing', async () => {
    const answer = await ask('list_figures', {
      reports: [
        { name: 'empty', text: ' \n ' },
        { name: 'odd', text: '\ud800 14 died \u0000' },
      ],
    })
    expect(answer.unread).toContain('empty')
  })
})

describe('a call that is too much', () => {
  const LONG = Array.from(
    { length: 2200 },
    (_, at) => `The council of Osla said on Monday that ${at} people were hurt near bridge ${at}.`,
  )

  it('is ended when it has taken its time of the processor, keeps no other waiting, and the next is answered', async () => {
    const bounded = new Client({ name: 'test', version: '1' })
    const env = { ...process.env, STEMMA_REPORT_SECONDS: '3' } as Record<string, string>
    await bounded.connect(
      new StdioClientTransport({ command: process.execPath, args: ['dist/cli/main.js', 'mcp'], env }),
    )
    const call = (reports: object[]): Promise<Answer> =>
      bounded.callTool({ name: 'list_figures', arguments: { reports } })
    const order: string[] = []
    const long = call([1, 2, 3].map((at) => ({ name: `long ${at}`, text: LONG.join(' ') }))).then((found) => {
      order.push('long')
      return found
    })
    const short = await call([{ name: 'short', text: 'The ferry sank off Tarrow with 43 people on board.' }])
    order.push('short')
    const ended = await long
    expect(order).toEqual(['short', 'long'])
    expect(short.structuredContent.items).toHaveLength(1)
    expect(ended.isError).toBe(true)
    expect(ended.content[0].text).toContain('more than 3 s of the processor')
    const after = await call([{ name: 'after', text: 'The ferry sank off Tarrow with 44 people on board.' }])
    expect(after.structuredContent.items).toHaveLength(1)
    await bounded.close()
  })

  it('with an answer that no program would take is refused in words, and not given', async () => {
    // In no language that is read: it costs little.
    const text = 'El “barco” de años "viejos" llegó ayer a la "ciudad" con sus "cosas". '.repeat(2800).slice(0, 200_000)
    const reports = Array.from({ length: 20 }, (_, at) => ({ name: `${at}`, text: `${at} ${text}`.slice(0, 200_000) }))
    const found = (await client.callTool({ name: 'list_figures', arguments: { reports, texts: true } })) as Answer
    expect(found.isError).toBe(true)
    expect(found.content[0].text).toMatch(/^The answer has \d{7,} characters; at most 4000000 are given/)
    expect(JSON.stringify(found).length).toBeLessThan(1000)
    expect((await ask('list_figures', { reports: REPORTS })).items.length).toBeGreaterThan(0)
  })
})
