/** Weights of the judgement of a finding. Written by `npm run fit -- drift --write`: do not change them by hand. */
import type { Judgement } from './judge.ts'

export const JUDGEMENT: Judgement = {
  constant: 0.28,
  weights: {
    'another number': 2.46,
    'number from nowhere': 1.55,
    bound: -0.37,
    'another name': 2.73,
    'name from nowhere': 1.22,
    'another time': 3.02,
    opposite: 3.32,
    'ruled out': 3.4,
    denial: 2.68,
    'denial of its own': 0.84,
    'clauses at odds': 1.08,
    quotation: 1.75,
    hedge: 0.01,
    speaker: -0.23,
    people: 0.68,
    'sentence from nowhere': 0.77,
    'left out': -6.08,
    'left out of a retelling': -1.72,
    'lost in a retelling': 1.81,
    'said elsewhere': -0.77,
  },
  weighty: 0.82,
  slight: 0.5,
}
