/**
 * Atom (RFC 4287): an entry for each story, and one for each figure that was changed: between accounts over time, or
 * from a source to what was made of it. Times are those of the reports; where none is known, the epoch.
 */
import type { Dossier } from '../../model/dossier.ts'
import type { Drift, Finding } from '../../model/drift.ts'
import { plain } from '../plain.ts'
import { type StoryView, type View, view } from '../view.ts'
import { count, excerpt } from '../wording.ts'
import { articleUri, fullMoment, itemUri, uri, webAddress } from './identity.ts'
import { element, xmlDocument, xmlText } from './xml.ts'

const UNKNOWN = '1970-01-01T00:00:00Z'

interface Entry {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly published: string
  readonly summary: string
  readonly link: string | null
  readonly category: string
}

export function atom(dossier: Dossier): string {
  const known = view(dossier)
  const entries = known.stories.flatMap((story) => [
    storyEntry(story),
    ...story.rows.filter((row) => row.reasons.includes('updated')).map((row) => rowEntry(row, story)),
    ...story.drift.flatMap((drift) => findingEntries(drift, known)),
  ])
  const sorted = entries.toSorted((a, b) => Date.parse(b.updated) - Date.parse(a.updated) || (a.id < b.id ? -1 : 1))
  const head = [
    element('id', {}, 'urn:stemma:feed'),
    element('title', {}, 'Stories and changed figures'),
    element('updated', {}, sorted[0]?.updated ?? UNKNOWN),
    element('author', {}, element('name', {}, 'Stemma')),
    element('generator', {}, 'Stemma'),
  ]
  return xmlDocument(element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [...head, ...sorted.map(entry)]))
}

function storyEntry({ story, accounts, articles }: StoryView): Entry {
  const first = articles.find(({ article }) => webAddress(article.url) !== null)
  return {
    id: uri('story', story.id),
    title: story.title,
    updated: fullMoment(story.last) ?? fullMoment(story.first) ?? UNKNOWN,
    published: fullMoment(story.first) ?? UNKNOWN,
    summary: `${count(articles.length, 'report')}, ${count(accounts.length, 'independent account')}.`,
    link: first ? webAddress(first.article.url) : null,
    category: 'story',
  }
}

function rowEntry(row: StoryView['rows'][number], { story }: StoryView): Entry {
  return {
    id: uri('row', `${story.id}:${row.id}`),
    title: `Updated: ${row.question}`,
    updated: fullMoment(story.last) ?? UNKNOWN,
    published: fullMoment(story.last) ?? UNKNOWN,
    summary: row.note,
    link: null,
    category: 'figure-updated',
  }
}

function findingEntries(drift: Drift, known: View): Entry[] {
  const [source, derived] = [known.article(drift.source), known.article(drift.derived)]
  if (!source || !derived) return []
  return drift.findings.flatMap((finding, index) => {
    if (finding.kind !== 'figure-changed' || finding.weight === 'folded') return []
    const moment = fullMoment(derived.article.updated) ?? fullMoment(derived.article.published) ?? UNKNOWN
    return [
      {
        id: `${itemUri(drift.derived, drift.source)}:${index + 1}`,
        title: `Figure changed: ${changed(finding, source.article.text, derived.article.text)}`,
        updated: moment,
        published: moment,
        summary: `${finding.note} In ${derived.label} (${articleUri(drift.derived)}), made of ${source.label}.`,
        link: webAddress(derived.article.url),
        category: 'figure-changed',
      },
    ]
  })
}

function changed({ source, derived }: Finding, from: string, to: string): string {
  const words = (text: string, span: Finding['source']): string => (span ? `“${excerpt(text, span)}”` : 'nothing')
  return `${words(from, source)} → ${words(to, derived)}`
}

function entry({ id, title, updated, published, summary, link, category }: Entry): string {
  return `\n${element('entry', {}, [
    element('id', {}, xmlText(id)),
    element('title', { type: 'text' }, xmlText(plain(title))),
    element('updated', {}, updated),
    element('published', {}, published),
    element('category', { term: category }),
    // RFC 4287 asks for a link where there is no content.
    ...(link === null ? [] : [element('link', { rel: 'related', href: link })]),
    element('content', { type: 'text' }, xmlText(plain(summary))),
  ])}`
}
