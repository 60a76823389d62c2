/** Weights of the judgement of a finding. Written by `npm run fit -- drift --write`: do not change them by hand. */
import type { Judgement } from './judge.ts'

export const JUDGEMENT: Judgement = {
  constant: -0.81,
  weights: {
    'another number': 3.35,
    'number from nowhere': 1.72,
    bound: 0.59,
    'another name': 3.51,
    'name from nowhere': 1.48,
    'another time': 3.79,
    opposite: 3.59,
    'ruled out': 3.71,
    denial: 3.2,
    'denial of its own': 1.73,
    'clauses at odds': 1.2,
    quotation: 2.03,
    hedge: 0.21,
    speaker: -0.06,
    people: 1.03,
    'sentence from nowhere': 1.16,
    'lost in a retelling': 1.98,
    'said elsewhere': -1.33,
  },
  weighty: 0.7,
  slight: 0.3,
}
