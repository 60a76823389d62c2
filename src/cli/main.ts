#!/usr/bin/env node
/** The command line. Exit codes: 0 done, 1 nothing could be done, 2 wrong use, 3 not whole. Never a stack trace, unless asked for. */
import { CommanderError } from 'commander'
import { reason, StemmaError } from '../io/failure.ts'
import { applyConfig } from './config.ts'
import { EXIT } from './exit.ts'
import { program } from './program.ts'
import type { CommandOutcome } from './report-command.ts'

process.stdout.on('error', onBrokenPipe)
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const outcome: CommandOutcome = { exit: EXIT.done }
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
