/** What was handed over to be read: bytes and where they came from. */
export interface Page {
  /** The path or address as it was given, or a name for pasted text. It is shown in every notice. */
  readonly input: string
  readonly bytes: Uint8Array
  /** Media type when something vouches for it (an HTTP header, a WARC record); the content decides otherwise. */
  readonly mediaType?: string
  /** Character set when the transport names it. */
  readonly charset?: string
  /** The address that the bytes were fetched from, where known. */
  readonly url?: string
  /** When they were fetched, ISO 8601 with zone, where known. */
  readonly retrieved?: string
  /** What told of the page (a feed's entry) says of it: counts only where the page itself says nothing. */
  readonly told?: { readonly published?: string; readonly authors?: readonly string[] }
}

/** Where an article came from, kept so that it can be derived again and proved. */
export interface DocumentRecord {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string
  readonly mediaType: string
  readonly charset: string | null
  readonly byteLength: number
  readonly url: string | null
  readonly retrieved: string | null
}
