/** Who says what: the spans of speaker, cue and content, over US political news (PolNeAR). */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findNames } from '../src/core/annotate/names/names.ts'
import { findStatements } from '../src/core/annotate/statements/statements.ts'
import { languageFor } from '../src/core/languages/languages.ts'
import type { Statement } from '../src/core/model/annotation.ts'
import type { Span } from '../src/core/model/span.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { tagged } from './now.ts'

type Place = readonly [number, number]

interface Attribution {
  readonly speaker: readonly Place[]
  readonly cue: readonly Place[]
  readonly content: readonly Place[]
  readonly kind?: string
}

interface Row {
  readonly id: string
  readonly text: string
  readonly attributions?: readonly Attribution[]
}

interface Prediction {
  readonly id: string
  readonly attributions: readonly Attribution[]
}

const ROLES = ['speaker', 'cue', 'content'] as const

const REFERENCES = {
  'speaker exact F1': 'BiLSTM-CRF 0.71, CRF 0.51, plain rules 0.11, on the test part',
  'cue exact F1': 'BiLSTM-CRF 0.67, CRF 0.53, plain rules 0.23, on the test part',
  'content exact F1': 'BiLSTM-CRF 0.61, CRF 0.29, plain rules 0.06, on the test part',
}

/** The test part where the folder has it, else the development part. */
function run(folder: string): Outcome {
  const test = ['test.jsonl.gz', 'test.jsonl'].some((name) => existsSync(join(folder, name)))
  const rows = readLines<Row>(folder, test ? 'test.jsonl.gz' : 'dev.jsonl.gz')
  const predictions = rows.map(predict)
  const labelled = rows.some((row) => row.attributions !== undefined)
  if (!labelled) return { cases: rows.length, predictions, scores: {} }
  const scores = { ...exactScores(rows, predictions), ...quotedScores(rows, predictions) }
  return { cases: rows.length, predictions, scores, references: REFERENCES, worst: worst(rows, predictions) }
}

function predict({ id, text }: Row): Prediction {
  const english = languageFor('en')
  const read = tagged(text)
  const { statements } = findStatements(read.analysis, english, findNames(read, english))
  return { id, attributions: statements.map(attributionOf) }
}

function attributionOf(statement: Statement): Attribution {
  const place = ({ start, end }: Span): Place => [start, end]
  return {
    speaker: statement.speaker.written ? [place(statement.speaker.written)] : [],
    cue: statement.cue.map(place),
    content: statement.content.map(place),
    kind: statement.kind,
  }
}

/** Micro F1 of spans that are right to the letter, each role by itself; a span counts once in an article. */
function exactScores(rows: readonly Row[], predictions: readonly Prediction[]): Record<string, number> {
  const scores: Record<string, number> = {}
  for (const role of ROLES) {
    let right = 0
    let gold = 0
    let found = 0
    for (const [index, row] of rows.entries()) {
      const labels = keysOf(row.attributions ?? [], role)
      const mine = keysOf(predictions[index]!.attributions, role)
      gold += labels.size
      found += mine.size
      for (const key of mine) if (labels.has(key)) right++
    }
    scores[`${role} exact F1`] = f1(right, gold, found)
    scores[`${role} precision`] = found === 0 ? 0 : right / found
    scores[`${role} recall`] = gold === 0 ? 0 : right / gold
  }
  return scores
}

function keysOf(attributions: readonly Attribution[], role: (typeof ROLES)[number]): Set<string> {
  return new Set(attributions.flatMap((one) => one[role].map(([start, end]) => `${start}-${end}`)))
}

function f1(right: number, gold: number, found: number): number {
  return gold + found === 0 ? 0 : (2 * right) / (gold + found)
}

/**
 * Direct and mixed alone, by overlap: a labelled attribution is met by a predicted one, of any kind, whose content
 * overlaps with its own; its speaker is right where theirs overlap, or where neither is written.
 */
function quotedScores(rows: readonly Row[], predictions: readonly Prediction[]): Record<string, number> {
  const tally = { gold: 0, met: 0, speakers: 0, found: 0, foundRight: 0, foundSpeakers: 0 }
  for (const [index, row] of rows.entries()) {
    const labels = row.attributions ?? []
    const mine = predictions[index]!.attributions
    for (const label of labels) {
      if (kindOf(row.text, label.content) === 'indirect') continue
      tally.gold++
      if (mine.some((one) => meets(one.content, label.content))) tally.met++
      if (mine.some((one) => meets(one.content, label.content) && sameSpeaker(one, label))) tally.speakers++
    }
    for (const one of mine) {
      if (kindOf(row.text, one.content) === 'indirect') continue
      tally.found++
      if (labels.some((label) => meets(one.content, label.content))) tally.foundRight++
      if (labels.some((label) => meets(one.content, label.content) && sameSpeaker(one, label))) tally.foundSpeakers++
    }
  }
  return {
    'quoted: attributions': tally.gold,
    'quoted: content overlap F1': f1(tally.met + tally.foundRight, tally.gold * 2, tally.found * 2) * 1,
    'quoted: speaker overlap F1': f1(tally.speakers + tally.foundSpeakers, tally.gold * 2, tally.found * 2),
    ...byKind(rows, predictions),
  }
}

/** Exact recall of whole contents by kind. */
function byKind(rows: readonly Row[], predictions: readonly Prediction[]): Record<string, number> {
  const count: Record<string, { gold: number; right: number }> = {}
  for (const [index, row] of rows.entries()) {
    const mine = keysOf(predictions[index]!.attributions, 'content')
    for (const label of row.attributions ?? []) {
      const kind = kindOf(row.text, label.content)
      count[kind] ??= { gold: 0, right: 0 }
      count[kind].gold += label.content.length
      for (const [start, end] of label.content) if (mine.has(`${start}-${end}`)) count[kind].right++
    }
  }
  return Object.fromEntries(
    Object.entries(count).map(([kind, { gold, right }]) => [`${kind}: content exact recall`, right / gold]),
  )
}

function meets(a: readonly Place[], b: readonly Place[]): boolean {
  return a.some(([start, end]) => b.some((other) => start < other[1] && other[0] < end))
}

function sameSpeaker(a: Attribution, b: Attribution): boolean {
  return a.speaker.length === 0 && b.speaker.length === 0 ? true : meets(a.speaker, b.speaker)
}

function kindOf(text: string, content: readonly Place[]): string {
  const words = content
    .map(([start, end]) => text.slice(start, end))
    .join(' ')
    .trim()
  if (!/["“”]|''/.test(words)) return 'indirect'
  return /^(?:["“]|'')/.test(words) && /(?:["”]|'')[.,]?$/.test(words) ? 'direct' : 'mixed'
}

/** What was missed and what was made up, as text. */
function worst(rows: readonly Row[], predictions: readonly Prediction[]): string[] {
  const lines: string[] = []
  for (const [index, row] of rows.entries()) {
    const show = (places: readonly Place[]): string =>
      places.map(([start, end]) => row.text.slice(start, end)).join(' ~ ')
    const all = (one: Attribution): string =>
      `[${show(one.speaker)}] <${show(one.cue)}> ${show(one.content)}`.replaceAll('\n', ' ')
    const mine = predictions[index]!.attributions
    const matched = new Set<Attribution>()
    for (const label of row.attributions ?? []) {
      const near = mine.find((one) => meets(one.cue, label.cue))
      if (near) matched.add(near)
      const roles = near ? ROLES.filter((role) => String(near[role]) !== String(label[role])) : []
      if (!near) lines.push(`missed ${all(label)}`)
      else if (roles.length > 0)
        lines.push(`differs in ${roles.join(', ')}\n   gold ${all(label)}\n   mine ${all(near)}`)
    }
    for (const one of mine) if (!matched.has(one)) lines.push(`extra ${all(one)}`)
  }
  return lines
}

export const attribution: Evaluation = {
  name: 'attribution',
  folder: 'data/attribution',
  about: 'speakers, cues and contents of statements in news',
  run,
}
