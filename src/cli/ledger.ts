import { Option } from 'commander'
import type { Dossier } from '../core/model/dossier.ts'
import type { Outputs } from './outputs.ts'
import type { ReportCommand } from './report-command.ts'

interface Options extends Outputs {
  readonly differ?: boolean
  readonly all?: boolean
}

export const ledger: ReportCommand<Options> = {
  name: 'ledger',
  summary: 'lay the figures of several accounts side by side',
  description: 'Lay the figures side by side: each question that several accounts answer, with a verdict.',
  files: {
    json: 'write the rows and their figures as JSON ("-": standard output)',
    csv: 'write the rows as CSV, one line for each figure ("-": standard output)',
  },
  options: [
    new Option('--differ', 'only the rows on which the accounts differ').conflicts('all'),
    new Option('--all', 'also the rows that one account alone gives'),
  ],
  examples: [
    ['stemma ledger reports/', 'what several accounts give'],
    ['stemma ledger reports/ --differ', 'only where they differ'],
    ['stemma ledger reports/ --all --csv ledger.csv', 'every figure, for a spreadsheet'],
  ],
  async drawings(options) {
    const [{ ledgerTerminal }, { ledgerJson }, { ledgerCsv }, { notices }] = await Promise.all([
      import('../core/report/terminal/ledger.ts'),
      import('../core/report/lists/json.ts'),
      import('../core/report/csv.ts'),
      import('../core/report/terminal/notices.ts'),
    ])
    return {
      terminal: (dossier, style) => ledgerTerminal(chosen(dossier, options), style),
      notices,
      noticesIncluded: false,
      json: (dossier) => ledgerJson(chosen(dossier, options)),
      csv: (dossier) => ledgerCsv(chosen(dossier, options)),
    }
  },
}

function chosen(dossier: Dossier, { differ, all }: Options): Dossier {
  if (all) return dossier
  const wanted = ({ verdict }: Dossier['ledger'][number]) => (differ ? verdict === 'differ' : verdict !== 'one account')
  return { ...dossier, ledger: dossier.ledger.filter(wanted) }
}
