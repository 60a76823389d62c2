/** Seeded draws: the same seed gives the same series on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  readonly share: () => number
  /** A whole number, 0 ≤ n < below. */
  readonly below: (below: number) => number
  /** A whole number, from ≤ n ≤ to. */
  readonly between: (from: number, to: number) => number
}

/** SFC32 (C. Doty-Humphrey, PractRand, public domain), begun from any whole numbers. */
export function random(...seeds: readonly number[]): Random {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = 0xb7e15162
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (const seed of seeds) {
    a = (a ^ seed) | 0
    c = (c + Math.imul(seed, 0x85ebca6b)) | 0
    for (let i = 0; i < 8; i++) next()
  }
  const below = (limit: number): number => Math.floor((next() / 4294967296) * limit)
  return { share: () => next() / 4294967296, below, between: (from, to) => from + below(to - from + 1) }
}
