/**
 * Two reports filled into one template (three quakes, three arrests) have most of their words in common and tell of two
 * events. Archives ask the same of the words of their scan (`src/core/relate/index/words-in-common.ts`).
 */
import type { Profile } from './profile.ts'

/** Of the different names and numbers of *both*, this many are not in the other ... */
export const APART = 0.4
/** ... and this many at least, for a correction changes one number, or two ... */
export const LEAST_APART = 3
/** ... where each has so much of the other's runs: a template is filled in as a whole, an excerpt stands among other things. */
export const TEMPLATE = 0.5

/**
 * Of the different names and numbers of a text, the share that is not in the other, 0 to 1, by the text where it is less; 0 where
 * fewer than three are not. Linear.
 */
export function namesApart(a: Profile, b: Profile): number {
  return Math.min(shareAbsent(a, b), shareAbsent(b, a))
}

function shareAbsent(one: Profile, other: Profile): number {
  const { notable } = wordsOf(one)
  const { all } = wordsOf(other)
  let absent = 0
  for (const key of notable) if (!all.has(key)) absent++
  return absent < LEAST_APART ? 0 : absent / notable.size
}

interface Words {
  readonly all: ReadonlySet<number>
  /** Names and numbers. */
  readonly notable: ReadonlySet<number>
}

/** Found once of each text, however many others it is held against. */
const known = new WeakMap<Profile, Words>()

function wordsOf(profile: Profile): Words {
  const found = known.get(profile) ?? { all: new Set(profile.fragments.keys), notable: notableIn(profile) }
  known.set(profile, found)
  return found
}

function notableIn({ fragments }: Profile): Set<number> {
  const first = new Set(fragments.fragments.map((fragment) => fragment.first))
  const notable = new Set<number>()
  for (let at = 0; at < fragments.keys.length; at++) {
    const word = fragments.text.slice(fragments.starts[at]!, fragments.ends[at]!)
    if (/^\d./.test(word) || (!first.has(at) && /^\p{Lu}\p{L}/u.test(word))) notable.add(fragments.keys[at]!)
  }
  return notable
}
