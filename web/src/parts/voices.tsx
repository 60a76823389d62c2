/** Who says what: every speaker with all that the reports let them say, each with the places it stands in. */
import { useDesk } from '../api/queries.ts'
import type { ArticleFacts } from '../api/types/articles.ts'
import type { Page } from '../api/types/common.ts'
import type { QuotationView, Remark, Voice } from '../api/types/items.ts'
import type { Overview } from '../api/types/stories.ts'
import { bareWords, count } from '../text/wording.ts'
import { useAddress } from './address.ts'
import { Failure, Loading, Pager, Siglum } from './pieces.tsx'
import { quotationQuestion } from './questions.ts'
import { ReviewButton } from './review.tsx'
import { SearchBox } from './search-box.tsx'
import { BesideButton } from './source-panel.tsx'

const SPEAKERS = 12
/** Remarks of one speaker shown at once. */
const MOST_REMARKS = 8

type Articles = ReadonlyMap<string, ArticleFacts>

export function Voices({ overview }: { overview: Overview }) {
  const address = useAddress()
  const offset = address.number('speaker')
  const { data, error } = useDesk<Page<Voice>>('/stories/{id}/voices', {
    ...{ id: overview.summary.id, limit: SPEAKERS, offset, q: address.get('said') },
  })
  if (error) return <Failure error={error} />
  if (!data) return <Loading what="Reading who says what …" />
  const byId = new Map(overview.articles.map((one) => [one.id, one]))
  return (
    <>
      <div className="filters">
        <SearchBox
          label="Speakers or words"
          value={address.get('said')}
          onSearch={(said) => address.set({ said, speaker: 0 }, 'replace')}
        />
        <p className="muted found" aria-live="polite">
          {count(data.total, 'speaker')}
        </p>
      </div>
      <div className="voices">
        {data.items.map((voice) => (
          <div className="voice" key={voice.speaker ?? ''}>
            <h3>{voice.speaker ?? 'No speaker named'}</h3>
            <Remarks remarks={voice.quoted} byId={byId} />
            {voice.reported.length > 0 && (
              <details>
                <summary>{count(voice.reported.length, 'statement')} in the reports’ words</summary>
                <Remarks remarks={voice.reported} byId={byId} />
              </details>
            )}
            {voice.notShown > 0 && (
              <p className="muted">and {count(voice.notShown, 'more remark')}: search for words of theirs.</p>
            )}
          </div>
        ))}
      </div>
      <Pager what="speakers" {...data} onMove={(speaker) => address.set({ speaker })} />
    </>
  )
}

function Remarks({ remarks, byId }: { remarks: readonly Remark[]; byId: Articles }) {
  const line = (remark: Remark) => <RemarkLine key={remark.main.ref} remark={remark} byId={byId} />
  const rest = remarks.slice(MOST_REMARKS)
  return (
    <>
      <ul className="remarks">{remarks.slice(0, MOST_REMARKS).map(line)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{count(rest.length, 'more remark')}</summary>
          <ul className="remarks">{rest.map(line)}</ul>
        </details>
      )}
    </>
  )
}

function RemarkLine({ remark: { main, others, places }, byId }: { remark: Remark; byId: Articles }) {
  const spoken = main.kind !== 'indirect'
  const differing = others.filter((one) => bareWords(one.words).toLowerCase() !== bareWords(main.words).toLowerCase())
  return (
    <li className={spoken ? 'direct' : 'indirect'} data-stop="" tabIndex={-1}>
      <q>{bareWords(main.words)}</q> <Where quotation={main} byId={byId} />
      {others.map((one) => (
        <Where key={one.ref} quotation={one} byId={byId} />
      ))}
      <BesideButton at={main.ref} label={bareWords(main.words)} />{' '}
      <ReviewButton question={quotationQuestion(main)} label="Review speaker" />
      {places > others.length + 1 && <span className="muted"> and {places - others.length - 1} more</span>}
      {differing.length > 0 && (
        <details>
          <summary>Side by side</summary>
          <div className="side-by-side">
            {[main, ...differing].map((one) => (
              <div key={one.ref}>
                <p>
                  <Where quotation={one} byId={byId} /> <span className="muted">{byId.get(one.article)?.label}</span>
                </p>
                <q>{bareWords(one.words)}</q>
                {'note' in one && one.note !== null && <p className="muted">{String(one.note)}</p>}
              </div>
            ))}
          </div>
        </details>
      )}
    </li>
  )
}

function Where({ quotation, byId }: { quotation: QuotationView; byId: Articles }) {
  const article = byId.get(quotation.article)
  return article ? <Siglum article={article} at={quotation.id} /> : null
}
