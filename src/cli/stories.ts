import { CommanderError, Option } from 'commander'
import { EXIT } from './exit.ts'
import type { Outputs } from './outputs.ts'
import type { ReportCommand } from './report-command.ts'
import type { StreamOptions } from './stories-stream.ts'

export const stories: ReportCommand<Outputs & StreamOptions> = {
  name: 'stories',
  summary: 'sort reports by the event that they tell of',
  description: 'Sort reports by the event that they tell of: each story with its span, accounts, places and people.',
  options: [
    new Option('--stream', 'JSON Lines in ("-": standard input), a line out for each report'),
    new Option('--out <file>', 'with --stream: write the lines to a file'),
    new Option('--state <file>', 'with --stream and --out: go on after a kill as if it had never stopped'),
  ],
  files: {
    json: 'write the stories as JSON ("-": standard output)',
    csv: 'write the story of each report as CSV, one report a line ("-": standard output)',
  },
  examples: [
    ['stemma stories archive/', 'the stories of a folder'],
    ['stemma stories archive/ --csv stories.csv', 'a line for each report'],
    ['stemma stories archive/ --json - | jq .stories', 'for a program'],
    ['stemma stories --stream - < reports.jsonl', 'each as it arrives'],
    ['stemma stories --stream a.jsonl --out b --state c', 'a long one'],
  ],
  async instead(inputs, options) {
    const { stream, out, state, csv } = options
    if (!stream && (out !== undefined || state !== undefined)) wrongUse('--out and --state need --stream.')
    if (!stream) return null
    if (csv !== undefined) wrongUse('--csv does not go with --stream: the lines say which story each report is in.')
    if (state !== undefined && (out === undefined || out === '-'))
      wrongUse('--state needs --out FILE: lines on standard output cannot be taken back.')
    const { streamStories } = await import('./stories-stream.ts')
    return streamStories(inputs, options)
  },
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

function wrongUse(message: string): never {
  process.stderr.write(`error: ${message}\n(stemma stories --help shows what there is)\n`)
  throw new CommanderError(EXIT.wrongUse, 'stemma.wrongUse', message)
}
