/** The dynamic oracle of arc-hybrid parsing (Goldberg and Nivre 2013): which steps lose no arc of the right tree. */
import type { ParseState } from '../src/core/analyse/parse-state.ts'

export interface GoldTree {
  /** Head of each word, index 1 up; index 0 is unused. */
  readonly heads: Int32Array
  readonly relations: Int32Array
  /** Children of each word in their order; index 0 is the root's. */
  readonly children: readonly (readonly number[])[]
}

/** The gold tree, with crossing arcs lifted to the nearest head under which they do not cross. */
export function goldTree(heads: readonly number[], relations: readonly number[]): GoldTree {
  const lifted = projective([0, ...heads])
  const children: number[][] = lifted.map(() => [])
  for (let i = 1; i < lifted.length; i++) children[lifted[i]!]!.push(i)
  return { heads: Int32Array.from(lifted), relations: Int32Array.from([0, ...relations]), children }
}

/** Lift the shortest crossing arc until none crosses (Nivre and Nilsson 2005). */
function projective(given: readonly number[]): number[] {
  const heads = [...given]
  const above = (word: number, ancestor: number): boolean => {
    let at = word
    for (let steps = 0; at !== 0 && steps <= heads.length; steps++) {
      if (at === ancestor) return true
      at = heads[at]!
    }
    return ancestor === 0
  }
  for (;;) {
    let shortest = 0
    for (let i = 1; i < heads.length; i++) {
      const [from, to] = [Math.min(i, heads[i]!), Math.max(i, heads[i]!)]
      let crosses = false
      for (let between = from + 1; between < to && !crosses; between++) crosses = !above(between, heads[i]!)
      if (crosses && (shortest === 0 || to - from < Math.abs(shortest - heads[shortest]!))) shortest = i
    }
    if (shortest === 0) return heads
    heads[shortest] = heads[heads[shortest]!]!
  }
}

/** Arcs of the right tree that a step makes impossible: SHIFT, LEFT, RIGHT in `costs`. */
export function stepCosts(state: ParseState, gold: GoldTree, onStack: Uint8Array, costs: Int32Array): void {
  const { next, count } = state
  const s0 = state.top(0)
  const s1 = state.top(1)
  costs.fill(0)
  const inBuffer = (i: number): boolean => i >= next && i <= count
  let waiting = 0
  if (s0 > 0) for (const child of gold.children[s0]!) if (inBuffer(child)) waiting++
  if (next <= count) {
    const head = gold.heads[next]!
    if (onStack[head] === 1 && head !== s0) costs[0] = costs[0]! + 1
    for (const child of gold.children[next]!) if (onStack[child] === 1) costs[0] = costs[0]! + 1
  }
  if (s0 > 0) {
    const head = gold.heads[s0]!
    costs[1] = waiting + ((inBuffer(head) && head !== next) || head === s1 ? 1 : 0)
    costs[2] = waiting + (inBuffer(head) ? 1 : 0)
  }
}
