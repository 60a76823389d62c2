/**
 * Words by the conventions of Universal Dependencies: clitics, hyphens, currency signs and units are words of their own,
 * abbreviations keep their stop.
 *
 *   The mayor didn't pay $3.4mn for the well-known U.S. firm's e-mail.
 *   --- ----- ---### ---  -###--### --- --- ----#----- ---- ----## ------#
 */
import type { TokenRules } from '../languages/token-rules.ts'
import type { Span } from '../model/span.ts'

export interface RawToken extends Span {
  readonly text: string
}

/** Longest piece of text without a space that is cut into words; what is longer is cut there. */
const LONGEST_CHUNK = 2000

/**
 * Pieces of a chunk, in this order: digits with their separators; digits and letters of a name ("G20", "MH370"); letters with inner
 * apostrophes; abbreviations with inner stops; runs of one mark; any other character.
 */
const PIECE =
  /\p{N}+(?:[.,:/]\p{N}+)*|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{Lu}+\$|[\p{L}\p{M}]+\p{N}+[\p{L}\p{N}]*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|['’](?:\p{L}{1,2})(?![\p{L}\p{M}])|([.\-_=*~#+>?!])\1+|[?!]{2,}|''|``|[^\s]/gsu

/** Cut a text into words, in order, none overlapping. Linear in the length of the text. */
export function tokens(text: string, rules: TokenRules): RawToken[] {
  const found: RawToken[] = []
  for (const match of text.matchAll(/\S+/gu))
    for (let at = 0; at < match[0].length; at += LONGEST_CHUNK)
      cutChunk(match[0].slice(at, at + LONGEST_CHUNK), match.index + at, rules, found)
  return found
}

/** What an address on the web or of mail looks like, once a chunk is known to hold one. */
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s<>"“”]+|^[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\p{L}/u

function cutChunk(chunk: string, offset: number, rules: TokenRules, found: RawToken[]): void {
  if (chunk.includes('://') || chunk.includes('@') || chunk.includes('www.')) {
    const opening = /^[("'“‘<[]+/.exec(chunk)?.[0] ?? ''
    const rest = chunk.slice(opening.length)
    const address = withoutClosers(ADDRESS.exec(rest)?.[0] ?? '')
    if (address) {
      cutPieces(opening, offset, rules, found)
      add(found, offset + opening.length, address)
      const end = opening.length + address.length
      cutPieces(chunk.slice(end), offset + end, rules, found)
      return
    }
  }
  cutPieces(chunk, offset, rules, found)
}

/** An address without the marks that close the sentence or bracket around it. */
function withoutClosers(address: string): string {
  let end = address.length
  while (end > 0 && CLOSERS.includes(address[end - 1]!)) end--
  return address.slice(0, end)
}

const CLOSERS = '.,;:!?)]}\'"”’>'

function cutPieces(chunk: string, offset: number, rules: TokenRules, found: RawToken[]): void {
  const pieces = [...chunk.matchAll(PIECE)]
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    const start = offset + piece.index
    const text = piece[0]
    const joined = joinedTo(pieces, i, chunk, rules)
    if (joined > i) {
      const last = pieces[joined]!
      add(found, start, chunk.slice(piece.index, last.index + last[0].length))
      i = joined
    } else cutWord(text, start, rules, found)
  }
}

/** Index of the last piece that belongs to piece `i`: its stop, its hyphen and what follows, its "th". */
function joinedTo(pieces: readonly RegExpExecArray[], i: number, chunk: string, rules: TokenRules): number {
  const text = pieces[i]![0]
  const next = pieces[i + 1]?.[0]
  if (next === undefined) return i
  const lower = text.toLowerCase()
  if (/^\p{N}/u.test(text) && rules.ordinalSuffixes.has(next.toLowerCase())) return i + 1
  if (!/^\p{L}/u.test(text)) return i
  if (next === '.') return keepsStop(pieces, i, lower, chunk, rules) ? i + 1 : i
  const after = pieces[i + 2]?.[0]
  const hyphen = next === '-' || next === '‑' || next === '‐'
  if (hyphen && after !== undefined && rules.joinedPrefixes.has(lower) && /^[\p{L}\p{N}]/u.test(after)) return i + 2
  return i
}

/** Does the stop behind a word belong to it? A stop within the chunk does ("Inc.,"), one that ends the chunk where it abbreviates. */
function keepsStop(
  pieces: readonly RegExpExecArray[],
  i: number,
  lower: string,
  chunk: string,
  rules: TokenRules,
): boolean {
  const text = pieces[i]![0]
  if (/^\p{Lu}$/u.test(text)) return text !== 'I'
  if (rules.numberAbbreviation.has(lower)) return false
  if (rules.abbreviations.has(lower)) return true
  const stop = pieces[i + 1]!
  const last = stop.index + 1 === chunk.length
  return rules.endingAbbreviations.has(lower) && text.length > 1 && (!last || /^\p{Lu}/u.test(text))
}

/** A word with its clitics cut off, or cut in two where it is two written as one. */
function cutWord(text: string, start: number, rules: TokenRules, found: RawToken[]): void {
  const lower = text.toLowerCase().replaceAll('’', "'")
  if (lower.length !== text.length) {
    add(found, start, text)
    return
  }
  const cuts = rules.fused.get(lower)
  if (cuts) {
    let from = 0
    for (const cut of [...cuts, text.length]) {
      add(found, start + from, text.slice(from, cut))
      from = cut
    }
    return
  }
  const clitic = lower.includes("'")
    ? rules.clitics.find((end) => lower.endsWith(end) && lower.length > end.length)
    : undefined
  if (!clitic) {
    add(found, start, text)
    return
  }
  const cut = text.length - clitic.length
  cutWord(text.slice(0, cut), start, rules, found)
  add(found, start + cut, text.slice(cut))
}

function add(found: RawToken[], start: number, text: string): void {
  if (text !== '') found.push({ start, end: start + text.length, text })
}
