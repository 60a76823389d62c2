/** Tells a document's own words from names in it. */
export interface OwnWords {
  /** Does the document hold every word of a phrase with no capital? Then it is a heading or a button, not a name. */
  readonly all: (phrase: string) => boolean
  /** Does it hold any of them so? Then the phrase is hardly a name. */
  readonly any: (phrase: string) => boolean
}

/** The words of three letters and more that stand in a document with no capital; gathered when first asked for. */
export function ownWords(texts: () => readonly string[]): OwnWords {
  let known: Set<string> | null = null
  const knows = (word: string): boolean => {
    known ??= new Set(texts().flatMap((text) => text.match(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu) ?? []))
    return known.has(word)
  }
  const long = (phrase: string): string[] => phrase.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return {
    all: (phrase) => long(phrase).length > 0 && long(phrase).every(knows),
    any: (phrase) => long(phrase).some(knows),
  }
}
