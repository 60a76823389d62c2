import type { Grammar } from './analyse/grammar.ts'
import { groundsOf } from './grounds.ts'
import { languageFor } from './languages/languages.ts'
import type { PreparedArticle } from './model/annotation.ts'
import type { Drift } from './model/drift.ts'
import { besideSource, drift } from './reconcile/drift/drift.ts'
import { editHistory } from './reconcile/drift/edits.ts'
import { FIRM_CONFIDENCE } from './reconcile/drift-along.ts'
import { relate } from './relate/relate.ts'
import { coverage } from './text/coverage.ts'

/**
 * What a text did to the source that it has most from. What it has from the other sources is no invention: such a
 * finding names them (`elsewhere`). Which source comes first in the list does not matter.
 *
 * @returns null where there is no source
 */
export function driftBetween(
  sources: readonly PreparedArticle[],
  derived: PreparedArticle,
  { grammar }: { readonly grammar: (language: string) => Grammar },
): Drift | null {
  const source = mainSource(sources, derived)
  if (source === undefined) return null
  const others = sources.filter((other) => other !== source)
  const language = languageFor(source.language)
  const found = drift(source, derived, {
    language,
    others,
    grounds: groundsOf(grammar(language.code)),
    firm: isFirm(source, derived),
  })
  const edits = editHistory(source, derived, language)
  return edits === null ? found : { ...found, edits }
}

/** Share of a text that stands beside sentences of the source where it is held to retell it. */
const MOSTLY_BESIDE = 0.5

const FIRM = new Set(['copy', 'excerpt', 'revision', 'rewrite'])

/**
 * Is one of the two made from the other? A text of a sentence or two is too short for a relation: there, most of its sentences standing beside
 * one of the source is enough.
 */
function isFirm(source: PreparedArticle, derived: PreparedArticle): boolean {
  if (source.id === derived.id) return true
  const [relation] = relate([source, derived]).relations
  if (relation && FIRM.has(relation.kind) && relation.confidence >= FIRM_CONFIDENCE) return true
  const beside = coverage(besideSource(source, derived, languageFor(source.language)))
  return beside >= MOSTLY_BESIDE * coverage(derived.sentences)
}

/** The source whose passages cover most of the derived text; between equals, whose sentences its own can be laid beside. */
function mainSource(sources: readonly PreparedArticle[], derived: PreparedArticle): PreparedArticle | undefined {
  if (sources.length < 2) return sources[0]
  const measured = sources.map((source) => ({
    source,
    passages: inPassages(source, derived),
    aligned: coverage(besideSource(source, derived, languageFor(source.language))),
  }))
  measured.sort(
    (a, b) => b.passages - a.passages || b.aligned - a.aligned || (placeOf(a.source) < placeOf(b.source) ? -1 : 1),
  )
  return measured[0]?.source
}

/** Code units of the derived text that lie in passages which it has in common with the source. */
function inPassages(source: PreparedArticle, derived: PreparedArticle): number {
  if (source.id === derived.id) return derived.text.length
  const passages = relate([source, derived]).relations.flatMap((relation) =>
    relation.passages.map((passage) => (relation.articles[0] === derived.id ? passage.a : passage.b)),
  )
  return coverage(passages)
}

/** Decides between equals, so that the order of the sources does not. */
function placeOf(article: PreparedArticle): string {
  return `${article.input}\u0000${article.id}`
}
