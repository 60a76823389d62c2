/** What a decision is about, found in the store and written down in words, so that it is found again after a rebuild. */
import { anchorOf, figuresOf } from '../../core/decided/find.ts'
import type { PreparedArticle } from '../../core/model/annotation.ts'
import type { ArticleAnchor, DecisionTarget, OtherTarget } from '../../core/model/decision.ts'
import type { LedgerRow } from '../../core/model/ledger.ts'
import type { StoryDossier } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import { MOST_WORDS } from './shape.ts'
import { refuse, type WantedDecision } from './wanted.ts'

/** Of a row with more figures this many tell which it is. */
const MOST_FIGURES = 60

/** @throws StemmaError `decision-target` where what it is about is not there */
export async function completed(store: Store, wanted: WantedDecision): Promise<DecisionTarget> {
  switch (wanted.kind) {
    case 'relation':
      return relationTarget(store, wanted)
    case 'figure':
    case 'quotation':
      return itemTarget(store, wanted)
    case 'note':
      return passageTarget(store, wanted)
    case 'row':
    case 'verdict':
      return rowTarget(store, wanted)
    case 'story':
      return wanted.action === 'move' ? moveTarget(store, wanted) : storyTarget(store, wanted)
    case 'document':
      return documentTarget(store, wanted)
  }
}

function gone(what: string): never {
  return refuse('decision-target', `${what} is not there (any more).`)
}

async function articleOf(store: Store, id: string | undefined): Promise<{ article: PreparedArticle; story?: string }> {
  const found = id === undefined ? null : await store.articles.get(id)
  if (!found) return gone(id === undefined ? 'The article that the decision must name' : `The article ${id}`)
  return { article: found.article, ...(found.story === null ? {} : { story: found.story }) }
}

function labelOf({ publisher, input }: Pick<PreparedArticle, 'publisher' | 'input'>): string {
  return publisher ?? input.split(/[\\/]/).findLast((piece) => piece !== '') ?? input
}

async function relationTarget(store: Store, { target, action, correction }: WantedDecision): Promise<DecisionTarget> {
  const [a, b] = target.articles ?? []
  if (a === undefined || b === undefined || a === b)
    return refuse('decision-target', 'A relation is between two articles: name both.')
  const [first, second] = [await articleOf(store, a), await articleOf(store, b)]
  const known = (await store.stories.relationsOf(a)).find(({ articles }) => articles.includes(b))
  const stands = known ? known.kind.replace('-', ' ') : 'independent'
  const now = action === 'correct' && correction?.['kind'] ? ` → ${String(correction['kind']).replace('-', ' ')}` : ''
  const story = first.story ?? second.story
  return {
    ...(story === undefined ? {} : { story }),
    articles: [a, b],
    about: `${labelOf(first.article)} and ${labelOf(second.article)}: ${stands}${now}`,
  }
}

async function itemTarget(store: Store, { kind, target }: WantedDecision): Promise<DecisionTarget> {
  const { article, story } = await articleOf(store, target.articles?.[0])
  const items = kind === 'figure' ? article.figures : article.quotations
  const { anchor } = target
  const stands = (one: (typeof items)[number]): boolean =>
    anchor !== undefined && one.start === anchor.start && one.end === anchor.end && one.part === anchor.part
  const found = items.find((one) => one.id === target.item) ?? items.find(stands)
  if (!found) return gone(`The ${kind} ${target.item ?? ''} of ${labelOf(article)}`)
  const { article: _, ...words } = anchorOf(article, found)
  return {
    ...(story === undefined ? {} : { story }),
    ...{ articles: [article.id], item: found.id, anchor: words },
    about: `“${words.words}” in ${labelOf(article)}`,
  }
}

async function passageTarget(store: Store, { target }: WantedDecision): Promise<DecisionTarget> {
  const { article, story } = await articleOf(store, target.articles?.[0])
  if (!target.anchor) return refuse('decision-target', 'A note names its passage: start, end and words.')
  const { start, end, part } = target.anchor
  const { article: _, ...words } = anchorOf(article, { start, end, ...(part === undefined ? {} : { part }) })
  if (words.words.length > MOST_WORDS)
    return refuse('decision-target', `A note stands beside a passage of at most ${MOST_WORDS} characters.`)
  if (words.words === '') return gone(`The passage ${start} to ${end} of ${labelOf(article)}`)
  return {
    ...(story === undefined ? {} : { story }),
    ...{ articles: [article.id], anchor: words, about: `“${words.words}” in ${labelOf(article)}` },
  }
}

interface OpenedStory {
  readonly id: string
  readonly title: string
  readonly dossier: StoryDossier
}

async function storyOf(store: Store, name: string | undefined): Promise<OpenedStory> {
  const id = name === undefined ? null : ((await store.stories.summary(name)) ?? (await renamed(store, name)))?.id
  const found = id == null ? null : await store.stories.get(id)
  if (!found) return gone(name === undefined ? 'The story that the decision must name' : `The story ${name}`)
  return { id: found.summary.id, title: found.summary.title, dossier: found.dossier }
}

/** A story that was joined to another, or that is called otherwise since: by the report that it is named after. */
async function renamed(store: Store, name: string) {
  const now = await store.articles.storyOf(/^story-([^-]+)/.exec(name)?.[1] ?? name)
  return now === null ? null : store.stories.summary(now)
}

async function rowTarget(store: Store, { kind, action, target }: WantedDecision): Promise<DecisionTarget> {
  const story = await storyOf(store, target.story)
  const row = rowIn(story, target)
  const others: OtherTarget | undefined =
    action === 'merge'
      ? await rowParts(store, rowIn(story, target.other ?? {}))
      : action === 'split'
        ? { figures: await anchorsOf(store, chosenOf(row, target.chosen ?? [])) }
        : undefined
  if (others?.item === row.id) return refuse('decision-target', 'A row is joined with another one.')
  const own = await rowParts(store, row)
  const named = kind === 'verdict' ? `${row.question}: ${row.verdict}` : row.question
  const about = action === 'merge' ? `${row.question} + ${others?.question}` : named
  return { story: story.id, ...own, ...(others ? { other: others } : {}), about }
}

function rowIn(
  { dossier, title }: OpenedStory,
  { item, question }: { item?: string | undefined; question?: string | undefined },
): LedgerRow {
  const { ledger } = dossier
  return (
    ledger.find((one) => one.id === item) ??
    ledger.find((one) => question !== undefined && one.question === question) ??
    gone(`The row ${item ?? question ?? 'that the decision must name'} of “${title}”`)
  )
}

function chosenOf(row: LedgerRow, chosen: readonly string[]): string[] {
  const own = figuresOf(row)
  const found = own.filter((one) => chosen.includes(one))
  if (found.length === 0 || found.length === own.length)
    return refuse('decision-target', 'To split a row, name some of its figures, but not all of them.')
  return found
}

async function rowParts(store: Store, row: LedgerRow) {
  const references = figuresOf(row)
  return {
    articles: [...new Set(references.map((one) => one.slice(0, one.indexOf(':'))))],
    ...{ item: row.id, question: row.question },
    figures: await anchorsOf(store, references.slice(0, MOST_FIGURES)),
  }
}

async function anchorsOf(store: Store, references: readonly string[]): Promise<ArticleAnchor[]> {
  const ids = [...new Set(references.map((one) => one.slice(0, one.indexOf(':'))))]
  const stored = new Map((await store.articles.named(ids)).map(({ article }) => [article.id, article]))
  return references.flatMap((reference) => {
    const at = reference.indexOf(':')
    const article = stored.get(reference.slice(0, at))
    const figure = article?.figures.find((one) => one.id === reference.slice(at + 1))
    return article && figure ? [anchorOf(article, figure)] : []
  })
}

async function storyTarget(store: Store, { action, target }: WantedDecision): Promise<DecisionTarget> {
  const { id, title } = await storyOf(store, target.story)
  const articles = await store.articles.idsOfStory(id)
  const own = { story: id, articles }
  if (action === 'merge') {
    const other = await otherStory(store, target, id)
    return { ...own, other, about: `${title} + ${other.title}` }
  }
  if (action !== 'split') return { ...own, about: title }
  const apart = articles.filter((one) => target.chosen?.includes(one))
  if (apart.length === 0 || apart.length === articles.length)
    return refuse('decision-target', 'To split a story, name some of its reports, but not all of them.')
  return { ...own, other: { articles: apart }, about: `${title}: ${apart.length} of ${articles.length} reports` }
}

async function otherStory(store: Store, { other }: WantedDecision['target'], than: string) {
  const { id, title } = await storyOf(store, other?.story)
  if (id === than) return refuse('decision-target', 'Name another story: it is in this one already.')
  return { story: id, title, articles: await store.articles.idsOfStory(id) }
}

async function moveTarget(store: Store, { target }: WantedDecision): Promise<DecisionTarget> {
  const { article, story } = await articleOf(store, target.articles?.[0])
  const other = await otherStory(store, target, story ?? '')
  return {
    ...(story === undefined ? {} : { story }),
    ...{ articles: [article.id], other, about: `${labelOf(article)} → ${other.title}` },
  }
}

async function documentTarget(store: Store, { target }: WantedDecision): Promise<DecisionTarget> {
  const document = target.item === undefined ? null : await store.documents.get(target.item)
  if (!document || document.state === 'deleted')
    return gone(`The document ${target.item ?? 'that the decision must name'}`)
  const articles = (await store.articles.ofDocument(document.id)).map(({ id }) => id)
  const placed = Object.fromEntries(await store.articles.placedOf(articles))
  return { item: document.id, articles, placed, about: document.input }
}
