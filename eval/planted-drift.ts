import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../src/core/model/drift.ts'
import type { Span } from '../src/core/model/span.ts'
import { driftBetween, prepare } from '../src/with-models.ts'
import type { Evaluation, Outcome } from './evaluation.ts'

/** A change that was planted in a rewrite: `exact` are words of the rewrite, of the source for what was dropped. */
interface Planted {
  /** The kinds that name it rightly, the best first. */
  readonly kind: readonly string[]
  readonly exact: string
  readonly note: string
}

/** The project's own rewrites of invented events, each with planted changes of every kind. */
export const plantedDrift: Evaluation = {
  name: 'planted-drift',
  folder: join('samples', 'drift'),
  own: true,
  about: 'rewrites of invented events with planted changes',
  run,
}

async function run(folder: string): Promise<Outcome> {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const cases = await Promise.all(folders.map((entry) => score(join(folder, entry.name), entry.name)))
  const found = cases.reduce((sum, one) => sum + one.found, 0)
  const planted = cases.reduce((sum, one) => sum + one.planted, 0)
  return {
    cases: cases.length,
    predictions: cases.map(({ name, findings }) => ({ id: name, findings })),
    scores: {
      planted,
      found,
      'share found': found / planted,
      'false marks in one text, the most': Math.max(...cases.map((one) => one.beyond)),
      'false marks in all': cases.reduce((sum, one) => sum + one.beyond, 0),
    },
    worst: cases.flatMap((one) => one.misses),
  }
}

async function score(folder: string, name: string) {
  const article = async (file: string) => {
    const [read] = (await prepare({ input: file, bytes: readFileSync(join(folder, file)) })).articles
    if (!read) throw new Error(`no article in ${join(folder, file)}`)
    return read
  }
  const [source, derived] = [await article('source.txt'), await article('rewrite.txt')]
  const planted = JSON.parse(readFileSync(join(folder, 'planted.json'), 'utf8')) as Planted[]
  const findings = (driftBetween([source], derived)?.findings ?? []).filter((one) => one.weight !== 'folded')
  const touched = planted.map(({ kind, exact }) => {
    const side = kind[0] === 'dropped' ? ('source' as const) : ('derived' as const)
    const text = side === 'source' ? source.text : derived.text
    const at = text.indexOf(exact)
    if (at < 0) throw new Error(`${name}: “${exact}” is not in the ${side} text`)
    return findings.filter((finding) => covers(finding[side], { start: at, end: at + exact.length }))
  })
  const right = planted.map(({ kind }, i) => touched[i]!.some((finding) => kind.includes(finding.kind)))
  const known = new Set(touched.flat())
  const beyond = findings.filter((finding) => !known.has(finding))
  const words = (finding: Finding): string =>
    finding.derived
      ? derived.text.slice(finding.derived.start, finding.derived.end)
      : source.text.slice(finding.source!.start, finding.source!.end)
  return {
    name,
    findings,
    planted: planted.length,
    found: right.filter(Boolean).length,
    beyond: beyond.length,
    misses: [
      ...planted.flatMap(({ kind, exact, note }, i) =>
        right[i]
          ? []
          : [
              `${name}: missed ${kind[0]} “${exact}” (${note}); seen: ${touched[i]!.map((one) => one.kind).join(', ') || 'nothing'}`,
            ],
      ),
      ...beyond.map((finding) => `${name}: false mark ${finding.kind} “${words(finding)}”: ${finding.note}`),
    ],
  }
}

function covers(span: Span | null, at: Span): boolean {
  return span !== null && span.start < at.end && at.start < span.end
}
