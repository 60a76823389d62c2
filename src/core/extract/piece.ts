import type { BlockKind, Link, Removal } from '../model/article.ts'
import type { DocumentPiece } from './draft.ts'

export interface PieceParts {
  readonly raw: string
  readonly text: string
  readonly kind?: BlockKind
  readonly gap?: boolean
  readonly marked?: boolean
  readonly links?: readonly Link[]
  readonly linked?: number
  readonly leftOut?: readonly Removal[]
}

/** Make a piece and measure it. */
export function piece(parts: PieceParts): DocumentPiece {
  const { raw, text, kind = 'paragraph', gap = true, marked = false, links = [], leftOut = [] } = parts
  const words = wordCount(text)
  const linkLetters = links.reduce((sum, link) => sum + link.text.length, 0)
  return {
    raw,
    text,
    kind,
    gap,
    marked,
    links,
    leftOut,
    words,
    plain: plain(text),
    closed: isClosed(text.slice(-24)),
    sentences: sentenceEnds(text),
    linked: parts.linked ?? Math.min(1, linkLetters / Math.max(1, text.length)),
  }
}

/** A full stop, a question or an exclamation mark at the end, be it within quotation marks or before a picture. */
function isClosed(end: string): boolean {
  const shown = end.replace(/(?<![\p{So}\p{Sk}\s]|\ufe0f|\u200d)(?:[\p{So}\p{Sk}\s]|\ufe0f|\u200d)+$/u, '')
  return /[.!?…。！？][\])]*["'”’»]?[\])]*$|[.!?…]["'”’»)]{1,3}$/u.test(shown.slice(-8))
}

const SPELLED = /[‘’ʼ′`“”„‟«»‐‑]/

/** Plain apostrophes and quotation marks, so that a pattern needs one spelling. */
export function plain(text: string): string {
  if (!SPELLED.test(text)) return text
  return text
    .replace(/[‘’ʼ′`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑]/g, '-')
}

/** Letters from Thai on, and halves of rarer ones: without them no text is written densely. */
const BEYOND = /[\u0e00-\u0eff\u2e80-\uffff]/

/** Words for the sake of length: Chinese, Japanese and Thai letters count as half a word each, for they are written without spaces. */
export function wordCount(text: string): number {
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu) ?? []
  if (!BEYOND.test(text)) return spaced.length
  const dense = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0
  return dense > 0 ? Math.max(spaced.length, Math.ceil(dense / 2)) : spaced.length
}

function sentenceEnds(text: string): number {
  return (text.match(/[\p{Ll}\p{N})”"'’][.!?…]["'”’)]*(?=\s+["'“‘(]?[\p{Lu}\p{N}]|$)|[。！？]/gu) ?? []).length
}
