import { CommanderError, Option } from 'commander'
import { EXIT } from './exit.ts'
import { dossierOf } from './inputs.ts'
import type { Outputs } from './outputs.ts'
import type { ReportCommand } from './report-command.ts'
import type { StreamOptions } from './stories-stream.ts'

export const stories: ReportCommand<Outputs & StreamOptions> = {
  name: 'stories',
  summary: 'sort reports by the event that they tell of',
  description: 'Sort reports by the event that they tell of: each story with its span, accounts, places and people.',
  options: [
    new Option('--stream', 'JSON Lines in ("-": standard input), a line out for each report'),
    new Option('--out <file>', 'archives: write a line for each report, JSON Lines'),
    new Option('--state <path>', 'with --out: where to keep what is done, to go on after a kill'),
  ],
  files: {
    json: 'write the stories as JSON ("-": standard output)',
    csv: 'write the story of each report as CSV, one report a line ("-": standard output)',
  },
  examples: [
    ['stemma stories archive/', 'the stories of a folder'],
    ['stemma stories archive/ --csv stories.csv', 'a line for each report'],
    ['stemma stories archive/ --json - | jq .stories', 'for a program'],
    ['stemma stories news.jsonl.gz --out stories.jsonl', 'an archive of any length'],
    ['stemma stories --stream - < reports.jsonl', 'each as it arrives'],
    ['stemma stories --stream a.jsonl --out b --state c', 'a long one'],
  ],
  gather: (inputs, options) => dossierOf(inputs, { ...options, byStory: true }),
  async instead(inputs, options) {
    const { stream, out, state, csv } = options
    if (state !== undefined && (out === undefined || out === '-'))
      wrongUse('--state needs --out FILE: lines on standard output cannot be taken back.')
    if (!stream && out === undefined) return null
    if (csv !== undefined) wrongUse('--csv does not go with lines: they say which story each report is in.')
    if (!stream) {
      if (out === '-') wrongUse('--out needs the name of a file; only with --stream do lines go to standard output.')
      const { batchStories } = await import('./stories-batch.ts')
      return batchStories(inputs, { ...options, out: out! })
    }
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
