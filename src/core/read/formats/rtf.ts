import { decode } from '../decode.ts'
import { type Reader, sourceOf } from '../opened.ts'
import { latin1 } from './mail.ts'

/** Groups whose text is no part of the document. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl latentstyles header footer headerl headerr footerl footerr ftnsep nonshppict shppict fldinst filetbl bkmkstart bkmkend'.split(
    ' ',
  ),
)
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
  read: (opened) => ({
    sources: [
      sourceOf(opened, { kind: 'text', content: rtfText(latin1(opened.page.bytes)), mediaType: 'application/rtf' }),
    ],
    notices: [],
  }),
}

interface Group {
  silent: boolean
  /** Characters to pass over after a character given by its number. */
  skip: number
}

/** The text of an RTF document. Linear; groups may be nested as deep as they like. */
export function rtfText(source: string): string {
  const characterOf = codePage(/\\ansicpg(\d{3,5})/.exec(source.slice(0, 2000))?.[1] ?? '1252')
  const out: string[] = []
  const stack: Group[] = []
  let group: Group = { silent: false, skip: 1 }
  let passOver = 0
  const write = (text: string): void => {
    const rest = passOver > 0 ? text.slice(passOver) : text
    passOver = Math.max(0, passOver - text.length)
    if (!group.silent) out.push(rest)
  }
  for (const [all, hex, word, number, symbol, brace, text] of source.matchAll(TOKEN)) {
    if (brace === '{') stack.push({ ...group })
    else if (brace === '}') group = stack.pop() ?? { silent: false, skip: 1 }
    else if (hex !== undefined) write(characterOf(Number.parseInt(hex, 16)))
    else if (word !== undefined) {
      if (SILENT.has(word)) group.silent = true
      else if (word === 'uc') group.skip = Number(number ?? 1)
      else if (word === 'u') {
        write(String.fromCharCode(Number(number ?? 0) & 0xffff))
        passOver = group.skip
      } else if (BREAKS[word] !== undefined) write(BREAKS[word])
    } else if (symbol === '*') group.silent = true
    else if (symbol !== undefined)
      write(symbol === '~' ? ' ' : symbol === '_' ? '-' : /[\\{}]/.test(symbol) ? symbol : '')
    else if (text !== undefined) write(text)
    else if (all === '\\') write('')
  }
  return out.join('')
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
