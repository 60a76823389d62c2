/** What each content word does in its clause: what it hangs on, by which relation, and what hangs on it. */
import type { WordSense } from '../../model/word-relation.ts'
import type { DriftContext } from './context.ts'
import { analysisOf } from './grammar-of.ts'
import type { ContentWord, SentenceUnit } from './units.ts'

export interface SentencePart {
  readonly home: SentenceUnit
  readonly at: number
  readonly word: ContentWord
  readonly sense: WordSense
  /** The content word that it hangs on, function words passed over; null for the head of the sentence. */
  readonly governor: number | null
  /** How it hangs on it: who does it, whom it befalls, what qualifies it, or the relation itself. */
  readonly relation: string
  /** Content words that hang on it. */
  readonly dependents: readonly number[]
}

const known = new WeakMap<SentenceUnit, readonly (SentencePart | null)[]>()

/** The parts of a sentence, one for each of its content words; null where the grammar knows none. */
export function partsOf(unit: SentenceUnit, comparison: DriftContext): readonly (SentencePart | null)[] {
  const made = known.get(unit) ?? readParts(unit, comparison)
  known.set(unit, made)
  return made
}

/** Steps up the tree over words without content: "of", "the". */
const MOST_STEPS = 8

function readParts(unit: SentenceUnit, comparison: DriftContext): (SentencePart | null)[] {
  const analysis = analysisOf(unit, comparison)
  if (analysis === null) return unit.words.map(() => null)
  const tokenAt = new Map(analysis.tokens.map(({ start }, i) => [start + unit.start, i]))
  const tokens = unit.words.map(({ token }) => tokenAt.get(token.start))
  const wordOf = new Map(tokens.flatMap((token, at) => (token === undefined ? [] : [[token, at] as const])))
  const read = tokens.map((token): { governor: number | null; relation: string } | null => {
    if (token === undefined) return null
    const tree = analysis.tree(analysis.sentenceOf[token]!)
    let head = tree.head(token)
    for (let steps = 0; head >= 0 && !wordOf.has(head) && steps < MOST_STEPS; steps++) head = tree.head(head)
    return { governor: wordOf.get(head) ?? null, relation: roleOf(tree.relation(token)) }
  })
  return unit.words.map((word, at): SentencePart | null => {
    const [token, place] = [tokens[at], read[at]]
    if (token === undefined || !place) return null
    const { lemma, tag } = analysis.tokens[token]!
    const dependents = read.flatMap((one, i) => (one?.governor === at ? [i] : []))
    return { home: unit, at, word, sense: { lemma: lemma.toLowerCase(), tag }, ...place, dependents }
  })
}

/** The same role whatever the construction: "they shut the port" and "the port was shut", "sales growth" and "growth of sales". */
const ROLES: Readonly<Record<string, string>> = {
  'nsubj:pass': 'obj',
  'obl:agent': 'nsubj',
  compound: 'modifier',
  amod: 'modifier',
  nmod: 'modifier',
  acl: 'modifier',
}

function roleOf(relation: string): string {
  const plain = relation.replace(/:.*$/, '')
  return ROLES[relation] ?? ROLES[plain] ?? plain
}

/** Do two words hang on the same word, in the same way, or does the same hang on both, or stand right beside both? Then the two say it of one thing. */
export function inOneRole(a: SentencePart, b: SentencePart): boolean {
  if ([-1, 1].some((step) => keyBeside(a, step) !== undefined && keyBeside(a, step) === keyBeside(b, step))) return true
  const [over, above] = [keyOver(a), keyOver(b)]
  if (over !== null && over === above && a.relation === b.relation) return true
  const under = new Set(b.dependents.map((at) => b.home.words[at]!.key))
  return a.dependents.some((at) => under.has(a.home.words[at]!.key))
}

function keyBeside({ home, at }: SentencePart, step: number): string | undefined {
  return home.words[at + step]?.key
}

function keyOver({ home, governor }: SentencePart): string | null {
  return governor === null ? null : home.words[governor]!.key
}
