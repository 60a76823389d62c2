/** `npm run check -- house`: how the project reads, in numbers. `test/house.test.ts` holds them to ceilings. `--all` lists everything. */
import { cycles, importsOf } from './imports.ts'
import { type Documented, docstrings, namesOfSeveralTypes, parameterNotes } from './names.ts'
import { oneAnswer } from './one-answer.ts'
import { openSources } from './program.ts'
import { fileSizes, LONGEST_FILE, LONGEST_FUNCTION, longFunctions } from './sizes.ts'
import { wordsOfLanguages } from './words.ts'

const MOST_LISTED = process.argv.includes('--all') ? Number.POSITIVE_INFINITY : 8

const sources = openSources()
try {
  const { all, checker } = sources
  const sizes = fileSizes(all)
  say(`${all.length} files, median ${sizes.median} lines, longest ${sizes.longest.lines} (${sizes.longest.where})`)
  list(
    `files over ${LONGEST_FILE} lines, words and weights apart`,
    sizes.long.map((one) => `${one.lines} ${one.where}`),
  )
  list(
    `functions over ${LONGEST_FUNCTION} lines`,
    longFunctions(all).map((one) => `${one.lines} ${one.where}`),
  )
  const circles = (types: boolean): string[] => cycles(importsOf(all, { types })).map((circle) => circle.join(' ↔ '))
  list('circles of imports', circles(false))
  list('circles of imports, those of types alone included', circles(true))
  list(
    'names of several exported types',
    [...namesOfSeveralTypes(all)].map(([name, paths]) => `${name}: ${paths.join(', ')}`),
  )
  const { names, fields } = docstrings(all)
  documented('names of the library', names)
  documented('fields of its types', fields)
  documented('functions with parameters, that tell of them, of their result or their errors', parameterNotes(all))
  const words = wordsOfLanguages(all, checker)
  const holding = words.filter((one) => one.words.length > 0)
  list(
    `files of the core with words of a language, outside languages/en (${total(words.map((one) => one.words.length))} words)`,
    holding.map((one) => `${one.words.length} ${one.path}: ${[...new Set(one.words)].slice(0, 6).join(', ')}`),
  )
  const telling = words.filter((one) => one.sentences.length > 0)
  list(
    `files of the core with sentences for readers, outside report/ (${total(words.map((one) => one.sentences.length))} pieces)`,
    telling.map((one) => `${one.sentences.length} ${one.path}`),
  )
  const answer = await oneAnswer(all)
  say(`one answer (“${answer.question}”: ${answer.verdict}):`)
  say(
    `  ${answer.files} files of the core, ${answer.lines} lines; ${answer.functions} functions, ${answer.calls} calls`,
  )
  for (const [folder, files] of Object.entries(answer.folders)) say(`  ${String(files).padStart(4)} ${folder}`)
} finally {
  sources.close()
}

function documented(what: string, { all, bare }: Documented): void {
  const share = Math.round((100 * (all - bare.length)) / Math.max(1, all))
  say(`${what}: ${share} % of ${all} have a docstring`)
  for (const one of bare.slice(0, MOST_LISTED === Number.POSITIVE_INFINITY ? bare.length : 0)) say(`    ${one}`)
}

function list(title: string, items: readonly string[]): void {
  say(`${title}: ${items.length}`)
  for (const item of items.slice(0, MOST_LISTED)) say(`    ${item}`)
  if (items.length > MOST_LISTED) say(`    and ${items.length - MOST_LISTED} more: --all`)
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

function say(line: string): void {
  console.log(line)
}
