/**
 * Who a speaker is: the fullest name or description that the article gives for "he", "the group", "Mr Roe".
 *
 * Speakers are resolved in order of the text, each against those before it.
 */
import type { Name, Speaker, SpeakerKind } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { StatementDraft } from './draft.ts'
import { headOf, type Sort, sortOf } from './heads.ts'
import { introducedBy } from './introduced.ts'
import { isWord, type SentenceView } from './line.ts'
import { firstFrom, type Memory, type Party, SENTENCES_BACK } from './memory.ts'
import { type Phrase, subjectBefore } from './phrases.ts'
import { genderOf, lastTold, resolvePronoun } from './pronouns.ts'
import { bearerOf, type Gender } from './roles.ts'
import { antecedent } from './tellers.ts'

/** Nobody is taken up again after this many other speakers. */
const MOST_PARTIES = 60

export const NOBODY: Speaker = {
  written: null,
  name: null,
  basis: 'none',
  candidates: [],
  anonymous: false,
  kind: null,
  passedOnBy: [],
  toldTo: null,
  citing: [],
}

/** Resolve the speaker of a draft, and remember it. */
export function resolveSpeaker(draft: StatementDraft, memory: Memory): Speaker {
  const { line, speaker: whole } = draft
  if (!whole) return NOBODY
  const phrase = issuer(line, whole) ?? standsFor(line, whole) ?? apposedTo(line, whole, memory.names) ?? whole
  const named = introducedBy(draft, phrase, memory.names) ?? nameIn(line, phrase, memory.names)
  const written: Span = { start: line.tokens[whole.first]!.start, end: line.tokens[whole.last - 1]!.end }
  const resolved = resolvePhrase(line, { phrase, named }, memory)
  const told = kindOfSpeaker(line, whole) ?? memory.kinds.get(resolved.name ?? '') ?? null
  const found = { ...resolved, written, kind: told ?? (resolved.anonymous ? 'anonymous' : null) }
  if (told !== null && found.name !== null) memory.kinds.set(found.name, told)
  const { paragraph } = line.sentence
  if (found.name !== null) {
    const kind = kindOfParty(line, phrase, { named, memory, name: found.name })
    const gender = memory.genders.get(found.name) ?? genderOfPhrase(line, phrase, found.name)
    const { index: sentence } = line.sentence
    memory.parties.push({ name: found.name, kind, gender, heads: headsOf(line, whole), paragraph, sentence })
    if (memory.parties.length > 2 * MOST_PARTIES) memory.parties.splice(0, MOST_PARTIES)
  }
  memory.last = found
  memory.lastParagraph = paragraph
  return found
}

function resolvePhrase(line: SentenceView, read: { phrase: Phrase; named: Name | null }, memory: Memory): Speaker {
  const { phrase, named } = read
  const speaker = { ...NOBODY, anonymous: isAnonymous(line, phrase) }
  if (named?.kind !== 'person' && isDate(line, phrase)) return speaker
  const pronoun = phrase.coreLast - phrase.first === 1 ? resolvePronoun(line, phrase.coreLast - 1, memory) : null
  if (pronoun) return { ...speaker, ...pronoun }
  if (named) {
    const joint = jointWith(line, phrase, named, memory.names)
    return { ...speaker, name: joint ?? named.entity, basis: 'written', anonymous: false }
  }
  const earlier = resolveDescription(line, phrase, memory)
  if (earlier) return { ...speaker, name: earlier, basis: 'description' }
  return { ...speaker, name: description(line, phrase), basis: 'written' }
}

/** "… — Ann Roe (@annroe) November 8": what stands where a name would, and is none. */
function isDate(line: SentenceView, { first, coreLast }: Phrase): boolean {
  const core = line.tokens.slice(first, coreLast)
  const named = core.some(({ lower }) => line.rules.calendar.has(lower))
  return named && core.every((token) => !isWord(token) || line.rules.calendar.has(token.lower))
}

/** The person or body whose name ends the phrase, or stands in the words set off by commas. */
function nameIn(line: SentenceView, phrase: Phrase, names: readonly Name[]): Name | null {
  const start = line.tokens[phrase.first]!.start
  const coreEnd = line.tokens[phrase.coreLast - 1]!.end
  // "A spokesman for Ann Roe": hers is another name.
  const headEnd = line.tokens[headOf(line, phrase)]!.end
  const end = line.tokens[phrase.last - 1]!.end
  let core: Name | null = null
  for (let i = firstFrom(names, start); i < names.length && names[i]!.end <= end; i++) {
    const name = names[i]!
    if (name.end === headEnd && name.kind === 'person') return name
    // "Its CEO, Ann Roe, said": capitals for a role are no name where a person's follows.
    if (name.end === headEnd && name.start - start <= 4) core ??= name
    if (name.kind === 'person' && name.start >= coreEnd && isApposed(line, coreEnd, name)) return name
  }
  return core
}

/** "Ann Roe and Jon Hale said": the words from the first name on, where two are joined. */
function jointWith(line: SentenceView, phrase: Phrase, named: Name, names: readonly Name[]): string | null {
  const first = names[firstFrom(names, line.tokens[phrase.first]!.start)]
  if (!first || first.entity === named.entity || first.end >= named.start || first.kind !== named.kind) return null
  for (let at = phrase.first; at < phrase.coreLast; at++) {
    const { start, lower } = line.tokens[at]!
    if (start >= first.end && start < named.start && (lower === line.rules.joiner || lower === '&'))
      return line.text.slice(first.start, named.end)
  }
  return null
}

/** "One of the sources, a former rebel, said", "One of those who act as traders - a former rebel - said": who one of several is. */
function apposedTo(line: SentenceView, phrase: Phrase, names: readonly Name[]): Phrase | null {
  const head = headOf(line, phrase)
  const dashed = /^(?:[—–―]|--?)$/.test(line.tokens[phrase.coreLast]?.text ?? '') && sortOf(line, head) === 'people'
  const set = line.rules.single.has(line.tokens[head]!.lower) && line.tokens[phrase.coreLast]?.text === ','
  if (!dashed && !set) return null
  const first = phrase.coreLast + 1
  const last = line.tags[phrase.last - 1] === 'PUNCT' ? phrase.last - 1 : phrase.last
  if (first >= last || names[firstFrom(names, line.tokens[first]!.start)]?.start === line.tokens[first]!.start)
    return null
  const own = { first, last, coreLast: last }
  return sortOf(line, headOf(line, own)) === 'person' ? own : null
}

/** "a spokesman, Col Jan Roe, said": nothing but a comma and titles between the core and the name, and no "'s" behind. */
function isApposed(line: SentenceView, coreEnd: number, name: Name): boolean {
  if (/^['’]s/.test(line.text.slice(name.end, name.end + 2))) return false
  const [comma = '', ...between] = line.text
    .slice(coreEnd, name.start)
    .trim()
    .split(/[\s.]+/)
  if (comma !== ',') return false
  return between.every((word) => {
    const lower = word.toLowerCase()
    return (
      word === '' || line.nameWords.titles.has(lower) || line.rules.people.has(lower) || line.rules.ranks.has(lower)
    )
  })
}

/** "who", "which": the phrase before it. */
function standsFor(line: SentenceView, phrase: Phrase): Phrase | null {
  const { lower } = line.tokens[phrase.first]!
  const relative =
    phrase.last - phrase.first === 1 &&
    (line.words.who.has(lower) || line.words.which.has(lower) || line.words.that.has(lower))
  return relative ? antecedent(line, phrase.first) : null
}

/** "a statement released by the mayor's office", "the mayor released a statement saying": whoever issued it is the speaker. */
function issuer(line: SentenceView, phrase: Phrase): Phrase | null {
  const head = headOf(line, phrase)
  if (!line.rules.carriers.has(line.tokens[head]!.lower)) return null
  for (let at = head + 1; at < phrase.coreLast - 1; at++) {
    const { lower } = line.tokens[at]!
    if (line.words.by.has(lower) || line.words.from.has(lower)) return { ...phrase, first: at + 1 }
  }
  const verb = phrase.first - 1
  const isIssued = verb > line.first && line.rules.issuing.has(line.tokens[verb]!.lemma.toLowerCase())
  return isIssued ? subjectBefore(line, verb, line.first) : null
}

/** The words themselves, without "the" and without what commas set off. */
function description(line: SentenceView, phrase: Phrase): string {
  let { first } = phrase
  if (line.words.the.has(line.tokens[first]!.lower) && phrase.coreLast - first > 1) first++
  return line.text.slice(line.tokens[first]!.start, line.tokens[phrase.coreLast - 1]!.end)
}

function isAnonymous(line: SentenceView, phrase: Phrase): boolean {
  for (let at = phrase.first; at < phrase.coreLast; at++) {
    if (line.rules.anonymous.has(line.tokens[at]!.lower)) return true
  }
  return false
}

/** "the person", "the group", "the statement": an earlier speaker described by the same noun, or the last body. */
function resolveDescription(line: SentenceView, phrase: Phrase, memory: Memory): string | null {
  const first = line.tokens[phrase.first]!.lower
  if (!line.words.the.has(first) && !line.words.that.has(first) && !line.words.this.has(first)) return null
  const head = line.tokens[phrase.coreLast - 1]!.lower
  const bearer =
    phrase.coreLast - phrase.first === 2 ? bearerOf(memory.roles, head, line.tokens[phrase.first]!.start) : null
  if (bearer) return bearer
  if (isAge(line, phrase)) return lastTold(line, memory)
  if (!isBare(line, phrase)) return null
  // "The transport ministry" is another than the body before it: a noun that narrows the head down names it anew.
  const narrowed =
    phrase.coreLast - phrase.first === 3 &&
    (line.tags[phrase.coreLast - 2] === 'NOUN' || line.rules.departments.has(head))
  const near = line.rules.takenUp.has(head) && !narrowed ? lastBody(line, memory) : null
  const same = memory.parties.findLast((party) => party.heads.has(head))
  if (near && (!same || (line.rules.anyBody.has(head) && same.paragraph < near.paragraph))) return near.name
  if (same) return same.name
  if (line.rules.issued.has(head)) return memory.parties.at(-1)?.name ?? null
  const person = memory.parties.findLast((party) => party.kind === 'person')
  return line.rules.anyone.has(head) ? (person?.name ?? null) : null
}

/** "The 45-year-old", "the 45-year-old trader": whoever was told of just before. */
function isAge(line: SentenceView, phrase: Phrase): boolean {
  const words = line.text.slice(line.tokens[phrase.first]!.end, line.tokens[phrase.coreLast - 1]!.end).trim()
  return line.rules.age.test(words)
}

/** "the militant group": nothing but small adjectives between "the" and its noun. */
function isBare(line: SentenceView, phrase: Phrase): boolean {
  if (phrase.coreLast - phrase.first > 3) return false
  for (let at = phrase.first + 1; at < phrase.coreLast; at++) {
    const token = line.tokens[at]!
    if (!isWord(token) || /^\p{Lu}/u.test(token.text)) return false
  }
  return true
}

/** The last body that spoke, or that opened a sentence just before: whichever is nearer. */
function lastBody(line: SentenceView, memory: Memory): { name: string; paragraph: number } | null {
  const spoke = memory.parties.findLast((party) => party.kind === 'body')
  const opened = openingName(line, memory.names)
  return opened && (!spoke || spoke.paragraph < opened.paragraph) ? opened : (spoke ?? null)
}

function openingName(line: SentenceView, names: readonly Name[]): { name: string; paragraph: number } | null {
  for (const sentence of line.before(SENTENCES_BACK)) {
    const name = names[firstFrom(names, sentence.start)]
    if (!name || name.start - sentence.start > 4 || name.kind === 'person' || name.kind === 'place') continue
    return { name: name.entity, paragraph: sentence.paragraph }
  }
  return null
}

/** By the words of the phrase, its apposition among them. */
function kindOfSpeaker(line: SentenceView, { first, last }: Phrase): SpeakerKind | null {
  for (const [kind, words] of line.rules.kinds)
    for (let at = first; at < last; at++) {
      const { lower, lemma } = line.tokens[at]!
      if (words.has(lower) || words.has(lemma.toLowerCase())) return kind
    }
  return null
}

function genderOfPhrase(line: SentenceView, phrase: Phrase, name: string): Gender | null {
  const { lower } = line.tokens[headOf(line, phrase)]!
  if (line.rules.maleNouns.has(lower)) return 'male'
  return line.rules.femaleNouns.has(lower) ? 'female' : genderOf(line, name)
}

const KINDS: Readonly<Record<Sort, Party['kind']>> = {
  ...{ person: 'person', people: 'people', body: 'body', document: 'thing', name: 'body', thing: 'thing' },
}

function kindOfParty(
  line: SentenceView,
  phrase: Phrase,
  read: { named: Name | null; memory: Memory; name: string },
): Party['kind'] {
  // "Official Roe", "Roe, an official": what stands beside a name tells a person from a place.
  const beside = read.named !== null && read.named.kind !== 'person' && read.name === read.named.entity
  if (beside && nounsBeside(line, phrase).some((at) => sortOf(line, at) === 'person')) return 'person'
  const earlier = read.memory.parties.findLast((party) => party.name === read.name)
  if (earlier) return earlier.kind
  if (read.named) {
    if (read.name !== read.named.entity) return 'people'
    return read.named.kind === 'person' ? 'person' : read.named.kind === 'place' ? 'place' : 'body'
  }
  return KINDS[sortOf(line, headOf(line, phrase))]
}

/** The nouns that head a phrase and its apposition: "a spokesman for the bank" is no bank. */
function headsOf(line: SentenceView, phrase: Phrase): Set<string> {
  const places = [headOf(line, phrase), ...nounsBeside(line, phrase)]
  return new Set(places.filter((at) => line.tags[at] !== 'PROPN').map((at) => line.tokens[at]!.lower))
}

/** "Police chief Ann Roe", "Ann Roe, the mayor": the nouns right before a name, and at the head of what is set off behind it. */
function nounsBeside(line: SentenceView, phrase: Phrase): number[] {
  const found: number[] = []
  const head = headOf(line, phrase)
  for (let at = phrase.first; at < head; at++)
    if (line.tags[at] === 'NOUN' && line.tags[at + 1] === 'PROPN') found.push(at)
  const first = phrase.coreLast + 1
  const coreLast = line.tags[phrase.last - 1] === 'PUNCT' ? phrase.last - 1 : phrase.last
  if (first < coreLast) found.push(headOf(line, { first, coreLast }))
  return found
}
