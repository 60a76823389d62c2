/** Completion and doctor: what a user has around the commands. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../src/index.ts'
import { build, stemma } from './helpers/command-line.ts'

beforeAll(build)

/** What bash offers after these words. */
function offered(words: readonly string[]): string[] {
  const script = `${stemma(['completion', 'bash']).out}
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_stemma
printf '%s\\n' "\${COMPREPLY[@]}"`
  const out = execFileSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' })
  return out.split('\n').filter((line) => line !== '')
}

describe('stemma completion', () => {
  it('offers every command in bash', () => {
    const named = Array.from(stemma(['--help']).out.matchAll(/^ {2}([a-z]+) (?:\[options\]| |<)/gm), ([, name]) => name)
    expect(named.length).toBeGreaterThan(15)
    expect(offered(['stemma', '']).filter((one) => !one.startsWith('-'))).toEqual(named)
    expect(offered(['stemma', 'bun'])).toEqual(['bundle'])
  })

  it('offers options, and the values of those that have a list', () => {
    expect(offered(['stemma', 'export', '--f'])).toEqual(['--from', '--fetch', '--follow-links'])
    expect(offered(['stemma', 'export', ''])).toEqual([...EXPORT_FORMATS, 'xlsx'])
    expect(offered(['stemma', 'ledger', '--preset', 'uc'])).toEqual(['ucdp-style'])
  })

  it('offers files where no list is', () => {
    expect(offered(['stemma', 'compare', 'pack'])).toContain('package.json')
  })

  it.each(['bash', 'zsh', 'fish'])('writes a script that %s can read, where it is there', (shell) => {
    const { out, exit } = stemma(['completion', shell])
    expect(exit).toBe(0)
    expect(out).toContain('export')
    const check = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' })
    if (check.error === undefined) expect([check.status, check.stderr]).toEqual([0, ''])
  })

  it('is wrong use for another shell', () => {
    expect(stemma(['completion', 'tcsh']).exit).toBe(2)
  })
})

describe('stemma doctor', () => {
  it('says that everything works, to people and to programs', () => {
    const run = stemma(['doctor'])
    expect([run.exit, run.err]).toEqual([0, ''])
    expect(run.out.split('\n').filter((line) => line.startsWith('ok ')).length).toBe(5)
    const { findings } = JSON.parse(stemma(['doctor', '--json']).out) as { findings: { ok: boolean }[] }
    expect(findings.every((one) => one.ok)).toBe(true)
  })

  it('shows no secret', () => {
    const run = stemma(['doctor'], { env: { STEMMA_TOKEN: 'not-to-be-seen' } })
    expect(run.out).toContain('STEMMA_TOKEN')
    expect(run.out).not.toContain('not-to-be-seen')
  })

  it('says what does not work, and ends with 1', () => {
    const run = stemma(['doctor'], { env: { TMPDIR: '/nowhere/at/all' } })
    expect(run.exit).toBe(1)
    expect(run.out).toMatch(/^FAILED storing /m)
  })
})

describe('stemma.config.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-config-'))
  const samples = resolve('samples/weir')
  const below = join(folder, 'a', 'b')
  const holds = new Ajv2020().compile(JSON.parse(readFileSync('docs/reference/config.schema.json', 'utf8')) as object)
  beforeAll(() => void mkdirSync(below, { recursive: true }))
  afterAll(() => rmSync(folder, { recursive: true }))

  function withConfig(content: string, args: readonly string[]) {
    writeFileSync(join(folder, 'stemma.config.json'), content)
    return stemma(args, { cwd: below })
  }

  it('is found above the working directory, and the command line wins over it', () => {
    const content = '{"$schema": "x", "color": true, "preset": "ucdp-style"}'
    expect(holds(JSON.parse(content))).toBe(true)
    const coloured = withConfig(content, ['ledger', samples, '--all'])
    expect([coloured.exit, coloured.out.includes('\u001b[')]).toEqual([0, true])
    expect(coloured.out).toContain('BY THE PRESET UCDP-STYLE')
    const plain = withConfig(content, ['ledger', samples, '--all', '--no-color', '--preset', 'acled-style'])
    expect([plain.out.includes('\u001b['), plain.out.includes('UCDP-STYLE')]).toEqual([false, false])
  })

  it.each([
    ['no JSON', '{', /no JSON/],
    ['a setting that is none', '{"colour": true}', /"colour" is no setting/],
    ['a network', '{"fetch": true}', /"fetch" is no setting/],
    ['a folder of the desk', '{"data": "desk"}', /--data or STEMMA_DATA alone/],
    ['a value that cannot be', '{"threads": 0}', /"threads" must be a whole number/],
    ['a name that every object has', '{"constructor": 1}', /"constructor" is no setting/],
  ])('refuses %s, and names the file', (_name, content, why) => {
    const run = withConfig(content, ['figures', samples])
    expect([run.exit, run.out]).toEqual([1, ''])
    expect(run.err).toContain('stemma.config.json cannot be used')
    expect(run.err).toMatch(why)
    if (content !== '{') expect(holds(JSON.parse(content))).toBe(false)
  })
})
