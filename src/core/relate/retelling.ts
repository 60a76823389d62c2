/** Whether one of two texts says that it retells the other's report, in naming its outlet. */
import type { CitedOutlet, Credits } from './credits.ts'
import type { Profile } from './profile.ts'
import type { WordRun } from './wording.ts'

export interface Retelling {
  readonly derived: 'a' | 'b'
  /** The outlet, where the derived text names it. */
  readonly cited: CitedOutlet
  /**
   * Is the named outlet known to be the other's? Otherwise the other tells the same in the same words and names no such
   * outlet: it is that report, or has it from there as well.
   */
  readonly named: boolean
}

/** Words of own wording that a sentence which names another's report must share with the other text. */
const RETOLD_WORDS = 4

/** The retelling, where only one of the two says so; null where neither or both do. */
export function retellingOf(a: Profile, b: Profile, runs: readonly WordRun[]): Retelling | null {
  const named = onlyOne(retells(a.credits, b.credits), retells(b.credits, a.credits), true)
  return named ?? onlyOne(unnamedIn('a', a, b, runs), unnamedIn('b', b, a, runs), false)
}

function onlyOne(inA: CitedOutlet | null, inB: CitedOutlet | null, named: boolean): Retelling | null {
  if (inA && inB) return null
  if (inA) return { derived: 'a', cited: inA, named }
  return inB ? { derived: 'b', cited: inB, named } : null
}

/** The outlet of `source`, where `derived` names it as whose report it retells. */
function retells(derived: Credits, source: Credits): CitedOutlet | null {
  return derived.cited.find(({ outlet }) => source.own.has(outlet) && !derived.own.has(outlet)) ?? null
}

/** Does a text name an outlet, in full or by its last word ("the Journal")? */
function speaksOf({ article: { text } }: Profile, { name }: CitedOutlet): boolean {
  const plain = name.replace(/^the /i, '')
  return text.includes(plain) || text.includes(`he ${plain.split(' ').at(-1)}`)
}

/** One says of an outlet that it reported this; the other reports the same in the same words and names no such outlet. */
function unnamedIn(side: 'a' | 'b', derived: Profile, source: Profile, runs: readonly WordRun[]): CitedOutlet | null {
  const { fragments, starts } = derived.fragments
  let at = 0
  for (const cited of derived.credits.cited) {
    if (!cited.retold || derived.credits.own.has(cited.outlet) || speaksOf(source, cited)) continue
    while (at + 1 < fragments.length && fragments[at + 1]!.start <= cited.start) at++
    const sentence = fragments[at]
    if (!sentence) continue
    let own = 0
    for (const run of runs) {
      const start = starts[run[side]]!
      if (start >= sentence.start && start < sentence.end) own += run.own
    }
    if (own >= RETOLD_WORDS) return cited
  }
  return null
}
