/**
 * docs/reference/library.md out of the declarations that the build writes: `node scripts/api-reference.mjs` writes it,
 * with `--check` it only says whether it is current. Run `npm run build` before.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PAGE = 'docs/reference/library.md'
const INTRODUCTION = readFileSync(PAGE, 'utf8').split('<!-- from here on generated -->')[0]

const { values, types } = exportsOf(readFileSync('dist/index.d.ts', 'utf8'))
const page = `${INTRODUCTION}<!-- from here on generated -->

## Functions, classes and constants

${values.map(section).join('\n')}
## Types

${types.map(typeSection).join('\n')}`

if (!process.argv.includes('--check')) writeFileSync(PAGE, page)
else if (readFileSync(PAGE, 'utf8') !== page) {
  console.error(`${PAGE} is not current: npm run build && node scripts/api-reference.mjs`)
  process.exitCode = 1
}

/** @param {string} index */
function exportsOf(index) {
  const values = []
  const files = []
  for (const [, names, from] of index.matchAll(/^export (?:type )?(\{[^}]*\}|\*) from '([^']+)';/gm)) {
    const file = resolve(from)
    if (names === '*') files.push({ file, only: null })
    else
      for (const name of names
        .slice(1, -1)
        .split(',')
        .map((one) => one.trim())) {
        const isType = name.startsWith('type ') || index.includes(`export type ${names} from '${from}'`)
        const bare = name.replace(/^type /, '')
        if (isType) files.push({ file, only: bare })
        else values.push({ name: bare, declaration: declarationOf(bare, file) })
      }
  }
  const types = files.flatMap(({ file, only }) =>
    declarations(readFileSync(file, 'utf8')).filter(
      (one) => one.kind !== 'value' && (only === null || one.name === only),
    ),
  )
  return { values: values.sort(byName), types: types.sort(byName) }
}

/** @param {string} from */
function resolve(from, beside = 'dist') {
  return join(beside, from.replace(/\.(?:js|ts)$/, '.d.ts'))
}

/** Where a name is declared, through files that only pass it on. @param {string} name @param {string} file */
function declarationOf(name, file) {
  const text = readFileSync(file, 'utf8')
  const own = declarations(text).find((one) => one.name === name)
  if (own) return own
  for (const [, names, from] of text.matchAll(/^export \{([^}]*)\} from '([^']+)';/gm))
    if (names.split(',').some((one) => one.trim() === name)) return declarationOf(name, resolve(from, dirname(file)))
  throw new Error(`${name} is not declared in ${file}`)
}

/** Top-level declarations with their comments. @param {string} text */
function declarations(text) {
  const found = text.matchAll(
    /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export (?:declare )?(?:(interface|class) (\w+)[^{]*\{[\s\S]*?\n\}|(type|function|const) (\w+)[\s\S]*?;(?=\n(?:\/\*\*|export|declare|import|\}|$)|$))/g,
  )
  return Array.from(found, ([whole, comment, body, bodied, plain, named]) => ({
    name: bodied ?? named,
    kind: body === 'interface' || plain === 'type' ? 'type' : 'value',
    comment: (comment ?? '').replace(/^\s*\* ?/gm, '').trim(),
    code: whole.replace(/^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n/, '').replace(/^export (?:declare )?/, ''),
  }))
}

/** @param {{ name: string, declaration: { comment: string, code: string } }} one */
function section({ name, declaration: { comment, code } }) {
  return `### ${name}\n\n${prose(comment)}\`\`\`ts\n${code.trim()}\n\`\`\`\n`
}

/** @param {{ name: string, comment: string, code: string }} one */
function typeSection({ name, comment, code }) {
  return `### ${name}\n\n${prose(comment)}\`\`\`ts\n${code.trim()}\n\`\`\`\n`
}

/** @param {string} comment */
function prose(comment) {
  const text = comment
    .replace(/^@param (\w+)\s+/gm, '- `$1`: ')
    .replace(/^@returns\s+/gm, '- gives ')
    .replace(/^@throws\s+/gm, '- throws ')
    .replace(/^@example\s+/gm, '- for example ')
  return text === '' ? '' : `${text}\n\n`
}

/** @param {{ name: string }} a @param {{ name: string }} b */
function byName(a, b) {
  return a.name < b.name ? -1 : 1
}
