import { describe, expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import { compare } from '../../index.ts'
import type { LedgerRow } from '../model/ledger.ts'

/** The ledger of several reports; words enough that they are of one story. */
function ledgerOf(...texts: string[]): readonly LedgerRow[] {
  const articles = texts.flatMap(
    (text, i) => prepareNow({ input: `${i}.txt`, bytes: new TextEncoder().encode(text) }).articles,
  )
  return compare(articles).ledger
}

/** The row that holds a number of the first report. */
function rowOf(rows: readonly LedgerRow[], question: RegExp): LedgerRow | undefined {
  return rows.find((row) => question.test(row.question))
}

const STREETS = 'Rescuers searched the flooded streets of Marren Bridge below Orrin Weir on the Ostrel all day.'

describe('how many an event befell in all', () => {
  it('is one question for the reports of a story, however it is told', () => {
    const rows = ledgerOf(
      `At least 27 people were killed when Orrin Weir broke, the police said. ${STREETS}`,
      `More than 30 people have died after Orrin Weir broke, officials say. A doctor said 31 bodies had been found. ${STREETS}`,
      `The number of people confirmed dead in the collapse of Orrin Weir rose to 38 on Monday, the ministry said. ${STREETS}`,
    )
    const row = rowOf(rows, /killed|bodies/)
    expect(row?.figures).toHaveLength(4)
    expect(row?.verdict).toBe('differ')
  })

  it('holds what two speakers of one report say of it', () => {
    const rows = ledgerOf(
      `At least 43 people were killed in Marren Bridge, doctors said. ${STREETS}\n\nThe rebels put the death toll at 61.`,
    )
    expect(rowOf(rows, /killed/)?.figures).toHaveLength(2)
  })

  it('is disputed where two sides of one report give numbers far apart', () => {
    const rows = ledgerOf(
      `Police put the crowd at 38,000, while organisers claimed more than 150,000 had taken part. ${STREETS}`,
      `Some 40,000 people joined the march, according to police. ${STREETS}`,
    )
    const row = rowOf(rows, /attended|joined/)
    expect([row?.figures.length, row?.verdict, row?.reasons]).toEqual([3, 'differ', ['speaker']])
  })

  it('does not hold what another speaker says of another place', () => {
    const rows = ledgerOf(
      `At least 43 people were killed in Marren Bridge, doctors said. ${STREETS}\n\nThe police said 30 people were killed in Tam.`,
    )
    expect(rowOf(rows, /killed/)?.figures).toHaveLength(1)
  })

  it('does not hold a part of the dead', () => {
    const rows = ledgerOf(
      `The flood killed 12 people, doctors said. ${STREETS}`,
      `The flood killed 12 people, the police said. A nurse said she knew 11 of the dead. ${STREETS}`,
    )
    expect(rowOf(rows, /killed/)?.figures).toHaveLength(2)
  })

  it('counts those who fled with those who were moved', () => {
    const rows = ledgerOf(
      `The fire forced some 18,500 residents to flee, officials said. ${STREETS}`,
      `About 21,000 people are under evacuation orders, the sheriff said. ${STREETS}`,
    )
    expect(rowOf(rows, /displaced|evacuated/)?.cells).toHaveLength(2)
  })

  it('holds what is expected apart from what was measured', () => {
    const rows = ledgerOf(
      `Gusts of 62 mph were measured on Friday, the weather service said. ${STREETS}`,
      `Gusts of up to 50 mph are expected on Sunday, the weather service said. ${STREETS}`,
    )
    expect(rowOf(rows, /mph/)?.cells).toHaveLength(1)
  })
})
