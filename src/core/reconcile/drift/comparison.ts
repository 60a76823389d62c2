/** Two texts laid beside each other, with what the checks look up again and again. */
import type { Language } from '../../languages/language.ts'
import type { Name, PreparedArticle } from '../../model/annotation.ts'
import type { Grounds } from '../../model/grounds.ts'
import { tokenize } from '../../text/tokens.ts'
import { type DriftContext, placesOf, words } from './context.ts'
import { numbersOf } from './numbers.ts'
import { plainWords, spokenWords } from './quotations.ts'
import { type Alignment, align } from './support.ts'
import { units } from './units.ts'

export function comparisonOf(
  source: PreparedArticle,
  derived: PreparedArticle,
  { language, grounds }: { readonly language: Language; readonly grounds: Grounds },
): { readonly comparison: DriftContext; readonly alignment: Alignment } {
  const sourceUnits = units(source, language)
  const derivedUnits = units(derived, language)
  const alignment = align(sourceUnits, derivedUnits)
  const comparison: DriftContext = {
    source,
    derived,
    sourceUnits,
    derivedUnits,
    supported: alignment.derived,
    sourceKeys: new Set(sourceUnits.flatMap((unit) => [...unit.keys])),
    sourceNumbers: new Set(sourceUnits.flatMap((unit) => numbersOf(unit.tokens, language))),
    sourcePlaces: placesOf(sourceUnits, language),
    sourceCountries: countriesIn(source, language),
    sourceLower: source.text.toLowerCase(),
    derivedLower: derived.text.toLowerCase(),
    sourceWords: plainWords(source.text),
    sourceQuoted: spokenWords(
      source.quotations
        .filter((one) => one.part === undefined && one.kind !== 'indirect')
        .map((one) => words(source, one))
        .join(' '),
    ),
    sourceNames: nameForms(source),
    sourceOwn: ownNames(source),
    weightOf: alignment.weightOf,
    language,
    grounds,
  }
  return { comparison, alignment }
}

function countriesIn(article: PreparedArticle, { drift: words }: Language): Set<string> {
  const tokens = tokenize(article.text)
  const found = new Set<string>()
  for (const [i, token] of tokens.entries()) {
    if (!/^\p{Lu}/u.test(token.text)) continue
    for (const length of [1, 2, 3, 4]) {
      const form = tokens
        .slice(i, i + length)
        .map(({ lower }) => lower)
        .join(' ')
      const country = words.countries.get(form)
      if (country) found.add(country)
      for (const one of words.cities.get(form) ?? []) found.add(one)
    }
  }
  return found
}

function nameForms(article: PreparedArticle): DriftContext['sourceNames'] {
  const forms = new Map<string, Name>()
  for (const name of article.names) {
    if (name.part !== undefined) continue
    for (const form of [name.entity, words(article, name)]) if (!forms.has(form)) forms.set(form, name)
  }
  return [...forms].map(([form, name]) => ({ form, name }))
}

/** Whom the report names outside its text: its writers, its outlet, names of its headline and captions. */
function ownNames(article: PreparedArticle): string[] {
  const aside = article.names.filter(({ part }) => part !== undefined).map(({ entity }) => entity)
  return [
    ...article.authors,
    ...article.contributors,
    ...(article.publisher === null ? [] : [article.publisher]),
    ...aside,
  ]
}
