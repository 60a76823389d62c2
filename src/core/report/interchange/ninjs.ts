/**
 * IPTC ninjs 3.0: the story as a composite news object, its reports as associations, and in each report what it was
 * made of as an association again. `name` says how the two stand to each other, since 3.0 has no other place for it.
 */
import type { PreparedArticle } from '../../model/annotation.ts'
import type { Dossier, Story } from '../../model/dossier.ts'
import type { LineageEdge } from '../../model/relation.ts'
import { type ArticleView, view } from '../view.ts'
import { articleUri, fullMoment, uri, webAddress } from './identity.ts'
import { exchangeJson } from './well-formed.ts'

const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#',
}

/** One object: the only story, or a composite of all stories where there are several or none. */
export function ninjs(dossier: Dossier): string {
  const known = view(dossier)
  const edges = dossier.lineages.flatMap((lineage) => lineage.edges)
  const stories = known.stories.map(({ story, articles }) => storyObject(story, articles, edges))
  const [only] = stories
  if (only !== undefined && stories.length === 1) return exchangeJson({ ...only, standard: STANDARD })
  const associations = stories.map((story, index) => ({ name: `story ${index + 1}`, ...story }))
  return exchangeJson({ uri: uri('dossier', 'stories'), type: 'composite', standard: STANDARD, associations })
}

function storyObject(story: Story, articles: readonly ArticleView[], edges: readonly LineageEdge[]): object {
  return {
    uri: uri('story', story.id),
    type: 'composite',
    representationType: 'full',
    ...moment('contentCreated', story.first),
    ...moment('versionCreated', story.last),
    title: story.title,
    headlines: [{ role: 'main', value: story.title }],
    ...list('people', story.people, 'about'),
    ...list('places', story.places, 'about'),
    associations: articles.map(({ article, siglum }) => ({
      name: `report ${siglum}`,
      ...articleObject(article),
      ...sourcesOf(article.id, edges),
    })),
  }
}

function articleObject(article: PreparedArticle): object {
  const address = webAddress(article.url)
  const descriptions = article.parts
    .filter((part) => part.kind !== 'headline')
    .map((part) => ({ role: part.kind, contentType: 'text/plain', value: part.text }))
  return {
    uri: articleUri(article.id),
    type: 'text',
    representationType: 'full',
    ...moment('firstCreated', article.published),
    ...moment('versionCreated', article.updated ?? article.published),
    ...(article.language !== null && { language: article.language }),
    ...(article.authors.length > 0 && { by: article.authors.join(', ') }),
    ...(article.dateline !== null && { located: article.dateline }),
    ...(article.title !== null && { headlines: [{ role: 'main', value: article.title }] }),
    ...(descriptions.length > 0 && { descriptions }),
    bodies: [{ role: 'main', contentType: 'text/plain', charCount: characters(article.text), value: article.text }],
    ...infoSources(article),
    altIds: [
      { role: 'sha256', value: article.document.sha256 },
      { role: 'input', value: article.input },
    ],
    ...(address !== null && { renditions: [{ name: 'web', href: address }] }),
  }
}

function infoSources({ publisher, agency }: PreparedArticle): object {
  const named = [
    ...(publisher === null
      ? []
      : [{ name: publisher, role: 'http://cv.iptc.org/newscodes/infosourcerole/distributor' }]),
    ...(agency === null ? [] : [{ name: agency, role: 'http://cv.iptc.org/newscodes/infosourcerole/origcontent' }]),
  ]
  return named.length === 0 ? {} : { infoSources: named }
}

function sourcesOf(id: string, edges: readonly LineageEdge[]): object {
  const from = edges.filter((edge) => edge.derived === id)
  if (from.length === 0) return {}
  return {
    associations: from.map(({ source, kind, sure }) => ({
      name: sure ? `${kind} of` : `${kind} of, or the other way round`,
      uri: articleUri(source),
      type: 'text',
      representationType: 'partial',
    })),
  }
}

function list(key: string, names: readonly string[], rel: string): object {
  return names.length === 0 ? {} : { [key]: names.map((name) => ({ name, rel })) }
}

function moment(key: string, written: string | null): object {
  const full = fullMoment(written)
  return full === null ? {} : { [key]: full }
}

/** Characters as code points. */
function characters(text: string): number {
  return text.length - Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu)).length
}
