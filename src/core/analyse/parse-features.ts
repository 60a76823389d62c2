/** What the parser looks at before each step: the tops of the stack, the head of the buffer, and what hangs on them. */
import type { FeatureList } from './feature-list.ts'
import type { ParseState } from './parse-state.ts'
import type { WordColumns } from './word-columns.ts'

/** At most this many features a step. */
export const PARSE_FEATURES = 104

const NONE = 0x0bad
const ROOT = 0x1007

/** A sentence as the parser sees it: words in columns, and a hash for the full tag and the part of speech of each. */
export interface ParserInput {
  readonly words: WordColumns
  readonly tag: Int32Array
  readonly pos: Int32Array
}

/** Fill `features` for a state. */
export function parseFeatures({ words, tag, pos }: ParserInput, state: ParseState, features: FeatureList): void {
  features.clear()
  const { count } = state
  const of = (column: Int32Array, i: number): number => (i > 0 && i <= count ? column[i - 1]! : i === 0 ? ROOT : NONE)
  const below = (column: Int32Array, i: number): number => (i > 0 ? column[i - 1]! : NONE)
  const relation = (i: number): number => (i > 0 ? state.relations[i]! + 1 : 0)

  const s0 = state.top(0)
  const s1 = state.top(1)
  const s2 = state.top(2)
  const b0 = state.next
  const [s0w, s0t, s0p] = [of(words.word, s0), of(tag, s0), of(pos, s0)]
  const [s1w, s1t, s1p] = [of(words.word, s1), of(tag, s1), of(pos, s1)]
  const [b0w, b0t, b0p] = [of(words.word, b0), of(tag, b0), of(pos, b0)]
  const s2t = of(tag, s2)
  const b1t = of(tag, b0 + 1)
  const b2t = of(tag, b0 + 2)
  const b3t = of(tag, b0 + 3)
  const at = (i: number): number => Math.max(i, 0)
  const [is0, is1] = [at(s0), at(s1)]
  const ib0 = b0 <= count ? b0 : count + 1
  const [s0l, s0r, s1l, s1r] = [state.left[is0]!, state.right[is0]!, state.left[is1]!, state.right[is1]!]
  const b0l = state.left[ib0]!
  const distance = s0 >= 0 && b0 <= count ? bucket(b0 - s0) : 0
  const distance1 = s1 >= 0 && s0 >= 0 ? bucket(s0 - s1) : 0

  // Single words.
  features.two(1, s0w, s0t)
  features.one(2, s0w)
  features.one(3, s0t)
  features.two(4, s1w, s1t)
  features.one(5, s1w)
  features.one(6, s1t)
  features.one(7, s2t)
  features.two(8, of(words.word, s2), of(pos, s2))
  features.two(9, b0w, b0t)
  features.one(10, b0w)
  features.one(11, b0t)
  features.two(12, of(words.word, b0 + 1), b1t)
  features.one(13, b1t)
  features.two(14, of(words.word, b0 + 2), of(pos, b0 + 2))
  features.one(15, b2t)
  features.one(16, b3t)
  features.one(17, of(words.fine, s0))
  features.one(18, of(words.fine, s1))
  features.one(19, of(words.fine, b0))
  features.one(20, of(words.coarse, s0))
  features.one(21, of(words.coarse, s1))
  features.one(22, of(words.coarse, b0))
  features.one(23, of(words.coarse, b0 + 1))
  features.one(24, of(words.suffix3, s0))
  features.one(25, of(words.suffix3, b0))
  // What stands beside them in the sentence.
  features.two(26, of(tag, s0 - 1), s0t)
  features.two(27, of(tag, s0 + 1), s0t)
  features.two(28, of(tag, b0 - 1), b0t)
  features.one(29, of(words.word, b0 - 1))
  features.one(30, of(words.word, s0 + 1))
  // Pairs.
  features.two(31, s0w, b0w)
  features.three(32, s0w, s0p, b0t)
  features.three(33, s0t, b0w, b0p)
  features.two(34, s0t, b0t)
  features.two(35, s1t, s0t)
  features.two(36, s1w, s0w)
  features.two(37, s1w, s0t)
  features.two(38, s1t, s0w)
  features.two(39, s1t, b0t)
  features.two(40, s1w, b0w)
  features.two(41, b0t, b1t)
  features.two(42, b0w, b1t)
  features.two(43, of(words.fine, s0), of(words.fine, b0))
  features.two(44, of(words.fine, s1), of(words.fine, s0))
  features.two(45, of(words.coarse, s0), b0t)
  features.two(46, of(words.coarse, b0), s0t)
  features.two(47, of(words.coarse, s1), s0t)
  // Triples.
  features.three(48, s0t, b0t, b1t)
  features.three(49, s1t, s0t, b0t)
  features.three(50, s2t, s1t, s0t)
  features.three(51, b0t, b1t, b2t)
  features.three(52, s1p, s0w, b0p)
  features.three(53, s1w, s0p, b0p)
  features.three(54, s1p, s0p, b0w)
  // Children.
  features.three(55, s0t, below(tag, s0l), b0t)
  features.three(56, s0t, below(tag, s0r), b0t)
  features.three(57, s0t, b0t, below(tag, b0l))
  features.three(58, s1t, below(tag, s1r), s0t)
  features.three(59, s1t, s0t, below(tag, s0l))
  features.three(60, s1t, s0t, below(tag, s0r))
  features.two(61, below(words.word, s0l), s0t)
  features.two(62, below(words.word, s0r), s0t)
  features.two(63, below(words.word, b0l), b0t)
  features.two(64, below(words.word, s1r), s1t)
  features.three(65, s0p, relation(s0l), relation(state.left2[is0]!))
  features.three(66, s0p, relation(s0r), relation(state.right2[is0]!))
  features.three(67, b0p, relation(b0l), relation(state.left2[ib0]!))
  features.three(68, s1p, relation(s1l), relation(s1r))
  features.two(69, state.leftSet[is0]!, s0p)
  features.two(70, state.rightSet[is0]!, s0p)
  features.two(71, state.leftSet[ib0]!, b0p)
  features.two(72, state.rightSet[is1]!, s1p)
  features.two(73, state.rightSet[is0]!, s0w)
  features.two(74, state.rightSet[is1]!, s1w)
  features.three(75, state.rightSet[is1]!, s1p, s0t)
  features.three(76, state.leftSet[is0]!, s0p, b0t)
  // Distance and number of children.
  features.two(77, distance, s0t)
  features.two(78, distance, b0t)
  features.three(79, distance, s0t, b0t)
  features.three(80, distance1, s1t, s0t)
  features.two(81, distance, s0w)
  features.two(82, distance1, s0w)
  features.three(83, state.leftCount[is0]!, state.rightCount[is0]!, s0t)
  features.two(84, state.leftCount[ib0]!, b0t)
  features.two(85, Math.min(state.depth, 5), s0t)
  features.two(86, b0 > count ? 1 : 0, s0 >= 0 ? 1 : 0)
  // What opens a phrase or clause (a preposition, a conjunction) tells how it hangs on its head.
  const opener = below(words.word, s0l)
  features.two(87, opener, s1w)
  features.three(88, opener, s1t, s0t)
  features.two(89, opener, b0t)
  features.two(90, state.leftSet[is0]!, s1w)
  features.three(91, state.leftSet[is0]!, s1t, s0t)
  features.three(92, below(words.word, b0l), b0p, s0t)
  features.two(93, of(words.coarse, s0), of(words.coarse, s1))
  features.three(94, s1t, s0t, b1t)
}

/** A distance in seven steps. */
function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7
}
