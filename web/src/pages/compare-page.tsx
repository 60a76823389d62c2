import { useMemo } from 'react'
import { Link } from 'wouter'
import { useDesk } from '../api/queries.ts'
import type { Article, ArticlePage, Comparison, Finding } from '../api/types/articles.ts'
import { Evidence } from '../parts/accounts.tsx'
import { aboutRelation, Decisions } from '../parts/decisions.tsx'
import { MarkedText } from '../parts/marked-text.tsx'
import { Failure, Loading, useTitle } from '../parts/pieces.tsx'
import { type Named, relationQuestion, relationWords } from '../parts/questions.ts'
import { ReviewButton } from '../parts/review.tsx'
import { alignedOf, type Row, type Run, rowsOf, runsOf } from '../text/collation.ts'
import type { Mark } from '../text/segments.ts'
import { count, fileName, moment, percent, words } from '../text/wording.ts'
import { wordsChanged } from '../text/words-changed.ts'

export function ComparePage({ a, b }: { a: string; b: string }) {
  const { data, error } = useDesk<Comparison>('/compare', { a, b })
  useTitle('Compare')
  if (error) return <Failure error={error} />
  if (!data) return <Loading what="Laying the two side by side …" />
  return <SideBySide comparison={data} />
}

function named(article: Article): Named {
  return { id: article.id, label: article.publisher ?? fileName(article.input) }
}

function SideBySide({ comparison }: { comparison: Comparison }) {
  const { a, b, relation, drift } = comparison
  const shown = useMemo(() => (drift?.findings ?? []).filter((finding) => finding.weight !== 'folded'), [drift])
  const runs = useMemo(() => {
    const texts = { a: a.text, b: b.text, sentencesA: a.sentences, sentencesB: b.sentences }
    const aligned = drift?.aligned.length ? drift.aligned : alignedOf(relation?.passages ?? [])
    return runsOf(rowsOf(texts, { aligned, findings: shown }))
  }, [a, b, relation, drift, shown])
  const findings = shown.length
  const folded = (drift?.findings.length ?? 0) - findings
  return (
    <div className="compare">
      <h1>Side by side</h1>
      {relation && <RelationHead comparison={comparison} />}
      <p className="lead">
        {findings === 0
          ? 'Nothing is found that the second did to the first.'
          : `${count(findings, 'finding')}, beside the words that they are about.`}
        {folded > 0 && ` ${count(folded, 'more')} weigh little and are folded away.`}{' '}
        <Link href={`/compare/${b.id}/${a.id}`} replace>
          Turn round
        </Link>
      </p>
      <div className="pair pair-head">
        <SideHead article={a} />
        <SideHead article={b} />
        <div className="finding-head">Findings</div>
      </div>
      {runs.map((run, index) => (
        <RunRows key={index} run={run} comparison={comparison} />
      ))}
    </div>
  )
}

function SideHead({ article }: { article: Article }) {
  return (
    <div>
      <Link href={`/articles/${article.id}`}>{article.title ?? fileName(article.input)}</Link>
      <span className="muted">
        <bdi>{named(article).label}</bdi>
        {article.published !== null && `, ${moment(article.published)}`}
      </span>
    </div>
  )
}

/** The relation as people see it, and what they decided about it. */
function RelationHead({ comparison: { a, b, relation } }: { comparison: Comparison }) {
  const { data } = useDesk<ArticlePage>('/articles/{id}', { id: a.id })
  if (!relation) return null
  const [first, second] = [named(a), named(b)]
  return (
    <div className="relation-head">
      <p>
        <strong>{relationWords(relation, first, second)}.</strong>{' '}
        <span className="muted">
          {relation.decided?.length ? 'as people decided' : `${percent(relation.confidence)} sure`}
        </span>{' '}
        <ReviewButton
          question={relationQuestion(relation, first, second, data?.story ?? undefined)}
          label="Review relation"
        />
      </p>
      <Evidence relation={relation} />
      <Decisions decisions={aboutRelation(data?.decisions ?? [], a.id, b.id)} />
    </div>
  )
}

function RunRows({ run, comparison }: { run: Run; comparison: Comparison }) {
  const rows = run.rows.map((row) => (
    <PairRow key={`${row.a?.start} ${row.b?.start}`} row={row} comparison={comparison} />
  ))
  if (!run.folded) return rows
  return (
    <details className="folded">
      <summary>{count(run.rows.length, 'sentence')} unchanged</summary>
      {rows}
    </details>
  )
}

function PairRow({ row, comparison: { a, b } }: { row: Row; comparison: Comparison }) {
  const changed =
    row.a && row.b && !row.same ? wordsChanged({ text: a.text, span: row.a }, { text: b.text, span: row.b }) : null
  const found = (side: 'source' | 'derived'): Mark[] =>
    row.findings.flatMap((finding) => (finding[side] ? [{ ...finding[side], kind: `finding ${finding.weight}` }] : []))
  const marks = (side: 'source' | 'derived', spans: readonly { start: number; end: number }[]): Mark[] => [
    ...found(side),
    ...spans.map((span) => ({ ...span, kind: 'changed' })),
  ]
  return (
    <div className={row.findings.length > 0 ? 'pair has-findings' : 'pair'}>
      {row.a ? (
        <p className="side">
          <span className="side-name">{named(a).label}</span>
          <MarkedText text={a.text} within={row.a} marks={marks('source', changed?.a ?? [])} />
        </p>
      ) : (
        <p className="side absent">not in the first</p>
      )}
      {row.b ? (
        <p className="side">
          <span className="side-name">{named(b).label}</span>
          <MarkedText text={b.text} within={row.b} marks={marks('derived', changed?.b ?? [])} />
        </p>
      ) : (
        <p className="side absent">not in the second</p>
      )}
      <Margin findings={row.findings} />
    </div>
  )
}

function Margin({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="margin">
      {findings.map((finding, index) => (
        <li key={index} className={finding.weight}>
          <strong>{words(finding.kind)}</strong> {finding.note}
        </li>
      ))}
    </ul>
  )
}
