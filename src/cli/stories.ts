import type { ReportCommand } from './report-command.ts'

export const stories: ReportCommand = {
  name: 'stories',
  summary: 'sort reports by the event that they tell of',
  description: 'Sort reports by the event that they tell of: each story with its span, accounts, places and people.',
  files: {
    json: 'write the stories as JSON ("-": standard output)',
    csv: 'write the story of each report as CSV, one report a line ("-": standard output)',
  },
  examples: [
    ['stemma stories archive/', 'the stories of a folder'],
    ['stemma stories archive/ --csv stories.csv', 'a line for each report'],
    ['stemma stories archive/ --json - | jq .stories', 'for a program'],
  ],
  async drawings() {
    const [{ storiesTerminal }, { storiesJson }, { storiesCsv }, { notices }] = await Promise.all([
      import('../core/report/terminal/stories.ts'),
      import('../core/report/lists/json.ts'),
      import('../core/report/lists/csv.ts'),
      import('../core/report/terminal/notices.ts'),
    ])
    return { terminal: storiesTerminal, notices, noticesIncluded: false, json: storiesJson, csv: storiesCsv }
  },
}
