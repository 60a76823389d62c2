/**
 * Fit what tells a report's sentences from what stands among them: `npm run fit -- furniture [--folds N] [--write]`. With `--folds`, whole sites
 * and whole events are held out, and what would be left out of them is counted; with `--write`, the model is written into the source.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readLines } from '../eval/jsonl.ts'
import { type LabelledPage, partOf } from '../eval/pages.ts'
import { formsOf } from '../src/core/extract/units/document.ts'
import type { SeamModel } from '../src/core/extract/units/seams.ts'
import { CUT_TOKENS, type Unit, unitsOf } from '../src/core/extract/units/units.ts'
import type { WordOdds } from '../src/core/languages/word-odds.ts'
import { sentences } from '../src/core/text/sentences.ts'
import { type Doc, eventDocs, pageDocs } from './furniture-docs.ts'
import { fitSeams, type SeamCase, seamCases, WORDS } from './furniture-seams.ts'
import { type FittedUnits, fitUnits, judge, type UnitDoc, unitDoc } from './furniture-units.ts'

const TREES = 'src/core/extract/units/unit-trees.ts'
const ODDS = 'src/core/languages/en/aside-odds.ts'

export function fitFurniture(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, folds: { type: 'string' }, write: { type: 'boolean' } },
  })
  const docs = documents(values.data ?? join('..', 'shared', 'data'))
  const cases = docs.filter(({ form }) => form !== 'lines').map((doc) => ({ doc, cases: seamCases(doc) }))
  const judged = docs.filter(({ form }) => form !== 'stops')
  console.log(`${judged.length} documents, ${cases.reduce((sum, one) => sum + one.cases.length, 0)} places of seams`)
  const train = (isIn: (doc: Doc) => boolean): FittedUnits => {
    const chosen = cases.filter(({ doc }) => isIn(doc)).flatMap((one): SeamCase[] => one.cases)
    const seams = fitSeams(chosen)
    return fitUnits(
      judged.filter(isIn).map((doc) => unitDoc(doc, seams)),
      seams,
    )
  }
  if (values.folds) crossValidate(judged, Number(values.folds), train)
  if (values.write) writeModel(train(() => true))
}

/** Every second page of the web, which is no news, and all of news; the events that may be looked at. */
function documents(data: string): Doc[] {
  const pages = ['extraction', 'extraction-news'].flatMap((set) =>
    readLines<LabelledPage>(join(data, set), 'pages.jsonl.gz')
      .filter((page) => page.text && (set === 'extraction-news' || partOf(page.id, 2) === 0))
      .flatMap((page) => pageDocs(page, set)),
  )
  return [...pages, ...eventDocs(join(data, 'dossiers'))]
}

interface Held {
  readonly one: UnitDoc
  readonly odds: readonly number[]
}

function crossValidate(docs: readonly Doc[], folds: number, train: (isIn: (doc: Doc) => boolean) => FittedUnits): void {
  const events = [...new Set(docs.filter(({ form }) => form === 'event').map(({ group }) => group))]
  const foldOf = ({ form, group }: Doc): number =>
    form === 'event' ? events.indexOf(group) % folds : partOf(group, folds)
  const held: Held[] = []
  const seams = new Map<Doc['form'], SeamCount>()
  for (let fold = 0; fold < folds; fold++) {
    const model = train((doc) => foldOf(doc) !== fold)
    for (const doc of docs) {
      if (foldOf(doc) !== fold) continue
      countSeams(seams, doc, model.seams)
      const one = unitDoc(doc, model.seams)
      held.push({ one, odds: judge(one, model) })
    }
    console.log(`fold ${fold + 1} of ${folds}`)
  }
  for (const [form, { found, right, all }] of seams)
    console.log(`seams, ${form}: ${right} of ${found} are some, ${right} of ${all} found`)
  for (const form of ['lines', 'line', 'event'] as const) {
    const of = held.filter(({ one }) => one.doc.form === form)
    report(of, form, () => true)
    report(of, `${form}, up to a seam`, ({ closes, plain }) => closes === 'seam' && !/[.!?]["')]*$/.test(plain))
  }
}

interface SeamCount {
  found: number
  right: number
  all: number
}

/** Adds up the seams that a model finds in a document. */
function countSeams(counts: Map<Doc['form'], SeamCount>, doc: Doc, seams: SeamModel): void {
  const count = counts.get(doc.form) ?? { found: 0, right: 0, all: 0 }
  counts.set(doc.form, count)
  for (const [index, line] of doc.lines.entries()) {
    const stops = new Set(
      sentences(line.plain, line.tokens, WORDS.sentences).map(({ first }) => line.tokens[first]!.start),
    )
    const joints = new Set(doc.joints[index]!.filter((at) => !stops.has(at)))
    const units = unitsOf([line], { forms: formsOf(doc.lines), words: WORDS }, seams)
    const found = units.filter(({ opens }) => opens === 'seam').map(({ start }) => start)
    count.found += found.length
    count.right += found.filter((at) => joints.has(at)).length
    count.all += line.isOpen && line.tokens.length >= CUT_TOKENS ? joints.size : 0
  }
}

const THRESHOLDS = [-2.5, -2, -1.5, -1, -0.5, 0, 0.75, 1.5]

/** Shares of the words that are left out: of what is no part of a report, and of what is. */
function report(held: readonly Held[], form: string, isAsked: (unit: Unit) => boolean): void {
  const scores = THRESHOLDS.map((threshold) => {
    const sums = { aside: 0, asideOut: 0, own: 0, ownOut: 0 }
    for (const { one, odds } of held)
      for (const [index, label] of one.labels.entries()) {
        if (!isAsked(one.units[index]!)) continue
        const size = one.units[index]!.tokens.length
        const out = odds[index]! > threshold ? size : 0
        sums.aside += label * size
        sums.asideOut += label * out
        sums.own += (1 - label) * size
        sums.ownOut += (1 - label) * out
      }
    return `${threshold}: ${(sums.asideOut / sums.aside).toFixed(3)}, and ${(sums.ownOut / sums.own).toFixed(4)} of the report`
  })
  console.log(`${form} (${held.length})  ${scores.join('  ')}`)
}

function writeModel({ seams, odds, alone, together }: FittedUnits): void {
  const note = (what: string): string =>
    `/** ${what} Fitted by \`npm run fit -- furniture --write\`; see decision 0021. */\n`
  const trees = (name: string, list: readonly string[]): string =>
    `export const ${name}: readonly string[] = [\n${list.map((tree) => `  '${tree}',`).join('\n')}\n]\n`
  const lists = [trees('SEAM_TREES', seams.written), trees('ALONE_TREES', alone), trees('TOGETHER_TREES', together)]
  writeFileSync(
    TREES,
    note('Trees that judge the units of a text, in the notation of core/text/trees.ts.') + lists.join('\n'),
  )
  const line = (name: string, map: WordOdds): string => {
    const list = [...map].map(([word, value]) => `${word.replaceAll('"', '”').replaceAll("'", '’')}=${value}`)
    return `export const ${name} =\n  '${list.join('\t').replaceAll('\\', '\\\\').replaceAll('\t', '\\t')}'\n`
  }
  const words = [line('NEXT_ODDS', seams.next), line('BEFORE_ODDS', seams.before), line('VERB_ODDS', seams.verb)]
  const all = [...words, line('INSIDE_ODDS', odds.inside), line('FIRST_ODDS', odds.first), line('LAST_ODDS', odds.last)]
  writeFileSync(ODDS, note('Log-odds of words, as languages/word-odds.ts reads them.') + all.join('\n'))
}
