import { EMBEDDING_OPTIONS } from './embeddings.ts'
import type { ReportCommand } from './report-command.ts'

export const relate: ReportCommand = {
  name: 'relate',
  summary: 'show who copied whom, with the evidence',
  description:
    'Show who copied whom: the family tree of each story, and every pair of reports that is not independent.',
  options: EMBEDDING_OPTIONS,
  files: {
    json: 'write relations and lineages as JSON ("-": standard output)',
    csv: 'write the relations as CSV, one pair a line ("-": standard output)',
  },
  examples: [
    ['stemma relate reports/', 'the trees, with the evidence'],
    ['stemma relate reports/ --csv relations.csv', 'the pairs, for a spreadsheet'],
    ['stemma relate a.txt b.txt --json -', 'for a program'],
  ],
  async drawings() {
    const [{ relationsTerminal }, { relationsJson }, { relationsCsv }, { notices }] = await Promise.all([
      import('../core/report/terminal/relations.ts'),
      import('../core/report/lists/json.ts'),
      import('../core/report/csv.ts'),
      import('../core/report/terminal/notices.ts'),
    ])
    return { terminal: relationsTerminal, notices, noticesIncluded: false, json: relationsJson, csv: relationsCsv }
  },
}
