/** The dossier as sheets of a workbook: the ledger, the reports, the quotations, and what people decided. */
import type { Dossier } from '../model/dossier.ts'
import type { Sheet } from '../model/sheet.ts'
import { ledgerTable } from './csv.ts'
import type { CsvValue } from './csv-table.ts'
import { decidedWords, decisionLines } from './decided.ts'
import { quotesTable } from './lists/csv.ts'
import { type Branch, type View, view } from './view.ts'

const REPORT_COLUMNS = [
  ...['story', 'account', 'letter', 'article', 'headline', 'publisher', 'published', 'authors', 'address', 'input'],
  ...['made as', 'from', 'confidence', 'direction sure', 'decided'],
]

/** Always the same sheets: the decisions only where there are any. */
export function workbookSheets(dossier: Dossier): Sheet[] {
  const decided = decisionLines(dossier).map(({ kind, about, told }) => [kind, about, told])
  return [
    { name: 'Ledger', ...ledgerTable(dossier) },
    { name: 'Reports', columns: REPORT_COLUMNS, lines: reportLines(view(dossier)) },
    { name: 'Quotations', ...quotesTable(dossier) },
    ...(decided.length > 0 ? [{ name: 'Decisions', columns: ['kind', 'about', 'decision'], lines: decided }] : []),
  ]
}

function reportLines({ stories, article }: View): CsvValue[][] {
  return stories.flatMap(({ story, accounts }) =>
    accounts.flatMap(({ number, roots }) =>
      roots.flatMap((root) => branchLines(root, { story: story.title, account: number, article })),
    ),
  )
}

interface Place {
  readonly story: string
  readonly account: number
  readonly article: View['article']
}

function branchLines({ view: { article: own, siglum }, edge, relation, children }: Branch, place: Place): CsvValue[][] {
  const headline = own.parts.find((part) => part.kind === 'headline')?.text ?? own.title
  const made = edge
    ? [edge.kind, place.article(edge.source)?.siglum, relation?.confidence, edge.sure ? 'yes' : 'no']
    : [null, null, null, null]
  const decided = (relation?.decided ?? []).map(decidedWords).join(' ')
  const line = [
    ...[place.story, place.account, siglum, own.id, headline, own.publisher, own.published],
    ...[own.authors.join('; '), own.url, own.input, ...made, decided],
  ]
  return [line, ...children.flatMap((child) => branchLines(child, place))]
}
