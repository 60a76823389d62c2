import { describe, expect, it } from 'vitest'
import { bytesOf, pack, unpack } from './bytes.ts'
import { bestOf, hiddenLayer, outputLayer, readNet } from './net.ts'

/** Four rows of two hidden values, three classes. */
const ROWS = [
  [1, -2],
  [127, -127],
  [-5, 7],
  [0, 100],
]
const OUTPUT = [
  [1, 1],
  [-3, 2],
  [0, 5],
]
const file = pack(
  { unit: 0.5 },
  new Map([
    ['rows', new Uint8Array(Int8Array.from(ROWS.flat()).buffer)],
    ['hidden-bias', bytesOf([10, -20])],
    ['output', new Uint8Array(Int8Array.from(OUTPUT.flat()).buffer)],
    ['output-bias', bytesOf([0, 1, -1])],
  ]),
)

function scoresOf(features: readonly number[]): { hidden: number[]; scores: number[] } {
  const { net } = readNet(file)
  const [hidden, scores] = [new Int32Array(2), new Int32Array(3)]
  hiddenLayer(net, { hashes: Int32Array.from(features), count: features.length }, new Int32Array(1), hidden)
  outputLayer(net, hidden, scores, 0, 3)
  return { hidden: [...hidden], scores: [...scores] }
}

/** The same sums, one by one. */
function slowly(features: readonly number[]): number[] {
  return [10, -20].map((bias, h) =>
    Math.max(
      0,
      features.reduce((sum, f) => sum + ROWS[f & 3]![h]!, bias),
    ),
  )
}

describe('the net', () => {
  it.each([[[0]], [[1, 1, 1]], [[3, 3, 2, 1]], [[]], [Array.from({ length: 256 }, () => 1)], [[-1, 7, 12]]])(
    'sums the rows of %j as they would be summed one by one',
    (features) => {
      expect(scoresOf(features).hidden).toEqual(slowly(features))
    },
  )

  it('weighs the hidden layer for each class', () => {
    const { hidden, scores } = scoresOf([3, 3])
    expect(scores).toEqual(OUTPUT.map(([a, b], c) => a! * hidden[0]! + b! * hidden[1]! + [0, 1, -1][c]!))
    expect(bestOf(Int32Array.from(scores), 0, 3)).toBe(scores.indexOf(Math.max(...scores)))
  })
})

describe('a model file', () => {
  it('gives back what was packed', () => {
    const { meta, sections } = unpack(file)
    expect(meta).toEqual({ unit: 0.5 })
    expect([...sections.keys()]).toEqual(['rows', 'hidden-bias', 'output', 'output-bias'])
  })

  it.each([
    ['that is none', new Uint8Array(20), /does not begin with/],
    ['that is cut in its header', file.slice(0, 20), /within its header/],
    ['that is cut in a section', file.slice(0, file.length - 8), /within its section/],
  ])('%s is refused with the reason', (_name, bytes, message) => {
    expect(() => readNet(bytes)).toThrow(message)
  })
})
