import type { Token } from './tokens.ts'

/** One step of a pattern over tokens. */
type Element =
  | { readonly kind: 'word'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number; readonly commas: boolean }
  | { readonly kind: 'not'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'item'; readonly ends: ReadonlySet<string> | null }
  | { readonly kind: 'start' | 'end' }

/** A pattern of words, in the notation of `src/core/languages/factuality-words.ts`. */
export interface TokenPattern {
  readonly elements: readonly Element[]
  /** Words that its first step takes; null where that is the beginning of a sentence or an item. */
  readonly first: ReadonlySet<string> | null
}

/** Where patterns are looked for: tokens `[first, last)` of a sentence, and where the items (`#`) in it begin and end. */
export interface Ground {
  readonly tokens: readonly Token[]
  readonly first: number
  readonly last: number
  /** Token at which an item begins → the token behind it. */
  readonly items: ReadonlyMap<number, number>
}

export interface PatternMatch {
  readonly first: number
  readonly last: number
  /** Tokens at which the items of the match begin. */
  readonly items: readonly number[]
}

/** @throws RangeError for the name of a set that is not there */
export function tokenPattern(source: string, sets: Readonly<Record<string, ReadonlySet<string>>>): TokenPattern {
  const elements = source
    .trim()
    .split(/\s+/)
    .map((step) => element(step, sets))
  const [head] = elements
  return { elements, first: head?.kind === 'word' ? head.words : null }
}

function element(step: string, sets: Readonly<Record<string, ReadonlySet<string>>>): Element {
  if (step.startsWith('#')) return { kind: 'item', ends: step === '#' ? null : wordsOf(step.slice(1), sets) }
  if (step === '^') return { kind: 'start' }
  if (step === '$') return { kind: 'end' }
  const gap = /^(~~?)(\d+)$/.exec(step)
  if (gap) return { kind: 'gap', most: Number(gap[2]), commas: gap[1] === '~~' }
  if (step.startsWith('!')) return { kind: 'not', words: wordsOf(step.slice(1), sets) }
  const optional = step.endsWith('?')
  return { kind: 'word', words: wordsOf(optional ? step.slice(0, -1) : step, sets), optional }
}

function wordsOf(alternatives: string, sets: Readonly<Record<string, ReadonlySet<string>>>): ReadonlySet<string> {
  return new Set(
    alternatives.split('|').flatMap((one) => {
      const name = /^<(.+)>$/.exec(one)?.[1]
      if (name === undefined) return [one]
      const set = sets[name]
      if (set === undefined) throw new RangeError(`no set of words is called ${name}`)
      return [...set]
    }),
  )
}

/** Match a pattern with its first step at token `at`; the shortest of what its gaps allow. */
export function matchAt({ elements }: TokenPattern, at: number, ground: Ground): PatternMatch | null {
  const items: number[] = []
  const end = step(elements, 0, at, { ...ground, found: items })
  return end < 0 ? null : { first: at, last: end, items }
}

/** @returns the token behind the match, or -1 */
function step(
  elements: readonly Element[],
  index: number,
  at: number,
  ground: Ground & { readonly found: number[] },
): number {
  const one = elements[index]
  if (!one) return at
  const { tokens, first, last, items, found } = ground
  const next = (from: number): number => step(elements, index + 1, from, ground)
  const lower = at < last ? tokens[at]!.lower : null
  switch (one.kind) {
    case 'start':
      return isRest(tokens, first, at) ? next(at) : -1
    case 'end':
      return isRest(tokens, at, last) ? next(at) : -1
    case 'not':
      return lower !== null && one.words.has(lower) ? -1 : next(at)
    case 'item': {
      const behind = items.get(at)
      if (behind === undefined || behind > last) return -1
      if (one.ends && !one.ends.has(tokens[behind - 1]!.lower)) return -1
      found.push(at)
      const end = next(behind)
      if (end < 0) found.pop()
      return end
    }
    case 'word': {
      const end = lower !== null && one.words.has(lower) ? next(at + 1) : -1
      return end < 0 && one.optional ? next(at) : end
    }
    case 'gap':
      return overGap(one, at, ground, next)
  }
}

function overGap(
  { most, commas }: { readonly most: number; readonly commas: boolean },
  at: number,
  { tokens, last }: Ground,
  next: (from: number) => number,
): number {
  for (let over = 0; over <= most && at + over <= last; over++) {
    const end = next(at + over)
    if (end >= 0) return end
    const token = tokens[at + over]
    if (!token || (token.kind === 'punctuation' && !PASSED.test(token.text) && !(commas && token.text === ',')))
      return -1
  }
  return -1
}

/** Marks that a gap reaches over: quotation marks, hyphens, signs. */
const PASSED = /^(?:["“”'‘’$£€%-]|['’]s)$/

/** Only marks are left. */
function isRest(tokens: readonly Token[], at: number, last: number): boolean {
  for (let i = at; i < last; i++) if (tokens[i]!.kind !== 'punctuation') return false
  return true
}
