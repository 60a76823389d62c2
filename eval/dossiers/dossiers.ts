/**
 * Real events as several outlets told them, labelled by hand. Each event is compared by itself, its articles as the text files
 * that a user would name: title, day, text. A share is of 100, to one place, so that it can be held against a scorer of one's own.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dossierObject } from '../../src/core/report/json.ts'
import { groupBy } from '../../src/core/text/group.ts'
import { compare } from '../../src/with-models.ts'
import type { Evaluation, Outcome } from '../evaluation.ts'
import { readLines } from '../jsonl.ts'
import { prepareNow } from '../now.ts'
import { figureCounts } from './figures.ts'
import { Counts, type Gold, type Got, part, scored } from './gold.ts'
import { ledgerCounts } from './ledger.ts'
import { fileOf, type Report } from './report.ts'
import { quotationCounts, relationCounts, textCounts } from './texts.ts'

export const dossiers: Evaluation = {
  name: 'dossiers',
  folder: 'data/dossiers',
  about: 'real events against dossiers made by hand',
  run,
}

/** The same on other events, whose errors nobody reads. */
export const dossiersCheck: Evaluation = { ...dossiers, name: 'dossiers-check', folder: 'data/dossiers-check' }

function run(folder: string): Outcome {
  const gold = goldOf(folder)
  const predictions: { story: string; dossier: unknown }[] = []
  const counts = new Counts()
  const events = groupBy(readLines<Report>(folder, 'articles.jsonl.gz'), (report) => report.story)
  const names = [...events.keys()]
  for (const [i, name] of names.entries()) {
    const next = names[(i + 1) % names.length]!
    if (next !== name) counts.add('pairs mixed', isMixed(events, [name, next]))
  }
  for (const [story, members] of events) {
    const dossier = dossierOf(story, members)
    predictions.push({ story, dossier })
    if (gold) counts.addAll(countsOf(part(gold, story, new Set(members.map(({ id }) => id))), dossier))
  }
  return { cases: predictions.length, predictions, scores: gold ? scoresOf(counts) : {} }
}

/** Two events that are named together must still come apart: does any story hold reports of both? */
function isMixed(events: ReadonlyMap<string, readonly Report[]>, pair: readonly string[]): boolean {
  const { articles, stories } = dossierOf(
    '',
    pair.flatMap((name) => events.get(name)!),
  )
  const inputs = new Map(articles.map(({ id, input }) => [id, input]))
  return stories.some((story) => {
    const of = story.articles.map((id) => inputs.get(id)!)
    return pair.every((name) => events.get(name)!.some(({ id }) => of.some((input) => input.includes(`/${id}.`))))
  })
}

function goldOf(folder: string): Gold | null {
  const path = join(folder, 'gold.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Gold) : null
}

/** What `stemma compare` of these files gives. */
function dossierOf(story: string, reports: readonly Report[]): Got {
  const prepared = reports.map((report) => prepareNow(fileOf(story, report)))
  const dossier = compare(
    prepared.flatMap((one) => one.articles),
    prepared.flatMap((one) => one.notices),
  )
  return dossierObject(dossier) as unknown as Got
}

function countsOf(gold: Gold, got: Got): Counts {
  const event = scored(gold, got)
  const { counts, hits } = figureCounts(event)
  for (const more of [ledgerCounts(event, hits), relationCounts(event), quotationCounts(event), textCounts(event)])
    counts.addAll(more)
  counts.add('split', got.stories.length !== 1)
  return counts
}

const VERDICTS = ['agree', 'compatible', 'differ', 'one account']

function scoresOf(counts: Counts): Record<string, number> {
  const share = (metric: string, all: string): number =>
    counts.of(all) === 0 ? 0 : percent(counts.of(metric) / counts.of(all))
  const kinds = VERDICTS.filter((verdict) => counts.of(`rows: ${verdict}`) > 0)
  const byKind = kinds.map((verdict) => counts.of(`verdict: ${verdict}`) / counts.of(`rows: ${verdict}`))
  const plain = (...metrics: string[]): Record<string, number> =>
    Object.fromEntries(metrics.map((metric) => [metric, counts.of(metric)]))
  return {
    split: counts.of('split'),
    'pairs mixed': counts.of('pairs mixed'),
    value: share('value', 'figures'),
    comparator: share('comparator', 'figures'),
    speaker: share('speaker', 'figures'),
    beyond: share('beyond', 'figures'),
    modified: share('modified right', 'modified'),
    named: share('named right', 'named'),
    formed: share('formed', 'rows'),
    verdict: share('verdict', 'rows'),
    balanced: percent(byKind.reduce((sum, one) => sum + one, 0) / Math.max(1, kinds.length)),
    'body gone': share('body gone', 'body'),
    pure: share('pure', 'shown'),
    quoted: share('quoted', 'quotations'),
    'quoted speaker': share('quoted speaker', 'quotations'),
    'left out': share('left out', 'furniture'),
    'dependent found': share('dependent found', 'dependent'),
    'dependent kind': share('dependent kind', 'dependent'),
    independent: share('independent right', 'independent'),
    ...plain('rewritten right', 'rewritten', 'arrows right', 'arrows', 'differ found', 'differ'),
    ...plain('differ right', 'differ shown', 'drawn right', 'drawn', 'direction right', 'direction'),
    ...plain('figures', 'rows', 'quotations', 'furniture', 'dependent'),
  }
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}
