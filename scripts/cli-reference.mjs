/**
 * docs/reference/cli.md: arguments, options, examples and exit codes out of the commands themselves, between what was written by hand.
 * `node scripts/cli-reference.mjs` writes it, with `--check` it only says whether it is current. Run `npm run build` before.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { program } from '../dist/cli/program.js'

const PAGE = 'docs/reference/cli.md'
/** Ends what is generated of a command; what follows, up to the next heading, is kept as it is. */
const BY_HAND = '<!-- by hand -->'
const root = program({ exit: 0 })

const written = readFileSync(PAGE, 'utf8')
const [introduction = '', ...parts] = written.split(/^(?=## )/m)
const notes = new Map(
  parts.flatMap((part) => {
    const name = /^## stemma (\w+)\n/.exec(part)?.[1]
    return name ? [[name, part.split(BY_HAND)[1]?.trim() ?? '']] : []
  }),
)
const rest = parts.filter((part) => !part.startsWith('## stemma '))
const page = `${introduction}${root.commands.map(section).join('')}${rest.join('')}`

if (!process.argv.includes('--check')) writeFileSync(PAGE, page)
else if (written !== page) {
  console.error(`${PAGE} is not current: npm run reference`)
  process.exitCode = 1
}

/** @param {import('commander').Command} command */
function section(command) {
  const { examples, exits } = after(command)
  return `## stemma ${command.name()}

${command.description()}

**Synopsis** \`${synopsis(command)}\`

${list(
  '**Arguments**',
  command.registeredArguments.map((one) => [one.required ? `<${one.name()}>` : `[${one.name()}]`, described(one)]),
)}${list(
  '**Options**',
  command.options.map((one) => [one.flags, described(one)]),
)}**Examples**

\`\`\`sh
${examples.map(([line, what]) => `${line}  # ${what}`).join('\n')}
\`\`\`

**Exit codes** ${exits}

${BY_HAND}

${note(command)}`
}

/** What was written by hand of a command, with the blank line that follows. */
function note(command) {
  const text = notes.get(command.name()) ?? ''
  return text === '' ? '' : `${text}\n\n`
}

function synopsis(command) {
  const rest = command.registeredArguments.map((one) => {
    const name = `${one.name()}${one.variadic ? '...' : ''}`
    return one.required ? `<${name}>` : `[${name}]`
  })
  return ['stemma', command.name(), '[options]', ...rest].join(' ')
}

function list(title, rows) {
  if (rows.length === 0) return ''
  return `${title}\n\n${rows.map(([name, what]) => `- \`${name}\`: ${what}`).join('\n')}\n\n`
}

/** With its choices, its default and its variable. @param {import('commander').Option | import('commander').Argument} one */
function described(one) {
  const more = []
  if (one.argChoices) more.push(`one of ${one.argChoices.map((choice) => `\`${choice}\``).join(', ')}`)
  const shown = one.defaultValueDescription ?? (typeof one.defaultValue === 'boolean' ? undefined : one.defaultValue)
  // A default that depends on the machine is no part of a reference.
  if (shown !== undefined && !/^threads/.test(one.attributeName?.() ?? '')) more.push(`default: ${shown}`)
  if (one.envVar) more.push(`variable: \`${one.envVar}\``)
  return one.description + (more.length > 0 ? ` (${more.join('; ')})` : '')
}

/** The examples and exit codes that stand below the options in the help. */
function after(command) {
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp()
  const [, examples = '', exits = ''] = /\nExamples:\n([\s\S]*?)\n\nExit codes: ([^\n]*)/.exec(text) ?? []
  return {
    examples: examples.split('\n').map((line) => line.trim().split(/ {2,}/)),
    exits,
  }
}
