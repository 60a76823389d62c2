import type { Dossier } from '../../model/dossier.ts'
import type { Drift, Finding } from '../../model/drift.ts'
import { reference } from '../../model/reference.ts'
import type { Located, View } from '../view.ts'
import { shownFindings } from '../wording.ts'
import type { Mark } from './marks.ts'

/**
 * The ids that parts of the page lead to each other by. They are made of positions alone, so that nothing an article
 * or a rule calls itself can collide with them or break out of an attribute.
 */
export interface Anchors {
  readonly figure: (placed: Located<{ readonly id: string }>) => string | undefined
  readonly quotation: (placed: Located<{ readonly id: string }>) => string | undefined
  readonly row: (id: string) => string | undefined
  readonly drift: (drift: Drift) => string
  /** The finding's own place in the section on drift. */
  readonly note: (drift: Drift, finding: Finding) => string
  /** The words that it is about, in one of the two articles. */
  readonly finding: (drift: Drift, finding: Finding, side: 'source' | 'derived') => string
  readonly passage: (drift: Drift, index: number, side: 'source' | 'derived') => string
  /** The marks of an article's body, or of one of its parts. */
  readonly marks: (article: string, part?: string) => readonly Mark[]
}

/** `article` and the part of it that a mark stands in. */
type Place = `${string} ${string}`

export function anchors(dossier: Dossier, known: View): Anchors {
  const figures = number(known, 'figures', 'f')
  const quotations = number(known, 'quotations', 'q')
  const rows = new Map(dossier.ledger.map((row, index) => [row.id, `row${index + 1}`]))
  const drift = (one: Drift) => `d${dossier.drift.indexOf(one) + 1}`
  const note: Anchors['note'] = (one, found) => `${drift(one)}-${one.findings.indexOf(found) + 1}`
  const finding: Anchors['finding'] = (one, found, side) => `${note(one, found)}-${side}`
  const passage: Anchors['passage'] = (one, index, side) => `${drift(one)}-p${index + 1}-${side}`
  const marks = collect(dossier, { figures, quotations, rows, note, finding, passage })
  return {
    figure: ({ item, view }) => figures.get(reference(view.article.id, item.id)),
    quotation: ({ item, view }) => quotations.get(reference(view.article.id, item.id)),
    row: (id) => rows.get(id),
    drift,
    note,
    finding,
    passage,
    marks: (article, part = '') => marks.get(`${article} ${part}`) ?? [],
  }
}

function number(known: View, key: 'figures' | 'quotations', letter: string): Map<string, string> {
  return new Map(
    known.articles.flatMap(({ article, anchor }) =>
      article[key].map((item, index) => [reference(article.id, item.id), `${anchor}-${letter}${index + 1}`] as const),
    ),
  )
}

interface Names extends Pick<Anchors, 'note' | 'finding' | 'passage'> {
  readonly figures: ReadonlyMap<string, string>
  readonly quotations: ReadonlyMap<string, string>
  readonly rows: ReadonlyMap<string, string>
}

function collect(dossier: Dossier, names: Names): Map<Place, Mark[]> {
  const marks = new Map<Place, Mark[]>()
  const add = (article: string, part: string | undefined, mark: Mark) => {
    const place: Place = `${article} ${part ?? ''}`
    const list = marks.get(place)
    if (list) list.push(mark)
    else marks.set(place, [mark])
  }
  const rowOf = new Map(
    dossier.ledger.flatMap((row) => [...row.figures, ...row.partFigures].map((id) => [id, names.rows.get(row.id)])),
  )
  for (const { id: article, figures, quotations } of dossier.articles) {
    for (const { id, part, start, end } of figures) {
      const row = rowOf.get(reference(article, id))
      const mark = {
        start,
        end,
        id: names.figures.get(reference(article, id)) ?? null,
        kind: 'figure',
        href: row ? `#${row}` : null,
      } as const
      add(article, part, mark)
    }
    for (const { id, part, start, end } of quotations) {
      add(article, part, {
        start,
        end,
        id: names.quotations.get(reference(article, id)) ?? null,
        kind: 'quotation',
        href: null,
      })
    }
  }
  for (const drift of dossier.drift) driftMarks(drift, names, add)
  return marks
}

function driftMarks(drift: Drift, names: Names, add: (article: string, part: undefined, mark: Mark) => void): void {
  for (const side of ['source', 'derived'] as const) {
    for (const finding of shownFindings(drift)) {
      const span = finding[side]
      if (span === null) continue
      const href = `#${names.note(drift, finding)}`
      add(drift[side], undefined, { ...span, id: names.finding(drift, finding, side), kind: 'finding', href })
    }
    for (const [index, pair] of drift.aligned.entries()) {
      const id = names.passage(drift, index, side)
      add(drift[side], undefined, { ...pair[side], id, kind: 'passage', href: null })
    }
  }
}
