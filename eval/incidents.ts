import { analyse } from '../src/core/analyse/analyse.ts'
import { annotate } from '../src/core/annotate/annotate.ts'
import { en } from '../src/core/languages/en/en.ts'
import { mergedToll, readToll, type Toll, type TollReading, toll } from '../src/core/reconcile/toll.ts'
import { groupBy } from '../src/core/text/group.ts'
import { loadGrammar } from '../src/io/models.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { plainArticle } from './plain-article.ts'

interface Report {
  readonly id: string
  readonly story: string
  readonly title?: string | null
  readonly text: string
  readonly published?: string | null
}

interface Incident {
  readonly id: string
  readonly killed?: number
  readonly injured?: number
}

/** How many were killed and injured, by article and by incident (Gun Violence Archive). */
export const incidents: Evaluation = {
  name: 'incidents',
  folder: 'data/incidents',
  about: 'the dead and the hurt of each incident',
  run,
}

function run(folder: string): Outcome {
  const reports = readLines<Report>(folder, 'articles.jsonl.gz')
  const read = new Map(reports.map((report) => [report.id, readingOf(report)]))
  const predictions = [...groupBy(reports, (report) => report.story)].map(([story, members]) => ({
    story,
    ...mergedToll(members.map(({ id }) => read.get(id)!.reading)),
    articles: members.map(({ id }) => ({ id, ...read.get(id)!.toll })),
  }))
  const gold = new Map(readLines<Incident>(folder, 'incidents.jsonl.gz').map((incident) => [incident.id, incident]))
  return {
    cases: predictions.length,
    predictions,
    scores: scores(predictions, gold),
    references: {
      'killed, several articles': 'plain regular expression .75',
      'injured, several articles': 'plain regular expression .63',
    },
    worst: predictions
      .filter((one) => one.articles.length > 1)
      .flatMap((one) => {
        const right = gold.get(one.story)
        if (right?.killed === undefined || (right.killed === one.killed && right.injured === one.injured)) return []
        return [
          `${one.story}: ${one.killed} killed, ${one.injured} injured; not ${right.killed}, ${right.injured}: ${reports
            .find((report) => report.story === one.story)!
            .text.slice(0, 300)
            .replace(/\s+/g, ' ')}`,
        ]
      }),
  }
}

function readingOf({ id, title, text }: Report): { toll: Toll; reading: TollReading } {
  const article = plainArticle(id, text)
  const headline = title
    ? { ...article, title, parts: [{ id: 'headline', kind: 'headline' as const, text: title }] }
    : article
  const prepared = annotate(headline, en, (text) => analyse(text, loadGrammar('en')))
  return { toll: toll(prepared, en), reading: readToll(prepared, en) }
}

function scores(
  predictions: readonly {
    story: string
    killed: number
    injured: number
    articles: readonly (Toll & { id: string })[]
  }[],
  gold: ReadonlyMap<string, Incident>,
): Record<string, number> {
  const share = (key: 'killed' | 'injured', several: boolean): number => {
    const known = predictions.filter(
      (one) => gold.get(one.story)?.[key] !== undefined && (!several || one.articles.length > 1),
    )
    return known.filter((one) => one[key] === gold.get(one.story)![key]).length / Math.max(1, known.length)
  }
  const byArticle = (key: 'killed' | 'injured'): number => {
    const known = predictions
      .flatMap((one) => one.articles.map((article) => ({ found: article[key], right: gold.get(one.story)?.[key] })))
      .filter(({ right }) => right !== undefined)
    return known.filter(({ found, right }) => found === right).length / Math.max(1, known.length)
  }
  return {
    'killed, several articles': share('killed', true),
    'injured, several articles': share('injured', true),
    'killed, all': share('killed', false),
    'injured, all': share('injured', false),
    'killed, by article': byArticle('killed'),
    'injured, by article': byArticle('injured'),
  }
}
