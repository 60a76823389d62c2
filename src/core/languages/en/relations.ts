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
}
