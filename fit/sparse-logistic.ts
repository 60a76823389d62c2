/**
 * Logistic regression over features that are there or not, a few for each case: Newton's method with a ridge. The same cases give the same
 * weights to the last digit that is written.
 */
import { exp } from './exp.ts'

export interface SparseCase {
  /** Indices of the features that hold. */
  readonly active: readonly number[]
  readonly label: 0 | 1
}

const STEPS = 12
const DIGITS = 2

/** @returns the constant, then a weight for each of `size` features; `ridge` holds all but the constant near nothing */
export function fitSparse(cases: readonly SparseCase[], size: number, ridge: number): number[] {
  const all = size + 1
  const weights = new Float64Array(all)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(all)
    const curvature = Array.from({ length: all }, () => new Float64Array(all))
    for (const { active, label } of cases) {
      const rows = [0, ...active.map((feature) => feature + 1)]
      const chance = 1 / (1 + exp(-rows.reduce((sum, i) => sum + weights[i]!, 0)))
      for (const i of rows) {
        gradient[i]! += label - chance
        for (const j of rows) curvature[i]![j]! += chance * (1 - chance)
      }
    }
    for (let i = 0; i < all; i++) {
      const held = i === 0 ? 1e-6 : ridge
      gradient[i]! -= held * weights[i]!
      curvature[i]![i]! += held
    }
    solveInto(curvature, gradient)
    for (let i = 0; i < all; i++) weights[i]! += gradient[i]!
  }
  return Array.from(weights, (weight) => Math.round(weight * 10 ** DIGITS) / 10 ** DIGITS)
}

/** Solve a positive definite system by Gauss's method; the answer takes the place of the right side. */
function solveInto(matrix: Float64Array[], right: Float64Array): void {
  const size = right.length
  for (let at = 0; at < size; at++)
    for (let i = at + 1; i < size; i++) {
      const factor = matrix[i]![at]! / matrix[at]![at]!
      if (factor === 0) continue
      for (let k = at; k < size; k++) matrix[i]![k]! -= factor * matrix[at]![k]!
      right[i]! -= factor * right[at]!
    }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) right[i]! -= matrix[i]![k]! * right[k]!
    right[i]! /= matrix[i]![i]!
  }
}
