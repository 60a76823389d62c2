import { expect, it } from 'vitest'
import { scanned } from './shared-passages.ts'
import { wordsInCommon } from './words-in-common.ts'

it('is the share of the different words of the poorer text, whatever their order and how often they come', () => {
  const rich = scanned('The ferry left Holm at seven and the ferry came back with twelve.')
  expect(wordsInCommon(scanned('Back at Holm, twelve, twelve, TWELVE trams!'), rich)).toBeCloseTo(4 / 5)
  expect(wordsInCommon(rich, scanned('Back at Holm, twelve, twelve, TWELVE trams!'))).toBeCloseTo(4 / 5)
  expect(wordsInCommon(rich, rich)).toBe(1)
  expect(wordsInCommon(scanned(''), rich)).toBe(0)
})
