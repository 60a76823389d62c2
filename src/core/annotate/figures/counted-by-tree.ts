/**
 * What a number counts where the words behind it do not say: by the tree, or left out and told before.
 *
 *   The typhoon killed 31 people in Calbara and another 14 in Isugan.      14: people
 *   Of the 61 crew members, 48 have been accounted for.                    48: members
 *   The number of bears has risen to more than 700.                        700: bears
 */
import type { AnalysisWords } from '../../languages/analysis-words.ts'
import type { Analysis, DependencyTree } from '../../model/analysis.ts'
import type { Figure } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { tokenAt } from '../tagging/token-at.ts'

/** Figures that are looked back over. */
const MOST_BACK = 20

/** Relations of a number that stands for what it counts. */
const ALONE = /^(?:nsubj|obj|conj|obl|root|parataxis|ccomp|xcomp|nmod|dep)/

/** Each figure with what it counts where it has nothing of the kind yet; the rest of it stays as it is. */
export function withCounted(figures: readonly Figure[], analysis: Analysis, words: AnalysisWords): Figure[] {
  const done: Figure[] = []
  for (const [i, listed] of figures.entries()) {
    const figure = withoutNext(listed, figures[i + 1])
    const bare = figure.counted === null && figure.unit === null && figure.measured === null && figure.rate === null
    const span = bare ? countedOf(figure, done, analysis, words) : null
    done.push(span === null ? figure : { ...figure, counted: wordsAt(analysis, span), countedSpan: span })
  }
  return done
}

function wordsAt({ text }: Analysis, { start, end }: Span): string {
  return text.slice(start, end).toLowerCase()
}

/** "About 135 three decades ago" counts no decades: what stands behind a number and is a number of its own ends it. */
function withoutNext(figure: Figure, next: Figure | undefined): Figure {
  const { countedSpan, number } = figure
  if (!next || countedSpan === null || next.unit === null || next.number.start !== countedSpan.start) return figure
  return { ...figure, end: number.end, counted: null, countedSpan: null }
}

function countedOf(
  { number }: Figure,
  before: readonly Figure[],
  analysis: Analysis,
  words: AnalysisWords,
): Span | null {
  const { tokens, sentences, sentenceOf } = analysis
  const token = tokenAt(analysis, number.end - 1)
  const sentence = sentenceOf[token]!
  const tree = analysis.tree(sentence)
  const noun = nounOf(token, tree, analysis, words.partitive) ?? subjectOf(token, tree, analysis, words)
  if (noun !== null) return { start: tokens[noun]!.start, end: tokens[noun]!.end }
  if (!ALONE.test(tree.relation(token))) return null
  // Of the same sentence, and no further back than a sentence has figures.
  for (let i = before.length - 1; i >= 0 && before[i]!.start >= sentences[sentence]!.start; i--) {
    const one = before[i]!
    if (one.countedSpan !== null && one.unit === null) return one.countedSpan
    if (before.length - i > MOST_BACK) break
  }
  return null
}

/** The noun that a number modifies, or that stands behind "of" on it, or that opens the sentence behind "of". */
function nounOf(token: number, tree: DependencyTree, { tokens }: Analysis, of: string): number | null {
  const isNoun = (at: number): boolean => at >= 0 && tokens[at]!.tag === 'NOUN'
  const behindOf = (at: number): boolean =>
    tree.children(at).some((child) => tree.relation(child) === 'case' && tokens[child]!.lower === of)
  const head = tree.head(token)
  if (tree.relation(token) === 'nummod' && isNoun(head)) return head
  // "Many officers, 71 at the last count".
  if (tree.relation(token) === 'appos' && isNoun(head) && tokens[head]!.fineTag === 'NNS' && head < token) return head
  const part = tree.children(token).find((child) => /^nmod/.test(tree.relation(child)) && behindOf(child))
  if (part !== undefined && isNoun(part)) return part
  if (head < 0) return null
  const whole = tree
    .children(head)
    .find((child) => child < token && /^obl/.test(tree.relation(child)) && behindOf(child) && isNoun(child))
  return whole ?? null
}

/** What rose or fell to a number: the subject of the verb, or what it is the number of. */
function subjectOf(token: number, tree: DependencyTree, { tokens }: Analysis, words: AnalysisWords): number | null {
  let at = token
  // "to more than 700": the number hangs on its comparator.
  while (tree.head(at) >= 0 && /^(?:obl|nummod|advmod)/.test(tree.relation(at)) && tokens[tree.head(at)]!.tag === 'ADV')
    at = tree.head(at)
  const verb = tree.head(at)
  if (verb < 0 || !/^(?:obl|obj|xcomp)/.test(tree.relation(at)) || !words.changeVerbs.has(tokens[verb]!.lemma))
    return null
  const subject = tree.children(verb).find((child) => /^nsubj/.test(tree.relation(child)))
  if (subject === undefined || tokens[subject]!.tag !== 'NOUN') return null
  if (!words.quantityNouns.has(tokens[subject]!.lemma)) return subject
  const of = tree
    .children(subject)
    .find(
      (child) =>
        tokens[child]!.tag === 'NOUN' &&
        tree.children(child).some((mark) => tree.relation(mark) === 'case' && tokens[mark]!.lower === words.partitive),
    )
  return of ?? null
}

/**
 * "More than 130 injured", "22 dead": a word for a state stands for the people that it befell, where another verb governs the number.
 * For figures whose verbs are known.
 */
export function withStates(figures: readonly Figure[], { text }: Analysis, states: ReadonlySet<string>): Figure[] {
  return figures.map((figure) => {
    const { counted, unit, measured, rate, eventSpan: state, verbSpan, number } = figure
    if (counted !== null || unit !== null || measured !== null || rate !== null || state === null) return figure
    if (state.start !== number.end + 1 || (verbSpan !== null && verbSpan.start === state.start)) return figure
    const word = text.slice(state.start, state.end).toLowerCase()
    return states.has(word) ? { ...figure, counted: word, countedSpan: { start: state.start, end: state.end } } : figure
  })
}
