import type { TokenRules } from '../token-rules.ts'
import { sentenceRules } from './sentences.ts'

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))

/** How English words are cut, by the conventions of the English Universal Dependencies trees. */
export const tokenRules: TokenRules = {
  ...sentenceRules,
  clitics: ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"],
  fused: new Map([
    ['cannot', [3]],
    ['gonna', [3]],
    ['wanna', [3]],
    ['gotta', [3]],
    ['lemme', [3]],
    ['gimme', [3]],
    ['dont', [2]],
    ['didnt', [3]],
    ['doesnt', [4]],
    ['isnt', [2]],
    ['wont', [2]],
  ]),
  joinedPrefixes: words(
    'non e re anti co pre pro mid cross post over multi ex sub counter semi mini inter intra micro un',
  ),
  ordinalSuffixes: words('st nd rd th s'),
  titleAbbreviation: words(
    'mr mrs ms dr lt sgt gen col capt maj cmdr cpl sen rep gov prof rev hon det insp supt messrs',
  ),
}
