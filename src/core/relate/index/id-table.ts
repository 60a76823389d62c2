/** Ids of articles by number, and numbers by id, in bytes: a million strings in a Map would take ten times the room. */
import { hash32 } from '../../text/hash.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const GROWTH = 1.25

export class IdTable {
  /** The ids in UTF-8, one after another. */
  #bytes = new Uint8Array(1024)
  #offsets = new Uint32Array(65)
  #count = 0
  /** Number plus one, by hash; nought is free. */
  #slots = new Uint32Array(128)

  get count(): number {
    return this.#count
  }

  get bytes(): number {
    return this.#bytes.byteLength + this.#offsets.byteLength + this.#slots.byteLength
  }

  id(number: number): string {
    return decoder.decode(this.#bytes.subarray(this.#offsets[number]!, this.#offsets[number + 1]!))
  }

  /** The number under which an id was added last; -1 where it never was. */
  find(id: string): number {
    const mask = this.#slots.length - 1
    for (let slot = hash32(id) & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1
      if (this.id(number) === id) return number
    }
    return -1
  }

  /** Give an id the next number. An id that is there already is found under the new one from now on. */
  add(id: string): number {
    if (this.#count * 3 >= this.#slots.length * 2) this.#rehash()
    const number = this.#count++
    if (number + 1 >= this.#offsets.length) this.#offsets = copied(this.#offsets, Uint32Array)
    const encoded = encoder.encode(id)
    const start = this.#offsets[number]!
    while (start + encoded.length > this.#bytes.length) this.#bytes = copied(this.#bytes, Uint8Array)
    this.#bytes.set(encoded, start)
    this.#offsets[number + 1] = start + encoded.length
    this.#enter(number, id)
    return number
  }

  save(): { bytes: Uint8Array; offsets: Uint32Array } {
    const used = this.#offsets[this.#count]!
    return { bytes: this.#bytes.slice(0, used), offsets: this.#offsets.slice(0, this.#count + 1) }
  }

  static load(saved: { bytes: Uint8Array; offsets: Uint32Array }): IdTable {
    const table = new IdTable()
    for (let i = 0; i + 1 < saved.offsets.length; i++)
      table.add(decoder.decode(saved.bytes.subarray(saved.offsets[i]!, saved.offsets[i + 1]!)))
    return table
  }

  #enter(number: number, id: string): void {
    const mask = this.#slots.length - 1
    let slot = hash32(id) & mask
    while (this.#slots[slot] !== 0 && this.id(this.#slots[slot]! - 1) !== id) slot = (slot + 1) & mask
    this.#slots[slot] = number + 1
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let number = 0; number < this.#count; number++) this.#enter(number, this.id(number))
  }
}

function copied<T extends Uint32Array | Uint8Array>(from: T, make: new (size: number) => T): T {
  const to = new make(Math.ceil(from.length * GROWTH))
  to.set(from)
  return to
}
