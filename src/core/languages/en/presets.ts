import type { PresetWords } from '../preset-words.ts'

/** ACLED's codebook: vague plurals are 3 (10 in an active war, which a text does not tell), "dozens" 12, "hundreds" 100. */
export const presets: PresetWords = {
  acled: new Map([
    ['several', 3],
    ['many', 3],
    ['few', 3],
    ['a few', 3],
    ['numerous', 3],
    ['scores', 12],
    ['tens', 10],
    ['dozen', 12],
    ['dozens', 12],
    ['hundreds', 100],
    ['thousands', 1000],
  ]),
  plural: 2,
}
