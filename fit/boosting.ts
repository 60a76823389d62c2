/**
 * Gradient-boosted trees for a yes-or-no label, on histograms: the fitting side of `core/text/trees.ts`.
 *
 * Source: J. Friedman, "Greedy function approximation: a gradient boosting machine" (2001); second-order gain and
 * leaf values after T. Chen and C. Guestrin, "XGBoost" (2016).
 */

/** One row a case; `label` from 0 to 1, `weight` above 0, `fold` names the part that a case is held out with. */
export interface Table {
  readonly rows: readonly Float64Array[]
  readonly labels: Float64Array
  readonly weights: Float64Array
}

export interface Settings {
  readonly trees: number
  readonly depth: number
  /** Share of each tree's step that is taken. */
  readonly rate: number
  /** Added to each leaf's sum of second derivatives: larger is more cautious. */
  readonly ridge: number
  /** Least sum of weights in a leaf. */
  readonly leaf: number
}

/** A node is a leaf (`value`) or a question (`row[feature] < threshold` goes left). */
export interface Node {
  feature: number
  threshold: number
  left: Node | null
  right: Node | null
  value: number
}

const BINS = 48

/** Fit trees to a table. The same table gives the same trees. */
export function fitTrees(table: Table, settings: Settings): Node[] {
  const { rows, labels } = table
  const edges = edgesOf(rows)
  const binned = binRows(rows, edges)
  const score = new Float64Array(rows.length)
  const gradient = new Float64Array(rows.length)
  const curvature = new Float64Array(rows.length)
  const trees: Node[] = []
  for (let round = 0; round < settings.trees; round++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-score[i]!))
      gradient[i] = (p - labels[i]!) * table.weights[i]!
      curvature[i] = Math.max(1e-6, p * (1 - p)) * table.weights[i]!
    }
    const members = Int32Array.from(rows.keys())
    const tree = grow({ binned, edges, gradient, curvature, score, settings }, members, settings.depth)
    trees.push(tree)
  }
  return trees
}

interface Growth {
  readonly binned: readonly Uint8Array[]
  readonly edges: readonly number[][]
  readonly gradient: Float64Array
  readonly curvature: Float64Array
  readonly score: Float64Array
  readonly settings: Settings
}

function grow(growth: Growth, members: Int32Array, depth: number): Node {
  const split = depth > 0 ? bestSplit(growth, members) : null
  if (!split) return leaf(growth, members)
  const bins = growth.binned[split.feature]!
  const left = members.filter((member) => bins[member]! <= split.bin)
  const right = members.filter((member) => bins[member]! > split.bin)
  return {
    feature: split.feature,
    threshold: growth.edges[split.feature]![split.bin]!,
    left: grow(growth, left, depth - 1),
    right: grow(growth, right, depth - 1),
    value: 0,
  }
}

function leaf(growth: Growth, members: Int32Array): Node {
  let g = 0
  let h = 0
  for (const member of members) {
    g += growth.gradient[member]!
    h += growth.curvature[member]!
  }
  const value = (-g / (h + growth.settings.ridge)) * growth.settings.rate
  for (const member of members) growth.score[member]! += value
  return { feature: -1, threshold: 0, left: null, right: null, value }
}

function bestSplit(growth: Growth, members: Int32Array): { feature: number; bin: number } | null {
  const { ridge, leaf: least } = growth.settings
  let best: { feature: number; bin: number } | null = null
  let bestGain = 1e-6
  const gs = new Float64Array(BINS + 1)
  const hs = new Float64Array(BINS + 1)
  for (const [feature, bins] of growth.binned.entries()) {
    gs.fill(0)
    hs.fill(0)
    let g = 0
    let h = 0
    for (const member of members) {
      const bin = bins[member]!
      gs[bin]! += growth.gradient[member]!
      hs[bin]! += growth.curvature[member]!
      g += growth.gradient[member]!
      h += growth.curvature[member]!
    }
    let gl = 0
    let hl = 0
    for (let bin = 0; bin < growth.edges[feature]!.length; bin++) {
      gl += gs[bin]!
      hl += hs[bin]!
      if (hl < least || h - hl < least) continue
      const gain = gl ** 2 / (hl + ridge) + (g - gl) ** 2 / (h - hl + ridge) - g ** 2 / (h + ridge)
      if (gain > bestGain) {
        bestGain = gain
        best = { feature, bin }
      }
    }
  }
  return best
}

/** Thresholds between the quantiles of each feature. */
function edgesOf(rows: readonly Float64Array[]): number[][] {
  const step = Math.max(1, Math.floor(rows.length / 20_000))
  const sample = rows.filter((_row, index) => index % step === 0)
  return Array.from({ length: rows[0]?.length ?? 0 }, (_none, feature) => {
    const values = sample.map((row) => row[feature]!).sort((a, b) => a - b)
    const edges = new Set<number>()
    for (let bin = 1; bin < BINS; bin++) {
      const at = Math.floor((values.length * bin) / BINS)
      const low = values[at - 1] ?? 0
      const high = values.slice(at).find((value) => value > low)
      if (high !== undefined) edges.add(Number(((low + high) / 2).toPrecision(5)))
    }
    return [...edges].sort((a, b) => a - b)
  })
}

function binRows(rows: readonly Float64Array[], edges: readonly number[][]): Uint8Array[] {
  return edges.map((list, feature) => Uint8Array.from(rows, (row) => binOf(row[feature]!, list)))
}

function binOf(value: number, edges: readonly number[]): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value < edges[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

/** Write trees for `core/text/trees.ts`: nodes in preorder, `feature<threshold` or `=value`. */
export function write(trees: readonly Node[]): string[] {
  const words = (node: Node): string[] =>
    node.left && node.right
      ? [`${node.feature}<${node.threshold}`, ...words(node.left), ...words(node.right)]
      : [`=${Number(node.value.toPrecision(3))}`]
  return trees.map((tree) => words(tree).join(' '))
}
