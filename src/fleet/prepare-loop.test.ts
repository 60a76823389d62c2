import { expect, it } from 'vitest'
import { mostUnprepared } from './prepare-loop.ts'

it('takes short reports ahead, long ones only when there is somebody to prepare them', () => {
  expect(mostUnprepared(2, 5)).toBe(18)
  expect(mostUnprepared(2, 100)).toBe(6)
  expect(mostUnprepared(2, 1000)).toBe(2)
  expect(mostUnprepared(8, 60_000)).toBe(8)
})
