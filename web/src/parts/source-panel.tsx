/** A report beside the story: it stays while one reads on, and shows the words that one asked for. */
import { useEffect, useId, useRef } from 'react'
import { Link } from 'wouter'
import { useDesk } from '../api/queries.ts'
import type { Article, ArticleFacts, ArticlePage } from '../api/types/articles.ts'
import type { Overview } from '../api/types/stories.ts'
import { moment } from '../text/wording.ts'
import { useAddress } from './address.ts'
import { useEscape } from './keys.tsx'
import { marksOf, SHOWN_AT_FIRST } from './layers.ts'
import { MarkedText } from './marked-text.tsx'
import { Failure, Loading, Siglum } from './pieces.tsx'

/** In the address: the report, and after a colon the figure or quotation that one came for. */
const BESIDE = 'beside'

/** Shows a report beside the page. @param at `<article id>`, or `<article id>:<id of a figure or quotation>` */
export function BesideButton({ at, label }: { at: string; label: string }) {
  const address = useAddress()
  return (
    <button type="button" className="quiet" onClick={() => address.set({ [BESIDE]: at })}>
      Read beside
      <span className="spoken">: {label}</span>
    </button>
  )
}

export function SourcePanel({ overview }: { overview: Overview }) {
  const address = useAddress()
  const [id = '', item = ''] = address.get(BESIDE).split(':')
  const facts = overview.articles.find((one) => one.id === id)
  const close = (): void => address.set({ [BESIDE]: null })
  useEscape(facts !== undefined, close)
  if (!facts) return null
  return (
    <aside className="beside" aria-label="Report beside the page">
      <div className="beside-head">
        <Chosen facts={facts} all={overview.articles} />
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      <Source facts={facts} item={item} />
    </aside>
  )
}

function Chosen({ facts, all }: { facts: ArticleFacts; all: readonly ArticleFacts[] }) {
  const id = useId()
  const address = useAddress()
  return (
    <div className="field">
      <label htmlFor={id}>Report beside the page</label>
      <select id={id} value={facts.id} onChange={(event) => address.set({ [BESIDE]: event.target.value }, 'replace')}>
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {one.siglum} {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Source({ facts, item }: { facts: ArticleFacts; item: string }) {
  const { data, error } = useDesk<ArticlePage>('/articles/{id}', { id: facts.id })
  const box = useRef<HTMLElement>(null)
  const article = data?.article.id === facts.id ? data.article : null
  useEffect(() => {
    const [panel, lit] = [box.current, box.current?.querySelector<HTMLElement>('.lit')]
    if (panel && article)
      panel.scrollTop = lit ? lit.offsetTop - panel.clientHeight / 3 : item === '' ? 0 : panel.scrollTop
  }, [article, item])
  if (error) return <Failure error={error} />
  if (!article) return <Loading what="Opening the report …" />
  return (
    <section className="beside-text" ref={box} tabIndex={0} aria-label="Its words" lang={article.language ?? undefined}>
      <h2>
        <Siglum article={facts} /> <Link href={`/articles/${facts.id}`}>{facts.headline ?? 'Without a headline'}</Link>
      </h2>
      <p className="muted" lang="en">
        <bdi>{facts.label}</bdi>, {facts.published === null ? 'no date' : moment(facts.published)}
      </p>
      <Words article={article} item={item} />
    </section>
  )
}

/** The headline where the words asked for stand in it, captions, and the text. */
function Words({ article, item }: { article: Article; item: string }) {
  const marks = (part?: string) =>
    marksOf(article, part, { layers: SHOWN_AT_FIRST, lit: item }).map(({ start, end, kind, lit = false }) => ({
      ...{ start, end, kind, lit },
    }))
  const body = marks()
  return (
    <>
      {article.parts.map((part) => (
        <p key={part.id} className="part">
          <span className="muted" lang="en">
            {part.kind}
          </span>{' '}
          <MarkedText text={part.text} marks={marks(part.id)} />
        </p>
      ))}
      {article.blocks.map((block) => (
        <p key={block.start} className={block.kind}>
          <MarkedText text={article.text} within={block} marks={body} />
        </p>
      ))}
    </>
  )
}
