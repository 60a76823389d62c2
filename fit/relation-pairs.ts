/** Labelled pairs of texts from several makers, with their features: what the weights of relations are fitted on. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLines } from '../eval/jsonl.ts'
import { prepareNow } from '../eval/now.ts'
import { plainArticle } from '../eval/plain-article.ts'
import { eventArticles, goldRelations } from '../eval/relations.ts'
import { plainProfile, relatedByMarks } from '../eval/reliability.ts'
import { en } from '../src/core/languages/en/en.ts'
import { type PairFeatures, pairEvidence } from '../src/core/relate/features.ts'
import { commonPassages } from '../src/core/relate/passages/passages.ts'
import { type Profile, profile } from '../src/core/relate/profile.ts'

export interface LabelledPair {
  readonly set: string
  /** What is left out together: an event, a task, a document. */
  readonly group: string
  readonly name: string
  readonly features: PairFeatures
  /** Does either rest on the other, or both on a third text? null: not told. */
  readonly dependent: 0 | 1 | null
  /** Of two that do: is one made from the other as a whole? null: not told. */
  readonly whole: 0 | 1 | null
  /** Below 1 where a careful reader could say otherwise of the dependence. */
  readonly sure: number
  /** Below 1 where a careful reader could call two texts that share a third's paragraphs a rewrite. */
  readonly sureNot: number
}

const DEFENSIBLE = 0.3

/** Features of two profiles, whichever comes first. */
export function featuresOf(a: Profile, b: Profile): PairFeatures {
  return pairEvidence(a, b, commonPassages(a.fragments, b.fragments)).features
}

/** Pairs of reports of one event, labelled by hand. */
export function eventPairs(folder: string): LabelledPair[] {
  const profiles = new Map([...eventArticles(folder)].map(([id, one]) => [id, profile(one, en)]))
  return goldRelations(folder).flatMap(({ story, pair, kind, optional, also_accept = [] }) => {
    const [a, b] = [profiles.get(pair[0]), profiles.get(pair[1])]
    if (!a || !b) return []
    // Weak evidence: whether there is a relation is not told, only that it would be no more than this.
    const dependent = optional ? null : kind === 'independent' ? 0 : 1
    const whole = kind === 'independent' ? null : kind === 'shared-source' ? 0 : 1
    const other = (kinds: readonly string[]): boolean => kinds.some((one) => also_accept.includes(one))
    const sureNot = other(['rewrite']) ? DEFENSIBLE : 1
    const loose = dependent === 0 ? also_accept.length > 0 : other(['independent'])
    return [
      {
        ...{ set: 'events', group: story, name: pair.join(' '), features: featuresOf(a, b) },
        ...{ dependent, whole, sure: loose ? DEFENSIBLE : 1, sureNot },
      } as LabelledPair,
    ]
  })
}

/** The founding reports of the project: five texts of one event. */
function foundingPairs(folder: string): LabelledPair[] {
  interface Gold {
    readonly articles: Readonly<Record<string, { readonly file: string }>>
    readonly relations: readonly { readonly pair: readonly [string, string]; readonly kind: string }[]
  }
  const { articles, relations } = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
  const profiles = new Map(
    Object.entries(articles).map(([id, { file }]) => {
      const page = { input: file, bytes: readFileSync(join(folder, file)) }
      return [id, profile(prepareNow(page).articles[0]!, en)]
    }),
  )
  return relations.map(({ pair, kind }) => ({
    ...{ set: 'events', group: 'founding', name: pair.join(' '), sure: 1, sureNot: 1 },
    features: featuresOf(profiles.get(pair[0])!, profiles.get(pair[1])!),
    dependent: kind === 'independent' ? 0 : 1,
    whole: kind === 'independent' ? null : 1,
  }))
}

/** Passages put into documents (PAN 2013): made from the source as a whole where half of the shorter text is it. */
export function reusePairs(folder: string): LabelledPair[] {
  const texts = new Map(
    readLines<{ id: string; text: string }>(folder, 'documents.jsonl.gz').map(({ id, text }) => [id, text]),
  )
  const profiles = new Map<string, Profile>()
  const profileOf = (id: string): Profile => {
    const found = profiles.get(id) ?? plainProfile(texts.get(id) ?? '')
    profiles.set(id, found)
    return found
  }
  interface Marked {
    readonly derived: string
    readonly source: string
    readonly kind: string
    readonly passages: readonly { derived: [number, number]; source: [number, number] }[]
  }
  return readLines<Marked>(folder, 'pairs.jsonl.gz').flatMap(({ derived, source, kind, passages }) => {
    const size = ([start, end]: [number, number]): number => end - start
    const marked = passages.reduce((sum, one) => sum + Math.min(size(one.derived), size(one.source)), 0)
    const shorter = Math.min(texts.get(derived)!.length, texts.get(source)!.length)
    const related = relatedByMarks(kind, marked, shorter)
    if (related === null) return []
    const features = featuresOf(profileOf(source), profileOf(derived))
    const whole = related ? (marked >= shorter / 2 ? 1 : 0) : null
    const dependent = related ? 1 : 0
    return [
      {
        set: 'reuse',
        group: derived,
        name: `${derived} ${source}`,
        features,
        dependent,
        whole,
        sure: 1,
        sureNot: 1,
      } as LabelledPair,
    ]
  })
}

/** Short texts at four distances from their source (Clough and Stevenson). */
export function degreePairs(folder: string): LabelledPair[] {
  const texts = readLines<{ id: string; task: string; degree?: string; text: string }>(folder, 'texts.jsonl.gz')
  const isSource = (text: { id: string; degree?: string }): boolean =>
    text.degree === 'source' || text.id.startsWith('orig_')
  const sources = new Map(texts.filter(isSource).map(({ task, text }) => [task, plainProfile(text)]))
  return texts
    .filter((text) => !isSource(text) && text.degree !== undefined)
    .map(({ id, task, degree, text }) => {
      const dependent = degree === 'none' ? 0 : 1
      const features = featuresOf(sources.get(task)!, plainProfile(text))
      return {
        set: 'degrees',
        group: task,
        name: id,
        features,
        dependent,
        whole: dependent === 1 ? 1 : null,
        sure: 1,
        sureNot: 1,
      }
    })
}

/** Summaries and the articles that they were made from; each also beside the article of the next, which it was not made from. */
export function summaryPairs(folder: string): LabelledPair[] {
  const all = readLines<{ source: string; derived: string }>(folder, 'summaries.jsonl.gz')
  const distinct = [...new Map(all.map((one) => [one.source, one])).values()]
  const made = distinct.map(({ source, derived }, i) => ({
    source: profile(plainArticle(`source-${i}`, source), en),
    derived: profile(plainArticle(`derived-${i}`, derived), en),
  }))
  return made.flatMap(({ source, derived }, i): LabelledPair[] => {
    const other = made[(i + 1) % made.length]!
    const of = { set: 'summaries', group: String(i), sure: 1, sureNot: 1 }
    return [
      { ...of, name: `summary ${i}`, features: featuresOf(source, derived), dependent: 1, whole: 1 },
      { ...of, name: `other ${i}`, features: featuresOf(other.source, derived), dependent: 0, whole: null },
    ]
  })
}

/** Reports of other events of the same subject: none rests on the other. */
export function otherEventPairs(folder: string): LabelledPair[] {
  const articles = readLines<{ id: string; text: string; story: string }>(folder, 'articles.jsonl.gz')
  const topic = (story: string): string => story.split('-')[0]!
  const profiles = articles.map(({ id, text, story }) => ({ id, story, made: profile(plainArticle(id, text), en) }))
  const pairs: LabelledPair[] = []
  for (const [i, one] of profiles.entries()) {
    const other = profiles.slice(i + 1).find(({ story }) => story !== one.story && topic(story) === topic(one.story))
    if (!other) continue
    const features = featuresOf(one.made, other.made)
    const name = `${one.id} ${other.id}`
    pairs.push({
      set: 'other-events',
      group: topic(one.story),
      name,
      features,
      dependent: 0,
      whole: null,
      sure: 1,
      sureNot: 1,
    })
  }
  return pairs
}

/** All of them. `data` is the folder of the labelled sets. */
export function labelledPairs(data: string): LabelledPair[] {
  return [
    ...eventPairs(join(data, 'dossiers')),
    ...foundingPairs(join(data, '..', 'reports')),
    ...degreePairs(join(data, 'degrees')),
    ...summaryPairs(join(data, 'drift')),
    ...otherEventPairs(join(data, 'events')),
    ...reusePairs(join(data, 'reuse')),
  ]
}
