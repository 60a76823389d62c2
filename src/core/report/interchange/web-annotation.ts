/**
 * W3C Web Annotation (Recommendation of 2017): each figure, quotation and finding as an annotation of the words that it rests on.
 *
 * Positions count Unicode code points, as the recommendation's "Text Position Selector" has it; the dossier counts
 * UTF-16 code units, so they are converted. Headlines, standfirsts and captions are texts of their own, with their own names.
 */
import type { PreparedArticle } from '../../model/annotation.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { Drift } from '../../model/drift.ts'
import type { Span } from '../../model/span.ts'
import { speakerName } from '../wording.ts'
import { codePointSpan, codePointsOf } from './code-points.ts'
import { articleUri, itemUri, webAddress } from './identity.ts'
import { exchangeJson, wellFormed } from './well-formed.ts'

/** Code units of the text on either side of the words, for a reader who finds them in a copy that has other positions. */
const CONTEXT = 32

export function webAnnotations(dossier: Dossier): string {
  const texts = textsOf(dossier)
  const items = [
    ...dossier.articles.flatMap((article) => articleAnnotations(article, texts)),
    ...dossier.drift.flatMap((drift) => findingAnnotations(drift, texts)),
  ]
  return exchangeJson({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:stemma:annotations',
    type: 'AnnotationCollection',
    label: 'Figures, quotations and findings. Positions count Unicode code points.',
    total: items.length,
    ...(items.length > 0 && {
      first: { id: 'urn:stemma:annotations:1', type: 'AnnotationPage', startIndex: 0, items },
    }),
  })
}

interface Text {
  readonly uri: string
  readonly text: string
  readonly language: string | null
  readonly via: string | null
  readonly position: (offset: number) => number
}

type Texts = (article: string, part?: string) => Text | undefined

/** Each text of the dossier by its article and part: looked up once, for many spans point into each. */
function textsOf(dossier: Dossier): Texts {
  const texts = new Map<string, Text>()
  for (const { id, language, url, text, parts } of dossier.articles) {
    const via = webAddress(url)
    texts.set(key(id), { uri: articleUri(id), text, language, via, position: codePointsOf(text) })
    for (const part of parts) {
      const own = { uri: itemUri(id, part.id), text: part.text, position: codePointsOf(part.text) }
      texts.set(key(id, part.id), { ...own, language, via })
    }
  }
  return (article, part) => texts.get(key(article, part))
}

function key(article: string, part = ''): string {
  return `${article}\u0000${part}`
}

function articleAnnotations(article: PreparedArticle, texts: Texts): object[] {
  const figures = article.figures.map((figure) => {
    const { low, high, counted, event, place, period, unit, factuality } = figure
    const said = speakerName(figure.speaker)
    return {
      item: figure,
      kind: 'figure',
      facts: { low, high, unit, counted, event, place, period, factuality, speaker: said },
    }
  })
  const quotations = article.quotations.map((quotation) => ({
    item: quotation,
    kind: `${quotation.kind} quotation`,
    facts: { speaker: speakerName(quotation.speaker) },
  }))
  return [...figures, ...quotations].flatMap(({ item, kind, facts }) => {
    const text = texts(article.id, item.part)
    if (text === undefined) return []
    const id = `${itemUri(article.id, item.id)}:annotation`
    return [annotation(id, 'classifying', [tag(kind), description(facts)], [target(text, item)])]
  })
}

function findingAnnotations(drift: Drift, texts: Texts): object[] {
  const [source, derived] = [texts(drift.source), texts(drift.derived)]
  return drift.findings.flatMap((finding, index) => {
    if (finding.weight === 'folded') return []
    const targets = [
      ...(derived && finding.derived ? [target(derived, finding.derived)] : []),
      ...(source && finding.source ? [target(source, finding.source)] : []),
    ]
    const id = `${itemUri(drift.derived, `${drift.source}:${index + 1}`)}:finding`
    const note = { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: finding.note }
    return [annotation(id, 'assessing', [tag(finding.kind), note], targets)]
  })
}

function annotation(id: string, motivation: string, body: object[], target: object[]): object {
  return { id, type: 'Annotation', motivation, body, target }
}

function tag(value: string): object {
  return { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value }
}

/** What was read out of the words, as JSON; keys as in the dossier. */
function description(facts: object): object {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
  return { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(known) }
}

function target({ uri, text, language, via, position }: Text, span: Span): object {
  return {
    type: 'SpecificResource',
    source: { id: uri, type: 'Text', format: 'text/plain', ...(language && { language }), ...(via && { via }) },
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: wellFormed(text.slice(span.start, span.end)),
        prefix: wellFormed(text.slice(whole(text, Math.max(0, span.start - CONTEXT)), span.start)),
        suffix: wellFormed(text.slice(span.end, whole(text, Math.min(text.length, span.end + CONTEXT)))),
      },
      { type: 'TextPositionSelector', ...codePointSpan(span, position) },
    ],
  }
}

/** The offset, or the one before it where it lies within a pair. */
function whole(text: string, offset: number): number {
  const within = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
  return within ? offset - 1 : offset
}
