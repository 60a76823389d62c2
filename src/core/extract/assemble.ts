import type { Article, Block, Link, Part, PartKind, Removal } from '../model/article.ts'
import { isContinued } from './continuation.ts'
import type { DocumentPiece, ExtractDraft } from './draft.ts'
import { joinLines } from './text-pieces.ts'

/** What an article's text consists of. */
export type ArticleContent = Pick<Article, 'text' | 'blocks' | 'parts' | 'removed' | 'links'>

interface OpenBlock {
  readonly kind: Block['kind']
  readonly text: string
}

/** Shorter lines without a full stop, before prose, are headings. In words. */
const HEADING_WORDS = 12

/** A heading that is a quotation is shorter still. */
const QUOTED_HEADING_WORDS = 6

/** Lay the decided pieces out as an article's content. A piece that no rule decided is body. */
export function assemble(draft: ExtractDraft): ArticleContent {
  const blocks: OpenBlock[] = []
  const removals: Removal[] = []
  const parts: { kind: PartKind; text: string }[] = []
  const links: Link[] = []
  for (const [index, piece] of draft.pieces.entries()) {
    const fate = draft.fates[index]
    if (fate?.to === 'removed') removals.push({ text: piece.text || piece.raw.trim(), reason: fate.reason })
    else if (fate?.to === 'part') parts.push({ kind: fate.part, text: piece.text })
    else {
      if (fate?.cut) removals.push(fate.cut)
      addBlock(blocks, { kind: fate?.kind ?? kindOf(draft, index), text: fate?.text ?? piece.text }, draft)
    }
    removals.push(...piece.leftOut)
    if (fate?.to !== 'removed' || isTelling(fate.reason)) links.push(...piece.links)
  }
  return { ...layOut(blocks), parts: numbered(parts), removed: removals.filter(hasWords), links }
}

/** Links in these removals name the report that this one rests on. */
function isTelling(reason: string): boolean {
  return reason === 'source-link' || reason === 'copyright' || reason === 'contributors'
}

function hasWords(removal: Removal): boolean {
  return /[\p{L}\p{N}]/u.test(removal.text)
}

function kindOf(draft: ExtractDraft, index: number): Block['kind'] {
  const piece = draft.pieces[index]!
  if (piece.kind !== 'paragraph') return piece.kind
  const next = nextBody(draft, index)
  if (SPEECH.test(piece.plain)) return 'paragraph'
  const line = piece.words <= HEADING_WORDS && /^["']?[\p{Lu}\p{N}]/u.test(piece.plain) && endsLikeHeading(piece)
  return line && (piece.marked || (next !== null && next.words > piece.words && !/^\p{Ll}/u.test(next.text)))
    ? 'heading'
    : 'paragraph'
}

/** "THE CHAIR: Who was it?": a speech, however short. */
const SPEECH = /^(?:\p{Lu}[\p{Lu}.'-]*(?: \p{Lu}[\p{Lu}.'-]*){0,4}:|[QA][.:])\s+\S/u

/** No mark at the end, but for a few words set in quotation marks as a whole. */
function endsLikeHeading(piece: DocumentPiece): boolean {
  // Within single marks ('We told them twice') it is a heading more often than within double ones, which pull a quotation out.
  if (/^(["']).{1,60}\1$/u.test(piece.plain))
    return !piece.closed && (piece.plain.startsWith("'") || piece.words <= QUOTED_HEADING_WORDS)
  return !/[.,;:…"'/)]$/.test(piece.plain)
}

function nextBody(draft: ExtractDraft, index: number): DocumentPiece | null {
  for (let at = index + 1; at < draft.pieces.length; at++) {
    const fate = draft.fates[at]
    if (fate === null || fate?.to === 'body') return draft.pieces[at]!
  }
  return null
}

/** Add a block, or go on with the last one where a page broke a paragraph in two. */
function addBlock(blocks: OpenBlock[], block: OpenBlock, draft: ExtractDraft): void {
  const last = blocks.at(-1)
  if (last && goesOn(last, block, draft)) {
    blocks[blocks.length - 1] = { kind: last.kind, text: joinLines(last.text, block.text) }
  } else if (block.text !== '') blocks.push(block)
}

/** Is `block` the rest of `last`? */
function goesOn(last: OpenBlock, block: OpenBlock, draft: ExtractDraft): boolean {
  if (block.kind !== 'paragraph' || last.kind === 'heading' || last.kind === 'table') return false
  return isContinued(last.text, block.text, draft.words)
}

function layOut(open: readonly OpenBlock[]): Pick<ArticleContent, 'text' | 'blocks'> {
  const blocks: Block[] = []
  let text = ''
  for (const { kind, text: words } of open) {
    if (text !== '') text += '\n\n'
    blocks.push({ kind, start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, blocks }
}

function numbered(parts: readonly { kind: PartKind; text: string }[]): Part[] {
  const standfirst = parts.filter((part) => part.kind === 'standfirst').map((part) => part.text)
  const captions = parts.filter((part) => part.kind === 'caption').map((part) => part.text)
  const headline = parts.find((part) => part.kind === 'headline')
  return [
    ...(headline ? [{ id: 'headline', kind: 'headline' as const, text: headline.text }] : []),
    ...(standfirst.length > 0 ? [{ id: 'standfirst', kind: 'standfirst' as const, text: standfirst.join('\n') }] : []),
    ...captions.map((text, index) => ({ id: `caption-${index + 1}`, kind: 'caption' as const, text })),
  ]
}
