/**
 * How the project reads, in numbers that may only get better: `npm run check -- house` prints them. Who lowers one lowers its ceiling here;
 * who needs a new file on a list says in the commit why.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { HOLDING_ENGLISH, HOLDING_MESSAGES, HOLDING_NAMES } from '../scripts/house/holding-words.ts'
import { cycles, importsOf } from '../scripts/house/imports.ts'
import { docstrings, namesOfSeveralTypes, parameterNotes } from '../scripts/house/names.ts'
import { openSources } from '../scripts/house/program.ts'
import { fileSizes, longFunctions } from '../scripts/house/sizes.ts'
import { wordsOfLanguages } from '../scripts/house/words.ts'

const sources = openSources()
const { all } = sources
afterAll(() => sources.close())

describe('files and functions', () => {
  it('are as short as they were', () => {
    const { median, longest, long } = fileSizes(all)
    expect(median).toBeLessThanOrEqual(80)
    expect(longest.lines).toBeLessThanOrEqual(312)
    expect(long.length).toBeLessThanOrEqual(6)
    expect(longFunctions(all).length).toBeLessThanOrEqual(48)
  })
})

describe('imports', () => {
  it('go round in no circle, those of types included', () => {
    expect(cycles(importsOf(all, { types: true }))).toEqual([])
  })

  it('would be found to go round in one', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ])
    expect(cycles(imports)).toEqual([['a', 'b', 'c']])
  })
})

it('no name is exported as the type of two things', () => {
  expect([...namesOfSeveralTypes(all)]).toEqual([])
})

it('the pipeline passes nothing on that another file holds', () => {
  const pipeline = all.find(({ path }) => path === 'src/core/pipeline.ts')!
  expect(pipeline.text).not.toMatch(/^export (?:\*|(?:type )?\{)/m)
})

it('the names of the library say what they are', () => {
  const { names, fields } = docstrings(all)
  expect(names.bare).toEqual([])
  expect(fields.bare.length).toBeLessThanOrEqual(246)
  expect(parameterNotes(all).bare).toEqual([])
})

describe('words of a language in the core', () => {
  const found = wordsOfLanguages(all, sources.checker)

  it('stand in the files that are listed, and in no other', () => {
    const holding = found.filter(({ words }) => words.length > 0).map(({ path }) => path.slice('src/core/'.length))
    const listed = [...HOLDING_NAMES, ...HOLDING_MESSAGES, ...HOLDING_ENGLISH]
    expect(holding.filter((path) => !listed.includes(path))).toEqual([])
    expect(listed.filter((path) => !holding.includes(path))).toEqual([])
  })

  it('are no more than they were, nor are the sentences for readers outside the reports', () => {
    const count = (of: 'words' | 'sentences'): number => found.reduce((sum, one) => sum + one[of].length, 0)
    expect(count('words')).toBeLessThanOrEqual(386)
    expect(count('sentences')).toBeLessThanOrEqual(176)
    expect(HOLDING_ENGLISH.length).toBeLessThanOrEqual(44)
  })

  it('are told from codes of the program', () => {
    const { words } = found.find(({ path }) => path.endsWith('figures/change.ts')) ?? { words: [] }
    expect(words).toContain('higher')
    expect(found.flatMap((one) => one.words)).not.toContain('nsubj')
    expect(found.flatMap((one) => one.words)).not.toContain('at-least')
  })
})
