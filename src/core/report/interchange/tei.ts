/**
 * TEI P5 critical apparatus, by parallel segmentation: for each text and its source, one `ab` in which what both share
 * stands once and each place where they part is an `app` with a reading (`rdg`) for each witness; then one for each
 * lineage of three texts and more, all beside the one that it began with. So each witness can be read off whole: the
 * shared words with its own readings.
 */
import type { Dossier } from '../../model/dossier.ts'
import type { Lineage, LineageEdge } from '../../model/relation.ts'
import { type ArticleView, view } from '../view.ts'
import { type ApparatusSegment, apparatus } from './apparatus.ts'
import { type CollatedStretch, collated } from './collated.ts'
import { webAddress } from './identity.ts'
import { element, xmlDocument, xmlText } from './xml.ts'

export function tei(dossier: Dossier): string {
  const { articles, article } = view(dossier)
  const collations = dossier.lineages
    .flatMap((lineage) => lineage.edges)
    .flatMap((edge) => {
      const [source, derived] = [article(edge.source), article(edge.derived)]
      return source && derived ? [collation(source, derived, edge, dossier)] : []
    })
  const lineages = dossier.lineages.flatMap((lineage) => {
    const members = [lineage.id, ...lineage.articles.filter((id) => id !== lineage.id)].flatMap(
      (id) => article(id) ?? [],
    )
    return members.length > 2 ? [together(members, lineage, dossier)] : []
  })
  const none = element('p', {}, 'No report was found to be made of another.')
  const body = element('body', {}, collations.length + lineages.length > 0 ? [...collations, ...lineages] : none)
  const root = { xmlns: 'http://www.tei-c.org/ns/1.0' }
  return xmlDocument(element('TEI', root, [header(articles), '\n', element('text', {}, body)]))
}

function header(articles: readonly ArticleView[]): string {
  const title = element('titleStmt', {}, element('title', {}, 'Reports collated with their sources'))
  const publication = element('publicationStmt', {}, element('p', {}, 'Written by Stemma from the reports as read.'))
  const witnesses = element('listWit', {}, articles.map(witness))
  const described = element('sourceDesc', {}, witnesses)
  const encoding = { method: 'parallel-segmentation', location: 'internal' }
  return element('teiHeader', {}, [
    element('fileDesc', {}, [title, publication, described]),
    element('encodingDesc', {}, element('variantEncoding', encoding)),
  ])
}

function witness({ siglum, label, article }: ArticleView): string {
  const address = webAddress(article.url)
  const parts = [
    xmlText(label),
    article.title === null ? '' : `, ${element('title', {}, xmlText(article.title))}`,
    article.published === null ? '' : `, ${element('date', {}, xmlText(article.published))}`,
    address === null ? '' : `, ${element('ref', { target: address }, xmlText(address))}`,
  ]
  return `\n${element('witness', { 'xml:id': siglum }, parts)}`
}

function collation(source: ArticleView, derived: ArticleView, { kind, sure }: LineageEdge, dossier: Dossier): string {
  const anchors = anchorsOf(source.article.id, derived.article.id, dossier)
  const stretches = collated(source.article.text, derived.article.text, anchors)
  const written = stretches.map((one) => stretch(one, source.siglum, derived.siglum))
  const doubt = sure ? '' : ' (which of the two came first is a guess)'
  const head = element('head', {}, xmlText(`${derived.siglum}, ${kind} of ${source.siglum}${doubt}`))
  const text = element('ab', { 'xml:space': 'preserve' }, written)
  return `\n${element('div', { type: 'collation', subtype: kind }, [head, text])}`
}

function stretch({ source, derived }: CollatedStretch, a: string, b: string): string {
  if (source === derived) return xmlText(source)
  const readings = [
    element('rdg', { wit: `#${a}` }, xmlText(source)),
    element('rdg', { wit: `#${b}` }, xmlText(derived)),
  ]
  return element('app', {}, readings)
}

/** All texts of a lineage in one apparatus. */
function together([base, ...others]: readonly ArticleView[], { edges }: Lineage, dossier: Dossier): string {
  const from = base!.article
  const segments = apparatus(
    from.text,
    others.map(({ article }) => collated(from.text, article.text, anchorsOf(from.id, article.id, dossier))),
  )
  const letters = [base!, ...others].map(({ siglum }) => siglum)
  const doubt = edges.every((edge) => edge.sure) ? '' : ' (which of them came first is in part a guess)'
  const head = element('head', {}, xmlText(`${letters.join(', ')}, one account, beside ${base!.siglum}${doubt}`))
  const written = segments.map((one) => segment(one, letters))
  const text = element('ab', { 'xml:space': 'preserve' }, written)
  return `\n${element('div', { type: 'collation', subtype: 'lineage' }, [head, text])}`
}

function segment(one: ApparatusSegment, letters: readonly string[]): string {
  if (typeof one === 'string') return xmlText(one)
  const readings = one.map(({ witnesses, words }) =>
    element('rdg', { wit: witnesses.map((i) => `#${letters[i]}`).join(' ') }, xmlText(words)),
  )
  return element('app', {}, readings)
}

/** Sentences that drift has laid beside each other, else the passages of the relation. */
function anchorsOf(source: string, derived: string, { drift, relations }: Dossier) {
  const found = drift.find((one) => one.source === source && one.derived === derived)
  if (found && found.aligned.length > 0) return found.aligned
  const relation = relations.find(({ articles }) => articles.includes(source) && articles.includes(derived))
  const forward = relation?.articles[0] === source
  return (relation?.passages ?? []).map(({ a, b }) => (forward ? { source: a, derived: b } : { source: b, derived: a }))
}
