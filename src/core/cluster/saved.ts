import { Furniture, type SavedFurniture } from './furniture.ts'
import { packNumbers, unpackNumbers } from './packed.ts'
import { Rarity, type SavedRarity, type WeighedFeatures } from './rarity.ts'
import type { StreamAccount, StreamStory } from './story.ts'
import { StoryBook } from './story-book.ts'
import { type SavedWindow, Window, type WindowOptions } from './window.ts'

/** The number of this form; a state of another number is not read. */
const VERSION = 1

/** An account with its numbers packed; `near` holds only those that came before it. */
interface SavedAccount extends Omit<StreamAccount, 'weighed' | 'sketch' | 'near'> {
  /** Distances from key to key. */
  readonly keys: string
  readonly weights: string
  /** Places of the features that the headline has; absent in the state of an earlier program, which did not know them. */
  readonly heads?: string
  readonly sketch: string
  readonly near: string
}

/** The state of a stream as plain data: JSON can hold it. */
export interface SavedStream {
  readonly version: number
  readonly arrivals: number
  readonly started: number
  readonly rarity: SavedRarity
  readonly furniture: SavedFurniture
  readonly window: SavedWindow
  readonly accounts: readonly SavedAccount[]
  readonly stories: readonly StreamStory[]
}

interface State {
  readonly rarity: Rarity
  readonly furniture: Furniture
  readonly window: Window
  readonly book: StoryBook
}

export function saveState({ rarity, furniture, window, book }: State, arrivals: number): SavedStream {
  return {
    version: VERSION,
    arrivals,
    started: book.started,
    rarity: rarity.save(),
    furniture: furniture.save(),
    window: window.save(),
    accounts: [...window.accounts.values()].map(packAccount),
    stories: [...book.stories.values()].map((story) => structured(story)),
  }
}

/** @throws RangeError for a state that another version has saved */
export function readState(saved: SavedStream, options: WindowOptions): State {
  if (saved.version !== VERSION)
    throw new RangeError(`The state is of version ${saved.version}; this program reads version ${VERSION}.`)
  const window = new Window(options, saved.window)
  const book = new StoryBook(saved.started)
  for (const story of saved.stories) book.stories.set(story.id, structured(story))
  for (const one of saved.accounts) {
    const account = unpackAccount(one)
    for (const [serial, likeness] of account.near) window.accountOf(serial).near.set(account.serial, likeness)
    window.add(account)
  }
  return { rarity: new Rarity(saved.rarity), furniture: new Furniture(saved.furniture), window, book }
}

/** A story of its own, so that neither side changes the other's. */
function structured(story: StreamStory): StreamStory {
  return { ...story, accounts: [...story.accounts], past: [...story.past], history: [...story.history] }
}

function packAccount({ weighed, sketch, near, articles, ...rest }: StreamAccount): SavedAccount {
  return {
    ...rest,
    articles: [...articles],
    keys: packNumbers(steps(weighed.keys)),
    weights: packNumbers(weighed.weights),
    heads: packNumbers(Array.from(weighed.heads.keys()).filter((at) => weighed.heads[at] === 1)),
    sketch: packNumbers(steps(sketch)),
    near: packNumbers([...near].filter(([serial]) => serial < rest.serial).flat()),
  }
}

function unpackAccount({ keys, weights, heads = '', sketch, near, ...rest }: SavedAccount): StreamAccount {
  const pairs = unpackNumbers(near)
  const weighed = unpackWeighed(keys, weights, heads)
  return {
    ...rest,
    articles: [...rest.articles],
    weighed,
    sketch: sums(unpackNumbers(sketch)),
    near: new Map(pairs.flatMap((serial, i) => (i % 2 === 0 ? [[serial, pairs[i + 1]!] as const] : []))),
  }
}

function unpackWeighed(keys: string, weights: string, heads: string): WeighedFeatures {
  const inHeadline = new Set(unpackNumbers(heads))
  const own = sums(unpackNumbers(keys))
  return {
    keys: own,
    weights: Uint16Array.from(unpackNumbers(weights)),
    heads: Uint8Array.from(own, (_, at) => (inHeadline.has(at) ? 1 : 0)),
  }
}

/** Distances between ascending numbers, the first from 0. */
function steps(numbers: Uint32Array): number[] {
  return Array.from(numbers, (one, i) => one - (i === 0 ? 0 : numbers[i - 1]!))
}

function sums(distances: readonly number[]): Uint32Array {
  let at = 0
  return Uint32Array.from(distances, (one) => {
    at += one
    return at
  })
}
