/** What a preset derived, row by row, with all that tables of events say beside the number. */
import type { Figure } from '../../model/annotation.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { LedgerRow } from '../../model/ledger.ts'
import type { Derived, Traced } from '../../model/preset.ts'
import { type Located, type StoryView, type View, view } from '../view.ts'
import { excerpt, speakerName, textOf } from '../wording.ts'
import { dayOf, webAddress } from './identity.ts'

export interface DerivedRow {
  readonly derived: Derived
  readonly row: LedgerRow
  /** `<story id>:<row id>`. */
  readonly id: string
  readonly firstReported: string | null
  readonly lastReported: string | null
  readonly place: string | null
  readonly accounts: number
  readonly publishers: string
  readonly headlines: string
  readonly addresses: string
  readonly speakers: string
  readonly dates: string
  /** The rule, then every figure used and left out with its words and the reason. */
  readonly trace: string
}

/** Events that tables of deaths have a row for; other questions have one only where a number was derived. */
const DEATHS = new Set(['killed', 'casualties'])

export function derivedRows(dossier: Dossier, derived: readonly Derived[]): DerivedRow[] {
  const known = view(dossier)
  const byRow = new Map(derived.map((one) => [one.row, one]))
  return known.stories.flatMap((story) =>
    story.rows.flatMap((row) => {
      const own = byRow.get(row.id)
      if (own === undefined) return []
      const none = own.low === null && own.best === null && own.high === null
      return none && !DEATHS.has(row.event ?? '') ? [] : [derivedRow(own, row, story, known)]
    }),
  )
}

function derivedRow(derived: Derived, row: LedgerRow, { story }: StoryView, known: View): DerivedRow {
  const placed = [...derived.used, ...derived.leftOut].flatMap((one) => known.figure(one.figure) ?? [])
  const articles = [...new Set(placed.map((one) => one.view))]
  return {
    derived,
    row,
    id: `${story.id}:${row.id}`,
    firstReported: dayOf(story.first),
    lastReported: dayOf(story.last),
    place: row.place,
    accounts: new Set([...derived.used, ...derived.leftOut].map((one) => one.lineage)).size,
    publishers: list(articles.map((one) => one.label)),
    headlines: list(articles.map((one) => one.article.title)),
    addresses: list(articles.map((one) => webAddress(one.article.url))),
    speakers: list(placed.map((one) => speakerName(one.item.speaker))),
    dates: list(articles.map((one) => dayOf(one.article.published))),
    trace: traceOf(derived, known),
  }
}

function list(values: readonly (string | null)[]): string {
  return [...new Set(values.filter((value) => value !== null && value !== ''))].join('; ')
}

function traceOf({ rule, note, used, leftOut }: Derived, known: View): string {
  const line = (label: string) => (one: Traced) => {
    const placed = known.figure(one.figure)
    const words = placed === undefined ? '' : ` “${quoted(placed)}” (${placed.view.siglum})`
    return `${label} ${one.figure}${words}${one.value === null ? '' : ` = ${one.value}`}: ${one.why}`
  }
  return [`${rule}: ${note}`, ...used.map(line('used')), ...leftOut.map(line('left out'))].join(' | ')
}

function quoted({ item, view: { article } }: Located<Figure>): string {
  return excerpt(textOf(article, item.part), item)
}
