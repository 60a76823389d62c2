/** Labelled events as the ledger sees them: their figures, which question each answers, and their scores. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { figureCounts, type Hits } from '../eval/dossiers/figures.ts'
import { type Counts, type Gold, part, type Scored, scored } from '../eval/dossiers/gold.ts'
import { ledgerCounts } from '../eval/dossiers/ledger.ts'
import { fileOf, type Report } from '../eval/dossiers/report.ts'
import { readLines } from '../eval/jsonl.ts'
import { prepareNow } from '../eval/now.ts'
import { countedBy } from '../src/core/counted.ts'
import { en } from '../src/core/languages/en/en.ts'
import { cannotLink } from '../src/core/reconcile/cannot-link.ts'
import { featuresOf } from '../src/core/reconcile/features.ts'
import { askedOf, figureId, ledger, type StoryMaterial } from '../src/core/reconcile/ledger.ts'
import type { Linker } from '../src/core/reconcile/linker.ts'
import { pairGrounds } from '../src/core/reconcile/rows.ts'
import { dossierObject } from '../src/core/report/json.ts'
import { groupBy } from '../src/core/text/group.ts'
import { loadGrammar } from '../src/io/models.ts'
import { compare } from '../src/with-models.ts'

export interface LabelledEvent {
  readonly name: string
  readonly material: StoryMaterial
  readonly scored: Scored
  readonly hits: Hits
}

/** Two figures of two articles. */
export interface LabelledPair {
  readonly features: readonly number[]
  readonly same: boolean
  readonly equal: boolean
}

export function labelledEvents(set: string): LabelledEvent[] {
  const folder = join('..', 'shared', 'data', set)
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
  return [...groupBy(readLines<Report>(folder, 'articles.jsonl.gz'), ({ story }) => story)].map(([name, reports]) =>
    labelledEvent(name, reports, gold),
  )
}

function labelledEvent(name: string, reports: readonly Report[], gold: Gold): LabelledEvent {
  const articles = reports.flatMap((report) => prepareNow(fileOf(name, report)).articles)
  const dossier = compare(articles)
  const { lineages, relations } = dossier
  const event = scored(
    part(gold, name, new Set(reports.map(({ id }) => id))),
    dossierObject(dossier) as unknown as Scored['got'],
  )
  return {
    name,
    material: { articles: dossier.articles, lineages, relations, counted: countedBy(loadGrammar) },
    scored: event,
    hits: figureCounts(event).hits,
  }
}

/** Pairs of labelled figures of two articles that may be linked. */
export function labelledPairs({ material, hits, scored: { gold } }: LabelledEvent): LabelledPair[] {
  const rowsOf = new Map<string, Set<string>>()
  for (const [i, { id }] of hits) rowsOf.set(id, new Set([...(rowsOf.get(id) ?? []), gold.figures[i]!.row]))
  const { figures } = askedOf(material, en)
  const grounds = pairGrounds(figures, { ...material, language: en })
  const known = figures.filter((one) => rowsOf.has(figureId(one)))
  return known.flatMap((a, i) =>
    known.slice(i + 1).flatMap((b) => {
      if (a.article === b.article || cannotLink(a, b, grounds)) return []
      const [ofA, ofB] = [rowsOf.get(figureId(a))!, rowsOf.get(figureId(b))!]
      const same = [...ofA].some((row) => ofB.has(row))
      return [{ features: featuresOf(a, b, grounds), same, equal: a.value === b.value }]
    }),
  )
}

/** The scores of the ledger that a linker makes of an event. */
export function countsWith({ material, scored: event, hits }: LabelledEvent, linker: Linker): Counts {
  const rows = ledger(material, en, linker)
  return ledgerCounts({ ...event, got: { ...event.got, ledger: rows } }, hits)
}
