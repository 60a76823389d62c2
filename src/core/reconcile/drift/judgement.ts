/** Weights of the judgement of a finding. Written by `npm run fit -- drift --write`: do not change them by hand. */
import type { Judgement } from './judge.ts'

export const JUDGEMENT: Judgement = {
  constant: 0.31,
  weights: {
    'another number': 2.44,
    'number from nowhere': 1.47,
    bound: -0.39,
    'another name': 2.71,
    'name from nowhere': 1.19,
    'another time': 2.99,
    opposite: 3.3,
    'ruled out': 3.37,
    denial: 2.66,
    'denial of its own': 0.81,
    'clauses at odds': 1.08,
    quotation: 1.72,
    hedge: -0.01,
    speaker: -0.12,
    people: 0.66,
    'sentence from nowhere': 0.74,
    'left out': -6.13,
    'left out of a retelling': -0.2,
    'lost in a retelling': 1.78,
    'said elsewhere': -0.77,
  },
  weighty: 0.82,
  slight: 0.5,
}
