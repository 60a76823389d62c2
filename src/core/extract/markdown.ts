import type { BlockKind, Link } from '../model/article.ts'

/** A line without its marks, and what they said. */
export interface MarkdownLine {
  readonly text: string
  readonly kind: BlockKind
  /** Marked as a heading. */
  readonly marked: boolean
  readonly links: readonly Link[]
}

const IMAGE = /!\[([^\]\n]{0,500})\]\([^()\s]{0,2000}(?: "[^"\n]{0,300}")?\)/g
const LINK =
  /\[([^[\]\n]{1,500})\]\((?:<([^<>\n]{0,2000})>|([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?))(?: "[^"\n]{0,300}")?\)/g
const STRONG = /(\*\*|__)(?=[^\s*_])([^*\n]{1,2000}?)(?<=\S)\1/g
const EMPHASIS = /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_\n]{1,1000}?)(?<=[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu
const CODE = /`([^`\n]{1,500})`/g

/** Read the marks of Markdown in a line. Square brackets that a journalist put into a quotation stay. */
export function readMarks(line: string): MarkdownLine {
  const links: Link[] = []
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/u.exec(line)
  const quoted = heading ? null : /^\s{0,3}>+\s?(.*)$/u.exec(line)
  const item = heading || quoted ? null : /^\s{0,12}(?:[-*+•‣◦▪]|\d{1,2}[.)])\s+(\S.*)$/u.exec(line)
  const numbered = item !== null && /^\s*\d/.test(line)
  const inner = heading?.[1] ?? quoted?.[1] ?? (numbered ? line : item?.[1]) ?? line
  const text = withoutInlineMarks(inner, links)
  const bold = /^\s*(\*\*|__)[^*_]{2,120}\1\s*$/u.test(line)
  const kind = heading ? 'heading' : quoted ? 'quotation' : item ? 'list' : 'paragraph'
  return { text, kind, marked: heading !== null || bold, links }
}

function withoutInlineMarks(line: string, links: Link[]): string {
  const text = line
    .replace(IMAGE, '$1')
    .replace(LINK, (_all, shown: string, angled?: string, bare?: string) => {
      const url = angled ?? bare ?? ''
      if (/^(?:https?:|\/|www\.)/i.test(url)) links.push({ url, text: tidy(shown) })
      return shown
    })
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2')
    .replace(CODE, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
  return tidy(text)
}

/** Single spaces, none at the ends. */
export function tidy(text: string): string {
  return text.replace(/[\s\p{Zs}]+/gu, ' ').trim()
}
