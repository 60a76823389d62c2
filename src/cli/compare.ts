import { BY_STORY } from './by-story.ts'
import { EMBEDDING_OPTIONS } from './embeddings.ts'
import type { ReportCommand } from './report-command.ts'

export const compare: ReportCommand = {
  name: 'compare',
  summary: 'lay reports side by side: who copied whom, figures, drift',
  description: 'Compare reports: files, or folders of them, in the forms that news comes in.',
  options: [...EMBEDDING_OPTIONS, BY_STORY],
  files: {
    html: 'write one self-contained page',
    json: 'write the dossier as JSON ("-": standard output)',
    markdown: 'write accounts, ledger and drift as Markdown ("-": standard output)',
    csv: 'write the ledger as CSV, and the relations beside it ("-": the ledger, standard output)',
  },
  examples: [
    ['stemma compare a.txt b.html', 'two reports, on the terminal'],
    ['stemma compare reports/ --html dossier.html', 'a folder, as a page to read'],
    ['stemma compare reports/ --json - | jq .ledger', 'the dossier, for a program'],
    ['stemma compare reports/ --csv ledger.csv', 'the ledger, and ledger-relations.csv beside it'],
  ],
  async drawings() {
    const [{ htmlPage }, { json }, { markdown }, { ledgerCsv, relationsCsv }, { terminal }, { notices }] =
      await Promise.all([
        import('../core/report/html/page.ts'),
        import('../core/report/json.ts'),
        import('../core/report/markdown.ts'),
        import('../core/report/csv.ts'),
        import('../core/report/terminal/terminal.ts'),
        import('../core/report/terminal/notices.ts'),
      ])
    const beside = { ending: 'relations', csv: relationsCsv }
    return { terminal, notices, noticesIncluded: true, html: htmlPage, json, markdown, csv: ledgerCsv, beside }
  },
}
