/** `stemma mcp`: the tools for a language model, over standard input and output. */
import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { type CommandOutcome, examples } from './report-command.ts'
import { version } from './version.ts'

export function mcpCommand(outcome: CommandOutcome): Command {
  return new Command('mcp')
    .summary('serve tools to a language model, over standard input and output')
    .description(
      'Serve tools to a language model by the Model Context Protocol, over standard input and output: compare_texts, ' +
        'find_source, list_figures, list_quotations, check_rewrite. They read the texts they are given: no file, no network.',
    )
    .addHelpText('after', examples([['stemma mcp', 'as the command of a server in the program’s settings']]))
    .action(async () => {
      const [{ serveStdio }, { budgetSet }] = await Promise.all([import('../mcp/server.ts'), import('./preparing.ts')])
      await serveStdio(version(), budgetSet() ?? undefined)
      outcome.exit = EXIT.done
    })
}
