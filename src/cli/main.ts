#!/usr/bin/env node
/** The command line. Exit codes: 0 done, 1 nothing could be done, 2 wrong use, 3 not whole. Never a stack trace, unless asked for. */
import { Command, CommanderError } from 'commander'
import { reason, StemmaError } from '../io/failure.ts'
import { add } from './add.ts'
import { bundleCommand, verifyCommand } from './bundle.ts'
import { compare } from './compare.ts'
import { completionCommand } from './completion.ts'
import { applyConfig } from './config.ts'
import { dedupeCommand } from './dedupe.ts'
import { type DeskCommand, deskCommand } from './desk-command.ts'
import { doctorCommand } from './doctor.ts'
import { drift } from './drift.ts'
import { EXIT } from './exit.ts'
import { exportCommand } from './export.ts'
import { figures } from './figures.ts'
import { ledger } from './ledger.ts'
import { mcpCommand } from './mcp.ts'
import { quotes } from './quotes.ts'
import { rebuild } from './rebuild.ts'
import { relate } from './relate.ts'
import { type Outcome, type ReportCommand, reportCommand } from './report-command.ts'
import { serve } from './serve.ts'
import { stories } from './stories.ts'
import { version } from './version.ts'
import { watch } from './watch.ts'

/** In the order of the help. */
const COMMANDS: readonly ReportCommand[] = [compare, figures, quotes, ledger, relate, drift, stories]
const OTHER_COMMANDS = [dedupeCommand, exportCommand, bundleCommand, verifyCommand, mcpCommand]
const ABOUT_COMMANDS = [completionCommand, doctorCommand]
const DESK_COMMANDS: readonly DeskCommand[] = [serve, add, watch, rebuild]

process.stdout.on('error', onBrokenPipe)
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const outcome: Outcome = { exit: EXIT.done }
  try {
    const root = program(outcome)
    applyConfig(root)
    await root.parseAsync(args, { from: 'user' })
    return outcome.exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse
    process.stderr.write(`${failureLine(error)}\n`)
    return EXIT.nothingDone
  }
}

function program(outcome: Outcome): Command {
  const root = new Command('stemma')
    .description(
      'Lay the reports of an event side by side: who copied whom, who says what, and what changed on the way.',
    )
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(stemma --help shows what there is)')
    .exitOverride()
  for (const command of COMMANDS) root.addCommand(reportCommand(command, outcome).copyInheritedSettings(root))
  for (const command of OTHER_COMMANDS) root.addCommand(command(outcome).copyInheritedSettings(root))
  for (const command of DESK_COMMANDS) root.addCommand(deskCommand(command, outcome).copyInheritedSettings(root))
  for (const command of ABOUT_COMMANDS) root.addCommand(command(outcome).copyInheritedSettings(root))
  return root
}

function failureLine(error: unknown): string {
  if (process.env['STEMMA_DEBUG'] && error instanceof Error) return String(error.stack)
  if (error instanceof StemmaError) return `stemma: ${error.message}`
  return `stemma: something went wrong that should not: ${reason(error)}. With STEMMA_DEBUG=1 it says where; please report it.`
}

/** A reader that stops early (`stemma ... | head`) is no failure. */
function onBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
}
