import { expect, it } from 'vitest'
import { ferry } from '../../../test/helpers/dossier.ts'
import type { Drift } from '../model/drift.ts'
import { collate } from './collation.ts'

const drift = ferry().drift[0]!

it('puts each finding on the row of the passages that hold its words', () => {
  const { changed } = collate(drift)
  expect(changed.map((row) => row.findings.map((finding) => finding.kind))).toEqual([
    ['attribution-lost'],
    ['dropped'],
    ['hedge-lost'],
  ])
})

it('gives a finding that no passage holds a row of its own, and what the source alone has a place at the end', () => {
  const alone: Drift = { ...drift, aligned: [] }
  const { changed, dropped, kept } = collate(alone)
  expect([changed.length, dropped.length, kept.length]).toEqual([2, 1, 0])
  expect(dropped[0]?.derived).toBeNull()
})

it('loses no finding and no passage', () => {
  const { changed, dropped, kept } = collate({ ...drift, findings: drift.findings.slice(0, 1) })
  expect(kept).toHaveLength(2)
  expect([...changed, ...dropped].flatMap((row) => row.findings)).toHaveLength(1)
})
