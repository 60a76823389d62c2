import type { Quotation } from '../../model/annotation.ts'
import { tokenize } from '../../text/tokens.ts'
import { type DriftContext, finding, words } from './context.ts'
import type { FindingDraft } from './judge.ts'
import type { SupportedSentence } from './support.ts'
import type { SentenceUnit } from './units.ts'

/** Words in quotation marks that the source does not have in this form. */
export function quotationFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  return unit.quotations
    .filter((quotation) => quotation.kind !== 'indirect')
    .flatMap((quotation) => {
      const said = words(comparison.derived, quotation)
      const quoted = plainWords(said).trim()
      if (quoted === '' || comparison.sourceWords.includes(` ${quoted} `)) return []
      if (comparison.sourceQuoted.includes(spokenWords(said))) return []
      const near =
        sources
          .flatMap((one) => one.quotations)
          .find((one) => overlap(plainWords(words(comparison.source, one)), quoted) >= 0.5) ??
        bySameSpeaker(quotation, comparison)
      if (near)
        return [
          finding(
            'quotation-altered',
            { derived: quotation, source: near },
            `The source quotes “${words(comparison.source, near)}”.`,
            { [isReworded(quotation, near, { unit, sources, comparison }) ? 'quotation reworded' : 'quotation']: 1 },
          ),
        ]
      return [
        finding(
          'quotation-altered',
          { derived: quotation, source: null },
          'These words in quotation marks are not in the source.',
        ),
      ]
    })
}

/** Do the source sentences have all content words of it, in whatever form, and is as much denied? */
function isReworded(
  quotation: Quotation,
  near: Quotation,
  {
    unit,
    sources,
    comparison,
  }: { readonly unit: SentenceUnit; readonly sources: readonly SentenceUnit[]; readonly comparison: DriftContext },
): boolean {
  const { negators } = comparison.language.figures.grammar
  const denials = (text: string): number =>
    tokenize(text).filter(({ lower }) => negators.has(lower) || lower.endsWith("n't")).length
  if (denials(words(comparison.derived, quotation)) !== denials(words(comparison.source, near))) return false
  const inside = unit.words.filter(({ token }) => token.start >= quotation.start && token.end <= quotation.end)
  return inside.every(({ key }) => sources.some(({ keys }) => keys.has(key)))
}

/** Words that the source gives as the same speaker's, where it quotes him once only. */
function bySameSpeaker({ speaker }: Quotation, { source }: DriftContext): Quotation | undefined {
  const own = source.quotations.filter(
    (one) => one.kind !== 'indirect' && speaker.name !== null && one.speaker.name === speaker.name,
  )
  return own.length === 1 ? own[0] : undefined
}

/** Lower-case words with a space on either side, punctuation gone: quoting may change the marks around words. */
export function plainWords(text: string): string {
  return ` ${tokenize(text)
    .flatMap((token) => (token.kind === 'punctuation' ? [] : token.lower))
    .join(' ')} `
}

/** The same, where abbreviations lose their dots and amounts their short forms: "U.S." and "US", "$1 million" and "$1m" are spoken alike. */
export function spokenWords(text: string): string {
  return plainWords(
    text
      .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '')
      .replace(/(?<=\d)\s?(?:m|mn)\b/g, ' million')
      .replace(/(?<=\d)\s?(?:b|bn)\b/g, ' billion'),
  )
}

function overlap(a: string, b: string): number {
  const have = new Set(a.trim().split(' '))
  const want = b.trim().split(' ')
  return want.filter((word) => have.has(word)).length / want.length
}
