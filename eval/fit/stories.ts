/**
 * Choose what two stories must have in common, on one half of the stories of two labelled sets:
 * `tsc -p tsconfig.tools.json && node build/eval/fit/stories.js`. Prints the scores of both halves for each setting, those
 * that are best on the half that is looked at first. The same settings serve both sets.
 */
import { join } from 'node:path'
import { draw } from '../../src/core/cluster/draw.ts'
import { Furniture } from '../../src/core/cluster/furniture.ts'
import { type Account, group } from '../../src/core/cluster/group.ts'
import { SETTINGS } from '../../src/core/cluster/likeness.ts'
import { readLines } from '../jsonl.ts'
import { type LabelledReport, reportFrom } from '../stories.ts'
import { scoresByHalf } from '../story-scores.ts'

const SHOWN = 12
const GRID = {
  needed: [0.065, 0.07, 0.075, 0.08, 0.085, 0.09],
  growth: [0, 0.1, 0.15, 0.2],
  fading: [0.2, 0.3, 0.4],
}

interface Set {
  readonly gold: readonly string[]
  readonly accounts: readonly Account[]
}

const sets = ['incidents', 'events'].map((name) => load(join('..', 'shared', 'data', name)))
const tried = GRID.needed.flatMap((needed) =>
  GRID.growth.flatMap((growth) => GRID.fading.map((fading) => measure({ ...SETTINGS, needed, growth, fading }))),
)
for (const { line } of tried.sort((a, b) => b.worth - a.worth).slice(0, SHOWN)) console.log(line)

function load(folder: string): Set {
  const articles = readLines<LabelledReport>(folder, 'articles.jsonl.gz')
  const furniture = new Furniture()
  const all = articles.map((article) => draw(reportFrom(article)))
  for (const { lines, report, day } of all) furniture.learn({ lines, title: report.title, day })
  const accounts = all.map(({ report, lines, day }) => {
    const body = furniture.without({ text: report.text, lines, title: report.title, day })
    return { features: draw(report, body).packed, day }
  })
  return { gold: articles.map(({ story }) => story ?? ''), accounts }
}

function measure(settings: typeof SETTINGS): { readonly worth: number; readonly line: string } {
  const scores = sets.map(({ gold, accounts }) => scoresByHalf(gold, group(accounts, settings).map(String)))
  const metrics = ['pairwise F1', 'B-cubed F']
  const show = (half: string): string =>
    scores.map((one) => metrics.map((metric) => one[`${metric}, ${half}`]!.toFixed(3)).join(' ')).join(' | ')
  const worth = scores.reduce((sum, one) => sum + metrics.reduce((part, m) => part + one[`${m}, chosen on`]!, 0), 0)
  const { needed, growth, fading } = settings
  const line = `needed ${needed} growth ${growth} fading ${fading}: chosen on ${show('chosen on')}; other half ${show('other half')}`
  return { worth, line }
}
