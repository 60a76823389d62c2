import type { Quotation } from '../model/annotation.ts'
import { reference } from '../model/reference.ts'
import { groupBy } from '../text/group.ts'
import type { Located, StoryView } from './view.ts'
import { bareWords, excerpt, textOf } from './wording.ts'

/** One remark: the place that quotes most of it, then the places that quote the same words, shorter or as long. */
export interface Remark {
  readonly main: Located<Quotation>
  readonly others: readonly Located<Quotation>[]
  /** What each of the others leaves out, in their order; empty where all have the same words. */
  readonly notes: readonly string[]
}

/** The note of a quotation that leaves nothing out. */
const SAME = 'the same words'

/** The others that leave something out, each with what it is. */
export function cuts({ others, notes }: Remark): { place: Located<Quotation>; note: string }[] {
  return others.flatMap((place, index) => {
    const note = notes[index]
    return note === undefined || note === SAME ? [] : [{ place, note }]
  })
}

/** Everything that the reports let one speaker say. */
export interface SpeakerWords {
  /** null: words in quotation marks that nobody is said to have spoken. */
  readonly name: string | null
  /** In quotation marks. */
  readonly remarks: readonly Remark[]
  /** In the reports' own words. */
  readonly indirect: readonly Remark[]
}

/** Speakers by how much they are quoted, the unnamed last. */
export function voices(story: StoryView, quotation: (id: string) => Located<Quotation> | undefined): SpeakerWords[] {
  const remarks = remarksOf(story, quotation)
  const known = entityNames(story)
  const groups = groupBy(remarks, ({ main }) => speakerKey(known(main.item.speaker.name)))
  return Array.from(groups.values(), (group) => ({
    name: known(group[0]!.main.item.speaker.name),
    remarks: group.filter((remark) => remark.main.item.kind !== 'indirect'),
    indirect: group.filter((remark) => remark.main.item.kind === 'indirect'),
  })).sort(mostQuotedFirst)
}

/**
 * The fullest name that the story's reports have for a speaker: "Roe" of one is "Ann Roe" of another, "the authority" the
 * one body of the story that is called an authority. Where two could be meant, the speaker stays as he is written.
 */
function entityNames({ entities }: StoryView): (name: string | null) => string | null {
  const forms = new Map<string, Set<string>>()
  const add = (form: string, name: string): void => {
    forms.set(form, (forms.get(form) ?? new Set()).add(name))
  }
  for (const { name, forms: all, kind } of entities) {
    for (const form of all) add(speakerKey(form), name)
    const words = name.toLowerCase().split(' ')
    if (kind === 'organisation' && words.length > 1) add(words.at(-1)!, name)
  }
  return (name) => {
    const found = name === null ? undefined : forms.get(speakerKey(name))
    return found?.size === 1 ? [...found][0]! : name
  }
}

function remarksOf(story: StoryView, quotation: (id: string) => Located<Quotation> | undefined): Remark[] {
  const used = new Set<string>()
  const shared = story.shared.flatMap(({ quotations, notes }): Remark[] => {
    const places = quotations.map(quotation).filter((one) => one !== undefined)
    const [main, ...others] = places
    if (!main) return []
    for (const id of quotations) used.add(id)
    return [{ main, others, notes: others.every((other) => wordsOf(other) === wordsOf(main)) ? [] : notes }]
  })
  const alone = story.articles.flatMap((view) =>
    view.article.quotations
      .filter((item) => !used.has(reference(view.article.id, item.id)))
      .map((item) => ({ item, view })),
  )
  return [...shared, ...sameWords(alone)]
}

/** The same words of the same speaker are one remark, wherever they stand: a copy repeats all that its source quotes. */
function sameWords(places: readonly Located<Quotation>[]): Remark[] {
  const groups = groupBy(places, ({ item, view }) => {
    return JSON.stringify([speakerKey(item.speaker.name), item.kind === 'indirect', wordsOf({ item, view })])
  })
  return Array.from(groups.values(), ([main, ...others]) => ({ main: main!, others, notes: [] }))
}

/** As one compares words: without marks and capitals. */
function wordsOf({ item, view }: Located<Quotation>): string {
  return bareWords(excerpt(textOf(view.article, item.part), item)).toLowerCase()
}

/** "The coastguard" and "the coastguard" are one speaker. */
function speakerKey(name: string | null): string {
  return name === null ? '' : name.toLowerCase().replace(/^the /, '')
}

function mostQuotedFirst(a: SpeakerWords, b: SpeakerWords): number {
  if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null)
  const size = b.remarks.length - a.remarks.length || b.indirect.length - a.indirect.length
  return size || (a.name < b.name ? -1 : Number(a.name > b.name))
}
