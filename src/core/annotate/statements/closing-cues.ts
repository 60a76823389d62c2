/** Verbs that end their sentence behind a comma and a teller: "…, the Ely Post reports." */
import { isBreak, type Line } from './line.ts'

/** "..., the Ely Post reports.", "..., reports the Ely Post.": between a comma and the end, with a name beside it. */
export function reportsAtEnd(line: Line, at: number): boolean {
  if (line.tokens[at]!.fineTag !== 'NNS') return false
  const named = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++)
      if (line.tags[i] !== 'PROPN' && line.tags[i] !== 'DET' && line.tags[i] !== 'ADJ') return false
    return to > from && /^\p{Lu}/u.test(line.tokens[to - 1]!.text)
  }
  const end = endBehind(line, at)
  if (end === at + 1) {
    let comma = at - 1
    while (comma > line.first && !isBreak(line, comma)) comma--
    return line.tokens[comma]!.text === ',' && named(comma + 1, at)
  }
  return line.tokens[at - 1]?.text === ',' && named(at + 1, end)
}

/** How many words may stand behind a verb that ends its sentence, to tell when: "estimated on Wednesday", "said late on Friday". */
const LAST_WORDS = 4

/** "The slide cost $2bn, the firm Roe & Co estimated on Wednesday.": behind a comma and a name, with nothing but a day after it. */
export function tellsAtEnd(line: Line, at: number): boolean {
  const end = endBehind(line, at)
  if (end - at - 1 > LAST_WORDS) return false
  for (let i = at + 1; i < end; i++)
    if (!line.rules.days.has(line.tokens[i]!.lower) && line.tags[i] !== 'ADP' && line.tags[i] !== 'ADV') return false
  let comma = at - 1
  while (comma > line.first && (!isBreak(line, comma) || line.tokens[comma]!.text === '&')) {
    if (line.tags[comma] === 'VERB' || line.tags[comma] === 'AUX' || line.tags[comma] === 'ADP') return false
    comma--
  }
  if (comma >= at - 1) return false
  const { lower } = line.tokens[at - 1]!
  const teller = line.tags[at - 1] === 'PROPN' || line.rules.people.has(lower) || line.rules.bodies.has(lower)
  return line.tokens[comma]!.text === ',' && teller
}

/** Behind the last word of the sentence, without its full stop. */
function endBehind(line: Line, at: number): number {
  let end = line.last
  while (end > at + 1 && isBreak(line, end - 1)) end--
  return end
}
