/**
 * The platform objects that the core may use besides the language itself: they are the same in Node, Deno, Bun and
 * browsers, and pure. Everything else (disk, network, clock, console) is out of reach of a compile of `src/core`.
 */
declare class URL {
  constructor(address: string, base?: string)
  href: string
  origin: string
  protocol: string
  hostname: string
  host: string
  port: string
  pathname: string
  search: string
  hash: string
  username: string
  password: string
  readonly searchParams: URLSearchParams
  static canParse(address: string, base?: string): boolean
}
declare class URLSearchParams {
  constructor(init?: string)
  keys(): IterableIterator<string>
  get(name: string): string | null
  has(name: string): boolean
  set(name: string, value: string): void
  delete(name: string): void
  sort(): void
  toString(): string
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(text?: string): Uint8Array
}
