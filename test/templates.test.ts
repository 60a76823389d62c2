/** Reports that were filled into one template tell of several events: each is an account, whatever they have in common. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../src/with-models.ts'
import { build, stemma } from './helpers/command-line.ts'
import { prepared } from './helpers/prepared.ts'

const folder = mkdtempSync(join(tmpdir(), 'templates-'))
beforeAll(build)
afterAll(() => rmSync(folder, { recursive: true }))

const quake = (strength: string, day: string, time: string, place: string, far: string, town: string, depth: string) =>
  [
    `A magnitude ${strength} earthquake was reported ${day} at ${time} some way from ${place}, according to the Geological Office.`,
    `The earthquake occurred ${far} miles from ${town}, at a depth of ${depth} miles below the valley floor.`,
    'An average of 25 earthquakes of about this strength occur each year in the valley and its surroundings, according to a recent sample of three years.',
    'Did you feel this earthquake? Consider reporting what you felt to the Geological Office, which collects such reports and draws maps from them.',
    'In the last 10 days there have been no earthquakes of a magnitude of 3.05 or greater nearby, says the Big Valley Register of the Geological Office.',
    'Even if you did not feel this small earthquake, you never know when a larger one is going to strike: keep water, a torch and a list of numbers at hand.',
  ].join('\n\n')

const arrest = (name: string, age: number, town: string, day: string, street: string, sum: number) =>
  [
    `${name}, ${age}, of ${town}, was arrested ${day} on suspicion of taking goods from a shop in ${street}, the county police said.`,
    `Officers were called by the owner, who reported that goods worth ${sum} crowns had been taken by a person who left on foot.`,
    'The person was found nearby, was searched by officers and was taken to the county jail, where a judge will set the terms of release.',
    'Everyone who is arrested is held to be innocent until a court has found otherwise. Anyone with information can call the county police.',
  ].join('\n\n')

const TEMPLATES = {
  quakes: [
    quake('3.24', 'Sunday', '5:12 a.m.', 'Tarrow', '19', 'Skarholm', '15.4'),
    quake('4.61', 'Tuesday', '7:41 p.m.', 'Hallam', '31', 'Castlemere', '12.1'),
    quake('3.97', 'Monday', '10:05 a.m.', 'Fellgate', '44', 'Torrin', '18.0'),
  ],
  arrests: [
    arrest('Per Moss', 34, 'Tarn', 'Sunday', 'Quay Street', 410),
    arrest('Ana Brandt', 51, 'Denby', 'Friday', 'Mill Lane', 1250),
    arrest('Olav Rask', 22, 'Osla', 'Monday', 'Harbour Row', 78),
  ],
}

/** The reports of one outlet, months apart: none is a later state of another. */
const OUTLET = 'Valley Times'
const dayOf = (i: number): string => `2031-0${2 + 3 * i}-11T06:00:00Z`

/** How many records `dedupe --clean` keeps of these texts. */
function kept(name: string, texts: readonly string[]): number {
  const [input, clean] = [join(folder, `${name}.jsonl`), join(folder, `${name}-clean.jsonl`)]
  const lines = texts.map((text, i) => JSON.stringify({ id: `${name}-${i}`, text, publisher: OUTLET, date: dayOf(i) }))
  writeFileSync(input, lines.map((line) => `${line}\n`).join(''))
  expect(stemma(['dedupe', input, '--clean', clean, '--no-resume']).exit).toBe(0)
  return readFileSync(clean, 'utf8').trim().split('\n').length
}

describe.each(Object.entries(TEMPLATES))('three %s from one template', (name, texts) => {
  it('are kept by `dedupe --clean`', () => {
    expect(kept(name, texts)).toBe(3)
  })

  it('are three accounts to `compare`, which share a source', () => {
    const { lineages, relations } = compare(
      texts.map((text, i) => ({
        ...prepared(`${name}-${i}.txt`, text),
        publisher: OUTLET,
        published: dayOf(i),
      })),
    )
    expect(lineages).toHaveLength(3)
    for (const { kind } of relations) expect(['shared-source', 'independent']).toContain(kind)
  })
})

describe('a report and its correction', () => {
  const [first = ''] = TEMPLATES.quakes
  const corrected = first.replace('3.24', '3.35').replace('5:12', '5:21')

  it('are one record to `dedupe --clean`, and one account to `compare`', () => {
    expect(kept('corrected', [first, corrected])).toBe(1)
    expect(compare([prepared('a.txt', first), prepared('b.txt', corrected)]).lineages).toHaveLength(1)
  })
})
