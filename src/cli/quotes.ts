import { Option } from 'commander'
import type { Dossier } from '../core/model/dossier.ts'
import type { Outputs } from './outputs.ts'
import type { ReportCommand } from './report-command.ts'

interface Options extends Outputs {
  readonly direct?: boolean
}

export const quotes: ReportCommand<Options> = {
  name: 'quotes',
  summary: 'list every quotation, speaker by speaker',
  description: 'List every quotation, speaker by speaker; what several reports quote, with what each of them cut.',
  files: {
    json: 'write the quotations as JSON ("-": standard output)',
    csv: 'write the quotations as CSV, one a line ("-": standard output)',
  },
  options: [new Option('--direct', 'only words in quotation marks: leave out what is told in the reporter’s words')],
  examples: [
    ['stemma quotes reports/', 'who says what, on the terminal'],
    ['stemma quotes reports/ --direct', 'only what stands in quotation marks'],
    ['stemma quotes reports/ --csv quotes.csv', 'for a spreadsheet'],
  ],
  async drawings({ direct }) {
    const [{ quotesTerminal }, { quotesJson }, { quotesCsv }, { notices }] = await Promise.all([
      import('../core/report/terminal/quotes.ts'),
      import('../core/report/lists/json.ts'),
      import('../core/report/lists/csv.ts'),
      import('../core/report/terminal/notices.ts'),
    ])
    const chosen = (dossier: Dossier) => (direct ? withoutIndirect(dossier) : dossier)
    return {
      terminal: (dossier, options) => quotesTerminal(chosen(dossier), options),
      notices,
      noticesIncluded: false,
      json: (dossier) => quotesJson(chosen(dossier)),
      csv: (dossier) => quotesCsv(chosen(dossier)),
    }
  },
}

function withoutIndirect(dossier: Dossier): Dossier {
  const articles = dossier.articles.map((article) => ({
    ...article,
    quotations: article.quotations.filter((one) => one.kind !== 'indirect'),
  }))
  return { ...dossier, articles }
}
