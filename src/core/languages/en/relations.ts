import type { RelationWords } from '../relation-words.ts'
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
}
