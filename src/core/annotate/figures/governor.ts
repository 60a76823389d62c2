/**
 * The verb that governs a number: of whose clause the number is a part.
 *
 *   Officials said 12 of the 37 hostages had been released.        12: released
 *   He had stolen 215 sheep from 8 farms.                          8: stolen
 *   Barely 14 of the 96 shelters were open.                        14: open
 *
 * Two readings are held against each other: the predicate above the number in the tree, and the verb that stands nearest in the line of
 * words. Where they part, the line decides where it leaves one verb alone: a small parser errs most where clauses lie within each other.
 */
import type { Language } from '../../languages/language.ts'
import type { AnalysedToken, Analysis, DependencyTree } from '../../model/analysis.ts'

/** Tokens `[first, last)`. */
interface Range {
  readonly first: number
  readonly last: number
}

/** What a sentence gives: read once for all of its figures. */
export interface Predicates {
  readonly tree: DependencyTree
  readonly tokens: readonly AnalysedToken[]
  /** For each token of the sentence, from its first: what part it has in a predicate. */
  readonly roles: readonly Role[]
}

/** `finite`: a verb that tells by itself, or behind an auxiliary; `bare`: a participle or infinitive alone; `part`: an auxiliary. */
type Role = 'finite' | 'bare' | 'part' | null

/** Words between a verb and a participle that is told of its object. */
const NEAR = 12

/** Tokens on either side in which a verb is looked for. */
const REACH = 40

/** The predicates of a sentence. Linear in its tokens. */
export function predicatesOf({ tokens, sentences, tree: treeOf }: Analysis, sentence: number): Predicates {
  const { first, last } = sentences[sentence]!
  const tree = treeOf(sentence)
  const roles: Role[] = new Array<Role>(last - first).fill(null)
  let i = first
  while (i < last) {
    const group = groupAt(tokens, tree, i, last)
    if (group === null) {
      i++
      continue
    }
    for (let k = i; k < group.last; k++) roles[k - first] = 'part'
    roles[group.head - first] = group.finite ? 'finite' : 'bare'
    i = group.last
  }
  return { tree, tokens, roles }
}

/** A run of auxiliaries and adverbs with its verb, or with the adjective that a copula gives ("were open"). */
function groupAt(
  tokens: readonly AnalysedToken[],
  tree: DependencyTree,
  from: number,
  end: number,
): { readonly head: number; readonly last: number; readonly finite: boolean } | null {
  const opens = tokens[from]!
  if ((opens.tag !== 'VERB' && opens.tag !== 'AUX') || !/^(?:VB|MD)/.test(opens.fineTag)) return null
  let head = from
  let last = from + 1
  while (last < end && isHelping(tokens[last - 1]!, tokens, head)) {
    let next = last
    while (next < end && (tokens[next]!.tag === 'ADV' || tokens[next]!.tag === 'PART')) next++
    const token = tokens[next]
    if (next >= end || token === undefined) break
    if (token.tag !== 'AUX' && !(token.tag === 'VERB' && /^VB[NG]?$/.test(token.fineTag))) break
    head = next
    last = next + 1
  }
  const verb = tokens[head]!
  if (verb.tag === 'AUX') {
    let at = last
    while (at < end && (tokens[at]!.tag === 'ADV' || tokens[at]!.tag === 'PART')) at++
    // "did not heat": behind "did" and "will" a verb stands, whatever it was taken for.
    const isTaken = at < end && (verb.lemma === 'do' || verb.fineTag === 'MD') && tokens[at]!.tag === 'NOUN'
    if (isTaken) return { head: at, last: at + 1, finite: true }
    const isAdjective = at < end && tokens[at]!.tag === 'ADJ' && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.tag ?? '')
    if (isAdjective) return { head: at, last: at + 1, finite: true }
    return { head, last, finite: true }
  }
  if (head > from) return { head, last, finite: true }
  if (isWithinNoun(tokens, tree, head)) return null
  const isPast = verb.fineTag === 'VBN' && (tree.relation(head) === 'root' || actsOn(tokens, head))
  return { head, last, finite: /^VB[DPZ]$/.test(verb.fineTag) || isPast }
}

/** "17,300 people crossed the river": what was taken for a participle has an object right behind it. */
function actsOn(tokens: readonly AnalysedToken[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  return (before?.tag === 'NOUN' || before?.tag === 'PROPN') && (next?.tag === 'DET' || next?.fineTag === 'PRP$')
}

/** "has", "were", "be": a form that another verb completes. */
function isHelping(token: AnalysedToken, tokens: readonly AnalysedToken[], head: number): boolean {
  const verb = tokens[head]!
  return (token.tag === 'AUX' || token.tag === 'ADV' || token.tag === 'PART') && verb.tag === 'AUX'
    ? true
    : verb.lemma === 'have' || verb.lemma === 'be' || verb.lemma === 'get'
}

/** "two injured men", "including two", "according to": a verb's form that is no predicate. */
function isWithinNoun(tokens: readonly AnalysedToken[], tree: DependencyTree, at: number): boolean {
  const relation = tree.relation(at)
  if (/^(?:case|mark|fixed|flat)/.test(relation)) return true
  const { fineTag } = tokens[at]!
  if (!/^VB[NG]$/.test(fineTag)) return false
  if (/^(?:amod|compound)/.test(relation)) return true
  const before = tokens[at - 1]?.tag ?? ''
  const after = tokens[at + 1]?.tag ?? ''
  return /^(?:DET|NUM|ADJ)$/.test(before) && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after)
}

/**
 * The governing verb of the words `range`, as a token; null where the sentence has none.
 *
 * @param range  the number with what stands before it and what it counts
 */
export function governorOf(range: Range, read: Predicates, language: Language): number | null {
  const byTree = treePredicate(range.first, read)
  const before = verbBefore(range.first, read, language)
  const after = verbAfter(range.last, read, language)
  const sure = surely(range, before, after, read, language)
  if (sure !== null) return sure
  if (byTree !== null && (byTree === before?.at || byTree === after?.at)) return byTree
  if (after !== null && before === null && roleOf(after.at, read) === 'bare' && byTree !== null) return byTree
  return before?.at ?? after?.at ?? byTree
}

interface Found {
  readonly at: number
  /** Commas between it and the number. */
  readonly commas: number
  /** A participle that stands nearer than a verb of telling behind a comma: "84 people taken to hospital, the trust has confirmed". */
  readonly participle?: number
  /** "since", "when" or the like stands between: the verb may be of a clause that says when. */
  readonly timed?: boolean
}

/** Where the line of words alone decides, whatever the tree says. */
function surely(
  range: Range,
  before: Found | null,
  after: Found | null,
  read: Predicates,
  language: Language,
): number | null {
  if (after === null) return null
  const { tokens } = read
  const participle = roleOf(after.at, read) === 'bare' ? after.at : after.participle
  // "4 feared drowned, 200 flights grounded", "with 83 percent of ballots counted".
  const isAbsolute = tokens[range.first - 1]?.lower === language.analysis.absolutePreposition
  if (participle === range.last && (isAbsolute || (before !== null && before.commas > 0))) return participle
  if (before?.timed === true && after.commas === 0 && roleOf(after.at, read) === 'finite') return after.at
  const aside = after.commas > 0 && tells(after.at, read.tokens, language)
  if (before === null) return aside ? (after.participle ?? null) : null
  // "…, officials said": whose word it is on governs nothing that stands before it.
  if (aside) return tells(before.at, read.tokens, language) ? null : before.at
  const isPhrase = tokens[range.first]!.tag === 'ADP'
  const opens =
    after.commas === 0 &&
    after.timed !== true &&
    roleOf(after.at, read) === 'finite' &&
    tells(before.at, read.tokens, language)
  // "Officials said 12 hostages had been released": what is said begins with the number.
  return opens && before.commas === 0 && !(isPhrase && before.at === range.first - 1) ? after.at : null
}

/** Does a verb tell something on somebody's word? */
export function tells(at: number, tokens: readonly AnalysedToken[], language: Language): boolean {
  return language.analysis.clauseCues.get(tokens[at]!.lemma.toLowerCase())?.tells === true
}

function roleOf(at: number, { roles, tree }: Predicates): Role {
  return roles[at - tree.first] ?? null
}

/** The nearest predicate above a token in the tree, its copula's adjective included. */
function treePredicate(token: number, { tree, roles }: Predicates): number | null {
  let at = token
  for (let steps = 0; at >= 0 && steps < REACH; steps++) {
    const role = roles[at - tree.first]
    if (role === 'finite' || role === 'bare') return at
    const copula = tree.children(at).find((child) => tree.relation(child) === 'cop')
    if (copula !== undefined) return copula
    at = tree.head(at)
  }
  return null
}

/** The verb that the words before a number lead back to; null where a clause opens between. */
function verbBefore(from: number, { tree, tokens, roles }: Predicates, language: Language): Found | null {
  let commas = 0
  let timed = false
  for (let at = from - 1; at >= Math.max(tree.first, from - REACH); at--) {
    const role = roles[at - tree.first]
    if (role === 'finite' || role === 'bare') return { at, commas, timed }
    if (language.times.clauseOpeners.has(tokens[at]!.lower)) timed = true
    if (tokens[at]!.text === ',') commas++
    else if (opensClause(at, tree, tokens, language)) return null
  }
  return null
}

/** The verb that stands behind a number, over clauses that are set between commas or told of its noun by "who" or "that". */
function verbAfter(from: number, read: Predicates, language: Language): Found | null {
  const { tree, tokens } = read
  const end = Math.min(tree.last, from + REACH)
  let commas = 0
  let participle: number | null = null
  let inner = 0
  let timed = false
  for (let at = from; at < end; at++) {
    const role = roleOf(at, read)
    if (role === 'finite') {
      if (inner > 0) inner--
      else return { at, commas, timed, ...(participle === null ? {} : { participle }) }
    } else if (role === 'bare' && inner === 0) participle ??= at
    if (tokens[at]!.text === ',') {
      const close = at + 1 < end && isRelative(at + 1, tokens) ? nextComma(tokens, at + 1, end) : null
      if (close !== null) at = close
      else commas++
    } else if (tokens[at]!.tag === 'CCONJ' && joinsVerb(at + 1, read)) break
    else if (language.times.clauseOpeners.has(tokens[at]!.lower)) timed = true
    else if (isRelative(at, tokens) && inner === 0) inner = 1
    else if (opensClause(at, tree, tokens, language)) break
  }
  return participle === null ? null : { at: participle, commas }
}

/** "12 people and injured 40": behind "and" a verb of an earlier subject begins. */
function joinsVerb(from: number, read: Predicates): boolean {
  let at = from
  while (read.tokens[at]?.tag === 'ADV') at++
  return roleOf(at, read) !== null
}

function isRelative(at: number, tokens: readonly AnalysedToken[]): boolean {
  return /^W/.test(tokens[at]!.fineTag)
}

function nextComma(tokens: readonly AnalysedToken[], from: number, end: number): number | null {
  for (let at = from; at < end; at++) if (tokens[at]!.text === ',') return at
  return null
}

/** What a clause begins with: "that", "who", "because"; or what parts sentences. */
function opensClause(at: number, tree: DependencyTree, tokens: readonly AnalysedToken[], language: Language): boolean {
  const { tag, text, lower, fineTag } = tokens[at]!
  if (tag === 'SCONJ' && tree.relation(at) !== 'case') return true
  if (/^W/.test(fineTag)) return true
  if (/^[;:—–(“”"]$/.test(text)) return true
  return language.figures.grammar.relatives.has(lower) && tag !== 'DET'
}

/**
 * What ties the clause of one verb to that of another, so that a place or a time of the second holds for the first too; null for nothing.
 *
 *   A missile hit a market in Lyon and killed four.       killed, hit: joined
 *   It lost nine men when it was ambushed in a gorge.     lost, ambushed: circumstance
 */
export function tiedBy(
  verb: number,
  other: number,
  read: Predicates,
  language: Language,
): 'joined' | 'circumstance' | null {
  const { tree, tokens } = read
  const [from, to] = verb < other ? [verb, other] : [other, verb]
  let openers = 0
  let circumstances = 0
  let joiners = 0
  for (let i = from + 1; i < to; i++) {
    if (tokens[i]!.tag === 'CCONJ') joiners++
    else if (language.times.clauseOpeners.has(tokens[i]!.lower)) circumstances++
    else if (opensClause(i, tree, tokens, language)) openers++
  }
  if (openers > 0) return null
  if (tells(verb, read.tokens, language) || tells(other, read.tokens, language)) return null
  if (circumstances === 1) return 'circumstance'
  if (circumstances > 0) return null
  // "130 injured by nightfall", "380 homes wrecked in Osla were": a participle told of what is counted.
  if (roleOf(other, read) === 'bare' && to - from < NEAR) return 'joined'
  return other < verb && (joiners > 0 || roleOf(verb, read) === 'bare') ? 'joined' : null
}
