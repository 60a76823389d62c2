/** Weights of the judgement of a finding. Written by `npm run fit -- drift --write`: do not change them by hand. */
import type { Judgement } from './judge.ts'

export const JUDGEMENT: Judgement = {
  constant: -0.54,
  weights: {
    'another number': 3.09,
    'number from nowhere': 1.43,
    bound: 0.33,
    'another name': 3.27,
    'name from nowhere': 1.21,
    'another time': 3.56,
    opposite: 3.33,
    'ruled out': 3.47,
    denial: 2.95,
    'denial of its own': 1.47,
    'clauses at odds': 1.19,
    quotation: 1.78,
    hedge: -0.06,
    speaker: -0.33,
    people: 0.8,
    'sentence from nowhere': 0.9,
    'lost in a retelling': 1.97,
    'said elsewhere': -1.35,
  },
  weighty: 0.7,
  slight: 0.3,
}
