/** Who has spoken so far in a text. */
import type { Name, Speaker, SpeakerKind } from '../../model/annotation.ts'
import type { Gender, Roles } from './roles.ts'

/** Someone who has spoken so far. */
export interface Party {
  readonly name: string
  readonly kind: 'person' | 'body' | 'people' | 'place' | 'thing'
  readonly gender: Gender | null
  readonly heads: ReadonlySet<string>
  /** Where it last spoke: index of the sentence and of the paragraph. */
  readonly sentence: number
  readonly paragraph: number
}

export interface Memory {
  readonly names: readonly Name[]
  readonly roles: Roles
  /** Told by titles, and by the pronouns that stood for them. */
  readonly genders: Map<string, Gender>
  readonly parties: Party[]
  /** What a speaker was said to be. */
  readonly kinds: Map<string, SpeakerKind>
  /** The speaker of the sentence before, for words that go on without a cue. */
  last: Speaker | null
  lastParagraph: number
}

export function newMemory(known: Pick<Memory, 'names' | 'roles' | 'genders'>): Memory {
  return { ...known, parties: [], kinds: new Map(), last: null, lastParagraph: -1 }
}

/** Index of the first name that starts at `start` or later; names are in order. */
export function firstFrom(names: readonly Name[], start: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** How many sentences back a name still stands for "he" or "the group". */
export const SENTENCES_BACK = 3
