/** The seams of texts in one line: cases of a text whose lines were joined, and the trees that judge them. */
import { formsOf } from '../src/core/extract/units/document.ts'
import { SEAM } from '../src/core/extract/units/model.ts'
import { isCandidate, type SeamModel, seamRow, wordAt } from '../src/core/extract/units/seams.ts'
import { en } from '../src/core/languages/en/en.ts'
import { sentences } from '../src/core/text/sentences.ts'
import { readTrees } from '../src/core/text/trees.ts'
import { fitTrees, type Settings, write } from './boosting.ts'
import type { Doc } from './furniture-docs.ts'
import { OddsCounter } from './furniture-odds.ts'

export const WORDS = { extract: en.extract, sentences: en.sentences }

const SETTINGS: Settings = { trees: 50, depth: 5, rate: 0.2, ridge: 2, leaf: 2 }

/** A place where a new text may begin; `label` is 1 where one does. */
export interface SeamCase {
  readonly doc: string
  readonly row: readonly number[]
  readonly next: string
  readonly before: string
  readonly label: 0 | 1
}

export type FittedSeams = SeamModel & { readonly written: readonly string[] }

export function seamCases(doc: Doc): SeamCase[] {
  const forms = formsOf(doc.lines)
  const joints = new Set(doc.joints)
  const line = doc.lines[0]!
  const cases: SeamCase[] = []
  for (const sentence of sentences(line.plain, line.tokens, en.sentences)) {
    let from = sentence.first
    for (let at = sentence.first + 1; at < sentence.last; at++) {
      const place = { line, sentence, at, from }
      if (!isCandidate(place)) continue
      const label = joints.has(line.tokens[at]!.start) ? 1 : 0
      const row = seamRow(place, forms, WORDS)
      cases.push({ doc: doc.id, row, next: wordAt(line, at), before: line.tokens[at - 1]!.lower, label })
      if (label) from = at
    }
  }
  return cases
}

export function fitSeams(cases: readonly SeamCase[]): FittedSeams {
  const next = new OddsCounter()
  const before = new OddsCounter()
  for (const one of cases) {
    next.add(one.next, one.label, one.doc)
    before.add(one.before, one.label, one.doc)
  }
  next.close()
  before.close()
  const rows = cases.map((one) =>
    Float64Array.from([...one.row, next.without(one.next, one.doc), before.without(one.before, one.doc)]),
  )
  const labels = Float64Array.from(cases, (one) => one.label)
  const written = write(fitTrees({ rows, labels, weights: new Float64Array(rows.length).fill(1) }, SETTINGS))
  return { written, trees: readTrees(written), next: next.odds(), before: before.odds(), threshold: SEAM }
}
