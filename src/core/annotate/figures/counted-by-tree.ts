/**
 * What a number counts where the words behind it do not say: by the tree, or left out and told before.
 *
 *   The typhoon killed 31 people in Calbara and another 14 in Isugan.      14: people
 *   Of the 61 crew members, 48 have been accounted for.                    48: members
 */
import type { Analysis, DependencyTree } from '../../model/analysis.ts'
import type { Figure } from '../../model/annotation.ts'
import { tokenAt } from '../tagging/token-at.ts'

/** Relations of a number that stands for what it counts. */
const ALONE = /^(?:nsubj|obj|conj|obl|root|parataxis|ccomp|xcomp|nmod|dep)/

/** Each figure with what it counts where it has nothing of the kind yet; the rest of it stays as it is. */
export function withCounted(figures: readonly Figure[], analysis: Analysis, of: string): Figure[] {
  const done: Figure[] = []
  for (const figure of figures) {
    const bare = figure.counted === null && figure.unit === null && figure.measured === null && figure.rate === null
    const span = bare ? countedOf(figure, done, analysis, of) : null
    done.push(
      span === null
        ? figure
        : { ...figure, counted: analysis.text.slice(span.start, span.end).toLowerCase(), countedSpan: span },
    )
  }
  return done
}

function countedOf(
  { number }: Figure,
  before: readonly Figure[],
  analysis: Analysis,
  of: string,
): { readonly start: number; readonly end: number } | null {
  const { tokens, sentences, sentenceOf } = analysis
  const token = tokenAt(analysis, number.end - 1)
  const sentence = sentenceOf[token]!
  const tree = analysis.tree(sentence)
  const noun = nounOf(token, tree, analysis, of)
  if (noun !== null) return { start: tokens[noun]!.start, end: tokens[noun]!.end }
  if (!ALONE.test(tree.relation(token))) return null
  const last = before.findLast((one) => one.countedSpan !== null && one.unit === null)
  return last && last.start >= sentences[sentence]!.start ? last.countedSpan : null
}

/** The noun that a number modifies, or that stands behind "of" on it, or that opens the sentence behind "of". */
function nounOf(token: number, tree: DependencyTree, { tokens }: Analysis, of: string): number | null {
  const isNoun = (at: number): boolean => at >= 0 && tokens[at]!.tag === 'NOUN'
  const behindOf = (at: number): boolean =>
    tree.children(at).some((child) => tree.relation(child) === 'case' && tokens[child]!.lower === of)
  const head = tree.head(token)
  if (tree.relation(token) === 'nummod' && isNoun(head)) return head
  const part = tree.children(token).find((child) => /^nmod/.test(tree.relation(child)) && behindOf(child))
  if (part !== undefined && isNoun(part)) return part
  if (head < 0) return null
  const whole = tree
    .children(head)
    .find((child) => child < token && /^obl/.test(tree.relation(child)) && behindOf(child) && isNoun(child))
  return whole ?? null
}
