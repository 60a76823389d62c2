/**
 * Logistic regression by Newton's method with a ridge: a few named features, hundreds of cases. The same cases give the
 * same weights to the last digit that is written; nothing is drawn by chance.
 */

export interface Case {
  /** Values of the features, in their order. */
  readonly values: readonly number[]
  readonly label: 0 | 1
  readonly weight: number
}

const STEPS = 40
/** Weights are written with so many digits behind the point, and used as written. */
const DIGITS = 2

/** @returns the constant, then a weight for each feature; `ridge` holds all but the constant near nothing */
export function fitLogistic(cases: readonly Case[], ridge: number): number[] {
  const size = (cases[0]?.values.length ?? 0) + 1
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(size).fill(0)
    const curvature = Array.from({ length: size }, () => new Array<number>(size).fill(0))
    for (const { values, label, weight } of cases) {
      const row = [1, ...values]
      const chance = chanceOf(weights, values)
      for (let i = 0; i < size; i++) {
        gradient[i]! += weight * (label - chance) * row[i]!
        for (let j = 0; j <= i; j++) curvature[i]![j]! += weight * chance * (1 - chance) * row[i]! * row[j]!
      }
    }
    for (let i = 0; i < size; i++) {
      const held = i === 0 ? 1e-6 : ridge
      gradient[i]! -= held * weights[i]!
      curvature[i]![i]! += held
      for (let j = 0; j < i; j++) curvature[j]![i] = curvature[i]![j]!
    }
    const change = solve(curvature, gradient)
    weights = weights.map((weight, i) => weight + change[i]!)
    if (Math.max(...change.map(Math.abs)) < 1e-9) break
  }
  return weights.map((weight) => Math.round(weight * 10 ** DIGITS) / 10 ** DIGITS)
}

export function chanceOf(weights: readonly number[], values: readonly number[]): number {
  const odds = values.reduce((sum, value, i) => sum + value * weights[i + 1]!, weights[0]!)
  return 1 / (1 + Math.exp(-odds))
}

/** Solve a system of linear equations by Gauss's method with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const size = rows.length
  for (let at = 0; at < size; at++) {
    let pivot = at
    for (let i = at + 1; i < size; i++) if (Math.abs(rows[i]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = i
    ;[rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!]
    for (let i = at + 1; i < size; i++) {
      const factor = rows[i]![at]! / rows[at]![at]!
      for (let k = at; k <= size; k++) rows[i]![k]! -= factor * rows[at]![k]!
    }
  }
  const found = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i]![size]!
    for (let k = i + 1; k < size; k++) rest -= rows[i]![k]! * found[k]!
    found[i] = rest / rows[i]![i]!
  }
  return found
}
