/** What bounds a number or leaves it open: words before it ("at least", "up to around") and behind it ("or more", "-odd"). */
import type { NumberWords } from '../../languages/number-words.ts'
import type { Comparison } from '../../model/annotation.ts'
import type { Token } from '../../text/tokens.ts'
import type { Core } from './number-value.ts'

export interface Comparator {
  readonly first: number
  readonly means: Comparison
  readonly text: string
}

/**
 * The comparator of a number, over words that may stand between ("at least another 20"), with one before it that it stands within
 * ("up to around 30"): the outer one bounds.
 */
export function comparatorOf(
  tokens: readonly Token[],
  i: number,
  around: { words: NumberWords; from: number },
): Comparator | null {
  const inner = comparatorBefore(tokens, i, around) ?? overFiller(tokens, i, around)
  if (inner === null) return null
  const outer = comparatorBefore(tokens, inner.first, around)
  if (outer === null || outer.means === 'about' || outer.means === 'exactly') return inner
  return { first: outer.first, means: outer.means, text: `${outer.text} ${inner.text}` }
}

/** "Over the past 20 years" tells when: a comparator of one word bounds nothing over an article. */
function overFiller(
  tokens: readonly Token[],
  i: number,
  around: { words: NumberWords; from: number },
): Comparator | null {
  for (const filler of around.words.fillers) {
    const at = i - filler.length
    if (at < around.from || !filler.every((word, k) => tokens[at + k]!.lower === word)) continue
    const found = comparatorBefore(tokens, at, around)
    const isArticle = filler[0] === tokens[at]!.lower && filler.length > 1 && filler[1] !== around.words.of
    if (found && !(isArticle && !found.text.includes(' '))) return found
  }
  return null
}

/** "Climbed past 600", but not "the past 24 hours" or "half past 10". */
export function passing(
  tokens: readonly Token[],
  i: number,
  { words, from, one, measure }: { words: NumberWords; from: number; one: Core; measure: boolean },
): Comparator | null {
  const mark = tokens[i - 1]
  if (!mark || i - 1 < Math.max(from, 1) || !words.passing.has(mark.lower) || measure || one.low < 10) return null
  return /(?:ed|ing|s|ew|ose|ent|one|ang)$/.test(tokens[i - 2]!.lower)
    ? { first: i - 1, means: 'more-than', text: mark.lower }
    : null
}

function comparatorBefore(
  tokens: readonly Token[],
  i: number,
  { words, from }: { words: NumberWords; from: number },
): Comparator | null {
  const mark = tokens[i - 1]
  const meaning = mark && i - 1 >= from ? words.comparatorSigns.get(mark.text) : undefined
  if (mark && meaning) return { first: i - 1, means: meaning, text: mark.text }
  let best: Comparator | null = null
  for (const { words: form, means } of words.comparators) {
    const first = i - form.length
    if (first < from || (best && first >= best.first)) continue
    if (words.reaching.has(tokens[first - 1]?.lower ?? '') && form.at(-1) === words.to) continue
    if (means === 'about' && words.beforeTopic.has(tokens[first - 1]?.lower ?? '') && form[0] === words.topic) continue
    if (form.every((word, k) => tokens[first + k]!.lower === word)) best = { first, means, text: form.join(' ') }
  }
  return best
}

export function suffixAfter(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
): { last: number; means: Comparison; text: string } | null {
  if (tokens[at]?.text === '+' && tokens[at]!.start === tokens[at - 1]!.end)
    return { last: at + 1, means: 'at-least', text: '+' }
  const [hyphen, ending] = [tokens[at], tokens[at + 1]]
  const written =
    hyphen?.text === '-' && hyphen.start === tokens[at - 1]!.end ? words.endings.get(ending?.lower ?? '') : undefined
  if (written) return { last: at + 2, means: written, text: ending!.lower }
  const onScale = tokens[at - 1]!.lower.split('-')
  const ends = onScale.length > 1 && words.scales.has(onScale[0]!) ? words.endings.get(onScale.at(-1)!) : undefined
  if (ends) return { last: at, means: ends, text: onScale.at(-1)! }
  for (const { words: form, means } of words.suffixes) {
    if (form.every((word, k) => tokens[at + k]?.lower === word))
      return { last: at + form.length, means, text: form.join(' ') }
  }
  return null
}
