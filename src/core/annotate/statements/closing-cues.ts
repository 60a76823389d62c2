/** Verbs that end their sentence behind a comma and a teller: "…, the Ely Post reports." */
import { isBreak, type SentenceView } from './line.ts'

/** "..., the Ely Post reports.", "..., reports the Ely Post.": between a comma and the end, with a name beside it. */
export function reportsAtEnd(line: SentenceView, at: number): boolean {
  if (at === line.first || !/^NNS?$/.test(line.tokens[at]!.fineTag)) return false
  const named = (from: number, to: number): boolean => {
    for (let i = from; i < to - 1; i++) if (!BEFORE_TELLER.has(line.tags[i]!)) return false
    // "…, a police report.": a noun behind an article is no verb of the plural before it.
    const isNoun = line.tokens[at]!.fineTag === 'NN' && line.tags[from] === 'DET'
    return to > from && !isNoun && isTeller(line, to - 1)
  }
  const end = endBehind(line, at)
  if (end === at + 1) {
    let comma = at - 1
    while (comma > line.first && !isBreak(line, comma)) comma--
    return line.tokens[comma]!.text === ',' && named(comma + 1, at)
  }
  return line.tokens[at - 1]?.text === ',' && named(at + 1, end)
}

const BEFORE_TELLER = new Set(['PROPN', 'DET', 'ADJ', 'NOUN', 'VERB'])

/** A name, or a noun for a document or a body: "charging documents state". */
function isTeller(line: SentenceView, at: number): boolean {
  const { text, lower, lemma } = line.tokens[at]!
  if (line.tags[at] === 'PROPN') return /^\p{Lu}/u.test(text)
  const { carriers, bodies, people } = line.rules
  return [lower, lemma.toLowerCase()].some((word) => carriers.has(word) || bodies.has(word) || people.has(word))
}

/** How many words may stand behind a verb that ends its sentence, to tell when: "estimated on Wednesday", "said late on Friday". */
const LAST_WORDS = 4

/** "The slide cost $2bn, the firm Roe & Co estimated on Wednesday.": behind a comma and a name, with nothing but a day after it. */
export function tellsAtEnd(line: SentenceView, at: number): boolean {
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
function endBehind(line: SentenceView, at: number): number {
  let end = line.last
  while (end > at + 1 && isBreak(line, end - 1)) end--
  return end
}
