import type { ExtractWords } from '../../languages/extract-words.ts'
import { eachUndecided, type PieceDecision, removed } from '../draft.ts'
import { agencyInCredit } from '../metadata/agency.ts'
import { isOutlet } from '../metadata/byline.ts'
import { isPersonName } from '../metadata/names.ts'

const MOST_WORDS = 60

/** A copyright line, whose owner is the publisher, or the agency that sold the report. */
export const copyright = eachUndecided('copyright', (piece, draft, index): PieceDecision | null => {
  if (piece.words > MOST_WORDS || !draft.words.copyright.test(piece.plain)) return null
  const agency = agencyInCredit(piece.plain, draft.words)
  if (agency) return removed(index, 'copyright', { agency })
  const publisher = ownerOf(piece.plain, draft.words)
  return removed(index, 'copyright', publisher ? { publisher } : {})
})

/** "© The Daily Echo Limited 2021. All rights reserved." belongs to "Daily Echo". */
export function ownerOf(line: string, words: ExtractWords): string | null {
  let owner = line.replace(words.copyrightWords, ' ').split(/[.|](?:\s|$)|\s[–—-]\s/)[0] ?? ''
  owner = owner
    .replace(/[^\p{L}\p{N}\s&'’.,-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.-]+|[\s,.-]+$/g, '')
  for (let rounds = 0; rounds < 3; rounds++) owner = owner.replace(words.companyForm, '')
  const article = /^the\s+/i.exec(owner)
  const name = article ? owner.slice(article[0].length) : owner
  if (!/^\p{Lu}/u.test(name) || name.split(' ').length > 6) return null
  return isPersonName(name, words) && !isOutlet(name, words) && name.split(' ').length === 3 ? null : name
}
