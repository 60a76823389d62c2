/** The library at work on two texts, beside the page so that it never stands still. */
import type { Grammar } from '../../src/core/analyse/grammar.ts'
import { driftBetween } from '../../src/core/drift-between.ts'
import type { PreparedArticle } from '../../src/core/model/annotation.ts'
import type { Dossier } from '../../src/core/model/dossier.ts'
import type { Span } from '../../src/core/model/span.ts'
import { compare, prepare } from '../../src/core/pipeline.ts'
import type { Found } from './found.ts'
import { fetchGrammar } from './grammar.ts'

const MOST_PASSAGES = 5

/** Fetched once, when the first texts come. */
let grammar: ReturnType<typeof fetchGrammar> | null = null

addEventListener('message', ({ data }: MessageEvent<readonly [string, string]>) => {
  answer(data).catch((error: unknown) =>
    postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  )
})

async function answer(texts: readonly [string, string]): Promise<void> {
  grammar ??= fetchGrammar()
  const english = await grammar
  const pages = texts.map((text, index) => ({ input: names[index]!, bytes: new TextEncoder().encode(text) }))
  const prepared = await Promise.all(pages.map((page) => prepare(page, { grammar: () => english })))
  const articles = prepared.flatMap((one) => one.articles)
  const [first, second] = names.map((name) => articles.find((article) => article.input === name))
  if (first === undefined || second === undefined) postMessage({ failed: 'In one of the texts no report was found.' })
  else {
    const options = { grammar: () => english }
    postMessage(found(compare([first, second], [], options), first.input, second.input, options))
  }
}

const names = ['first', 'second']

function found(dossier: Dossier, a: string, b: string, options: { readonly grammar: () => Grammar }): Found {
  const [first, second] = [a, b].map((name) => dossier.articles.find((article) => article.input === name)!) as [
    PreparedArticle,
    PreparedArticle,
  ]
  const [relation] = dossier.relations
  const derived = relation?.source === second.id ? first : second
  const source = derived === first ? second : first
  const drift = relation && relation.kind !== 'independent' ? driftBetween([source], derived, options) : null
  return {
    relation: relationWords(dossier, first),
    passages: (relation?.passages ?? [])
      .slice(0, MOST_PASSAGES)
      .map((one) => words(second, relation!.articles[0] === second.id ? one.a : one.b)),
    rows: dossier.ledger.map((row) => ({
      question: row.question,
      first: figuresOf(row.figures, first),
      second: figuresOf(row.figures, second),
      verdict: row.verdict,
    })),
    findings: (drift?.findings ?? [])
      .filter((finding) => finding.weight !== 'folded')
      .map((finding) => ({
        kind: finding.kind.replaceAll('-', ' '),
        source: finding.source && words(source, finding.source),
        derived: finding.derived && words(derived, finding.derived),
        note: finding.note,
      })),
  }
}

function relationWords({ relations: [relation] }: Dossier, first: PreparedArticle): string {
  if (relation === undefined || relation.kind === 'independent') return 'independent: two accounts'
  const sure = `${Math.round(relation.confidence * 100)} % sure`
  if (relation.source === null) return `${relation.kind} (${sure}); which came first cannot be told`
  return `${relation.kind} (${sure}): the ${relation.source === first.id ? 'second' : 'first'} was made of the other`
}

function figuresOf(figures: readonly string[], article: PreparedArticle): string {
  const own = article.figures.filter((figure) => figures.includes(`${article.id}:${figure.id}`))
  return own.map((figure) => words(article, figure)).join('; ')
}

function words(article: PreparedArticle, span: Span): string {
  return article.text.slice(span.start, span.end)
}
