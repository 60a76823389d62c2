/** The seams of texts in one line: cases of a text whose lines were joined, and the trees that judge them. */
import { wordTagger } from '../src/core/analyse/given-words.ts'
import { formsOf, type Line, type WordForms } from '../src/core/extract/units/document.ts'
import { SEAM } from '../src/core/extract/units/model.ts'
import { cuesOf, isCandidate, type SeamModel, seamRow, taggedOf } from '../src/core/extract/units/seams.ts'
import { CUT_TOKENS } from '../src/core/extract/units/units.ts'
import { en } from '../src/core/languages/en/en.ts'
import { sentences } from '../src/core/text/sentences.ts'
import { readTrees } from '../src/core/text/trees.ts'
import { loadGrammar } from '../src/io/models.ts'
import { fitTrees, type Settings, write } from './boosting.ts'
import type { Doc } from './furniture-docs.ts'
import { OddsCounter } from './furniture-odds.ts'

export const WORDS = { extract: en.extract, sentences: en.sentences, tagger: wordTagger(loadGrammar('en')) }

const SETTINGS: Settings = { trees: 50, depth: 5, rate: 0.2, ridge: 2, leaf: 2 }

/** The texts of events are few beside those of pages, and are what the model is for. */
const EVENT_WEIGHT = 3

/** A place where a new text may begin; `label` is 1 where one does. */
export interface SeamCase {
  readonly doc: string
  readonly row: readonly number[]
  readonly next: string
  readonly before: string
  readonly verb: string
  readonly label: 0 | 1
  readonly weight: number
}

export type FittedSeams = SeamModel & { readonly written: readonly string[] }

export function seamCases(doc: Doc): SeamCase[] {
  const forms = formsOf(doc.lines)
  return doc.lines.flatMap((line, index) =>
    line.isOpen && line.tokens.length >= CUT_TOKENS
      ? casesIn(doc, line, { forms, joints: new Set(doc.joints[index]) })
      : [],
  )
}

function casesIn(
  doc: Doc,
  line: Line,
  { forms, joints }: { forms: WordForms; joints: ReadonlySet<number> },
): SeamCase[] {
  const weight = doc.form === 'event' ? EVENT_WEIGHT : 1
  const cases: SeamCase[] = []
  for (const sentence of sentences(line.plain, line.tokens, en.sentences)) {
    const tagged = taggedOf(line, sentence, WORDS.tagger)
    let from = sentence.first
    for (let at = sentence.first + 1; at < sentence.last; at++) {
      if (!isCandidate({ line, sentence, at, from })) continue
      const place = { line, sentence, at, from, tagged: tagged() }
      const label = joints.has(line.tokens[at]!.start) ? 1 : 0
      const row = seamRow(place, forms, WORDS)
      cases.push({ doc: doc.id, row, ...cuesOf(place), label, weight })
      if (label) from = at
    }
  }
  return cases
}

export function fitSeams(cases: readonly SeamCase[]): FittedSeams {
  const next = new OddsCounter()
  const before = new OddsCounter()
  const verb = new OddsCounter()
  for (const one of cases) {
    next.add(one.next, one.label, one.doc)
    before.add(one.before, one.label, one.doc)
    verb.add(one.verb, one.label, one.doc)
  }
  next.close()
  before.close()
  verb.close()
  const rows = cases.map((one) =>
    Float64Array.from([
      ...one.row,
      next.without(one.next, one.doc),
      before.without(one.before, one.doc),
      verb.without(one.verb, one.doc),
    ]),
  )
  const labels = Float64Array.from(cases, (one) => one.label)
  const written = write(fitTrees({ rows, labels, weights: Float64Array.from(cases, (one) => one.weight) }, SETTINGS))
  return {
    written,
    trees: readTrees(written),
    next: next.odds(),
    before: before.odds(),
    verb: verb.odds(),
    threshold: SEAM,
  }
}
