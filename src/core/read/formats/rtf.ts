import { decode } from '../decode.ts'
import { type Reader, sourceOf } from '../opened.ts'
import { latin1 } from './mail.ts'
import { TextWriter } from './written.ts'

/** Groups whose text is no part of the document. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl latentstyles ftnsep nonshppict shppict fldinst filetbl bkmkstart bkmkend'.split(
    ' ',
  ),
)
/** Groups whose text stands beside the document's, with the reason by which it is left out. */
const BESIDE = new Map([
  ...['header', 'headerl', 'headerr', 'headerf'].map((word) => [word, 'page-head'] as const),
  ...['footer', 'footerl', 'footerr', 'footerf'].map((word) => [word, 'page-foot'] as const),
  ...['footnote', 'endnote'].map((word) => [word, 'note'] as const),
  ...(['annotation', 'atnid', 'atnauthor'] as const).map((word) => [word, 'annotation'] as const),
  ['shptxt', 'text-box'] as const,
])
const BREAKS: Readonly<Record<string, string>> = {
  par: '\n\n',
  line: '\n',
  tab: '\t',
  sect: '\n\n',
  page: '\n\n',
  row: '\n',
  cell: ' | ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}
const TOKEN = /\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/g

/** Rich Text: its words without their dress. */
export const rtf: Reader = {
  name: 'rtf',
  accepts: ({ head }) => /^\s{0,20}\{\\rtf/.test(head),
  read: (opened) => {
    const { text: content, removed } = rtfText(latin1(opened.page.bytes))
    return {
      sources: [sourceOf(opened, { kind: 'text', content, mediaType: 'application/rtf', removed })],
      notices: [],
    }
  },
}

interface Group {
  silent: boolean
  /** Characters to pass over after a character given by its number. */
  skip: number
  raised: boolean
  /** The passage beside the text that the group belongs to. */
  beside: { readonly reason: string; text: string } | null
}

const OUTERMOST: Group = { silent: false, skip: 1, raised: false, beside: null }

/** The text of an RTF document. Linear; groups may be nested as deep as they like. */
export function rtfText(source: string): TextWriter {
  const characterOf = codePage(/\\ansicpg(\d{3,5})/.exec(source.slice(0, 2000))?.[1] ?? '1252')
  const written = new TextWriter()
  const stack: Group[] = []
  let group: Group = { ...OUTERMOST }
  let passOver = 0
  const write = (text: string): void => {
    const rest = passOver > 0 ? text.slice(passOver) : text
    passOver = Math.max(0, passOver - text.length)
    if (group.silent) return
    if (group.beside) group.beside.text += rest
    else written.add(rest, group.raised)
  }
  const close = (): void => {
    const outer = stack.pop() ?? { ...OUTERMOST }
    if (group.beside && group.beside !== outer.beside) written.leave(group.beside)
    group = outer
  }
  for (const [all, hex, word, number, symbol, brace, text] of source.matchAll(TOKEN)) {
    if (brace === '{') stack.push({ ...group })
    else if (brace === '}') close()
    else if (hex !== undefined) write(characterOf(Number.parseInt(hex, 16)))
    else if (word === 'u') {
      write(String.fromCharCode(Number(number ?? 0) & 0xffff))
      passOver = group.skip
    } else if (word !== undefined) write(obey(group, word, number))
    else if (symbol === '*') group.silent = true
    else if (symbol !== undefined)
      write(symbol === '~' ? ' ' : symbol === '_' ? '-' : /[\\{}]/.test(symbol) ? symbol : '')
    else if (text !== undefined) write(text)
    else if (all === '\\') write('')
  }
  while (stack.length > 0) close()
  return written
}

/** What a control word does to its group; the break that it writes. */
function obey(group: Group, word: string, number: string | undefined): string {
  const reason = BESIDE.get(word)
  if (reason) {
    group.beside ??= { reason, text: '' }
    // A box is written behind a mark that readers who do not know it pass over.
    group.silent = false
  } else if (SILENT.has(word)) group.silent = true
  else if (word === 'uc') group.skip = Number(number ?? 1)
  else if (word === 'super' || word === 'up') group.raised = number !== '0'
  else if (word === 'nosupersub' || word === 'plain' || word === 'sub') group.raised = false
  return BREAKS[word] ?? ''
}

/** The characters of a code page, each decoded once. */
function codePage(page: string): (byte: number) => string {
  const known = new Map<number, string>()
  return (byte) => {
    const character = known.get(byte) ?? decode(Uint8Array.of(byte), `windows-${page}`).text
    known.set(byte, character)
    return character
  }
}
