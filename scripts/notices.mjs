/**
 * THIRD-PARTY-NOTICES.txt: every package that an installation brings along, with its licence in full.
 * `node scripts/notices.mjs` writes it; with `--check` it says whether it is current, and whether each licence is one that
 * this project may be handed out with.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PAGE = 'THIRD-PARTY-NOTICES.txt'

/** Licences that ask for no more than their notice. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
])

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const packages = Object.entries(lock.packages)
  .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
  .map(([path]) => describe(path))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))

const refused = packages.filter(({ licence }) => !allowed(licence))
for (const { name, licence } of refused) console.error(`${name} has the licence ${licence}, which is not on the list`)

const page = `Stemma is handed out without these packages; an installation brings them along.\n\n${packages.map(entry).join('\n')}`
if (!process.argv.includes('--check')) writeFileSync(PAGE, page)
else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
  console.error(`${PAGE} is not current: node scripts/notices.mjs`)
  process.exitCode = 1
}
if (refused.length > 0) process.exitCode = 1
else console.log(`${packages.length} packages, all of licences on the list`)

/** @param {string} path */
function describe(path) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const file = readdirSync(path).find((one) => /^(licen[cs]e|copying)/i.test(one))
  const text =
    file === undefined ? 'It comes without a file of its licence.' : readFileSync(join(path, file), 'utf8').trim()
  return { name, version, licence: license ?? licenses?.[0]?.type ?? 'none', text: text.replace(/\r\n/g, '\n') }
}

/** Of a choice one part must be on the list, of a sum each. @param {string} licence */
function allowed(licence) {
  const choices = licence.replace(/[()]/g, '').split(/\s+OR\s+/)
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((one) => ALLOWED.has(one)))
}

/** @param {{ name: string, version: string, licence: string, text: string }} one */
function entry({ name, version, licence, text }) {
  return `${'='.repeat(80)}\n${name} ${version} (${licence})\n\n${text}\n`
}
