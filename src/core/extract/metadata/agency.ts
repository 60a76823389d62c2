/** Which agency a report is credited to: an author's name, a byline, a notice of rights, a line that tells who helped. */
import type { ExtractWords } from '../../languages/extract-words.ts'

/** Longer lines are prose that happens to name an agency. */
const LONGEST_CREDIT = 200

/** The first agency among names of authors. */
export function agencyAmong(names: readonly string[], words: ExtractWords): string | null {
  for (const name of names) {
    const agency = words.wires.get(name.replace(/\s+/g, ' ').trim().toLowerCase())
    if (agency !== undefined) return agency
  }
  return null
}

/**
 * The agency that a line of credit names: "By ASSOCIATED PRESS", "© 2031 AFP", "Additional reporting by Jane Roe and PA",
 * "The Associated Press contributed to this report". Null for any other line.
 */
export function agencyInCredit(line: string, words: ExtractWords): string | null {
  if (line.length > LONGEST_CREDIT) return null
  const credit = line
    .replace(words.bylineStart, '')
    .replace(words.contributorsStart, '')
    .replace(words.contributorsEnd, '')
    .replace(words.copyrightWords, ' ')
  const names = credit
    .split(words.and)
    .flatMap((part) => part.split(/[,;/|·•]|(?<=\p{L}{2})\.(?:\s|$)/u))
    .map((name) => name.replace(/^[\s().:–—-]+|[\s():–—-]+$/g, ''))
  return agencyAmong(names, words)
}
