import type { RelationWords } from '../relation-words.ts'
import { agencies } from './agencies.ts'
import { extractWords } from './extract.ts'
import { grammar } from './grammar.ts'

/** Words that two texts share without having anything to do with each other. */
export const relations: RelationWords = {
  stopWords: new Set([
    ...grammar.prepositions,
    ...grammar.determiners,
    ...grammar.auxiliaries,
    ...grammar.pronouns,
    ...grammar.conjunctions,
    ...grammar.adverbs,
    ...'said say says told according added also mr mrs ms new one two first last'.split(' '),
  ]),
  tellingVerbs: new Set('told tell telling'.split(' ')),
  spellings: [
    ['our', 'or'],
    ['isa', 'iza'],
    ['ise', 'ize'],
    ['isi', 'izi'],
    ['yse', 'yze'],
    ['tre', 'ter'],
    ['lled', 'led'],
    ['lling', 'ling'],
    ['ogue', 'og'],
    ['ence', 'ense'],
  ],
  agencies,
  retoldBefore: [
    'according to',
    'as reported by',
    'first reported by',
    'reported by',
    'reported',
    'report by',
    'report in',
    'report from',
    'reports by',
    'reports in',
    'interview with',
    'interviewed by',
    'spoke to',
    'quoted by',
    'told',
    'telling',
    'citing',
    'cites',
    'wrote',
  ],
  retoldAfter: ['reported', 'first reported', 'has reported', 'had reported', 'reports', 'noted', 'revealed', 'wrote'],
  secondHand:
    /\b(?:according to (?:a |the |an )(?:new |recent |exclusive )?report|(?:a|the) (?:new )?report (?:by|in|from) \p{Lu}|in (?:a|its) report (?:that|on its|on the)|the (?:web ?site|newspaper|paper|magazine|broadcaster|outlet|channel|network) (?:said|reported|reports|says|noted|wrote)|it (?:has been|was|is) (?:claimed|reported))\b/iu,
  outletWords: extractWords.outletWords,
  outletEndings: new Set('news online tv media website com newspaper radio'.split(' ')),
}
