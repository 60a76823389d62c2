/**
 * The founding reports, and any other story whose gold answers have the same shape: one dossier, scored row by row.
 * A score is a share; the counts that it rests on are printed by `--worst`, which lists every miss and every extra.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import type { Dossier } from '../src/core/model/dossier.ts'
import { dossierObject } from '../src/core/report/json.ts'
import { compare, prepare } from '../src/with-models.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import type { Gold, Matched } from './reports-gold.ts'
import { driftScores, ledgerScores } from './reports-ledger.ts'
import { figureScores, quotationScores, relationScores, textScores } from './reports-scores.ts'

export const reports: Evaluation = {
  name: 'reports',
  folder: 'reports',
  about: 'the founding reports of one event against their gold answers',
  run: (folder) => score(folder),
}

async function score(folder: string): Promise<Outcome> {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
  const dossier = await dossierOf(folder, gold)
  const articles = new Map<string, PreparedArticle>()
  for (const [key, { file }] of Object.entries(gold.articles)) {
    const found = dossier.articles.find((article) => article.input === file)
    if (found) articles.set(key, found)
  }
  const matched: Matched = { gold, dossier, articles }
  const parts = [textScores, relationScores, quotationScores, figureScores, ledgerScores, driftScores].map((part) =>
    part(matched),
  )
  return {
    cases: Object.keys(gold.articles).length,
    predictions: [dossierObject(dossier)],
    scores: Object.assign({}, ...parts.map((part) => part.scores)) as Record<string, number>,
    worst: parts.flatMap((part) => part.misses),
  }
}

async function dossierOf(folder: string, gold: Gold): Promise<Dossier> {
  const prepared = await Promise.all(
    Object.values(gold.articles).map(({ file }) => prepare({ input: file, bytes: readFileSync(join(folder, file)) })),
  )
  return compare(
    prepared.flatMap((one) => one.articles),
    prepared.flatMap((one) => one.notices),
  )
}
