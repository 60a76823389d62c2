import { Link } from 'wouter'
import { useDesk } from '../api/queries.ts'
import type { Page } from '../api/types/common.ts'
import type { Decision } from '../api/types/decisions.ts'
import { useAddress } from '../parts/address.ts'
import { aboutWords, DecisionLine } from '../parts/decisions.tsx'
import { Failure, Loading, Pager, useTitle } from '../parts/pieces.tsx'

const LINES = 50

export function ReviewPage() {
  useTitle('Review')
  const address = useAddress()
  const { data, error } = useDesk<Page<Decision>>('/decisions', { limit: LINES, offset: address.number('from') })
  return (
    <>
      <h1>Review</h1>
      <p className="lead">
        What people decided, the latest first. Each took effect at once, stands beside what was computed, and can be
        undone.
      </p>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what="Reading the decisions …" />}
      {data?.total === 0 && (
        <p>Nothing was decided yet. Stories, relations, rows, verdicts and figures each have a button for it.</p>
      )}
      {data && data.total > 0 && (
        <ul className="decided">
          {data.items.map((decision) => (
            <li key={decision.id} data-stop="" tabIndex={-1}>
              <p className="about">
                <span className="tag">{decision.kind}</span>{' '}
                <Link href={placeOf(decision)}>{aboutWords(decision)}</Link>
              </p>
              <ul className="decisions">
                <DecisionLine decision={decision} />
              </ul>
            </li>
          ))}
        </ul>
      )}
      {data && <Pager what="decisions" {...data} onMove={(from) => address.set({ from })} />}
    </>
  )
}

/** The page on which one sees what was decided on. */
function placeOf({ kind, target }: Decision): string {
  // Ids of decisions that came from another desk can hold anything.
  const [a = '', b] = target.articles.map(encodeURIComponent)
  if (kind === 'relation' && b !== undefined) return `/compare/${a}/${b}`
  if (kind === 'figure' || kind === 'quotation') return `/articles/${a}#${encodeURIComponent(target.item ?? '')}`
  if (kind === 'note') return `/articles/${a}`
  if (kind === 'document') return '/sources'
  return `/stories/${target.story === undefined ? `story-${a}` : encodeURIComponent(target.story)}`
}
