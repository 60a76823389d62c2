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
  /** Is the relation of the two sure enough to call what differs a change? */
  readonly isFirm: (edge: LineageEdge) => boolean
  /** What the grammar of a language tells. */
  readonly grounds: (language: string) => Grounds
  /** The reports of the story that what the derived text says may be from, beside its source. */
  readonly besides: (edge: LineageEdge) => readonly PreparedArticle[]
}

/** What each derived text did to its source, along the edges that are sure enough. */
export function driftAlong(edges: readonly LineageEdge[], material: EdgeMaterial): Drift[] {
  return edges.filter(material.isFirm).map((edge) => driftOf(edge, material))
}

/** Tells the edges that one of the relations makes sure enough. */
export function firmIn(relations: readonly Relation[]): (edge: LineageEdge) => boolean {
  const firm = new Set<string>()
  for (const {
    articles: [a, b],
    confidence,
  } of relations)
    if (confidence >= FIRM_CONFIDENCE) firm.add(`${a} ${b}`).add(`${b} ${a}`)
  return ({ source, derived }) => firm.has(`${source} ${derived}`)
}

function driftOf(edge: LineageEdge, { byId, grounds, besides }: EdgeMaterial): Drift {
  const [source, derived] = [byId.get(edge.source)!, byId.get(edge.derived)!]
  const language = languageFor(source.language)
  const found = drift(source, derived, {
    language,
    grounds: grounds(language.code),
    others: besides(edge),
  })
  const edits = editHistory(source, derived, language)
  return edits === null ? found : { ...found, edits }
}
