/** Weights of the judgement of a finding. Written by `npm run fit -- drift --write`: do not change them by hand. */
import type { Judgement } from './judge.ts'

export const JUDGEMENT: Judgement = {
  constant: -0.97,
  weights: {
    'another number': 3.54,
    'number from nowhere': 1.91,
    bound: 0.55,
    'another name': 3.65,
    'name from nowhere': 1.61,
    'another time': 3.91,
    opposite: 3.74,
    'ruled out': 3.9,
    denial: 3.32,
    'denial of its own': 1.85,
    'clauses at odds': 1.21,
    quotation: 2.21,
    hedge: 0.29,
    speaker: 0.14,
    people: 1.16,
    'sentence from nowhere': 1.32,
    'lost in a retelling': 1.74,
    'said elsewhere': -1.31,
  },
  weighty: 0.7,
  slight: 0.25,
}
