import type { Figure } from '../model/annotation.ts'
import type { Dossier } from '../model/dossier.ts'
import type { LedgerRow } from '../model/ledger.ts'
import { type CsvValue, type Table, table, tableText } from './csv-table.ts'
import { allDecidedWords } from './decided.ts'
import { evidenceOf } from './evidence.ts'
import { type Located, type StoryView, type View, view } from './view.ts'
import { excerpt, figureWords, speakerName, textOf } from './wording.ts'

const LEDGER_COLUMNS = [
  'story',
  'row',
  'question',
  'verdict',
  'reasons',
  'note',
  'account',
  'letter',
  'article',
  'input',
  'publisher',
  'published',
  'part',
  'start',
  'end',
  'said',
  'words',
  'low',
  'high',
  'comparator',
  'unit',
  'counted',
  'event',
  'place',
  'period',
  'hedge',
  'factuality',
  'speaker',
  'decided',
]

const RELATION_COLUMNS = [
  'letter a',
  'article a',
  'input a',
  'letter b',
  'article b',
  'input b',
  'kind',
  'source',
  'score',
  'confidence',
  'direction confidence',
  'evidence',
  'decided',
]

/**
 * The ledger for a spreadsheet: one line for each figure of each row, so that no value is hidden in a cell.
 * @returns RFC 4180, with a line of headings; no cell can become a formula
 */
export function ledgerCsv(dossier: Dossier): string {
  return tableText(ledgerTable(dossier))
}

export function ledgerTable(dossier: Dossier): Table {
  const known = view(dossier)
  const lines = known.stories.flatMap((story) => story.rows.flatMap((row) => rowLines(row, story, known)))
  return { columns: LEDGER_COLUMNS, lines }
}

function rowLines(row: LedgerRow, story: StoryView, known: View): CsvValue[][] {
  return row.cells.flatMap((cell) => {
    const account = story.accounts.find((one) => one.lineage.id === cell.lineage)?.number
    return [...cell.figures, ...cell.partFigures]
      .map((id) => known.figure(id))
      .filter((placed) => placed !== undefined)
      .map((placed) => [
        story.story.title,
        row.id,
        row.question,
        row.verdict,
        row.reasons.join('; '),
        row.note,
        account,
        ...figureValues(placed),
        [allDecidedWords(row), allDecidedWords(placed.item)].filter((one) => one !== '').join(' '),
      ])
  })
}

function figureValues({ item, view: { article, siglum } }: Located<Figure>): CsvValue[] {
  return [
    siglum,
    article.id,
    article.input,
    article.publisher,
    article.published,
    item.part,
    item.start,
    item.end,
    figureWords(article, item),
    excerpt(textOf(article, item.part), item),
    item.low,
    item.high,
    item.comparator,
    item.unit,
    item.counted,
    item.event,
    item.place,
    item.period,
    item.hedge,
    item.factuality,
    speakerName(item.speaker),
  ]
}

/**
 * The relations for a spreadsheet: one line for each pair of articles.
 * @returns RFC 4180, with a line of headings; no cell can become a formula
 */
export function relationsCsv(dossier: Dossier): string {
  const known = view(dossier)
  const input = (id: string) => known.article(id)?.article.input
  const siglum = (id: string) => known.article(id)?.siglum
  const lines = dossier.relations.map((relation): CsvValue[] => {
    const [a, b] = relation.articles
    const evidence = evidenceOf(relation, known).join('; ')
    const { kind, source, score, confidence, directionConfidence } = relation
    return [
      siglum(a),
      a,
      input(a),
      siglum(b),
      b,
      input(b),
      kind,
      source,
      score,
      confidence,
      directionConfidence,
      evidence,
      allDecidedWords(relation),
    ]
  })
  return table(RELATION_COLUMNS, lines)
}
