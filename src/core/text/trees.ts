/**
 * A sum of decision trees, for telling yes from no by a row of numbers.
 *
 * Each tree is written as one string, its nodes in preorder: `3<0.25` goes on with the next node where `row[3] < 0.25`,
 * else with the other branch; `=0.12` is a leaf. `npm run fit -- main-text` writes such strings.
 */
export interface Trees {
  /** For each node: its feature, or -1 for a leaf. */
  readonly features: Int16Array
  /** Threshold of a question, value of a leaf. */
  readonly values: Float64Array
  /** The node to go to where the answer is no; yes is the next node. */
  readonly others: Int32Array
  /** First node of each tree. */
  readonly roots: Int32Array
}

/** Read trees from their strings. Throws `SyntaxError` where one is not well formed. */
export function readTrees(written: readonly string[]): Trees {
  const nodes = written.flatMap((tree) => tree.split(' '))
  const features = new Int16Array(nodes.length)
  const values = new Float64Array(nodes.length)
  const others = new Int32Array(nodes.length)
  const roots: number[] = []
  let at = 0
  const readNode = (): void => {
    const here = at++
    const [, feature, sign, value] = /^(\d*)([<=])(-?[\d.e+-]+)$/.exec(nodes[here] ?? '') ?? []
    if (sign === undefined) throw new SyntaxError(`a node should read "3<0.25" or "=0.12", got "${nodes[here]}"`)
    values[here] = Number(value)
    features[here] = sign === '=' ? -1 : Number(feature)
    if (sign === '=') return
    readNode()
    others[here] = at
    readNode()
  }
  for (const tree of written) {
    roots.push(at)
    const end = at + tree.split(' ').length
    readNode()
    if (at !== end) throw new SyntaxError(`a tree should end after ${end} nodes, ended after ${at}`)
  }
  return { features, values, others, roots: Int32Array.from(roots) }
}

/** The sum of the trees' leaves for a row: log-odds, above 0 for yes. */
export function score(trees: Trees, row: ArrayLike<number>): number {
  let sum = 0
  for (const root of trees.roots) {
    let at = root
    while (trees.features[at]! >= 0) at = row[trees.features[at]!]! < trees.values[at]! ? at + 1 : trees.others[at]!
    sum += trees.values[at]!
  }
  return sum
}
