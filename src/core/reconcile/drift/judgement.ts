/** Weights of the judgement of a finding. Written by `npm run fit -- drift --write`: do not change them by hand. */
import type { Judgement } from './judge.ts'

export const JUDGEMENT: Judgement = {
  constant: -0.98,
  weights: {
    'another number': 3.54,
    'number from nowhere': 1.91,
    bound: 0.55,
    'another name': 3.64,
    'name from nowhere': 1.61,
    'another time': 3.9,
    opposite: 3.72,
    'ruled out': 3.89,
    denial: 2.92,
    'denial of its own': 1.9,
    'clauses at odds': 1.52,
    quotation: 2.18,
    hedge: 0.29,
    speaker: 0.14,
    people: 1.11,
    'sentence from nowhere': 1.35,
    'lost in a retelling': 1.78,
    'said elsewhere': -1.24,
  },
  weighty: 0.7,
  slight: 0.25,
}
