import { Command } from 'commander'
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Page } from '../core/model/document.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Prepared } from '../core/model/prepared.ts'
import { compare, prepareAny } from '../core/pipeline.ts'
import { reason } from '../io/failure.ts'
import { findFiles, isPage, readPage } from '../io/files.ts'
import { EXIT } from './exit.ts'
import { type Outputs, writeOutputs } from './outputs.ts'
import { progress } from './progress.ts'

const EXAMPLES = `
Examples:
  stemma compare a.txt b.html                    two reports, on the terminal
  stemma compare reports/ --html dossier.html    a folder, as a page to read
  stemma compare reports/ --json - | jq .ledger  the dossier, for a program
  stemma compare reports/ --csv ledger.csv       the ledger, and ledger-relations.csv beside it

Exit codes: 0 done, 1 nothing could be done, 2 wrong use.`

export function compareCommand(outcome: { exit: number }): Command {
  return new Command('compare')
    .description('Compare reports: files, or folders of them, in the forms that news comes in.')
    .argument('<inputs...>', 'files and folders')
    .option('--html <file>', 'write one self-contained page')
    .option('--json <file>', 'write the dossier as JSON ("-": standard output)')
    .option('--markdown <file>', 'write accounts, ledger and drift as Markdown ("-": standard output)')
    .option('--csv <file>', 'write the ledger as CSV, and the relations beside it ("-": the ledger, standard output)')
    .option('--color', 'colour, even where the output is no terminal')
    .option('--no-color', 'no colour (the variable NO_COLOR does the same)')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], outputs: Outputs, command: Command) => {
      const toStdout = [outputs.html, outputs.json, outputs.markdown, outputs.csv].filter((file) => file === '-')
      if (toStdout.length > 1) command.error('error: only one of the outputs can go to standard output ("-").')
      const dossier = await dossierOf(inputs)
      writeOutputs(dossier, outputs)
      outcome.exit = dossier.articles.length > 0 ? EXIT.done : EXIT.nothingDone
    })
}

/** Read and prepare one input after the other, then compare all. A bad input is a notice; the others still come out. */
async function dossierOf(inputs: readonly string[]): Promise<Dossier> {
  const { paths, notices: found } = findFiles(inputs)
  const articles: PreparedArticle[] = []
  const notices: Notice[] = [...found]
  const bar = progress(paths.length, process.stderr)
  for (const [index, path] of paths.entries()) {
    bar.step(index, path)
    const page = readPage(path)
    const prepared = isPage(page) ? await prepareSafely(page) : { articles: [], notices: [page] }
    articles.push(...prepared.articles)
    notices.push(...prepared.notices)
  }
  bar.end()
  return compare(articles, notices)
}

/** A page that a stage fails on must not take the others with it. */
async function prepareSafely(page: Page): Promise<Prepared> {
  try {
    return await prepareAny(page)
  } catch (error) {
    if (process.env['STEMMA_DEBUG']) throw error
    const message = `A stage failed on it (${reason(error)}); with STEMMA_DEBUG=1 it says where. Please report it.`
    const failed: Notice = { stage: 'read', code: 'stage-failed', severity: 'error', message, input: page.input }
    return { articles: [], notices: [failed] }
  }
}
