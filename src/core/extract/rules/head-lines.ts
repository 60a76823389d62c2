import type { NameWords } from '../../languages/name-words.ts'
import {
  type DocumentPiece,
  type ExtractDraft,
  type ExtractRule,
  type Facts,
  type PieceDecision,
  removed,
  undecided,
} from '../draft.ts'
import { hasRole, isOutlet, readByline } from '../metadata/byline.ts'
import { readMoments } from '../metadata/moment.ts'
import { isPersonName } from '../metadata/names.ts'
import { ownWords } from '../own-words.ts'
import { isProse } from '../prose.ts'

/** Pieces at the head of a text among which its title, outlet, date and author stand; and the longest name, in words. */
const NEAR = 7
const NAME_WORDS = 5
/** Fewest words of a title that stands below its outlet. */
const TITLE_WORDS = 4

/**
 * "Title", "Outlet", "Date", "Author", a line each or together in one: the lines of names at the head of a text that has
 * its date there too. The title is never one of them.
 */
export function headLines(names: NameWords): ExtractRule {
  return {
    name: 'head-lines',
    decide: (draft) => {
      const length = draft.pieces
        .slice(0, NEAR)
        .findIndex((piece, index) => draft.fates[index] === null && isProse(piece))
      const head = [...draft.pieces.slice(0, length < 0 ? NEAR : length).keys()]
      const dated = head.filter((index) => isDated(draft, index))
      if (dated.length === 0) return []
      const open = undecided(draft).filter((index) => index < head.length)
      const title = titleOf(draft, open)
      const below = draft.pieces.slice(head.length).map((piece) => piece.text)
      const own = ownWords(() => below)
      const isSigned = head.some((index) => draft.words.bylineStart.test(draft.pieces[index]!.text))
      const inText = new Set(below.flatMap((text) => text.toLowerCase().match(WORD) ?? []))
      return open.flatMap((index): PieceDecision[] => {
        if (index === title) return isNoByline(draft, index, names) ? [{ piece: index, fate: HEADLINE }] : []
        const { plain } = draft.pieces[index]!
        if (ADDRESS.test(plain)) return [removed(index, 'address', { url: plain })]
        const facts = factsOf(draft, index, { names, isAbove: index < dated[0]!, isOwn: own.all, inText, isSigned })
        return facts ? [removed(index, 'byline', facts)] : []
      })
    },
  }
}

const WORD = /\p{L}{4,}/gu
const HEADLINE = { to: 'part', part: 'headline' } as const
const ADDRESS = /^https?:\/\/\S{4,500}$/i

/** "Mayor Alice Marsh in Osla": a title that only looks like a line of who reports from where. */
function isNoByline(draft: ExtractDraft, index: number, { maleNames, femaleNames }: NameWords): boolean {
  const { plain } = draft.pieces[index]!
  const first = plain.split(' ')[0]!.toLowerCase()
  return readByline(plain, draft.words)?.explicit === false && !maleNames.has(first) && !femaleNames.has(first)
}

function isDated(draft: ExtractDraft, index: number): boolean {
  const fate = draft.fates[index]
  const isStamp = fate?.to === 'removed' && fate.reason === 'timestamp'
  return isStamp || (fate === null && readMoments(draft.pieces[index]!.plain, draft.words) !== null)
}

/** The first line that may be a title: the first of all, unless it is an outlet's name above a longer line. */
function titleOf(draft: ExtractDraft, open: readonly number[]): number | undefined {
  const [first, ...rest] = open
  if (first === undefined) return undefined
  const next = rest.find((index) => draft.pieces[index]!.words >= TITLE_WORDS && !isDated(draft, index))
  return next !== undefined && isOutletLine(draft.pieces[first]!, draft) ? next : first
}

function isOutletLine({ plain, words }: DocumentPiece, draft: ExtractDraft): boolean {
  return words <= NAME_WORDS && isOutlet(plain, draft.words)
}

interface LinePlace {
  readonly names: NameWords
  /** Does it stand above the first date? */
  readonly isAbove: boolean
  readonly isOwn: (phrase: string) => boolean
  /** Does a line with "By" name the authors? */
  readonly isSigned: boolean
  /** The words of the text below, lower case. */
  readonly inText: ReadonlySet<string>
}

/** What a line of names says: each of its parts an outlet, a person or the date; null where any is something else. */
function factsOf(draft: ExtractDraft, index: number, place: LinePlace): Facts | null {
  const { plain } = draft.pieces[index]!
  // "By ..." and a line with somebody's post are for the rule of bylines.
  if (draft.words.bylineStart.test(plain) || hasRole(plain, draft.words)) return null
  const moments = readMoments(plain, draft.words)
  const line = moments ? moments.rest : plain
  const parts = moments ? [...partsOf(plain, draft)] : [line]
  if (parts.length === 0 || parts.some((part) => part.split(' ').length > NAME_WORDS)) return null
  let facts: Facts = moments?.published ? { published: moments.published } : {}
  for (const part of parts) {
    const said = nameIn(part, draft, place)
    if (!said) return null
    facts = { ...said, ...facts }
  }
  return facts
}

/** The parts of a line between its marks, without the one that is the date. */
function partsOf(line: string, draft: ExtractDraft): string[] {
  const bare = line.replace(/\b\d{1,2},? \d{4}\b/u, (date) => date.replace(',', ''))
  return bare
    .split(/(?<!\s)\s*[|•·,;]\s*|(?<!\s)\s+[–—-]\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && readMoments(part, draft.words)?.rest !== '')
}

function nameIn(
  part: string,
  draft: ExtractDraft,
  { names, isAbove, isOwn, inText, isSigned }: LinePlace,
): Facts | null {
  const { words } = draft
  if (isOwn(part) || !/^\p{Lu}/u.test(part)) return null
  const agency = words.agencies.get(part.toLowerCase())
  if (agency) return { publisher: agency }
  // A line of the text's own words is a kicker: "The Osla Bridge disaster".
  const isKicker = (part.toLowerCase().match(WORD) ?? []).some((word) => inText.has(word))
  const isNamedSo = words.outletWords.has(part.split(' ').at(-1)!.toLowerCase())
  if (isOutlet(part, words) && (isNamedSo || !isKicker)) return { publisher: part.replace(/^the\s+/i, '') }
  if (isSigned || !isPersonName(part, words)) return null
  const first = part.split(' ')[0]!.toLowerCase()
  const isPerson = names.maleNames.has(first) || names.femaleNames.has(first)
  // Between the title and the date stands the outlet, unless it is plainly a person.
  if (isPerson || !isAbove) return { authors: [part] }
  return isKicker ? null : { publisher: part }
}
