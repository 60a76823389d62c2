import { Option } from 'commander'
import type { Dossier } from '../core/model/dossier.ts'
import type { PresetName } from '../core/model/preset.ts'
import type { TerminalOptions } from '../core/report/terminal/frame.ts'
import { BY_STORY } from './by-story.ts'
import { EMBEDDING_OPTIONS } from './embeddings.ts'
import type { Outputs } from './outputs.ts'
import type { ReportCommand } from './report-command.ts'

interface Options extends Outputs {
  readonly differ?: boolean
  readonly all?: boolean
  readonly preset?: PresetName
}

/** As `PRESETS` of the library, which loads what the help need not wait for; a test holds the two together. */
export const PRESET_NAMES: readonly PresetName[] = ['all-values', 'acled-style', 'ucdp-style', 'airwars-style']

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
    new Option('--preset <name>', 'also a number for each row by this rule, with its trace').choices(PRESET_NAMES),
    ...EMBEDDING_OPTIONS,
    BY_STORY,
  ],
  examples: [
    ['stemma ledger reports/', 'what several accounts give'],
    ['stemma ledger reports/ --differ', 'only where they differ'],
    ['stemma ledger reports/ --all --csv ledger.csv', 'every figure, for a spreadsheet'],
    ['stemma ledger reports/ --preset ucdp-style', 'low, best and high of the dead'],
    ['stemma ledger reports/ --preset acled-style', 'the dead, at the lowest'],
  ],
  async drawings(options) {
    const [{ ledgerTerminal }, { ledgerJson }, { ledgerCsv }, { notices }] = await Promise.all([
      import('../core/report/terminal/ledger.ts'),
      import('../core/report/lists/json.ts'),
      import('../core/report/csv.ts'),
      import('../core/report/terminal/notices.ts'),
    ])
    const preset = await presetOf(options)
    return {
      terminal: (dossier, style) =>
        ledgerTerminal(chosen(dossier, options), style) + (preset?.terminal(chosen(dossier, options), style) ?? ''),
      notices,
      noticesIncluded: false,
      json: (dossier) => ledgerJson(chosen(dossier, options), preset?.derived(chosen(dossier, options))),
      csv: (dossier) => (preset?.csv ?? ledgerCsv)(chosen(dossier, options)),
    }
  },
}

async function presetOf({ preset: name }: Options) {
  if (name === undefined) return null
  const [{ derive }, { derivedTerminal }, { derivedCsv }] = await Promise.all([
    import('../core/reconcile/presets/derive.ts'),
    import('../core/report/terminal/derived.ts'),
    import('../core/report/preset-words.ts'),
  ])
  const derived = (dossier: Dossier) => derive(dossier, name)
  return {
    derived,
    terminal: (dossier: Dossier, style: TerminalOptions) => `\n${derivedTerminal(dossier, derived(dossier), style)}`,
    csv: (dossier: Dossier) => derivedCsv(dossier, derived(dossier)),
  }
}

function chosen(dossier: Dossier, { differ, all }: Options): Dossier {
  if (all) return dossier
  const wanted = ({ verdict }: Dossier['ledger'][number]) => (differ ? verdict === 'differ' : verdict !== 'one account')
  return { ...dossier, ledger: dossier.ledger.filter(wanted) }
}
