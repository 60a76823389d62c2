import type { ReportCommand } from './report-command.ts'

export const figures: ReportCommand = {
  name: 'figures',
  summary: 'list every figure',
  description: 'List every figure: its words, bounds, what it counts, where, when, and on whose word.',
  files: {
    json: 'write the figures as JSON ("-": standard output)',
    csv: 'write the figures as CSV, one a line ("-": standard output)',
  },
  examples: [
    ['stemma figures report.txt', 'on the terminal'],
    ['stemma figures reports/ --csv figures.csv', 'for a spreadsheet'],
    ['stemma figures reports/ --json - | jq .figures', 'for a program'],
  ],
  async drawings() {
    const [{ figuresTerminal }, { figuresJson }, { figuresCsv }, { notices }] = await Promise.all([
      import('../core/report/terminal/figures.ts'),
      import('../core/report/lists/json.ts'),
      import('../core/report/lists/csv.ts'),
      import('../core/report/terminal/notices.ts'),
    ])
    return { terminal: figuresTerminal, notices, noticesIncluded: false, json: figuresJson, csv: figuresCsv }
  },
}
