import type { Language } from '../../languages/language.ts'
import type { Token } from '../../text/tokens.ts'

/**
 * The numbers that stand in a stretch of text, as values, whatever they count: "1,900", "seven", "7. 8" of a text that was cut into words, both
 * parts of "50-year-old", and "5 million" as 5 and as 5,000,000.
 */
export function numbersOf(tokens: readonly Token[], language: Language): number[] {
  return tokens.flatMap((token, at) => {
    const value = numberOf(token, language)
    if (value === null) return partsOf(token, language)
    return [value, ...joined(value, tokens.slice(at), language)]
  })
}

export function numberOf({ kind, text, lower }: Token, { figures }: Language): number | null {
  if (kind === 'number') return Number(text.replaceAll(',', ''))
  return figures.numbers.units.get(lower) ?? null
}

/** "One-year", "36-storey". */
function partsOf({ lower }: Token, { figures }: Language): number[] {
  if (!lower.includes('-')) return []
  return lower
    .split('-')
    .flatMap((part) => (/^\d+$/.test(part) ? [Number(part)] : (figures.numbers.units.get(part) ?? [])))
}

/** What a number is together with what follows it: a scale, or the rest of a number that was cut apart. */
function joined(value: number, [first, mark, second]: readonly Token[], { figures }: Language): number[] {
  if (mark === undefined) return []
  const scale = figures.numbers.scales.get(mark.lower)
  if (scale !== undefined) return [value * Number(scale)]
  if (first?.kind !== 'number' || second?.kind !== 'number') return []
  if (mark.text === ',' && /^\d{3}$/.test(second.text)) return [value * 1000 + Number(second.text)]
  return mark.text === '.' && /^\d+$/.test(second.text) ? [Number(`${first.text}.${second.text}`)] : []
}
