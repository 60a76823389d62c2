/** The commands, put together: what the command line parses, and what its reference is written from. */
import { Command } from 'commander'
import { add } from './add.ts'
import { bundleCommand, verifyCommand } from './bundle.ts'
import { compare } from './compare.ts'
import { completionCommand } from './completion.ts'
import { decide } from './decide.ts'
import { dedupeCommand } from './dedupe.ts'
import { type DeskCommand, deskCommand } from './desk-command.ts'
import { doctorCommand } from './doctor.ts'
import { drift } from './drift.ts'
import { explain } from './explain.ts'
import { exportCommand } from './export.ts'
import { figures } from './figures.ts'
import { ledger } from './ledger.ts'
import { mcpCommand } from './mcp.ts'
import { quotes } from './quotes.ts'
import { rebuild } from './rebuild.ts'
import { relate } from './relate.ts'
import { type CommandOutcome, type ReportCommand, reportCommand } from './report-command.ts'
import { serve } from './serve.ts'
import { stories } from './stories.ts'
import { version } from './version.ts'
import { watch } from './watch.ts'
import { worker } from './worker.ts'

/** In the order of the help. */
const COMMANDS: readonly ReportCommand[] = [compare, figures, quotes, ledger, relate, drift, stories, explain]
const OTHER_COMMANDS = [dedupeCommand, exportCommand, bundleCommand, verifyCommand, mcpCommand]
const ABOUT_COMMANDS = [completionCommand, doctorCommand]
const DESK_COMMANDS: readonly DeskCommand[] = [serve, add, watch, decide, rebuild, worker]

/** @param outcome is set by the command that runs */
export function program(outcome: CommandOutcome): Command {
  const root = new Command('stemma')
    .description(
      'Lay the reports of an event side by side: who copied whom, who says what, and what changed on the way.',
    )
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('(stemma --help shows what there is)')
    .exitOverride()
  for (const command of COMMANDS) root.addCommand(reportCommand(command, outcome).copyInheritedSettings(root))
  for (const command of OTHER_COMMANDS) root.addCommand(command(outcome).copyInheritedSettings(root))
  for (const command of DESK_COMMANDS) root.addCommand(deskCommand(command, outcome).copyInheritedSettings(root))
  for (const command of ABOUT_COMMANDS) root.addCommand(command(outcome).copyInheritedSettings(root))
  return root
}
