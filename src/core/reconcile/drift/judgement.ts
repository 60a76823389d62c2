/** Weights of the judgement of a finding. Written by `npm run fit -- drift --write`: do not change them by hand. */
import type { Judgement } from './judge.ts'

export const JUDGEMENT: Judgement = {
  constant: 0.7,
  weights: {
    'another number': 2.11,
    'number from nowhere': 1.17,
    bound: 0.19,
    'another name': 2.39,
    'name from nowhere': 0.1,
    'another time': 2.46,
    opposite: 3,
    'ruled out': 3.12,
    denial: 2.48,
    'denial of its own': 0.62,
    'clauses at odds': 0.77,
    quotation: 1.26,
    hedge: -0.43,
    speaker: -0.52,
    people: 0.53,
    'sentence from nowhere': 0.31,
    'left out': -5.86,
    'lost in a retelling': 1.33,
    'said elsewhere': -1.01,
  },
  weighty: 0.84,
  slight: 0.6,
}
