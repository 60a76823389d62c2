/** Numbers of lines at the left of a text, as transcripts and drafts of laws have them. */
import type { Removal } from '../model/article.ts'

/** Lines in a row from which the numbers before them are those of lines. */
const NUMBERED = 5
const NUMBER = /^[ \t]{0,12}(\d{1,3})(?:[ \t]{1,12}(?=\S)|[ \t]*$)/
/** Share of a document's lines with words that are numbered: fewer are a list within a text. */
const MOST_LINES = 0.5

/** A text without the numbers of its lines, and the numbers as what was left out; the text itself where they are none. */
export function withoutLineNumbers(text: string): { text: string; removed: readonly Removal[] } {
  const lines = text.split('\n')
  const numbers = lines.map((line) => {
    const number = NUMBER.exec(line)?.[1]
    return number === undefined ? null : Number(number)
  })
  const numbered = numberedLines(lines, numbers)
  const count = numbered.filter(Boolean).length
  const filled = lines.filter((line) => line.trim() !== '').length
  if (count === 0 || count < filled * MOST_LINES) return { text, removed: [] }
  const bare = lines.map((line, index) => (numbered[index] ? line.replace(NUMBER, '') : line))
  const taken = numbers.filter((_number, index) => numbered[index])
  return { text: bare.join('\n'), removed: [{ text: taken.join(' '), reason: 'line-number' }] }
}

/** Lines that stand in a run of numbers that grow by one; blank lines between them are passed over, and a page may begin anew. */
function numberedLines(lines: readonly string[], numbers: readonly (number | null)[]): boolean[] {
  const found = lines.map(() => false)
  let run: number[] = []
  const close = (): void => {
    if (run.length >= NUMBERED) for (const at of run) found[at] = true
    run = []
  }
  for (const [index, number] of numbers.entries()) {
    if (number === null && lines[index]!.trim() === '') continue
    const last = run.at(-1)
    if (number === null || (last !== undefined && number !== numbers[last]! + 1)) close()
    if (number !== null) run.push(index)
  }
  close()
  return found
}
