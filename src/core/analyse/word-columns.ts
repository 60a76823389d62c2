/** What the models see of each word of a sentence, in columns: hashes of its forms, and what the lexicon knows of it. */
import { hashString, mix } from './hash.ts'
import type { Lexicon } from './lexicon.ts'
import { find } from './word-index.ts'

/** In the column of names: a first name. */
export const FIRST_NAME = 1

export interface WordColumns {
  readonly count: number
  /** Hash of the word in lower case. Digits count as one digit, so that 1,200 and 4,800 are alike. */
  readonly word: Int32Array
  /** Hash of the word as it is written. */
  readonly form: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly shape: Int32Array
  readonly coarse: Int32Array
  readonly fine: Int32Array
  readonly tagClass: Int32Array
  /** 1 where a letter of the word is a capital. */
  readonly capital: Int32Array
  /** First name (1), place (2, 4, 6, 8 by kind) of the word alone. */
  readonly names: Int32Array
}

/** Longest part of a word that is looked at: a "word" of a million letters costs no more than one of a hundred. */
const LONGEST = 64

export function wordColumns(words: readonly string[], lexicon: Lexicon): WordColumns {
  const count = words.length
  const column = (): Int32Array => new Int32Array(count)
  const columns = {
    ...{ count, word: column(), form: column(), suffix2: column(), suffix3: column(), suffix4: column() },
    ...{ prefix2: column(), prefix3: column(), shape: column(), coarse: column(), fine: column(), tagClass: column() },
    names: column(),
    capital: column(),
  }
  for (let i = 0; i < count; i++) {
    const whole = words[i]!
    const form = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole
    const lower = form.toLowerCase()
    const known = find(lexicon.index, lower)
    const even = /\d/.test(lower) ? lower.replace(/\d+/g, (digits) => '0'.repeat(Math.min(digits.length, 4))) : lower
    columns.word[i] = hashString(even)
    columns.form[i] = hashString(form)
    const length = even.length
    columns.suffix2[i] = hashString(even, Math.max(0, length - 2))
    columns.suffix3[i] = hashString(even, Math.max(0, length - 3))
    columns.suffix4[i] = hashString(even, Math.max(0, length - 4))
    columns.prefix2[i] = hashString(even, 0, Math.min(2, length))
    columns.prefix3[i] = hashString(even, 0, Math.min(3, length))
    columns.shape[i] = shapeOf(form)
    columns.capital[i] = lower === form ? 0 : 1
    if (known < 0) continue
    columns.coarse[i] = lexicon.coarse[known]!
    columns.fine[i] = lexicon.fine[known]!
    columns.tagClass[i] = lexicon.tagClass[known]!
    columns.names[i] = lexicon.firstName[known]! | (lexicon.place[known]! << 1)
  }
  return columns
}

/** Hash of the kinds of characters in their order, runs of one kind told once: "Osla's" is "Aa'a", "3.4mn" is "0.0a". */
function shapeOf(form: string): number {
  let hash = 7
  let last = 0
  let runs = 0
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    const kind = kindOf(code)
    if (kind === last) continue
    hash = mix(hash, kind)
    last = kind
    if (++runs > 8) break
  }
  return mix(hash, Math.min(form.length, 3))
}

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return 1
  if (code >= 65 && code <= 90) return 2
  if (code >= 48 && code <= 57) return 3
  if (code < 128) return code
  const letter = String.fromCharCode(code)
  const lower = letter.toLowerCase()
  if (lower !== letter) return 2
  return letter.toUpperCase() !== letter ? 1 : 4
}
