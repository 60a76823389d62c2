/**
 * Whom "he", "it" and "they" stand for where they speak.
 *
 * The sentences before are gone through, the nearest first. In each, who spoke goes before who is its subject. Then comes the only person
 * whom they name for the first time, then whoever spoke last. Words between quotation marks name nobody.
 */
import type { Name, Speaker } from '../../model/annotation.ts'
import { addressedIn } from './addressed.ts'
import type { SentenceView, StatementSentence } from './line.ts'
import { firstFrom, type Memory, type Party, SENTENCES_BACK } from './memory.ts'
import type { Gender } from './roles.ts'

type Resolved = Pick<Speaker, 'name' | 'candidates'>

/**
 * @param at  the token
 * @returns null where it is no pronoun
 */
export function resolvePronoun(line: SentenceView, at: number, memory: Memory): Partial<Speaker> | null {
  const { male, female, thing, plural, speaker } = line.rules.pronouns
  const word = line.tokens[at]!.lower
  const gender = male.has(word) ? 'male' : female.has(word) ? 'female' : null
  if (gender !== null) {
    const found = lastPerson(line, memory, gender)
    const known = found.name === null && found.candidates.length === 0 ? line.personAt(at) : null
    return { ...(known === null ? found : { name: known, candidates: [] }), basis: 'pronoun' }
  }
  if (thing.has(word)) return { name: lastParty(line, memory, BODIES), candidates: [], basis: 'pronoun' }
  if (plural.has(word)) return { name: lastSeveral(line, memory), candidates: [], basis: 'pronoun' }
  return speaker.has(word) || line.words.relatives.has(word) ? { name: null, basis: 'none' } : null
}

const BODIES: ReadonlySet<Party['kind']> = new Set(['body', 'place'])
/** A person who spoke is still "he" this many sentences on, where nobody else is told of. */
const SPOKE_BACK = 10

/** The person who is told of, whose first name does not speak against it; where two are told of side by side, none is chosen. */
function lastPerson(line: SentenceView, memory: Memory, gender: Gender | null): Resolved {
  const fits = (name: string, known: Gender | null = memory.genders.get(name) ?? genderOf(line, name)): boolean =>
    gender === null || known === null || known === gender
  const sentences = [line.sentence, ...line.before(SENTENCES_BACK)]
  for (const sentence of sentences) {
    const addressed = sentence === line.sentence ? undefined : addressedIn(line, sentence, memory, fits)
    if (addressed !== undefined)
      return addressed === null ? { name: null, candidates: [] } : remembered(memory, addressed, gender)
    const spoke = memory.parties.findLast(
      (party) => party.sentence === sentence.index && party.kind === 'person' && fits(party.name, party.gender),
    )
    if (spoke) return remembered(memory, spoke.name, gender)
    // "He knows Adam Roe": whoever "he" is stays the one who is told of.
    if (opensWithPronoun(line, sentence)) continue
    const told = toldOf(line, sentence, memory).filter((name) => fits(name))
    if (told.length === 1) return remembered(memory, told[0]!, gender)
    if (told.length > 1) return { name: null, candidates: told }
  }
  const [brought, ...others] = new Set(
    line
      .before(SENTENCES_BACK)
      .flatMap((sentence) =>
        personsIn(line, sentence, memory).flatMap((name) =>
          isNew(memory, name) && fits(name.entity) ? [name.entity] : [],
        ),
      ),
  )
  if (brought !== undefined && others.length === 0) return remembered(memory, brought, gender)
  const spoke = memory.parties.findLast((party) => party.kind === 'person' && fits(party.name, party.gender))
  if (spoke && line.sentence.index - spoke.sentence <= SPOKE_BACK) return remembered(memory, spoke.name, gender)
  return namedBefore(line, memory, { gender, fits })
}

/** The persons whom a sentence tells of: its subjects, else one who is brought in with an age. */
function toldOf(line: SentenceView, sentence: StatementSentence, memory: Memory): string[] {
  const own = sentence === line.sentence
  const persons = personsIn(line, sentence, memory)
  const subjects = persons.filter((name) => isSubject(line, sentence, name))
  if (subjects.length > 0) {
    const [first] = subjects
    const beside = joinedTo(line, first!, memory.names)
    return beside ? [first!.entity, beside.entity] : [first!.entity]
  }
  // "Mr Roe’s plan was on show when he said": whose it is, where nobody else is told of.
  const [owner] = persons
  if (owner && ownsBehind(line, owner) && owner.start - sentence.start < OPENING) return [owner.entity]
  if (own) return []
  const brought = persons.find((name) => withAge(line, name))
  return brought ? [brought.entity] : []
}

/** Persons named in a sentence outside of quotation marks. */
function personsIn(line: SentenceView, sentence: StatementSentence, { names }: Memory): Name[] {
  const found: Name[] = []
  let token = sentence.first
  for (let i = firstFrom(names, sentence.start); i < names.length && names[i]!.start < sentence.end; i++) {
    if (names[i]!.kind !== 'person') continue
    while (token < sentence.last - 1 && line.tokens[token]!.end <= names[i]!.start) token++
    if (line.quoteOf[token] === -1) found.push(names[i]!)
  }
  return found
}

/** Does a name stand at the head of its sentence, or is it the subject of its main verb? */
function isSubject(line: SentenceView, sentence: StatementSentence, name: Name): boolean {
  if (name.start - sentence.start < OPENING && name.end < sentence.end && !ownsBehind(line, name)) return true
  const tree = line.treeOf(sentence)
  for (let at = sentence.first; at < sentence.last; at++) {
    const { start, end } = line.tokens[at]!
    if (start < name.start) continue
    if (end > name.end) return false
    const head = tree.head(at)
    if (/^nsubj/.test(tree.relation(at)) && head >= 0 && /^(?:root|conj|parataxis)$/.test(tree.relation(head)))
      return true
  }
  return false
}

/** "Roe's office". */
function ownsBehind({ text }: SentenceView, name: Name): boolean {
  return /^['’]/.test(text.slice(name.end, name.end + 1))
}

/** Has nobody of this name been told of before? */
function isNew({ names }: Memory, name: Name): boolean {
  return names.find(({ entity }) => entity === name.entity) === name
}

function withAge({ text }: SentenceView, name: Name): boolean {
  return /^, \d{1,3}(?=,)/.test(text.slice(name.end, name.end + 6))
}

/** "The 45-year-old": the person told of last, whoever it is. */
export function lastTold(line: SentenceView, memory: Memory): string | null {
  return lastPerson(line, memory, null).name
}

function remembered(memory: Memory, name: string, gender: Gender | null): Resolved {
  if (gender !== null && !memory.genders.has(name)) memory.genders.set(name, gender)
  return { name, candidates: [] }
}

function opensWithPronoun({ tokens, tags, rules }: SentenceView, { first, last }: StatementSentence): boolean {
  // "But he knows Adam Roe".
  const { lower } = tokens[tags[first] === 'CCONJ' && first + 1 < last ? first + 1 : first]!
  return rules.pronouns.male.has(lower) || rules.pronouns.female.has(lower)
}

/** "Ann Roe and Paul Vane met": the second of two who do one thing. */
function joinedTo({ text, rules }: SentenceView, name: Name, names: readonly Name[]): Name | null {
  const next = names[firstFrom(names, name.end)]
  if (next?.kind !== 'person' || next.entity === name.entity) return null
  const [, joiner] = /^ (\p{Ll}+) (?:\p{Lu}\p{Ll}* )?$/u.exec(text.slice(name.end, next.start)) ?? []
  return joiner === rules.joiner ? next : null
}

/** The persons of the sentences before, where nobody spoke yet: the only one, or all as candidates. */
function namedBefore(
  line: SentenceView,
  memory: Memory,
  { gender, fits }: { gender: Gender | null; fits: (name: string) => boolean },
): Resolved {
  const known = new Set<string>()
  for (const sentence of line.before(SENTENCES_BACK).reverse())
    for (const { entity } of personsIn(line, sentence, memory)) if (fits(entity)) known.add(entity)
  const [only, ...others] = known
  if (only === undefined) return { name: null, candidates: [] }
  return others.length === 0 ? remembered(memory, only, gender) : { name: null, candidates: [...known] }
}

/** How many code units into a sentence its first name may begin: "Former mayor Ann Roe". */
const OPENING = 40

export function genderOf(line: SentenceView, name: string): Gender | null {
  const first = name.split(' ')[0]!.toLowerCase()
  const { maleNames, femaleNames } = line.nameWords
  if (maleNames.has(first) === femaleNames.has(first)) return null
  return maleNames.has(first) ? 'male' : 'female'
}

/** "They": several people or a body that spoke; else whoever spoke in the sentence before ("a spokesman said ... they added"). */
function lastSeveral(line: SentenceView, memory: Memory): string | null {
  const last = memory.parties.at(-1)
  const single = last?.kind === 'person' && line.sentence.index - last.sentence <= 1
  return single && isDescribed(last) ? last.name : lastParty(line, memory, SEVERAL)
}

const SEVERAL: ReadonlySet<Party['kind']> = new Set(['body', 'people', 'place'])

function isDescribed({ name }: Party): boolean {
  return /\p{Ll}/u.test(name.split(' ').at(-1)![0]!)
}

function lastParty(line: SentenceView, memory: Memory, kinds: ReadonlySet<Party['kind']>): string | null {
  const found = memory.parties.findLast((party) => kinds.has(party.kind))
  return found && line.sentence.index - found.sentence <= 2 * SPOKE_BACK ? found.name : null
}
