import { type Dossier, emptyDossier } from '../core/model/dossier.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Prepared } from '../core/model/prepared.ts'
import { StemmaError } from '../io/failure.ts'
import { type InputOptions, pipeline, prepareInputs } from './inputs.ts'
import type { ReportCommand } from './report-command.ts'

export const drift: ReportCommand = {
  name: 'drift',
  summary: 'hold a text against its source',
  description:
    'Hold a text against its source: what was changed, lost, added and left out. The last argument is the derived text; ' +
    'of several sources it is held against the one that it has most from, and what it has from the others is named.',
  usage: '[options] <source...> <derived>',
  arguments: [
    ['<source>', 'a text that the derived one was made of'],
    ['<texts...>', 'further sources, and last the derived text'],
  ],
  files: {
    json: 'write the findings as JSON ("-": standard output)',
    csv: 'write the findings as CSV, one a line ("-": standard output)',
  },
  examples: [
    ['stemma drift agency.txt rewrite.html', 'side by side, the weighty first'],
    ['stemma drift a.txt b.txt draft.md', 'a draft against two sources'],
    ['stemma drift source.txt summary.txt --json -', 'for a program'],
  ],
  gather: driftDossier,
  async drawings() {
    const [{ driftTerminal }, { driftJson }, { driftCsv }, { notices }] = await Promise.all([
      import('../core/report/terminal/drift-table.ts'),
      import('../core/report/lists/json.ts'),
      import('../core/report/lists/drift-csv.ts'),
      import('../core/report/terminal/notices.ts'),
    ])
    return { terminal: driftTerminal, notices, noticesIncluded: false, json: driftJson, csv: driftCsv }
  },
}

/** The sources, then the derived text, with its drift and nothing else. Without both there are only the notices. */
async function driftDossier(inputs: readonly string[], options: InputOptions): Promise<Dossier> {
  const last = inputs.at(-1)
  const [first, second] = [
    await prepareInputs(inputs.slice(0, -1), options),
    await prepareInputs(inputs.slice(-1), options),
  ]
  if (second.articles.length > 1)
    throw new StemmaError(
      'many-derived',
      `${last} holds ${second.articles.length} reports; the derived text must be one.`,
    )
  return withDrift(first, second)
}

async function withDrift(sources: Prepared, derived: Prepared): Promise<Dossier> {
  const [{ driftBetween }, { withDistinctIds }] = await Promise.all([pipeline(), import('../core/pipeline.ts')])
  const { articles, notices } = withDistinctIds([...sources.articles, ...derived.articles])
  const text = derived.articles.length === 0 ? undefined : articles.at(-1)
  const found = text === undefined ? null : driftBetween(articles.slice(0, -1), text)
  const all: Notice[] = [...sources.notices, ...derived.notices, ...notices]
  if (found === null) return { ...emptyDossier, notices: all }
  return { ...emptyDossier, articles, drift: [found], notices: all }
}
