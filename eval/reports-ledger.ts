import type { Span } from '../src/core/model/span.ts'
import { type GoldDrift, locate, type Matched, type PartScores } from './reports-gold.ts'
import { Tally } from './reports-scores.ts'

/** Is each gold row one row, with all its figures and none of another's, and is its verdict right? */
export function ledgerScores({ gold, dossier, articles }: Matched): PartScores {
  const formed = new Tally('row')
  const verdicts = new Tally('verdict')
  const idsOf = (row: string): string[] =>
    gold.figures
      .filter((figure) => figure.row === row && !figure.optional)
      .flatMap((figure) => {
        const article = articles.get(figure.article)
        const place = article ? locate(article.text, figure.exact) : null
        const found = article?.figures.find(
          (one) =>
            one.part === undefined && place && one.start < place.end && one.end > place.start && one.low === figure.low,
        )
        return found ? [`${article!.id}:${found.id}`] : []
      })
  const goldRowOf = new Map(
    gold.figures.flatMap((figure) => idsOf(figure.row).map((id): [string, string] => [id, figure.row])),
  )
  for (const answer of gold.ledger) {
    const ids = idsOf(answer.row)
    const rows = dossier.ledger.filter((row) => ids.some((id) => row.figures.includes(id)))
    const foreign = rows
      .flatMap((row) => row.figures)
      .filter((id) => goldRowOf.has(id) && goldRowOf.get(id) !== answer.row)
    const whole = rows.length === 1 && foreign.length === 0 && ids.every((id) => rows[0]!.figures.includes(id))
    formed.check(
      whole,
      `${answer.row}: ${rows.map((row) => `[${row.question}: ${row.figures.map((id) => goldRowOf.get(id) ?? id).join(', ')}]`).join(' ')}`,
    )
    const largest = rows.sort((a, b) => shared(b.figures, ids) - shared(a.figures, ids))[0]
    verdicts.check(
      largest?.verdict === answer.verdict,
      `${answer.row}: ${largest?.verdict} (${largest?.note}), not ${answer.verdict}`,
    )
  }
  return {
    scores: { 'rows of all': gold.ledger.length, rows: formed.right, verdicts: verdicts.right },
    misses: [...formed.misses, ...verdicts.misses],
  }
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((one) => b.includes(one)).length
}

/** Gold drift items found, and marks that stand on no item. */
export function driftScores({ gold, dossier, articles }: Matched): PartScores {
  const items = new Tally('drift')
  const source = articles.get(gold.drift.source)
  const derived = articles.get(gold.drift.derived)
  const found = dossier.drift.find((one) => one.source === source?.id && one.derived === derived?.id)
  const findings = (found?.findings ?? []).filter((one) => one.weight !== 'folded')
  const used = new Set<object>()
  let kept = 0
  if (source && derived) {
    for (const item of gold.drift.items) {
      const spans = {
        derived: item.exact ? locate(derived.text, item.exact) : null,
        source: item.source_exact ? locate(source.text, item.source_exact) : null,
      }
      const hits = findings.filter((finding) => touches(finding, item, spans))
      if (item.kind === 'kept') {
        kept = findings.filter(
          (finding) => finding.derived && spans.derived && within(finding.derived, spans.derived),
        ).length
        continue
      }
      for (const hit of hits) used.add(hit)
      items.check(hits.length > 0, `${item.kind} "${item.exact ?? item.source_exact}"`)
    }
  }
  const beyond = findings.filter((finding) => !used.has(finding))
  const show = (text: string | undefined, span: Span | null): string =>
    text && span ? text.slice(span.start, span.end).slice(0, 160) : '-'
  return {
    scores: {
      'drift items of all': items.all,
      'drift items': items.right,
      'drift marks on the kept item': kept,
      'drift marks beyond them': beyond.length,
    },
    misses: [
      ...items.misses,
      ...beyond.map(
        (one) =>
          `drift mark beyond: ${one.kind} "${show(derived?.text, one.derived)}" from "${show(source?.text, one.source)}": ${one.note}`,
      ),
    ],
  }
}

/** A dropped item is found by its source words; every other by its derived words. Neighbouring kinds count. */
function touches(
  finding: { kind: string; derived: Span | null; source: Span | null },
  item: GoldDrift,
  spans: { derived: Span | null; source: Span | null },
): boolean {
  if (item.kind === 'dropped') return finding.kind === 'dropped' && overlap(finding.source, spans.source)
  return finding.kind !== 'dropped' && overlap(finding.derived, spans.derived)
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end
}

/** A mark that is on these words, not a whole sentence that happens to hold them. */
function within(mark: Span, words: Span): boolean {
  return overlap(mark, words) && mark.end - mark.start <= 2 * (words.end - words.start)
}
