/** How a report stands to others of its story, and its own earlier and later readings. */
import { Link } from 'wouter'
import type { ArticlePage, ArticleSummary, Relation } from '../api/types/articles.ts'
import { count, labelOf, moment, percent, words } from '../text/wording.ts'
import { aboutRelation, Decisions } from './decisions.tsx'
import { relationQuestion } from './questions.ts'
import { ReviewButton } from './review.tsx'

const MOST = 20

export function Relations({ found }: { found: ArticlePage }) {
  const close = found.relations.filter((one) => one.kind !== 'independent')
  const apart = found.relations.length - close.length
  return (
    <>
      <h2>Relations</h2>
      <ul className="relations">
        {close.slice(0, MOST).map((relation) => (
          <RelationLine key={relation.articles.join(' ')} relation={relation} found={found} />
        ))}
      </ul>
      {close.length > MOST && <p className="muted">and {close.length - MOST} more</p>}
      {close.length === 0 && <p className="muted">No other report shares its text.</p>}
      {apart > 0 && (
        <details>
          <summary>Independent of {count(apart, 'report')}</summary>
          <ul className="relations">
            {found.relations
              .filter((one) => one.kind === 'independent')
              .slice(0, 5 * MOST)
              .map((relation) => (
                <RelationLine key={relation.articles.join(' ')} relation={relation} found={found} />
              ))}
          </ul>
        </details>
      )}
    </>
  )
}

function RelationLine({ relation, found }: { relation: Relation; found: ArticlePage }) {
  const { article, related, decisions, story } = found
  const otherId = relation.articles.find((id) => id !== article.id) ?? ''
  const other = related.find((one) => one.id === otherId)
  if (!other) return null
  const self = { id: article.id, label: 'This report' }
  const that = { id: other.id, label: labelOf(other) }
  const [a, b] = relation.source === other.id ? [other.id, article.id] : [article.id, other.id]
  return (
    <li>
      <Link href={`/compare/${a}/${b}`}>{sentence(relation, article.id, that.label)}</Link>{' '}
      <span className="muted">
        {relation.decided?.length ? 'as people decided' : `${percent(relation.confidence)} sure`}
      </span>{' '}
      <ReviewButton question={relationQuestion(relation, self, that, story ?? undefined)} />
      <Decisions decisions={aboutRelation(decisions, article.id, other.id)} />
    </li>
  )
}

function sentence({ kind, source }: Relation, self: string, other: string): string {
  if (kind === 'independent') return `independent of ${other}`
  if (kind === 'shared-source') return `shares a source with ${other}`
  if (source === self) return `source of ${other} (${words(kind)})`
  return source === null ? `${words(kind)}, with ${other}` : `${words(kind)} of ${other}`
}

export function Revisions({ found }: { found: ArticlePage }) {
  const others = found.revisions.filter((one) => one.id !== found.article.id)
  if (others.length === 0) return null
  const at = (one: ArticleSummary): number => found.revisions.indexOf(one)
  const self = found.revisions.findIndex((one) => one.id === found.article.id)
  return (
    <>
      <h2>Readings of this address</h2>
      <ul className="relations">
        {others.map((one) => (
          <li key={one.id}>
            <Link
              href={
                at(one) < self ? `/compare/${one.id}/${found.article.id}` : `/compare/${found.article.id}/${one.id}`
              }
            >
              {at(one) < self ? 'earlier' : 'later'}: {one.title ?? labelOf(one)}
            </Link>{' '}
            <span className="muted">{one.published === null ? '' : moment(one.published)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
