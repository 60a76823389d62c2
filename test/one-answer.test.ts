/** The command, the library, the desk and the assistant give one answer for one set of reports, in whatever order they come. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { arrivalOrder, StoryStream } from '../src/core/by-arrival.ts'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import type { Dossier } from '../src/core/model/dossier.ts'
import { storyDossier } from '../src/core/one-story.ts'
import { doTask } from '../src/desk/task.ts'
import { loadGrammar } from '../src/io/models.ts'
import { compareTexts } from '../src/mcp/tools.ts'
import type { StoryDossier } from '../src/store/records.ts'
import { compare, prepare } from '../src/with-models.ts'
import { build } from './helpers/command-line.ts'

build()
// As it is built: it prepares reports in a thread, which runs compiled files.
const { dossierOf } = (await import(
  pathToFileURL(resolve('dist/cli/inputs.js')).href
)) as typeof import('../src/cli/inputs.ts')

const folder = mkdtempSync(join(tmpdir(), 'one-answer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface TextFile {
  readonly name: string
  readonly text: string
}

function textsOf(path: string): TextFile[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }))
}

const WEIR = textsOf('samples/weir')
const DRIFT = readdirSync('samples/drift').map((name): [string, TextFile[]] => [
  name,
  textsOf(join('samples/drift', name)),
])

/** Sets of invented reports: each sample, and each sample with other reports of another event beside it. */
const SETS: readonly (readonly [name: string, files: readonly TextFile[]])[] = [
  ['weir', WEIR],
  ...DRIFT,
  ...DRIFT.slice(0, 3).map(([name, files]): [string, TextFile[]] => [
    `weir and ${name}`,
    [...WEIR, ...files.map((file) => ({ ...file, name: `${name}-${file.name}` }))],
  ]),
]

const prepared = async (files: readonly TextFile[]): Promise<PreparedArticle[]> =>
  (
    await Promise.all(files.map(({ name, text }) => prepare({ input: name, bytes: new TextEncoder().encode(text) })))
  ).flatMap(({ articles }) => articles)

/** Questions, verdicts, notes and the words of every figure, by the name of the file that they stand in; relations and stories likewise. */
function answer({ articles, ledger, relations, stories }: Dossier): object {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const nameOf = (id: string): string => byId.get(id)!.input.replace(/^.*\//, '')
  const placed = (ref: string): string => {
    const [id, figure] = [ref.slice(0, ref.indexOf(':')), ref.slice(ref.indexOf(':') + 1)]
    const { start, end, part } = byId.get(id)!.figures.find((one) => one.id === figure)!
    return `${nameOf(id)} ${part ?? ''} ${start}-${end}`
  }
  return {
    rows: ledger.map(({ question, verdict, reasons, note, change, sources, figures, partFigures }) => ({
      ...{ question, verdict, reasons, note, change, sources },
      figures: [...figures, ...partFigures].map(placed).sort(),
    })),
    relations: relations
      .filter(({ kind }) => kind !== 'independent')
      .map(({ articles: pair, kind, source, passages }) => ({
        ...{ kind, pair: pair.map(nameOf).sort(), passages: passages.length },
        source: source === null ? null : nameOf(source),
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    stories: stories.map((story) => story.articles.map(nameOf).sort().join()).sort(),
  }
}

describe.each(SETS)('the reports of %s', (name, files) => {
  const dossier = prepared(files).then((articles) => compare(articles))

  it('are told the same whatever their order', async () => {
    const articles = (await dossier).articles
    expect(answer(compare(articles.toReversed()))).toEqual(answer(await dossier))
    expect(answer(compare([...articles.slice(1), ...articles.slice(0, 1)]))).toEqual(answer(await dossier))
  })

  it('are told the same by the command', async () => {
    const paths = files.map((file) => {
      const path = join(folder, `${name.replaceAll(' ', '-')}-${file.name}`)
      writeFileSync(path, file.text)
      return path
    })
    const found = answer(await dossierOf(paths))
    expect(JSON.parse(JSON.stringify(found).replaceAll(`${name.replaceAll(' ', '-')}-`, ''))).toEqual(
      JSON.parse(JSON.stringify(answer(await dossier)).replaceAll(`${name.replaceAll(' ', '-')}-`, '')),
    )
  })

  it('are told the same by the desk, story by story', async () => {
    const whole = await dossier
    for (const story of whole.stories) {
      const articles = whole.articles.filter(({ id }) => story.articles.includes(id))
      const written = articles.map((one) => JSON.stringify(one))
      const told = (await doTask({ name: 'storyDossier', articles: written, id: story.id })) as StoryDossier
      const drawn: Dossier = { ...told, articles }
      const rows = new Set(story.ledger)
      const own = { ...whole, articles, stories: [story], ledger: whole.ledger.filter(({ id }) => rows.has(id)) }
      const among = (relations: Dossier['relations']): Dossier['relations'] =>
        relations.filter(({ articles: pair }) => pair.every((id) => story.articles.includes(id)))
      expect(answer({ ...drawn, relations: among(drawn.relations) })).toEqual(
        answer({ ...own, relations: among(own.relations) }),
      )
      expect(answer(storyDossier(articles, story.id, { grammar: loadGrammar }))).toEqual(answer(drawn))
    }
  })

  it('are of the same stories to a stream, in which they come one by one', async () => {
    const { articles, stories } = compare((await dossier).articles, [], { byStory: true })
    const stream = new StoryStream()
    for (const { at } of arrivalOrder(articles.map((one) => ({ ...one, words: one.text })))) stream.add(articles[at]!)
    const idsOf = (list: readonly { readonly articles: readonly string[] }[]): string[] =>
      list.map((story) => [...story.articles].sort().join()).sort()
    expect(idsOf(stream.stories())).toEqual(idsOf(stories))
  })

  it('are told the same to an assistant', async () => {
    const reports = files.map(({ name: file, text }) => ({ name: file, text }))
    const { ledger } = (await compareTexts({ reports, texts: false })) as {
      ledger: { items: { row: string; verdict: string; change: string | null; sources: number }[] }
    }
    const told = (await dossier).ledger.map(({ verdict, change, sources }) => ({ verdict, change, sources }))
    expect(ledger.items.map(({ verdict, change, sources }) => ({ verdict, change, sources }))).toEqual(told)
  })
})
