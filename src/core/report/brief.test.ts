import { describe, expect, it } from 'vitest'
import { ledgerRow } from '../../../test/helpers/store-records.ts'
import type { LedgerRow } from '../model/ledger.ts'
import { accountWords, brief } from './brief.ts'

function row(id: string, more: Partial<LedgerRow>): LedgerRow {
  const cells = ['a', 'b', 'c'].map((lineage) => ({
    lineage,
    figures: [],
    partFigures: [],
    low: 1,
    high: 1,
    speakers: [],
  }))
  return ledgerRow(id, `question ${id}`, { cells, sources: 3, ...more })
}

describe('the brief of a story', () => {
  it('tells each question in one part, what differs first, and what changed by itself', () => {
    const rows = [
      row('agreed', { verdict: 'agree' }),
      row('disputed', { verdict: 'differ' }),
      row('rising', { verdict: 'differ', change: 'rose' }),
      row('denied', { verdict: 'differ', change: 'denied' }),
      row('bounded', { verdict: 'compatible' }),
      row('released', { verdict: 'agree', sources: 1 }),
      row('alone', { verdict: 'one account' }),
      row('in passing', { verdict: 'agree', weight: 'passing' }),
    ]
    const parts = brief({ rows }).map(({ title, rows: shown }) => [title, shown.map(({ id }) => id)])
    expect(parts).toEqual([
      ['The accounts differ', ['disputed', 'denied']],
      ['Changed over time', ['rising']],
      ['The accounts agree', ['agreed']],
      ['The bounds meet', ['bounded']],
      ['One source behind several accounts', ['released']],
    ])
  })

  it('shows five of each part and tells how many more there are', () => {
    const rows = Array.from({ length: 7 }, (_, i) => row(String(i), { verdict: 'agree' }))
    expect(brief({ rows })).toMatchObject([{ rows: rows.slice(0, 5), more: 2 }])
  })

  it('has nothing to tell of one account', () => {
    expect(brief({ rows: [row('alone', { verdict: 'one account' })] })).toEqual([])
  })

  it('tells on how many sources the accounts rest where they are fewer', () => {
    expect(accountWords(row('a', { sources: 1 }))).toBe('3 accounts, 1 source')
    expect(accountWords(row('a', { sources: 3 }))).toBe('3 accounts')
  })
})
