/** Tar archives: POSIX (ustar, pax) and GNU's. */
export interface TarEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface TarEntries {
  readonly found: readonly TarEntry[]
  /** Names of what is neither a file nor a folder: links, devices. */
  readonly others: readonly string[]
  /** False where the archive breaks off within a file, which is then left out. */
  readonly complete: boolean
}

const BLOCK = 512
const CHECKSUM = 148

/** Do the bytes begin with the head of a file in a tar archive? */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && bytes[0] !== 0 && hasChecksum(bytes.subarray(0, BLOCK))
}

/** The regular files of an archive, and what is none. */
export function tarEntries(bytes: Uint8Array): TarEntries {
  const found: TarEntry[] = []
  const others: string[] = []
  let longName: string | null = null
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const head = bytes.subarray(at, at + BLOCK)
    if (head[0] === 0) return { found, others, complete: true }
    const size = numberIn(head, 124, 12)
    const start = at + BLOCK
    if (!hasChecksum(head) || size === null || start + size > bytes.length) return { found, others, complete: false }
    const content = bytes.subarray(start, start + size)
    const type = String.fromCharCode(head[156]!)
    if (type === 'L') longName = textIn(content, 0, content.length)
    else if (type === 'x') longName = paxName(content) ?? longName
    else {
      const name = longName ?? shortName(head)
      if (/[0\0 7]/.test(type)) found.push({ name, bytes: content })
      else if (!/[5gK]/.test(type)) others.push(name)
      longName = null
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return { found, others, complete: true }
}

function shortName(head: Uint8Array): string {
  const name = textIn(head, 0, 100)
  const prefix = textIn(head, 257, 6) === 'ustar' ? textIn(head, 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** The record `path` of a pax header, whose records are `length key=value\n`. */
function paxName(content: Uint8Array): string | null {
  for (let at = 0; at < content.length; ) {
    const length = Number.parseInt(textIn(content, at, 12), 10)
    if (!(length > 0)) return null
    const record = new TextDecoder().decode(content.subarray(at, at + length - 1))
    const path = /^\d+ path=/.exec(record)
    if (path) return record.slice(path[0].length)
    at += length
  }
  return null
}

/** The sum of the head's bytes, its own place taken as blanks. */
function hasChecksum(head: Uint8Array): boolean {
  let sum = 0
  for (let at = 0; at < BLOCK; at++) sum += at >= CHECKSUM && at < CHECKSUM + 8 ? 32 : head[at]!
  return numberIn(head, CHECKSUM, 8) === sum
}

/** An octal number; beyond its room it is binary, with the highest bit set. */
function numberIn(head: Uint8Array, from: number, length: number): number | null {
  if (head[from]! & 0x80) {
    let value = 0
    for (let at = from + 1; at < from + length; at++) value = value * 256 + head[at]!
    return Number.isSafeInteger(value) ? value : null
  }
  const digits = textIn(head, from, length).trim()
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null
}

function textIn(bytes: Uint8Array, from: number, length: number): string {
  const part = bytes.subarray(from, from + length)
  const end = part.indexOf(0)
  return new TextDecoder().decode(end < 0 ? part : part.subarray(0, end))
}
