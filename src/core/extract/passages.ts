/**
 * Page furniture within a line: some scrapers give a page as one line of text, with its share bars, credits and galleries among
 * its sentences. A piece is cut around them, so that nothing later reads them.
 */
import type { ExtractWords, Gallery } from '../languages/extract-words.ts'
import type { Span } from '../model/span.ts'
import type { DocumentPiece } from './draft.ts'
import { hovercards } from './hovercards.ts'
import { piece } from './piece.ts'

/** Part of a piece that is furniture. */
interface Cut {
  readonly start: number
  readonly end: number
  /** Null: it is a piece of its own, and decided like any other. */
  readonly reason: string | null
}

/** The piece, or the pieces that it falls into; those with `known` are furniture. */
export function cutPassages(all: DocumentPiece, words: ExtractWords): DocumentPiece[] {
  if (all.kind !== 'paragraph' || all.links.length > 0) return [all]
  const cards = hovercards(all.plain, words.more)
  const whole = cards.length === 0 ? all : without(all, cards)
  return [...cutAround(whole, words), ...cards.map(({ start, end }) => cardOf(all.text.slice(start, end)))]
}

/** A card stands within a sentence, which goes on behind it. */
function without({ text, gap }: DocumentPiece, cards: readonly Span[]): DocumentPiece {
  let at = 0
  const kept = [...cards, { start: text.length, end: text.length }].map(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return before
  })
  const joined = kept.join('')
  return piece({ raw: joined, text: joined, gap })
}

function cardOf(text: string): DocumentPiece {
  return { ...piece({ raw: text.trim(), text: text.trim() }), known: 'related-reports' }
}

function cutAround(whole: DocumentPiece, words: ExtractWords): DocumentPiece[] {
  const cuts = apart([...galleryCuts(whole.plain, words.gallery), ...passageCuts(whole.plain, words)])
  if (cuts.length === 0) return [whole]
  const parts: DocumentPiece[] = []
  let at = 0
  const keep = (end: number): void => {
    const text = whole.text.slice(at, end).trim()
    if (/[\p{L}\p{N}]/u.test(text)) parts.push(piece({ raw: text, text, gap: parts.length > 0 || whole.gap }))
  }
  for (const { start, end, reason } of cuts) {
    keep(start)
    const text = whole.text.slice(start, end).trim()
    parts.push({ ...piece({ raw: text, text }), ...(reason === null ? {} : { known: reason }) })
    at = end
  }
  keep(whole.text.length)
  return parts
}

function passageCuts(text: string, { passages }: ExtractWords): Cut[] {
  return passages.flatMap(({ pattern, reason }) =>
    Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, reason })),
  )
}

/** In order, the longer of two that overlap. */
function apart(cuts: readonly Cut[]): Cut[] {
  const found: Cut[] = []
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = found.at(-1)
    if (before && cut.start < before.end) {
      if (cut.end > before.end) found[found.length - 1] = { ...before, end: cut.end }
    } else found.push(cut)
  }
  return found
}

/** Pictures that make a gallery. */
const PICTURES = 3
/** A caption is no longer than this, in code units. */
const CAPTION = 420
/** Where no credit ends the last caption, a sentence that ends this soon does. */
const LAST = 200

/** "1/8 The hall at dawn Ann Roe/PA 2/8 ...": from the first counter to the credit of the last picture. */
function galleryCuts(text: string, { opening, counter, credit }: Gallery): Cut[] {
  const counters = Array.from(text.matchAll(counter), (match) => ({
    at: match.index,
    end: match.index + match[0].length,
    number: Number(match[1]),
    of: Number(match[2]),
  }))
  const cuts: Cut[] = []
  for (let first = 0; first < counters.length; ) {
    let last = first
    while (last + 1 < counters.length && follows(counters[last]!, counters[last + 1]!)) last++
    if (last - first + 1 >= PICTURES && counters[first]!.number <= 2) {
      const head = text.slice(Math.max(0, counters[first]!.at - CAPTION), counters[first]!.at)
      const start = counters[first]!.at - (opening.exec(head)?.[0].length ?? 0)
      cuts.push({ start, end: endOfCaption(text, counters[last]!.end, credit), reason: 'gallery' })
    }
    first = last + 1
  }
  return cuts
}

interface Counter {
  readonly at: number
  readonly end: number
  readonly number: number
  readonly of: number
}

function follows(a: Counter, b: Counter): boolean {
  return b.of === a.of && b.number === a.number + 1 && b.at - a.end <= CAPTION
}

function endOfCaption(text: string, from: number, credit: RegExp): number {
  const rest = text.slice(from, from + CAPTION)
  const credited = credit.exec(rest)
  if (credited) return from + credited.index + credited[0].length
  const stop = /[.!?]["'”’)]?\s/.exec(rest.slice(0, LAST))
  return stop ? from + stop.index + 1 : from
}
