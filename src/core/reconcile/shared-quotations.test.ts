import { expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { sharedQuotations } from './shared-quotations.ts'

const SHORT = prepared(
  'short.txt',
  'The bridge at Lomby will stay shut. “We will not open a bridge that moves,” said Nerys Holt, the county engineer.',
)
const FULL = prepared(
  'full.txt',
  'Lomby waits for its bridge. “We will not open a bridge that moves when a lorry drives over it,” said Nerys Holt, the county engineer.',
)

it('puts the fullest quotation first, then says what each other one leaves out', () => {
  const [shared, ...more] = sharedQuotations([SHORT, FULL])
  expect(more).toEqual([])
  expect(shared?.quotations.map((id) => id.split(':')[0])).toEqual([FULL.id, SHORT.id])
  expect(shared?.notes).toEqual(['leaves out: “when a lorry drives over it”'])
})

it('gives the same whatever the order of the articles', () => {
  expect(sharedQuotations([FULL, SHORT])).toEqual(sharedQuotations([SHORT, FULL]))
})
