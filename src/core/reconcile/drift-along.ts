import { languageFor } from '../languages/languages.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Drift } from '../model/drift.ts'
import type { Grounds } from '../model/grounds.ts'
import type { LineageEdge, Relation } from '../model/relation.ts'
import { drift } from './drift/drift.ts'
import { editHistory } from './drift/edits.ts'

/** A relation that is right less often is too weak to call what differs a change. */
export const FIRM_CONFIDENCE = 0.6

export interface EdgeMaterial {
  readonly byId: ReadonlyMap<string, PreparedArticle>
  readonly relations: readonly Relation[]
  /** What the grammar of a language tells. */
  readonly grounds: (language: string) => Grounds
  /** The reports of the story that a source is in. */
  readonly besides: (source: string) => readonly PreparedArticle[]
}

/** What each derived text did to its source, along the edges that are sure enough. */
export function driftAlong(edges: readonly LineageEdge[], material: EdgeMaterial): Drift[] {
  return edges.filter((edge) => isFirm(edge, material.relations)).map((edge) => driftOf(edge, material))
}

function isFirm({ source, derived }: LineageEdge, relations: readonly Relation[]): boolean {
  return relations.some(
    ({ articles, confidence }) =>
      confidence >= FIRM_CONFIDENCE && articles.includes(source) && articles.includes(derived),
  )
}

function driftOf(edge: LineageEdge, { byId, grounds, besides }: EdgeMaterial): Drift {
  const [source, derived] = [byId.get(edge.source)!, byId.get(edge.derived)!]
  const language = languageFor(source.language)
  const found = drift(source, derived, {
    language,
    grounds: grounds(language.code),
    others: besides(edge.source).filter((other) => other.id !== edge.source && other.id !== edge.derived),
  })
  const edits = editHistory(source, derived, language)
  return edits === null ? found : { ...found, edits }
}
