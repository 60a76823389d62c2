/**
 * The container that every model file uses: a JSON header and named runs of bytes.
 *
 *   "STM1" ─ header length (uint32, little endian) ─ header (UTF-8 JSON) ─ padding to 8 ─ sections, each padded to 8
 */

const MAGIC = 'STM1'

export interface ModelFile {
  /** What the trainer wrote of the model: sizes, scales, label names. */
  readonly meta: Readonly<Record<string, unknown>>
  /** Section name → its bytes, a view into the file. */
  readonly sections: ReadonlyMap<string, Uint8Array>
}

interface Header {
  readonly meta: Readonly<Record<string, unknown>>
  readonly sections: readonly (readonly [name: string, bytes: number])[]
}

/** Write a container. The same input gives the same bytes. */
export function pack(meta: Readonly<Record<string, unknown>>, sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const header: Header = { meta, sections: [...sections].map(([name, bytes]) => [name, bytes.length]) }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const start = padded(8 + head.length)
  const size = [...sections.values()].reduce((sum, bytes) => sum + padded(bytes.length), start)
  const file = new Uint8Array(size)
  for (let i = 0; i < 4; i++) file[i] = MAGIC.charCodeAt(i)
  new DataView(file.buffer).setUint32(4, head.length, true)
  file.set(head, 8)
  let at = start
  for (const bytes of sections.values()) {
    file.set(bytes, at)
    at += padded(bytes.length)
  }
  return file
}

/**
 * Read a container.
 * @throws {RangeError} where the bytes are no container or end too early.
 */
export function unpack(file: Uint8Array): ModelFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < 8 || String.fromCharCode(...file.subarray(0, 4)) !== MAGIC)
    throw new RangeError('not a model file: it does not begin with "STM1"')
  const length = view.getUint32(4, true)
  if (8 + length > file.length) throw new RangeError('the model file ends within its header')
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))) as Header
  const sections = new Map<string, Uint8Array>()
  let at = padded(8 + length)
  for (const [name, bytes] of header.sections) {
    if (at + bytes > file.length) throw new RangeError(`the model file ends within its section "${name}"`)
    sections.set(name, file.subarray(at, at + bytes))
    at += padded(bytes)
  }
  return { meta: header.meta, sections }
}

/** The bytes of a section as 8-bit integers, without a copy. */
export function int8(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** The bytes of a section as 32-bit integers, little endian: a view where they lie aligned on a machine of that order, else a copy. */
export function int32(bytes: Uint8Array): Int32Array {
  const length = bytes.length >> 2
  if (LITTLE_ENDIAN && bytes.byteOffset % 4 === 0) return new Int32Array(bytes.buffer, bytes.byteOffset, length)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Int32Array.from({ length }, (_, i) => view.getInt32(i * 4, true))
}

const LITTLE_ENDIAN = new Uint8Array(new Int32Array([1]).buffer)[0] === 1

/** 32-bit integers as little-endian bytes. */
export function bytesOf(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < values.length; i++) view.setInt32(i * 4, values[i]!, true)
  return bytes
}

function padded(length: number): number {
  return (length + 7) & ~7
}
