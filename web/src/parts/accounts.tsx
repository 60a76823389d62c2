/** The accounts of a story as lists: which report was made from which, by what evidence, and what people say to it. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { ArticleFacts, Lineage, Relation } from '../api/types/articles.ts'
import type { Decision } from '../api/types/decisions.ts'
import type { Overview } from '../api/types/stories.ts'
import { moment, percent, words } from '../text/wording.ts'
import { aboutRelation, Decisions } from './decisions.tsx'
import { Siglum } from './pieces.tsx'
import { relationQuestion } from './questions.ts'
import { ReviewButton } from './review.tsx'
import { BesideButton } from './source-panel.tsx'

/** Reports shown at first. */
const FEW = 24

interface Known {
  readonly story: string
  readonly byId: ReadonlyMap<string, ArticleFacts>
  readonly relations: readonly Relation[]
  readonly decisions: readonly Decision[]
}

export function Accounts({ overview }: { overview: Overview }) {
  const { summary, articles, lineages, relations, decisions } = overview
  const known = { story: summary.id, byId: new Map(articles.map((one) => [one.id, one])), relations, decisions }
  const [all, setAll] = useState(articles.length <= FEW)
  let left = all ? articles.length : FEW
  const shown = lineages.flatMap((lineage, index) => {
    const room = left
    left -= lineage.articles.length
    return room > 0 ? [{ lineage, index, room }] : []
  })
  return (
    <>
      <div className="accounts">
        {shown.map(({ lineage, index, room }) => (
          <section className="account" key={lineage.id} aria-label={`Account ${index + 1}`}>
            <h3>
              Account {index + 1} {lineage.articles.length > 1 && <span>· {lineage.articles.length} reports</span>}
            </h3>
            <ul>
              {lineage.articles.slice(0, room).map((id) => (
                <Witness key={id} id={id} lineage={lineage} known={known} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {!all && (
        <button type="button" onClick={() => setAll(true)}>
          Show all {articles.length} reports
        </button>
      )}
    </>
  )
}

function Witness({ id, lineage, known }: { id: string; lineage: Lineage; known: Known }) {
  const article = known.byId.get(id)
  if (!article) return null
  const edge = lineage.edges.find((one) => one.derived === id)
  const other = edge ? edge.source : tiedTo(id, lineage, known)
  const relation = other === undefined ? undefined : between(known.relations, id, other)
  const source = other === undefined ? undefined : known.byId.get(other)
  return (
    <li className="witness" data-stop="" tabIndex={-1}>
      <Siglum article={article} />
      <div>
        <p className="witness-name">
          {article.label}
          {article.agency !== null && <span className="muted"> credits {article.agency}</span>}
        </p>
        <p className="witness-title">
          <Link href={`/articles/${id}`}>{article.headline ?? 'Without a headline'}</Link>
        </p>
        <p className="muted">
          {article.published === null ? 'no date' : moment(article.published)}{' '}
          <BesideButton at={id} label={article.label} />
        </p>
        {relation && source && (
          <div className="made">
            <p>
              <Link className="kind" href={`/compare/${source.id}/${id}`}>
                {edge
                  ? `${words(relation.kind)} of ${source.siglum}`
                  : `${words(relation.kind)}, with ${source.siglum}`}
              </Link>{' '}
              <span className="muted">
                {relation.decided?.length ? 'as people decided' : `${percent(relation.confidence)} sure`}
                {edge && !edge.sure ? ', direction not sure' : edge ? '' : ', direction cannot be told'}
              </span>{' '}
              <ReviewButton question={relationQuestion(relation, source, article, known.story)} />
            </p>
            {relation.evidence.length > 0 && (
              <details>
                <summary>Why</summary>
                <Evidence relation={relation} />
              </details>
            )}
            <Decisions decisions={aboutRelation(known.decisions, source.id, id)} />
          </div>
        )}
      </div>
    </li>
  )
}

export function Evidence({ relation }: { relation: Relation }) {
  if (relation.evidence.length === 0) return null
  return (
    <ul className="evidence">
      {relation.evidence.map(({ code, note }) => (
        <li key={`${code} ${note}`}>{note}</li>
      ))}
    </ul>
  )
}

/** Of an account without a known descent: the report that this one is most surely tied to, among those before it. */
function tiedTo(id: string, lineage: Lineage, { relations }: Known): string | undefined {
  const before = lineage.articles.slice(0, lineage.articles.indexOf(id))
  const ties = relations.filter(({ articles }) => articles.includes(id) && before.some((one) => articles.includes(one)))
  const best = ties.toSorted((a, b) => b.confidence - a.confidence)[0]
  return best?.articles.find((one) => one !== id)
}

function between(relations: readonly Relation[], a: string, b: string): Relation | undefined {
  return relations.find(({ articles }) => articles.includes(a) && articles.includes(b))
}
