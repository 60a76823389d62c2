/** The articles of a run, column by column: a million of them are to fit beside their index. */
import { byMoment } from '../core/text/moment.ts'
import type { Fingerprinted, RecordPlace } from './tasks.ts'

/** A part of the run's inputs that was fingerprinted at once. */
export interface PieceOfArchive {
  readonly input: string
  /** Records of the input before it. */
  readonly before: number
  readonly print: Fingerprinted
  /** The file that its lines stand in, and where it begins there; or its lines, in shared memory. */
  readonly file: string
  readonly offset: number
  readonly lines: Uint8Array | null
  /** Number of its first article. */
  readonly first: number
}

export interface ArchivedArticle {
  /** Its id, or its address in the inputs where it has none or shares it. */
  readonly id: string
  /** `path#number`. */
  readonly input: string
  readonly published: string | null
  readonly publisher: string | null
}

let archives = 0

export class Archive {
  /** Tells the archives of one process apart. */
  readonly id = archives++
  readonly pieces: PieceOfArchive[] = []
  count = 0
  #keys: string[] | null = null

  add(piece: Omit<PieceOfArchive, 'first'>): PieceOfArchive {
    const added = { ...piece, first: this.count }
    this.pieces.push(added)
    this.count += piece.print.numbers.length
    this.#keys = null
    return added
  }

  /** The piece that holds an article, by halving. */
  pieceOf(article: number): PieceOfArchive {
    let low = 0
    let high = this.pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.pieces[middle]!.first <= article) low = middle
      else high = middle - 1
    }
    return this.pieces[low]!
  }

  article(number: number): ArchivedArticle {
    const piece = this.pieceOf(number)
    const at = number - piece.first
    return {
      id: this.key(number),
      input: `${piece.input}#${piece.before + piece.print.numbers[at]!}`,
      published: piece.print.published[at]!,
      publisher: piece.print.publishers[at]!,
    }
  }

  place(number: number): RecordPlace {
    const { print, first, file, offset, lines } = this.pieceOf(number)
    const at = number - first
    if (lines) return lines.subarray(print.offsets[at]!, print.offsets[at]! + print.lengths[at]!)
    return { file, offset: offset + print.offsets[at]!, length: print.lengths[at]! }
  }

  /** Its name in the results: unique, and the same whatever the order of the inputs where the ids are unique. */
  key(number: number): string {
    this.#keys ??= this.#allKeys()
    return this.#keys[number]!
  }

  #allKeys(): string[] {
    const keys: string[] = []
    const counts = new Map<string, number>()
    for (const { print } of this.pieces)
      for (const id of print.ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
    for (const { print, input, before } of this.pieces) {
      for (const [at, id] of print.ids.entries()) {
        const address = `${input}#${before + print.numbers[at]!}`
        keys.push(id === null ? address : counts.get(id) === 1 ? id : `${id} (${address})`)
      }
    }
    return keys
  }

  /** The same outlet or the same address, at another time. */
  isRevision(a: number, b: number): boolean {
    const [one, other] = [a, b].map((number) => {
      const { print, first } = this.pieceOf(number)
      const at = number - first
      const address = print.addresses[at]!
      return {
        address,
        publisher: print.publishers[at]!,
        published: print.published[at]!,
        content: print.contents[at]!,
      }
    }) as [Metadata, Metadata]
    const same =
      (one.address !== 0 && one.address === other.address) ||
      (one.publisher !== null && one.publisher === other.publisher)
    return same && one.content !== other.content && byMoment(one.published, other.published) !== 0
  }
}

interface Metadata {
  readonly address: number
  readonly publisher: string | null
  readonly published: string | null
  readonly content: number
}
