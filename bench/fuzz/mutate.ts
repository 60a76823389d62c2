/** Numbers from a seed (mulberry32, public domain): the same seed, the same damage. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number from 0 to `below` - 1. */
  next(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What parsers stumble over, put in at any place. */
const TOKENS: readonly Uint8Array[] = [
  ...[
    '<',
    '>',
    '</',
    '<!--',
    ']]>',
    '<![CDATA[',
    '&#0;',
    '&#x10FFFF;',
    '&amp',
    '"',
    "'",
    '{',
    '}',
    '[',
    '\\',
    '\\u',
    '\\bin9999 ',
  ],
  ...[
    '\0',
    '\r\n',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud83d',
    '%00',
    '=?utf-8?B?',
    '--b',
    '99999999999999999999',
    '-1',
    '1e999',
    'NaN',
  ],
  ...[
    '<div>'.repeat(200),
    '('.repeat(300),
    '"'.repeat(99),
    'Content-Length: 99999999\r\n',
    '<script>',
    '<title>',
    '<svg><style>',
  ],
].map(encode)

type Mutation = (bytes: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array

const MUTATIONS: readonly Mutation[] = [
  (bytes, dice) => changed(bytes, (copy) => flip(copy, dice.next(copy.length), 1 << dice.next(8))),
  (bytes, dice) =>
    changed(bytes, (copy) => {
      const at = dice.next(copy.length)
      copy.fill(dice.next(256), at, at + 1)
    }),
  (bytes, dice) => bytes.slice(0, dice.next(bytes.length + 1)),
  (bytes, dice) => bytes.slice(dice.next(bytes.length + 1)),
  (bytes, dice) => without(bytes, dice.next(bytes.length), 1 + dice.next(64)),
  (bytes, dice) => into(bytes, dice.next(bytes.length + 1), TOKENS[dice.next(TOKENS.length)]!),
  (bytes, dice) => {
    const start = dice.next(bytes.length)
    return into(bytes, dice.next(bytes.length + 1), bytes.slice(start, start + 1 + dice.next(256)))
  },
  (bytes, dice, other) => {
    const start = dice.next(Math.max(1, other.length))
    return into(bytes, dice.next(bytes.length + 1), other.slice(start, start + 1 + dice.next(512)))
  },
  (bytes, dice) => changed(bytes, (copy) => copy.fill(dice.next(256), dice.next(copy.length), dice.next(copy.length))),
]

/** One to eight mutations, one after the other. */
export function mutated(seed: Uint8Array, dice: Dice, other: Uint8Array): Uint8Array {
  let bytes = seed
  for (let left = 1 + dice.next(8); left > 0 && bytes.length > 0; left--)
    bytes = MUTATIONS[dice.next(MUTATIONS.length)]!(bytes, dice, other)
  return bytes
}

function flip(bytes: Uint8Array, at: number, bit: number): void {
  bytes[at] = bytes[at]! ^ bit
}

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice()
  change(copy)
  return copy
}

function without(bytes: Uint8Array, at: number, count: number): Uint8Array {
  const kept = new Uint8Array(Math.max(0, bytes.length - Math.min(count, bytes.length - at)))
  kept.set(bytes.subarray(0, at))
  kept.set(bytes.subarray(at + count), at)
  return kept
}

function into(bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array {
  const all = new Uint8Array(bytes.length + more.length)
  all.set(bytes.subarray(0, at))
  all.set(more, at)
  all.set(bytes.subarray(at), at + more.length)
  return all
}
