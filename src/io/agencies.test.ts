import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { compare, prepare } from '../with-models.ts'
import { ownAgencies } from './agencies.ts'

const folder = mkdtempSync(join(tmpdir(), 'agencies-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  delete process.env['STEMMA_AGENCIES']
})

function agenciesFrom(name: string, content: string): ReturnType<typeof ownAgencies> {
  const path = join(folder, name)
  writeFileSync(path, content)
  process.env['STEMMA_AGENCIES'] = path
  return ownAgencies()
}

const BODY = [
  'The last ferry between Skarholm and the outer islands will be withdrawn in May, the council of the islands decided on Monday night after four hours of talks.',
  'Some 340 people live on the islands, and their only doctor comes by the ferry on two days of each week. The council said that a boat for emergencies would be found.',
  'Ane Mikkel, who runs the school of the largest island, said that eleven children crossed each morning, and that nobody had asked their parents.',
]
const page = (input: string, head: string[]) => ({
  input,
  bytes: new TextEncoder().encode(['Ferry cuts leave islands without a doctor', ...head, ...BODY].join('\n\n')),
})

describe('agencies of one’s own', () => {
  const LIST = '{ "Nordwire": ["NDW", "Nordwire News"] }'

  it('are what a credit names, and the arrow goes from the agency to the outlet', async () => {
    const agencies = agenciesFrom('agencies.json', LIST)
    const credited = page('outlet.txt', ['By NDW'])
    const [outlet] = (await prepare(credited, { agencies })).articles
    const [original] = (await prepare(page('agency.txt', []), { agencies })).articles
    expect(outlet!.agency).toBe('Nordwire')
    expect((await prepare(credited)).articles[0]!.agency).toBeNull()
    const wire = { ...original!, publisher: 'Nordwire', id: 'wire' }
    const { relations } = compare([{ ...outlet!, publisher: 'Isle Echo', id: 'echo' }, wire])
    expect(relations[0]!.source).toBe('wire')
    expect(relations[0]!.evidence.map(({ note }) => note)).toContain('the other credits Nordwire')
  })

  it('are named as what two reports share', async () => {
    const agencies = agenciesFrom('shared.json', LIST)
    const [one, other] = await Promise.all(
      ['By NDW', 'By Nordwire News'].map(async (credit, i) => {
        const [article] = (await prepare(page(`${i}.txt`, [credit]), { agencies })).articles
        return { ...article!, publisher: `Outlet ${i}`, id: `outlet-${i}` }
      }),
    )
    const { relations } = compare([one!, other!])
    expect(relations[0]!.evidence.map(({ note }) => note)).toContain('both credit Nordwire')
  })

  it.each([
    ['no-json', 'Nordwire', 'JSON'],
    ['no-object', '["Nordwire"]', 'no object'],
    ['no-list', '{ "Nordwire": "NDW" }', 'a list of its other names'],
  ])('a file that cannot be used is told of: %s', (name, content, told) => {
    expect(() => agenciesFrom(`${name}.json`, content)).toThrow(told)
  })

  it('there are none where no file is named', () => {
    expect(ownAgencies()).toEqual([])
  })
})
