import type { ExplainedItem, ExplainedSentence, Explanation } from '../../model/explanation.ts'
import { plain } from '../plain.ts'
import type { TerminalOptions } from './frame.ts'
import { ink } from './ink.ts'

/** Explanations for a terminal: each sentence with a line a word, then what was found in it and from which words. */
export function explainTerminal(explanations: readonly Explanation[], options: TerminalOptions = {}): string {
  const pen = ink(options.colour ?? false)
  const lines = explanations.flatMap(({ input, sentences }) => [
    pen.strong(plain(input)),
    ...sentences.flatMap((sentence) => ['', ...sentenceLines(sentence, pen)]),
    '',
  ])
  return `${lines.join('\n')}\n`
}

type Pen = ReturnType<typeof ink>

function sentenceLines({ text, tokens, mentions, clauses, items }: ExplainedSentence, pen: Pen): string[] {
  const cells = tokens.map((token, i) => [
    String(i + 1),
    plain(token.text),
    plain(token.lemma),
    `${token.tag} ${token.fineTag}`,
    token.head === 0 ? 'root' : `${token.relation} of ${token.head} ${plain(tokens[token.head - 1]!.text)}`,
  ])
  return [
    pen.strong(plain(text)),
    ...table(cells).map((line) => pen.faint(`   ${line}`)),
    ...mentions.map(({ text: words, type, entity, candidates, places }) => {
      const stands = entity ?? (candidates.length > 0 ? `one of ${candidates.join(', ')}` : 'not known')
      const where = places.length > 0 ? ` (${plain(places.slice(0, 3).join(' or '))})` : ''
      return `   mention    “${plain(words)}”: ${type}, stands for ${plain(stands)}${where}`
    }),
    ...clauses.map((clause) => {
      const { predicate, subject, object, agent, polarity, modality, holder, relation } = clause
      const roles = [
        ['subject', subject],
        ['object', object],
        ['agent', agent],
        ['on the word of', holder],
      ] as const
      const told = roles.flatMap(([role, word]) => (word === null ? [] : [`${role} ${plain(word)}`]))
      return `   clause     ${plain(predicate)} (${relation}): ${[polarity, modality, ...told].join(', ')}`
    }),
    ...items.flatMap(itemLines),
  ]
}

function itemLines({ kind, id, text, facts }: ExplainedItem): string[] {
  const head = `   ${kind.padEnd(10)} “${plain(text)}”${id === null ? '' : ` (${id})`}`
  const told = facts.map(({ name, value, from }) => {
    const words = from === null ? '' : `   from “${plain(from.text)}”`
    return `      ${name.padEnd(17)} ${plain(value)}${words}`
  })
  return [head, ...told]
}

/** Columns as wide as their widest cell. Cells are cut after 28 letters. */
function table(rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => row.map((cell) => (cell.length > 28 ? `${cell.slice(0, 27)}…` : cell)))
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => row[column]!.length)))
  return cut.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}
