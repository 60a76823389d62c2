import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARCHIVES, CONTAINERS, type Container, type RecordKind } from '../../../test/helpers/containers.ts'
import { readAny } from './read-any.ts'

const words = (number: number): string =>
  `${'The ferry left the quay of Tarrow for the weir at Sorn and came back. '.repeat(3)}Boat w${number}w was last.`
const kinds = fc
  .array(fc.constantFrom<RecordKind>('whole', 'whole', 'empty', 'broken'), { minLength: 2, maxLength: 14 })
  .filter((all) => all.includes('whole') && all[0] !== 'broken')

/** Which records came out, by the words in them; and which the notices name. */
async function accounted(
  container: Container,
  all: readonly RecordKind[],
): Promise<{ out: number[]; named: number[] }> {
  const { sources, notices } = await readAny({ input: 'x', bytes: container.make(all, words) })
  const out = sources.flatMap(({ content }) => Array.from(content.matchAll(/w(\d+)w/g), ([, number]) => Number(number)))
  const blank = sources.filter(({ content }) => !content.includes('ferry'))
  const named = [...notices, ...blank].flatMap(({ input }) => {
    const [, number] = /^x[#!](\d+)(?:\.txt)?$/.exec(input ?? '') ?? []
    return number === undefined ? [] : [Number(number)]
  })
  return { out, named }
}

describe('records in are records out and records that notices name', () => {
  it.each([...CONTAINERS, ...ARCHIVES])('$name', async (container) => {
    await fc.assert(
      fc.asyncProperty(kinds, async (all) => {
        const { out, named } = await accounted(container, all)
        const whole = all.flatMap((kind, at) => (kind === 'whole' ? [at + 1] : []))
        const inOrder = out.filter((number) => all[number - 1] === 'whole').sort((a, b) => a - b)
        expect(inOrder).toEqual(whole)
        expect([...new Set([...out, ...named])].sort((a, b) => a - b)).toEqual(all.map((_kind, at) => at + 1))
      }),
      { numRuns: 150 },
    )
  })
})

describe('what is left of a record is told', () => {
  const text = (bytes: string) => readAny({ input: 'x', bytes: new TextEncoder().encode(bytes) })
  const codes = async (bytes: string): Promise<string[]> =>
    (await text(bytes)).notices.map(({ code, input }) => `${code} ${input}`)

  it('cells beyond the columns of a table', async () => {
    expect(await codes(`title,text\nt,${words(1)}\nt,${words(2)},said Ada Quill,,x\n`)).toEqual(['cells-left-out x#2'])
  })

  it('a table that ends within quotation marks, a list without its end', async () => {
    expect(await codes(`title,text\nt,"${words(1)}\nt,${words(2)}\n`)).toEqual(['truncated x'])
    expect(await codes(`[{"text":"${words(1)}"},{"text":"${words(2)}"}`)).toEqual(['truncated x'])
  })

  it('words behind the quotation marks of a cell stay in it', async () => {
    const { sources, notices } = await text('title,text\nt,"Nine ferries" were lost\nu,"The ""weir"" holds"\n')
    expect(sources.map(({ content }) => content)).toEqual(['Nine ferries were lost', 'The "weir" holds'])
    expect(notices).toEqual([])
  })

  it('parts of a message that are not read', async () => {
    const part = (words: string): string => `--b\nContent-Type: text/plain\n\n${words}\n`
    const head =
      'From: a@sorn.example\nTo: b@sorn.example\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n'
    expect(await codes(`${head}${part(words(1))}--b--`)).toEqual([])
    expect(await codes(`${head}${part(words(1))}${part(words(2))}--b--`)).toEqual(['records-left-out x'])
    expect(await codes(`${head}${part(words(1)).repeat(201)}--b--`)).toContain('records-left-out x')
  })
})
