import { describe, expect, it } from 'vitest'
import { ferry } from '../../../test/helpers/dossier.ts'
import type { Dossier } from '../model/dossier.ts'
import { ledgerCsv, relationsCsv } from './csv.ts'

function asking(question: string): Dossier {
  const dossier = ferry()
  return { ...dossier, ledger: dossier.ledger.map((row) => ({ ...row, question })) }
}

/** The cells of a line that has no quoted cell. */
function cells(csv: string, line: number): string[] {
  return csv.split('\r\n')[line]!.split(',')
}

describe('ledgerCsv', () => {
  it('has one line for each figure of each row', () => {
    expect(ledgerCsv(ferry()).trimEnd().split('\r\n')).toHaveLength(1 + 8)
  })

  it('gives the words, the bounds and the speaker of a figure', () => {
    const csv = ledgerCsv(asking('killed'))
    const line = Object.fromEntries(cells(csv, 0).map((name, index) => [name, cells(csv, 1)[index]]))
    expect(line).toMatchObject({ said: 'at least 11', low: '11', high: '', speaker: 'the coastguard', letter: 'A' })
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1'])(
    'makes %j text, so that no spreadsheet runs it',
    (formula) => {
      expect(ledgerCsv(asking(formula))).toMatch(/,"?'/)
    },
  )

  it('commands no terminal and turns no line round, whatever a question says', () => {
    const csv = ledgerCsv(asking('up \u001b[2J\u0007 \u202Eexe.txt \u009b2J'))
    expect(csv).toContain('up \uFFFD[2J\uFFFD \uFFFDexe.txt \uFFFD2J')
    expect(csv).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })

  it('quotes a cell with a comma, a quotation mark or a line end', () => {
    expect(ledgerCsv(asking('dead, "all"\ntold'))).toContain(',"dead, ""all""\ntold",')
  })
})

describe('relationsCsv', () => {
  it('has one line for each pair, with the evidence in words', () => {
    const csv = relationsCsv(ferry())
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 3)
    expect(csv).toContain('A: Only A has a byline.')
  })
})
