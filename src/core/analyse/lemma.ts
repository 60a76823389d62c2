/** The dictionary form of a word, by the ending that it has in its part of speech. */
import { unpack } from './bytes.ts'

/** Group of tags → (ending → how to turn it into the lemma); a whole word is written with "^" before it. */
export interface Lemmas {
  readonly endings: ReadonlyMap<string, LemmaEdit>
}

export interface LemmaEdit {
  readonly cut: number
  readonly add: string
}

/** Longest ending that is looked up, in letters. */
export const LONGEST_ENDING = 7

/** Tags whose words change alike. Others keep their form in lower case, but for the words of a table. */
const LEMMA_GROUPS: Readonly<Record<string, string>> = {
  ...{ NNS: 'N', NNPS: 'P', VBD: 'D', VBN: 'D', VBG: 'G', VBZ: 'Z' },
  ...{ JJR: 'R', RBR: 'R', JJS: 'S', RBS: 'S' },
}

/** The same where a treebank has no finer tags ("_"): parts of speech whose words change. */
const PLAIN_GROUPS: Readonly<Record<string, string>> = { VERB: 'V', AUX: 'U', NOUN: 'M', ADJ: 'J', DET: 'E', PRON: 'O' }

/** The group of words that change alike, and whether they do. */
export function lemmaGroup(upos: string, xpos: string): { readonly group: string; readonly inflects: boolean } {
  const group = xpos === '_' ? PLAIN_GROUPS[upos] : LEMMA_GROUPS[xpos]
  return { group: group ?? upos, inflects: group !== undefined }
}

/** Read the lemmas of a language. @throws {RangeError} where the file is damaged. */
export function readLemmas(file: Uint8Array): Lemmas {
  const bytes = unpack(file).sections.get('endings')
  if (!bytes) throw new RangeError('the lemma file has no section "endings"')
  const endings = new Map<string, LemmaEdit>()
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const [key, cut, add] = line.split('\t')
    endings.set(key!, { cut: Number(cut), add: add ?? '' })
  }
  return { endings }
}

/** Lemma of a word with this tag. Names keep their capitals. */
export function lemmaOf({ endings }: Lemmas, word: string, upos: string, xpos: string): string {
  if (word.length > 40) return word
  const folded = word.replaceAll('’', "'")
  if (upos === 'PROPN' && xpos !== 'NNPS') return folded
  const lower = upos === 'PROPN' ? folded : folded.toLowerCase()
  const { group, inflects } = lemmaGroup(upos, xpos)
  const whole = endings.get(`${group}^${lower}`)
  if (whole) return edited(lower, whole)
  if (!inflects) return lower
  for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length >= 0; length--) {
    const edit = endings.get(`${group} ${lower.slice(lower.length - length)}`)
    if (edit && edit.cut < lower.length) return edited(lower, edit)
  }
  return lower
}

function edited(word: string, { cut, add }: LemmaEdit): string {
  return word.slice(0, word.length - cut) + add
}
