/**
 * Which place of the gazetteer a name means in its text. One that has the name alone is taken; of several, the one that lies in a country
 * or region that the text names too, a country or region before a town, or the town that is ten times as populous as the next.
 */
import type { Analysis, Place } from '../../model/analysis.ts'
import type { PlaceNode } from '../../model/annotation.ts'

/** A town is meant without further words where it has this many times the people of the next of its name. */
const OUTGROWS = 10

/** Ids that are listed where none is chosen, at most. */
const MOST_CANDIDATES = 5

/** Finds the nodes of one text's places; each name is looked up once. */
export class GazetteerNodes {
  private readonly known = new Map<string, PlaceNode>()
  private areas: ReadonlySet<string> | null = null

  private readonly analysis: Analysis

  constructor(analysis: Analysis) {
    this.analysis = analysis
  }

  /** The node of a name; without an id where the gazetteer does not have it or none of several is chosen. */
  nodeOf(name: string): PlaceNode {
    const before = this.known.get(name)
    if (before) return before
    const node = this.find(name)
    this.known.set(name, node)
    return node
  }

  private find(name: string): PlaceNode {
    const places = this.analysis.placesNamed(name)
    const chosen = this.chosen(places)
    const candidates = chosen === null ? places.slice(0, MOST_CANDIDATES).map(({ id }) => id) : []
    return { name, id: chosen?.id ?? null, within: chosen?.within ?? [], candidates }
  }

  private chosen(places: readonly Place[]): Place | null {
    const [first, second] = places
    if (first === undefined || second === undefined) return first ?? null
    const near = places.filter(({ within }) => within.some((area) => this.named().has(area)))
    if (near.length === 1) return near[0]!
    if (first.kind !== second.kind && (first.kind === 'country' || first.kind === 'region')) return first
    return first.kind === second.kind && first.population >= second.population * OUTGROWS ? first : null
  }

  /** Countries and regions that the text names without doubt. */
  private named(): ReadonlySet<string> {
    this.areas ??= new Set(
      this.analysis.entities.flatMap(({ places }) =>
        places.length > 0 && (places[0]!.kind === 'country' || places[0]!.kind === 'region') ? [places[0]!.id] : [],
      ),
    )
    return this.areas
  }
}
