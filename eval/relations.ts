/** Real events: how each two reports of one stand to each other, against labels made by hand (`tools/events` scores the same). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import type { Relation } from '../src/core/model/relation.ts'
import { relate } from '../src/core/relate/relate.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { prepareNow } from './now.ts'

/** How two reports of an event stand to each other, by the label. */
interface GoldRelation {
  readonly story: string
  readonly pair: readonly [string, string]
  readonly kind: string
  readonly source?: string | null
  /** Weak evidence: neither asked for nor wrong. */
  readonly optional?: boolean
  readonly also_accept?: readonly string[]
}

interface Stored {
  readonly id: string
  readonly title?: string | null
  readonly published?: string | null
  readonly text: string
  readonly html?: string
}

export const relations: Evaluation = {
  name: 'relations',
  folder: 'data/dossiers',
  about: 'how the reports of real events stand to one another',
  run,
}

/** An article of a labelled event as it is handed over: title, day and text, or its page. */
export function eventArticle({ id, title, published, text, html }: Stored): PreparedArticle {
  const head = [title, published?.slice(0, 10)].filter(Boolean).join('\n\n')
  const page = html ?? `${head ? `${head}\n\n` : ''}${text}\n`
  const input = `${id}.${html ? 'html' : 'txt'}`
  return { ...prepareNow({ input, bytes: new TextEncoder().encode(page) }).articles[0]!, id }
}

export function eventArticles(folder: string): Map<string, PreparedArticle> {
  return new Map(readLines<Stored>(folder, 'articles.jsonl.gz').map((one) => [one.id, eventArticle(one)]))
}

export function goldRelations(folder: string): readonly GoldRelation[] {
  return (JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { relations: GoldRelation[] }).relations
}

interface Judged {
  readonly gold: GoldRelation
  readonly found: Relation
}

function run(folder: string): Outcome {
  const articles = eventArticles(folder)
  const gold = goldRelations(folder).filter(({ pair }) => pair.every((id) => articles.has(id)))
  const judged = [...new Set(gold.map(({ story }) => story))].flatMap((story) => {
    const labelled = gold.filter((one) => one.story === story)
    const ids = new Set(labelled.flatMap(({ pair }) => pair))
    const found = new Map(
      relate([...ids].map((id) => articles.get(id)!)).relations.map((one) => [one.articles.join(), one]),
    )
    return labelled.map((one): Judged => ({ gold: one, found: found.get([...one.pair].sort().join())! }))
  })
  return {
    cases: gold.length,
    predictions: judged.map(({ gold: { story }, found: { articles: pair, kind, source, confidence } }) => ({
      ...{ story, articles: pair, kind, source, confidence },
    })),
    scores: scores(judged),
    worst: judged.filter((one) => !isRight(one) || (one.found.source && !isArrowRight(one))).map(line),
  }
}

function isRight({ gold, found }: Judged): boolean {
  return found.kind === gold.kind || (gold.also_accept ?? []).includes(found.kind)
}

function isArrowRight({ gold, found }: Judged): boolean {
  return found.source === gold.source
}

function scores(judged: readonly Judged[]): Record<string, number> {
  const asked = judged.filter(({ gold }) => !gold.optional)
  const share = (list: readonly Judged[], right: (one: Judged) => boolean): number =>
    list.length === 0 ? 0 : list.filter(right).length / list.length
  const dependent = asked.filter(({ gold }) => gold.kind !== 'independent')
  const made = dependent.filter(({ gold }) => gold.kind !== 'shared-source')
  const drawn = judged.filter(({ found }) => found.kind !== 'independent')
  const arrows = judged.filter(({ found }) => found.source !== null)
  return {
    'dependent pairs found': share(dependent, ({ found }) => found.kind !== 'independent'),
    'rewritten: right kind': share(
      made,
      (one) => isRight(one) && !['shared-source', 'independent'].includes(one.found.kind),
    ),
    'edges drawn that are right': share(drawn, isRight),
    edges: drawn.length,
    'independent left so': share(
      asked.filter(({ gold }) => gold.kind === 'independent'),
      isRight,
    ),
    'arrows that are right': share(arrows, isArrowRight),
    arrows: arrows.length,
  }
}

function line({ gold, found }: Judged): string {
  const accepted = [gold.kind, ...(gold.also_accept ?? [])].join('|')
  const notes = found.evidence.map(({ code, favours, note }) => `${code}${favours ? ` for ${favours}` : ''}: ${note}`)
  return `${gold.story} ${gold.pair.join(' ')}: ${found.kind} (${found.confidence}), not ${accepted}; source ${found.source}, not ${gold.source ?? null}\n    ${notes.join('\n    ')}`
}
