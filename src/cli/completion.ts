/** `stemma completion`: a script for the shell that completes commands, options and their values. Made from the commands themselves. */
import { Argument, Command, type Option } from 'commander'
import { EXIT } from './exit.ts'
import { type CommandOutcome, examples } from './report-command.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof SHELLS)[number]

export function completionCommand(outcome: CommandOutcome): Command {
  const command = new Command('completion')
    .summary('write a script that completes commands and options in a shell')
    .description('Write a script that completes commands, options and their values in a shell.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText(
      'after',
      examples([
        ['eval "$(stemma completion bash)"', 'in ~/.bashrc'],
        ['eval "$(stemma completion zsh)"', 'in ~/.zshrc, after compinit'],
        ['stemma completion fish | source', 'in config.fish'],
      ]),
    )
  return command.action((shell: Shell) => {
    const root = command.parent!
    process.stdout.write(WRITERS[shell](root.commands.map(wordsOf)))
    outcome.exit = EXIT.done
  })
}

interface Words {
  readonly name: string
  readonly summary: string
  readonly options: readonly string[]
  /** Values by the option that takes them. */
  readonly values: readonly { readonly option: string; readonly choices: readonly string[] }[]
  /** Of the first argument, where there are such. */
  readonly choices: readonly string[]
}

function wordsOf(command: Command): Words {
  const long = (option: Option): string => option.long ?? option.short ?? ''
  return {
    name: command.name(),
    summary: command.summary(),
    options: [...command.options.map(long), '--help'],
    values: command.options.flatMap((option) =>
      option.argChoices === undefined ? [] : [{ option: long(option), choices: option.argChoices }],
    ),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  }
}

const WRITERS: Readonly<Record<Shell, (commands: readonly Words[]) => string>> = {
  bash: (commands) => bash(commands),
  // zsh reads completions of bash, and completes files in the same way.
  zsh: (commands) => `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`,
  fish,
}

function bash(commands: readonly Words[]): string {
  const cases = commands.map(({ name, options, values, choices }) => {
    const valued = values.map(({ option, choices: of }) => `      ${option}) words=${quoted(of)} ;;`)
    const first = choices.length > 0 ? `        if [[ $COMP_CWORD -eq 2 ]]; then words=${quoted(choices)}; fi\n` : ''
    return `    ${name}) case $previous in
${[...valued, '      *)'].join('\n')}
${first}        if [[ $current == -* ]]; then words=${quoted(options)}; fi ;;
      esac ;;`
  })
  return `_stemma() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then words=${quoted([...commands.map((one) => one.name), '--help', '--version'])}
  else case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  fi
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current"))
  else COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _stemma stemma
`
}

function fish(commands: readonly Words[]): string {
  const lines = commands.flatMap(({ name, summary, options, values, choices }) => {
    const within = `complete -c stemma -n '__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c stemma -n __fish_use_subcommand -f -a ${name} -d ${quoted([summary])}`,
      ...options.map((option) => `${within} -l ${option.replace(/^--/, '')}`),
      ...values.map((one) => `${within} -l ${one.option.replace(/^--/, '')} -x -a ${quoted(one.choices)}`),
      ...(choices.length > 0 ? [`${within} -a ${quoted(choices)}`] : []),
    ]
  })
  return `${lines.join('\n')}\n`
}

/** One word of a shell, with an apostrophe of the help written out. */
function quoted(words: readonly string[]): string {
  return `'${words.join(' ').replaceAll("'", '’')}'`
}
