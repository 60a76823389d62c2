/**
 * The exponential function by arithmetic alone: Math.exp may differ in its last bit between engines, and weights must come out
 * byte for byte the same. Range reduction to |r| <= ln(2)/2, then a polynomial; relative error below 1e-9.
 */
const LN2 = Math.LN2
const POWERS = Float64Array.from({ length: 129 }, (_, i) => (i < 64 ? 1 / 2 ** (64 - i) : 2 ** (i - 64)))

/** e to the power of x. Below -44 it is 0, above 44 it is that of 44. */
export function exp(x: number): number {
  if (x < -44) return 0
  const bounded = Math.min(x, 44)
  const whole = Math.floor(bounded / LN2 + 0.5)
  const r = bounded - whole * LN2
  const power =
    1 +
    r * (1 + r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))))))))
  return power * POWERS[whole + 64]!
}
