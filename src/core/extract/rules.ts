import type { NameWords } from '../languages/name-words.ts'
import { amid } from './asides.ts'
import type { ExtractRule } from './draft.ts'
import { afterTheText, related } from './rules/after-the-text.ts'
import { byline } from './rules/byline.ts'
import { capitalLines } from './rules/capital-lines.ts'
import { caption } from './rules/caption.ts'
import { contributors } from './rules/contributors.ts'
import { copyright } from './rules/copyright.ts'
import { dateline } from './rules/dateline.ts'
import { doubledText } from './rules/doubled-text.ts'
import { explainer, furniture, passages } from './rules/furniture.ts'
import { graphic } from './rules/graphic.ts'
import { head } from './rules/head.ts'
import { headLines } from './rules/head-lines.ts'
import { ornament } from './rules/ornament.ts'
import { repeated } from './rules/repeated.ts'
import { timestamp } from './rules/timestamp.ts'

/**
 * Every rule for a text's pieces, in the order in which they run; a piece that one has decided is left alone by the
 * next. First what a line shows by itself, then what only its place in the document shows.
 */
export function textRules(names: NameWords): readonly ExtractRule[] {
  return [passages, ornament, timestamp, headLines(names), ...RULES]
}

const RULES: readonly ExtractRule[] = [
  explainer,
  furniture,
  copyright,
  contributors,
  graphic,
  caption,
  capitalLines,
  byline,
  repeated,
  afterTheText,
  related,
  head,
  doubledText(),
  amid,
  dateline,
]

/** For a text that its container already holds without a page around it: only what agencies and outlets write into the body. */
export const CLEAN_RULES: readonly ExtractRule[] = [
  passages,
  ornament,
  copyright,
  contributors,
  doubledText(),
  dateline,
]
