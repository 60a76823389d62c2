/** Lists for a spreadsheet: one line for each figure, quotation or article. */
import type { Dossier } from '../../model/dossier.ts'
import { reference } from '../../model/reference.ts'
import { type CsvValue, type Table, table, tableText } from '../csv-table.ts'
import { allDecidedWords } from '../decided.ts'
import { type ArticleView, view } from '../view.ts'
import { excerpt, figureWords, speakerName, textOf } from '../wording.ts'

const PLACE_COLUMNS = ['letter', 'article', 'input', 'publisher', 'published', 'part', 'start', 'end']

const FIGURE_COLUMNS = [
  ...PLACE_COLUMNS,
  'said',
  'words',
  'low',
  'high',
  'comparison',
  'comparator',
  'unit',
  'counted',
  'measured',
  'group',
  'event',
  'negated',
  'weight',
  'factuality',
  'change',
  'rate',
  'place',
  'period',
  'hedge',
  'speaker',
  'decided',
]

const QUOTATION_COLUMNS = [
  ...PLACE_COLUMNS,
  'kind',
  'words',
  'speaker',
  'basis',
  'written',
  'candidates',
  'anonymous',
  'speaker kind',
  'passed on by',
  'told to',
  'citing',
  'shared',
  'cut',
  'decided',
]

const STORY_COLUMNS = ['article', 'input', 'letter', 'story', 'title', 'account']

export function figuresCsv(dossier: Dossier): string {
  const lines = view(dossier).articles.flatMap((one) =>
    one.article.figures.map((item): CsvValue[] => [
      ...placeValues(one, item),
      figureWords(one.article, item),
      excerpt(textOf(one.article, item.part), item),
      item.low,
      item.high,
      item.comparison,
      item.comparator,
      item.unit,
      item.counted,
      item.measured,
      item.group.join('; '),
      item.event,
      item.negated ? 'yes' : null,
      item.weight,
      item.factuality,
      item.change,
      item.rate,
      item.place,
      item.period,
      item.hedge,
      speakerName(item.speaker),
      allDecidedWords(item),
    ]),
  )
  return table(FIGURE_COLUMNS, lines)
}

/** `shared` numbers the remarks that several articles quote, the fullest without a `cut`. */
export function quotesCsv(dossier: Dossier): string {
  return tableText(quotesTable(dossier))
}

export function quotesTable(dossier: Dossier): Table {
  const shared = sharedPlaces(dossier)
  const lines = view(dossier).articles.flatMap((one) =>
    one.article.quotations.map((item): CsvValue[] => {
      const { speaker } = item
      const text = textOf(one.article, item.part)
      const common = shared.get(reference(one.article.id, item.id))
      return [
        ...placeValues(one, item),
        item.kind,
        excerpt(text, item),
        speakerName(speaker),
        speaker.basis,
        speaker.written && excerpt(text, speaker.written),
        speaker.candidates.join('; '),
        speaker.anonymous ? 'yes' : null,
        speaker.kind,
        speaker.passedOnBy.join('; '),
        speaker.toldTo,
        speaker.citing.join('; '),
        common?.number,
        common?.cut,
        allDecidedWords(item),
      ]
    }),
  )
  return { columns: QUOTATION_COLUMNS, lines }
}

function sharedPlaces({ sharedQuotations }: Dossier): Map<string, { number: number; cut: string | undefined }> {
  return new Map(
    sharedQuotations.flatMap(({ quotations, notes }, index) =>
      quotations.map((id, place) => [id, { number: index + 1, cut: notes[place - 1] }] as const),
    ),
  )
}

/** The story of each article: one line an article. */
export function storiesCsv(dossier: Dossier): string {
  const known = view(dossier)
  const lines = known.stories.flatMap(({ story, accounts }) =>
    accounts.flatMap(({ articles, number }) =>
      articles.map(({ article, siglum }): CsvValue[] => [
        article.id,
        article.input,
        siglum,
        story.id,
        story.title,
        number,
      ]),
    ),
  )
  return table(STORY_COLUMNS, lines)
}

function placeValues(
  { article, siglum }: ArticleView,
  item: { part?: string; start: number; end: number },
): CsvValue[] {
  return [siglum, article.id, article.input, article.publisher, article.published, item.part, item.start, item.end]
}
