import { useEffect } from 'react'
import { Link } from 'wouter'
import { addressOf } from '../api/client.ts'
import { useDesk } from '../api/queries.ts'
import type { Article, ArticlePage as Found } from '../api/types/articles.ts'
import type { Decision } from '../api/types/decisions.ts'
import { useAddress } from '../parts/address.ts'
import { Decisions } from '../parts/decisions.tsx'
import { FigureCard } from '../parts/figure-card.tsx'
import { LAYERS, type Layer, marksOf, SHOWN_AT_FIRST } from '../parts/layers.ts'
import { MarkedText } from '../parts/marked-text.tsx'
import { NotedText, Notes } from '../parts/notes.tsx'
import { Failure, Loading, Notices, useTitle } from '../parts/pieces.tsx'
import { deleteQuestion, moveQuestion } from '../parts/questions.ts'
import { Relations, Revisions } from '../parts/relations.tsx'
import { ReviewButton } from '../parts/review.tsx'
import { useHash } from '../parts/use-hash.ts'
import { count, fileName, moment, words } from '../text/wording.ts'

export function ArticlePage({ id }: { id: string }) {
  const { data, error } = useDesk<Found>('/articles/{id}', { id })
  const lit = useHash()
  useTitle(data?.article.title ?? data?.article.input ?? '')
  const arrived = data !== undefined
  useEffect(() => {
    if (!arrived || lit === '') return
    document.getElementById(lit)?.scrollIntoView({ block: 'center' })
  }, [arrived, lit])
  if (error) return <Failure error={error} />
  if (!data) return <Loading what="Opening the report …" />
  return <Report found={data} lit={lit} />
}

function Report({ found, lit }: { found: Found; lit: string }) {
  const { article, story } = found
  const address = useAddress()
  const chosen = address.get('layers')
  const layers =
    chosen === '' ? SHOWN_AT_FIRST : LAYERS.map((one) => one.key).filter((key) => chosen.split(',').includes(key))
  const headline = article.parts.find((part) => part.kind === 'headline')
  const show = { layers, lit }
  const chosenFigure = article.figures.find((one) => one.id === lit)
  return (
    <>
      <p className="trail">
        {story !== null && <Link href={`/stories/${story}`}>The story</Link>}
        <span className="muted">{article.publisher ?? fileName(article.input)}</span>
      </p>
      <article className="report">
        <header>
          <h1>
            {headline ? (
              <MarkedText text={headline.text} marks={marksOf(article, headline.id, show)} />
            ) : (
              (article.title ?? 'A report without a headline')
            )}
          </h1>
          <Parts article={article} kind="standfirst" show={show} />
          <p className="byline">
            {byline(article).map((one) => (
              <span key={one}>{one}</span>
            ))}
          </p>
        </header>
        <Switches
          layers={layers}
          onChange={(next) => address.set({ layers: next.length === 0 ? 'none' : next.join(',') }, 'replace')}
          article={article}
        />
        <div className="report-body">
          <NotedText article={article}>
            {article.blocks.map((block) => (
              <BlockText key={block.start} article={article} block={block} show={show} />
            ))}
          </NotedText>
          <aside aria-label="About this report">
            {chosenFigure && (
              <FigureCard
                article={article}
                figure={chosenFigure}
                decisions={about(found.decisions, chosenFigure.id)}
                {...(story === null ? {} : { story })}
              />
            )}
            <Notes decisions={found.decisions} />
            <Captions article={article} show={show} />
            <LeftOut article={article} />
            <Relations found={found} />
            <Revisions found={found} />
            <Origin found={found} />
            {article.notices.length > 0 && (
              <>
                <h2>Notices</h2>
                <Notices notices={article.notices} />
              </>
            )}
            <OtherDecisions found={found} chosen={lit} />
          </aside>
        </div>
      </article>
    </>
  )
}

function about(decisions: readonly Decision[], figure: string): Decision[] {
  return decisions.filter(({ kind, target }) => kind === 'figure' && target.item === figure)
}

function byline({ authors, contributors, agency, published, updated, dateline }: Article): string[] {
  const items = [
    authors.length > 0 ? `By ${authors.join(', ')}` : null,
    dateline,
    published === null ? null : moment(published),
    updated === null ? null : `updated ${moment(updated)}`,
    agency,
    contributors.length > 0 ? `with ${contributors.join(', ')}` : null,
  ].filter((one) => one !== null)
  return items.length > 0 ? items : ['No author, no date']
}

interface Show {
  readonly layers: readonly Layer[]
  readonly lit: string
}

interface SwitchesProps {
  readonly layers: readonly Layer[]
  readonly onChange: (layers: Layer[]) => void
  readonly article: Article
}

function Switches({ layers, onChange, article }: SwitchesProps) {
  return (
    <fieldset className="layers">
      <legend>Marked in the text</legend>
      {LAYERS.map(({ key, name }) => (
        <label key={key} className={`choice ${key}`}>
          <input
            type="checkbox"
            checked={layers.includes(key)}
            onChange={(event) =>
              onChange(
                LAYERS.map((one) => one.key).filter((one) =>
                  one === key ? event.target.checked : layers.includes(one),
                ),
              )
            }
          />
          {name} <span className="muted">{article[key].length}</span>
        </label>
      ))}
    </fieldset>
  )
}

function BlockText({ article, block, show }: { article: Article; block: Article['blocks'][number]; show: Show }) {
  const inside = <MarkedText text={article.text} within={block} marks={marksOf(article, undefined, show)} />
  if (block.kind === 'heading') return <h2 data-start={block.start}>{inside}</h2>
  if (block.kind === 'quotation') return <blockquote data-start={block.start}>{inside}</blockquote>
  return (
    <p className={block.kind} data-start={block.start}>
      {inside}
    </p>
  )
}

function Parts({ article, kind, show }: { article: Article; kind: string; show: Show }) {
  return article.parts
    .filter((part) => part.kind === kind)
    .map((part) => (
      <p key={part.id} className={kind}>
        <MarkedText text={part.text} marks={marksOf(article, part.id, show)} />
      </p>
    ))
}

function Captions({ article, show }: { article: Article; show: Show }) {
  if (!article.parts.some((part) => part.kind === 'caption')) return null
  return (
    <>
      <h2>Captions</h2>
      <Parts article={article} kind="caption" show={show} />
    </>
  )
}

function LeftOut({ article: { removed } }: { article: Article }) {
  if (removed.length === 0) return <p className="muted">Nothing was left out.</p>
  return (
    <details className="left-out">
      <summary>Left out: {count(removed.length, 'passage')}</summary>
      <section className="left-out-list" tabIndex={0} aria-label="What was left out">
        <ul>
          {removed.map(({ text, reason }, index) => (
            <li key={index}>
              <span className="reason">{words(reason)}</span> {text}
            </li>
          ))}
        </ul>
      </section>
    </details>
  )
}

/** An address is only led to where it is one of the web: `javascript:` and the like are shown as text. */
function Origin({ found: { article, document, story } }: { found: Found }) {
  const self = { id: article.id, label: article.publisher ?? fileName(article.input) }
  const isWeb = article.url !== null && /^https?:\/\//i.test(article.url)
  return (
    <>
      <h2>The original</h2>
      <dl className="origin">
        <dt>Read from</dt>
        <dd>{article.input}</dd>
        {article.url !== null && (
          <>
            <dt>Address</dt>
            <dd>
              {isWeb ? (
                <a href={article.url} rel="noopener noreferrer nofollow" target="_blank">
                  {article.url}
                </a>
              ) : (
                article.url
              )}
            </dd>
          </>
        )}
        <dt>Document</dt>
        <dd>
          {document.mediaType ?? article.document.mediaType}, {count(document.byteLength, 'byte')}
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{document.sha256}</code>
        </dd>
      </dl>
      <p>
        <a href={addressOf('/articles/{id}/original', { id: article.id })} download>
          Download the original
        </a>
      </p>
      <p className="buttons">
        {story !== null && <ReviewButton question={moveQuestion(self, story)} label="Move to another story" />}
        <ReviewButton question={deleteQuestion(document.id, self.label)} label="Delete" />
      </p>
    </>
  )
}

/** Decisions on figures other than the one that is open: each leads to it. */
function OtherDecisions({ found, chosen }: { found: Found; chosen: string }) {
  const others = found.decisions.filter(
    ({ kind, target }) =>
      (kind === 'figure' || kind === 'quotation') && target.item !== chosen && target.articles[0] === found.article.id,
  )
  if (others.length === 0) return null
  return (
    <>
      <h2>Decided on figures and quotations</h2>
      {others.map((decision) => (
        <div key={decision.id}>
          <a href={`#${decision.target.item ?? ''}`}>“{decision.target.anchor?.words ?? decision.target.item}”</a>
          <Decisions decisions={[decision]} />
        </div>
      ))}
    </>
  )
}
