/** What a browser loads to open the desk stays small. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildPages } from './helpers/command-line.ts'

/** Packed, as every server sends it. */
const MOST_BYTES = 150_000

it(`the desk's pages are less than ${MOST_BYTES / 1000} kB of code and styles`, () => {
  buildPages()
  const files = readdirSync('web/dist/assets').filter((name) => /\.(?:js|css)$/.test(name))
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(`web/dist/assets/${name}`)).length, 0)
  expect(files.length).toBeGreaterThan(1)
  expect(bytes).toBeLessThan(MOST_BYTES)
})
