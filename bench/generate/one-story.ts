/**
 * Reports of one invented event, the same for the same numbers: a ferry that sank, as hundreds of outlets tell it over days.
 * Of ten reports three are an earlier agency text as it stood, or a part of it; the others tell it in words and details of their own.
 */
import type { Page } from '../../src/core/model/document.ts'
import { mix32 } from '../../src/core/text/hash.ts'
import { SYLLABLES } from './syllables.ts'

const HOUR = 3_600_000
/** So many reports come in an hour at most, so that the story goes on for days. */
const AN_HOUR = 40
const COPIED_IN_TEN = 3
/** A copy has one of so many agency texts before it. */
const TEXTS_BACK = 400
/** Paragraphs of agencies that go through the reports. */
const SHARED_PARAGRAPHS = 30

const PLACES = ['Merenda', 'Port Alba', 'Kessel', 'the strait of Ombra', 'Lower Varne', 'Tolm', 'Sant Ire', 'Quell']
const FIRST = ['Ann', 'Karl', 'Mira', 'Jon', 'Lena', 'Paul', 'Sara', 'Tom', 'Ida', 'Omar', 'Vera', 'Nils']
const LAST = [
  'Roe',
  'Hale',
  'Voss',
  'Penn',
  'Marsh',
  'Quist',
  'Dorn',
  'Abel',
  'Rusk',
  'Teal',
  'Ware',
  'Lund',
  'Crane',
  'Frost',
]
const ROLES = [
  'the mayor',
  'a spokesman for the coastguard',
  'a doctor',
  'a survivor',
  'the minister of transport',
  'a fisherman',
]
const SAYINGS = [
  'We pulled people out of the water until it was dark',
  'The ship should never have left the harbour in that wind',
  'Nobody told us where the life jackets were',
  'We will find out who let this ship sail',
  'My brother was on the lower deck and I have not heard from him',
]

/** @param count reports, in the order in which they were published */
export function oneStory(count: number, seed = 1): Page[] {
  const agency: string[] = []
  return Array.from({ length: count }, (_, i) => {
    const draw = (salt: number, of: number): number => mix32(mix32(seed * 7919 + i) + salt) % of
    const copied = agency.length > 0 && draw(1, 10) < COPIED_IN_TEN
    const text = copied ? copyOf(agency, draw) : ownText(i, draw)
    if (!copied) agency.push(text)
    const published = new Date(
      Date.UTC(2031, 2, 1) + Math.floor(i / AN_HOUR) * HOUR + draw(2, 60) * 60_000,
    ).toISOString()
    const title = `Ferry sinks off ${pick(PLACES, draw(3, 99))}, ${tollAt(i)} dead`
    const line = JSON.stringify({ id: `s${seed}-${i}`, title, text, published, publisher: `Outlet ${draw(4, 900)}` })
    return { input: `s${seed}-${String(i).padStart(6, '0')}.jsonl`, bytes: new TextEncoder().encode(line) }
  })
}

type Draw = (salt: number, of: number) => number

/** The whole of an agency's text, or its first three sentences. */
function copyOf(agency: readonly string[], draw: Draw): string {
  const text = agency[Math.max(0, agency.length - 1 - draw(10, TEXTS_BACK))]!
  return draw(11, 2) === 0 ? text : text.split('\n\n').slice(0, 2).join('\n\n')
}

function ownText(i: number, draw: Draw): string {
  const toll = tollAt(i)
  const hurt = 40 + draw(20, 30)
  const who = `${pick(FIRST, draw(21, 99))} ${pick(LAST, draw(22, 99))}, ${pick(ROLES, draw(23, 99))}`
  const opening = [
    `At least ${toll} people were killed and ${hurt} were injured when a ferry sank off ${pick(PLACES, draw(24, 99))} on Saturday, police said.`,
    `The number of dead after a ferry sank near ${pick(PLACES, draw(24, 99))} rose to ${toll} on Sunday, and ${hurt} people are in hospital, officials said.`,
    `${toll} bodies have been recovered from the ferry that went down off ${pick(PLACES, draw(24, 99))}, the coastguard said, and ${draw(25, 80) + 20} people are missing.`,
  ]
  // A paragraph that an agency wrote once and that many reports have, and two sentences that are this report's own.
  const shared = draw(32, SHARED_PARAGRAPHS)
  const paragraph = [0, 1].map((k) => detail((salt, of) => mix32(mix32(shared) + salt) % of, 40 + 20 * k)).join(' ')
  const details = [paragraph, ...[0, 1].map((k) => detail(draw, 80 + 20 * k))]
  const said = `“${pick(SAYINGS, draw(30, 99))},” said ${who}.`
  return [pick(opening, draw(31, 99)), `${details[0]} ${said}`, details.slice(1).join(' ')].join('\n\n')
}

/** A sentence of words that few other reports have. */
function detail(draw: Draw, salt: number): string {
  const word = (k: number): string =>
    [1, 2, 3].map((part) => pick(SYLLABLES, draw(salt * 37 + 3 * k + part, SYLLABLES.length))).join('')
  const words = Array.from({ length: 9 }, (_, k) => word(k))
  const name = words[0]![0]!.toUpperCase() + words[0]!.slice(1)
  return `In ${name} ${draw(salt, 90) + 2} ${words[1]} ${words[2]} were ${words[3]} with the ${words.slice(4).join(' ')}.`
}

/** It grows while the story goes on. */
function tollAt(i: number): number {
  return 12 + Math.min(150, Math.floor(i / 25))
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length]!
}
