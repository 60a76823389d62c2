import { describe, expect, it } from 'vitest'
import { Copies } from './copies.ts'

const sketch = Uint32Array.from({ length: 40 }, (_, i) => i * 977 + 13)

describe('copies', () => {
  const copies = new Copies()
  copies.add(1, { sketch, day: 100 })

  it.each([
    ['the same day', 100, 1],
    ['ten days later', 110, 1],
    ['ten days before', 90, 1],
    ['an unknown day', null, 1],
    ['more than ten days later', 110.5, null],
    ['more than ten days before', 89, null],
  ])('of %s', (_, day, source) => {
    expect(copies.source({ sketch, day })).toBe(source)
  })

  it('share half of the runs of the shorter text', () => {
    const other = Uint32Array.from(sketch, (hash, i) => (i < 19 ? hash : hash + 1))
    expect(copies.source({ sketch: other, day: 100 })).toBeNull()
    expect(copies.source({ sketch: sketch.subarray(0, 20), day: 100 })).toBe(1)
  })

  it('are of no account that has left', () => {
    const own = new Copies()
    own.add(7, { sketch, day: null })
    own.remove(7)
    expect(own.source({ sketch, day: null })).toBeNull()
  })
})
