/** Weights of the judgement of a finding. Written by `npm run fit -- drift --write`: do not change them by hand. */
import type { Judgement } from './judge.ts'

export const JUDGEMENT: Judgement = {
  constant: 0.94,
  weights: {
    'another number': 1.87,
    'number from nowhere': 0.89,
    bound: 0.67,
    'another name': 2.34,
    'name from nowhere': 0.53,
    'another time': 2.41,
    opposite: 2.85,
    'ruled out': 3.06,
    denial: 2.29,
    'denial of its own': 0.28,
    'clauses at odds': 1.03,
    quotation: 1.2,
    hedge: -0.65,
    speaker: -0.76,
    people: 0.42,
    'sentence from nowhere': 0.1,
    'left out': -6.11,
    'lost in a retelling': 1.34,
    'said elsewhere': -1.03,
    'old words kept': -0.86,
  },
  weighty: 0.84,
  slight: 0.6,
}
