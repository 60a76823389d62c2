/**
 * The layering of src/, as a test. A folder may import itself and what its row lists; nothing else.
 * Read it as the map: the core is pure, stages do not know each other, effects live at the edge.
 * A package that a layer may use stands in its row, so that a new dependency shows as a change to the map.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, it } from 'vitest'

const BASE = ['core/model', 'core/text', 'core/languages']
const STAGES = ['read', 'extract', 'analyse', 'annotate', 'relate', 'cluster', 'reconcile', 'report'].map(
  (name) => `core/${name}`,
)
const PUBLIC = ['core', 'core/decided', 'core/model', 'core/report']

const MAY_IMPORT: Record<string, string[]> = {
  'core/model': [],
  'core/text': ['core/model'],
  'core/languages': ['core/model', 'core/text'],
  'core/read': [...BASE, '@noble/hashes', 'chardet', 'fflate', 'htmlparser2', 'hyparquet', 'unpdf'],
  'core/extract': [...BASE, '@noble/hashes', 'eld', 'htmlparser2'],
  'core/analyse': BASE,
  'core/annotate': BASE,
  'core/relate': BASE,
  'core/cluster': BASE,
  'core/reconcile': BASE,
  'core/report': [...BASE, '@noble/hashes', 'fflate', 'hyparquet-writer'],
  // What people decided is laid over what the stages found.
  'core/decided': [...BASE, 'core/relate', 'core/reconcile'],
  core: [...BASE, ...STAGES, 'core/decided'],
  // Archives are cut where core/read's own readers say that a record ends.
  io: [
    'core/languages',
    'core/model',
    'core/read',
    'core/analyse',
    'node:',
    'fflate',
    'hyparquet',
    'ipaddr.js',
    'piscina',
    'undici',
    'write-excel-file',
  ],
  store: ['core/model', 'io', 'node:', 'libsql', 'pg'],
  dedupe: [
    'core/model',
    'core/text',
    'core/read',
    'core/extract',
    'core/relate',
    'core/report',
    'io',
    'node:',
    // What DuckDB and PostgreSQL group is read and written by these; DuckDB itself is a peer that may be missing.
    'hyparquet',
    'hyparquet-writer',
    'pg',
  ],
  desk: ['core', 'core/decided', 'core/model', 'core/read', 'core/text', 'io', 'store', 'node:'],
  fleet: [
    'desk',
    'io',
    'store',
    'node:',
    '@nats-io/transport-node',
    '@nats-io/jetstream',
    '@nats-io/kv',
    '@nats-io/obj',
  ],
  // Presets are asked of ledgers that are kept, without the pipeline.
  server: [
    ...PUBLIC,
    'core/reconcile',
    'core/text',
    'desk',
    'io',
    'store',
    'node:',
    'hono',
    '@hono/node-server',
    '@hono/zod-openapi',
  ],
  mcp: [...PUBLIC, 'io', 'node:', '@modelcontextprotocol/sdk', 'zod'],
  // The local model's package is a peer that may be missing: it is loaded by name, and no type of it is used.
  embeddings: ['core/model', 'io', 'zod'],
  cli: [
    ...PUBLIC,
    'core/reconcile',
    'index',
    'mcp',
    'dedupe',
    'desk',
    'embeddings',
    'fleet',
    'io',
    'store',
    'server',
    'node:',
    'commander',
  ],
  // The library brings its own models to the core: `src/with-models.ts`.
  index: [...PUBLIC, 'core/languages', 'core/analyse', 'core/cluster', 'core/reconcile', 'core/relate', 'io'],
}

it('imports follow the map', () => {
  expect(sources('src').flatMap(violations)).toEqual([])
})

it('the pages know only what the server answers: nothing of src/ is part of them', () => {
  const allowed = ['web', 'react', 'react-dom', 'wouter', '@tanstack/react-query', 'd3-scale', 'd3-shape', './style']
  const files = readdirSync('web/src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => join('web', 'src', file))
  const outside = files.flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(
        /(?:^(?:import|export|\})[^'"\n]*\bfrom |^import |\bimport\()['"]([^'"\n]+)['"]/gm,
      ),
      ([, path = '']) => (path.startsWith('.') ? normalize(join(dirname(file), path)).split(sep)[0]! : packageOf(path)),
    )
      .filter((to) => !allowed.includes(to))
      .map((to) => `${file} must not import ${to}`),
  )
  expect(outside).toEqual([])
})

it('every row of the map that names a folder of the tree is spelled as the tree spells it', () => {
  const folders = Object.keys(MAY_IMPORT).filter((row) => row !== 'index' && row !== 'server')
  expect(folders.filter((folder) => !existsSync(join('src', folder)))).toEqual([])
})

it('starting up loads the parser of the command line and no other package', () => {
  expect([...packagesAtStart('src/cli/main.ts')].sort()).toEqual(['commander', 'node:'])
})

/** Packages that the static imports of a file lead to; what is only a type, or loaded later, is not among them. */
function packagesAtStart(file: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>()
  if (seen.has(file)) return found
  seen.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s(?!type\b)(?:[^'"()=]*\sfrom\s+)?['"]([^'"]+)['"]/gm,
  )
  for (const [, path = ''] of imports) {
    const own = path.startsWith('.') ? [...packagesAtStart(normalize(join(dirname(file), path)), seen)] : []
    const outside = path.startsWith('.') ? [] : [path.startsWith('node:') ? 'node:' : packageOf(path)]
    for (const one of [...own, ...outside]) found.add(one)
  }
  return found
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file))
}

function violations(file: string): string[] {
  const from = layerOf(file)
  return importsOf(file)
    .filter((to) => to !== from && !MAY_IMPORT[from]?.includes(to))
    .map((to) => `${file} must not import ${to}`)
}

function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s(?:[^'"()=]*\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )
  return Array.from(specifiers, ([, fixed, lazy]) => {
    const path = fixed ?? lazy ?? ''
    if (path.startsWith('.')) return layerOf(normalize(join(dirname(file), path)))
    return path.startsWith('node:') ? 'node:' : packageOf(path)
  })
}

/** `@scope/name/sub` → `@scope/name`; `name/sub` → `name`. */
function packageOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')
}

/** `src/core/text/words.ts` → `core/text`; `src/core/pipeline.ts` → `core`; `src/index.ts` → `index`. */
function layerOf(path: string): string {
  const folders = dirname(path).split(sep).slice(1)
  return folders.slice(0, folders[0] === 'core' ? 2 : 1).join('/') || 'index'
}
