/** Small things that many pages show. */
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import type { Refused } from '../api/client.ts'
import type { ArticleFacts } from '../api/types/articles.ts'
import type { Notice } from '../api/types/common.ts'
import type { LedgerRow, Verdict } from '../api/types/ledger.ts'
import { count, words } from '../text/wording.ts'

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Stemma' : `${title} · Stemma`
  }, [title])
}

export function Failure({ error }: { error: Refused }) {
  return (
    <div className="failure" role="alert">
      <p>{error.message}</p>
      {error.problem.errors?.map((one) => (
        <p key={one.path}>
          {one.path}: {one.message}
        </p>
      ))}
    </div>
  )
}

export function Loading({ what }: { what: string }) {
  return (
    <p className="loading" role="status">
      {what}
    </p>
  )
}

const CLASSES: Readonly<Record<Verdict, string>> = {
  agree: 'agree',
  compatible: 'compatible',
  differ: 'differ',
  'one account': 'one-account',
}

const SIGNS: Readonly<Record<Verdict, string>> = { agree: '=', compatible: '≈', differ: '≠', 'one account': '1' }

export function Chip({ verdict }: { verdict: Verdict }) {
  return (
    <span className={`chip ${CLASSES[verdict]}`}>
      <span aria-hidden="true">{SIGNS[verdict]}</span> {verdict}
    </span>
  )
}

export function VerdictOf({ row }: { row: LedgerRow }) {
  const oneSource = row.sources === 1 && row.cells.length > 1 ? ['one source behind all'] : []
  const reasons = [...row.reasons.map(words), ...oneSource]
  return (
    <>
      <Chip verdict={row.verdict} />
      {reasons.length > 0 && <span className="reasons">{reasons.join(' · ')}</span>}
    </>
  )
}

/** The letter of a report, leading to it. */
export function Siglum({ article, at }: { article: ArticleFacts; at?: string }) {
  return (
    <Link className="siglum" href={`/articles/${article.id}${at === undefined ? '' : `#${at}`}`} title={article.label}>
      <span className="spoken">{article.label}, </span>
      {article.siglum}
    </Link>
  )
}

export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </section>
  )
}

interface PagerProps {
  readonly what: string
  readonly total: number
  readonly limit: number
  readonly offset: number
  readonly onMove: (offset: number) => void
}

export function Pager({ what, total, limit, offset, onMove }: PagerProps) {
  if (total <= limit && offset === 0) return null
  const last = Math.min(total, offset + limit)
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      <button type="button" disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - limit))}>
        Previous
      </button>
      <span aria-live="polite">
        {total === 0 ? 'None' : `${Math.min(offset + 1, total)}–${last} of ${count(total, '', '').trim()}`}
      </span>
      <button type="button" disabled={last >= total} onClick={() => onMove(offset + limit)}>
        Next
      </button>
    </nav>
  )
}

export function Notices({ notices }: { notices: readonly Notice[] }) {
  return (
    <ul className="notices">
      {notices.map((notice, index) => (
        <li key={index} className={notice.severity}>
          <span className="severity">{notice.severity}</span>
          <span>
            {notice.message} {notice.input !== undefined && <span className="muted">{notice.input}</span>}
          </span>
          <code>{notice.code}</code>
        </li>
      ))}
    </ul>
  )
}
