/** The figures side by side: a row for each question, a cell for each account; every figure opens its words. */
import { Link } from 'wouter'
import { useDesk } from '../api/queries.ts'
import type { ArticleFacts, Lineage } from '../api/types/articles.ts'
import type { Decision } from '../api/types/decisions.ts'
import type { FigureView } from '../api/types/items.ts'
import type { Facet, LedgerPage, ShownRow } from '../api/types/ledger.ts'
import type { Overview } from '../api/types/stories.ts'
import { count, grouped } from '../text/wording.ts'
import { type Address, useAddress } from './address.ts'
import { Choice } from './choice.tsx'
import { aboutRow, Decisions } from './decisions.tsx'
import { useEscape } from './keys.tsx'
import { MarkedText } from './marked-text.tsx'
import { Failure, Loading, Pager, Siglum, VerdictOf } from './pieces.tsx'
import { rowQuestion, verdictQuestion } from './questions.ts'
import { ReviewButton } from './review.tsx'
import { type Saying, sayings } from './sayings.ts'
import { SearchBox } from './search-box.tsx'
import { BesideButton } from './source-panel.tsx'

const ROWS = 25
/** A story of more accounts has no column for each: their answers stand together, each with the letters of its reports. */
const MOST_COLUMNS = 5
/** Letters shown of one answer. */
const MOST_LETTERS = 8

interface Sheet {
  readonly story: string
  readonly accounts: readonly Lineage[]
  readonly byId: ReadonlyMap<string, ArticleFacts>
  readonly figures: ReadonlyMap<string, FigureView>
  readonly decisions: readonly Decision[]
  readonly address: Address
}

const FILTERS = [
  { value: '', label: 'all' },
  ...['several accounts', 'differ', 'compatible', 'agree', 'one account'].map((value) => ({ value, label: value })),
]

export function Ledger({ overview }: { overview: Overview }) {
  const address = useAddress()
  const { summary, lineages, articles, decisions } = overview
  const offset = address.number('row')
  const verdict = address.get('verdict')
  const { data, error } = useDesk<LedgerPage>('/stories/{id}/ledger', {
    ...{ id: summary.id, limit: ROWS, offset, q: address.get('question'), verdict },
    ...{ speaker: address.get('by'), outlet: address.get('outlet'), event: address.get('event') },
  })
  if (error) return <Failure error={error} />
  if (!data) return <Loading what="Reading the figures …" />
  const sheet: Sheet = {
    story: summary.id,
    accounts: lineages,
    byId: new Map(articles.map((one) => [one.id, one])),
    figures: new Map(data.figures.map((one) => [one.ref, one])),
    ...{ decisions, address },
  }
  const columns = lineages.length <= MOST_COLUMNS
  return (
    <>
      <div className="filters">
        <SearchBox
          label="Questions with"
          value={address.get('question')}
          onSearch={(question) => address.set({ question, row: 0 }, 'replace')}
        />
        <Choice
          label="Verdict"
          value={verdict}
          options={FILTERS}
          onChoose={(chosen) => address.set({ verdict: chosen, row: 0 })}
        />
        {NARROWED.map(({ name, label, of }) => (
          <Narrow key={name} name={name} label={label} facets={data.facets[of]} address={address} />
        ))}
        <p className="muted found" aria-live="polite">
          {count(data.total, 'question')}
        </p>
      </div>
      <section className="scroll" aria-label="Ledger of figures" tabIndex={0}>
        <table className={columns ? 'ledger' : 'ledger gathered'}>
          <thead>
            <tr>
              <th scope="col">Question</th>
              {columns ? (
                lineages.map((lineage, index) => (
                  <AccountHead key={lineage.id} lineage={lineage} number={index + 1} sheet={sheet} />
                ))
              ) : (
                <th scope="col">What the reports say</th>
              )}
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((row) => (
              <Row key={row.id} row={row} sheet={sheet} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      {data.total === 0 && <p className="muted">No question is like that.</p>}
      <Pager what="the ledger" {...data} onMove={(row) => address.set({ row })} />
    </>
  )
}

const NARROWED = [
  { name: 'by', label: 'Speaker', of: 'speakers' },
  { name: 'outlet', label: 'Outlet', of: 'outlets' },
  { name: 'event', label: 'What happened', of: 'events' },
] as const

interface NarrowProps {
  /** In the address. */
  readonly name: string
  readonly label: string
  readonly facets: readonly Facet[]
  readonly address: Address
}

/** What is chosen stays in the list, also where the ledger has it no more. */
function Narrow({ name, label, facets, address }: NarrowProps) {
  const chosen = address.get(name)
  if (facets.length < 2 && chosen === '') return null
  const known = facets.some(({ value }) => value === chosen) || chosen === ''
  const all = known ? facets : [...facets, { value: chosen, rows: 0 }]
  const options = [
    { value: '', label: 'any' },
    ...all.map(({ value, rows }) => ({ value, label: `${value} (${grouped(rows)})` })),
  ]
  return <Choice {...{ label, options }} value={chosen} onChoose={(value) => address.set({ [name]: value, row: 0 })} />
}

function AccountHead({ lineage, number, sheet }: { lineage: Lineage; number: number; sheet: Sheet }) {
  const articles = lineage.articles.flatMap((id) => sheet.byId.get(id) ?? [])
  return (
    <th scope="col">
      <span className="sigla">
        {articles.slice(0, 6).map((one) => (
          <Siglum key={one.id} article={one} />
        ))}
      </span>
      <span className="account-name">
        <span className="spoken">Account {number}: </span>
        {articles[0]?.label}
      </span>
    </th>
  )
}

function Row({ row, sheet, columns }: { row: ShownRow; sheet: Sheet; columns: boolean }) {
  const opened = sheet.figures.get(sheet.address.get('words'))
  const isHere = opened !== undefined && [...row.figures, ...row.partFigures].includes(opened.ref)
  const cells = columns ? sheet.accounts.map((one) => row.cells.filter((cell) => cell.lineage === one.id)) : [row.cells]
  return (
    <>
      <tr className={isHere ? 'opened' : undefined} data-stop="" tabIndex={-1}>
        <th scope="row">{row.question}</th>
        {cells.map((of, index) => (
          <td key={index} className={of.length === 0 ? 'empty' : undefined}>
            {of.length === 0 ? (
              <span className="muted">
                –<span className="spoken">not said</span>
              </span>
            ) : (
              sayings(of, sheet.figures).map((saying) => (
                <SayingLine key={saying.figures[0]!.ref} saying={saying} sheet={sheet} />
              ))
            )}
          </td>
        ))}
        <td className="verdict">
          <VerdictOf row={row} />
          <p className="why">{row.note}</p>
          {row.notShown > 0 && <p className="why">{count(row.notShown, 'more figure')} like these.</p>}
          <p className="buttons">
            <ReviewButton question={verdictQuestion(row, sheet.story)} label="Review verdict" />
            <ReviewButton
              question={() => rowQuestion(row, sheet.story, figureChoices(row, sheet))}
              what={row.question}
              label="Review row"
            />
          </p>
          <Decisions decisions={aboutRow(sheet.decisions, row)} />
        </td>
      </tr>
      {isHere && (
        <tr className="in-context">
          <td colSpan={cells.length + 2}>
            <InContext figure={opened} sheet={sheet} />
          </td>
        </tr>
      )}
    </>
  )
}

/** A row's figures, each with its words and the letter of its report. */
function figureChoices(row: ShownRow, sheet: Sheet): { value: string; label: string }[] {
  return [...row.figures, ...row.partFigures].flatMap((ref) => {
    const figure = sheet.figures.get(ref)
    return figure ? [{ value: ref, label: `${placeName(figure, sheet)}: ${figure.words}` }] : []
  })
}

function SayingLine({ saying, sheet }: { saying: Saying; sheet: Sheet }) {
  const { address } = sheet
  const [first, ...others] = saying.figures
  const open = address.get('words')
  const beside = address.get('beside') !== ''
  // A report that is open beside the page follows.
  const toggle = (ref: string): void =>
    address.set({ words: open === ref ? null : ref, ...(beside && open !== ref ? { beside: ref } : {}) })
  return (
    <div className="saying">
      <button type="button" className="value" aria-expanded={open === first!.ref} onClick={() => toggle(first!.ref)}>
        {saying.words}
        <span className="spoken"> in {placeName(first!, sheet)}</span>
      </button>{' '}
      <span className="also" aria-hidden="true">
        {placeName(first!, sheet)}
      </span>
      {others.slice(0, MOST_LETTERS).map((one) => (
        <button
          key={one.ref}
          type="button"
          className="also"
          aria-expanded={open === one.ref}
          onClick={() => toggle(one.ref)}
        >
          <span className="spoken">also in </span>
          {placeName(one, sheet)}
        </button>
      ))}
      {others.length > MOST_LETTERS && <span className="muted"> and {others.length - MOST_LETTERS} more places</span>}
      {saying.hedge !== null && <span className="hedge-line">{saying.hedge}</span>}
      {saying.speaker !== null && <span className="speaker">{saying.speaker}</span>}
    </div>
  )
}

/** `A`, or `A headline` where the words are not in the body. */
function placeName({ article, part }: FigureView, { byId }: Sheet): string {
  const siglum = byId.get(article)?.siglum ?? '?'
  return part === undefined ? siglum : `${siglum} ${part.replace(/-\d+$/, '')}`
}

function InContext({ figure, sheet }: { figure: FigureView; sheet: Sheet }) {
  useEscape(true, () => sheet.address.set({ words: null }))
  const article = sheet.byId.get(figure.article)
  return (
    <div className="context-box">
      <p className="muted">
        {article && <Siglum article={article} />} <bdi>{article?.label}</bdi>
        {figure.part !== undefined && `, ${figure.part.replace('-', ' ')}`}
      </p>
      <blockquote>
        <MarkedText text={figure.context} marks={[{ ...figure.inContext, kind: 'figure', lit: true }]} />
      </blockquote>
      <p className="buttons">
        <Link href={`/articles/${figure.article}#${figure.id}`}>Read it in the report</Link>
        <BesideButton at={figure.ref} label={`${article?.label}, ${figure.words}`} />
        <button type="button" className="quiet" onClick={() => sheet.address.set({ words: null })}>
          Close
        </button>
      </p>
    </div>
  )
}
