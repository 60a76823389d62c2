import type { PreparedArticle } from '../model/annotation.ts'
import type { TimelineEntry, TimelineMention } from '../model/dossier.ts'
import { groupBy } from '../text/group.ts'

/** A year, a month or a day, settled: without "spring of", without an open year. */
const SETTLED = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=T|$)/

/**
 * What the reports of a story date, in order of time: for each day, month or year the sentences that name it.
 *
 * @returns entries by date, a year before its months and a month before its days; mentions in the order of the articles
 */
export function timeline(story: string, articles: readonly PreparedArticle[]): TimelineEntry[] {
  const dated = articles.flatMap((article) => mentions(article))
  return [...groupBy(dated, ({ date }) => date)]
    .map(([date, all]) => ({ story, date, mentions: all.map(({ mention }) => mention) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function mentions(article: PreparedArticle): { date: string; mention: TimelineMention }[] {
  let at = 0
  return article.times.flatMap((time) => {
    if (
      time.part !== undefined ||
      time.event !== null ||
      time.basis === 'unresolved' ||
      (time.type !== 'DATE' && time.type !== 'TIME')
    )
      return []
    const date = SETTLED.exec(time.value)?.[0]
    if (date === undefined) return []
    while (at < article.sentences.length - 1 && article.sentences[at]!.end <= time.start) at++
    const sentence = article.sentences[at]
    if (!sentence || time.start < sentence.start || time.end > sentence.end) return []
    const span = { start: time.start, end: time.end }
    return [{ date, mention: { article: article.id, time: span, sentence: { ...sentence } } }]
  })
}
