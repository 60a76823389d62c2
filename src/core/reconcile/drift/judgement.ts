/** Weights of the judgement of a finding. Written by `npm run fit -- drift`: do not change them by hand. */
import type { Judgement } from './judge.ts'

export const JUDGEMENT: Judgement = {
  constant: -2,
  weights: {
    'another number': 3,
    'number from nowhere': 2,
    bound: 2,
    'another name': 3,
    'name from nowhere': 2,
    'another time': 3,
    opposite: 3,
    'ruled out': 3,
    denial: 3,
    'clauses at odds': 1,
    quotation: 2,
    hedge: 1.5,
    speaker: 1.5,
    people: 2,
    'sentence from nowhere': 2,
    'left out': 1,
    'lost in a retelling': 1,
    'one of its kind there': 1,
    'said elsewhere': -1,
    'near in meaning': -1,
  },
  weighty: 0.6,
  slight: 0.4,
}
