import * as zlib from 'node:zlib'
import type { Unpackers } from '../../core/read/opened.ts'

type Unpack = (packed: Uint8Array, options: { maxOutputLength: number }) => Uint8Array

/** Zstandard came to Node with versions 22.15 and 23.8. */
const zstd = (zlib as { zstdDecompressSync?: Unpack }).zstdDecompressSync

const raw: Unpack = (packed, options) =>
  // "deflate" is zlib by the standard, and bare deflate as some servers understand it.
  (packed[0]! & 15) === 8 && (packed[0]! * 256 + packed[1]!) % 31 === 0
    ? zlib.inflateSync(packed, options)
    : zlib.inflateRawSync(packed, options)

const ALL: readonly (readonly [string, Unpack | undefined])[] = [
  ['gzip', zlib.gunzipSync],
  ['x-gzip', zlib.gunzipSync],
  ['deflate', raw],
  ['br', zlib.brotliDecompressSync],
  ['zstd', zstd],
]

/** Content encodings of the web that this Node can unpack. */
export const unpackers: Unpackers = Object.fromEntries(
  ALL.flatMap(([name, unpack]) =>
    unpack ? [[name, (packed: Uint8Array, most: number) => unpack(packed, { maxOutputLength: most })]] : [],
  ),
)

const plain =
  (name: string) =>
  (packed: Uint8Array, length: number): Uint8Array =>
    unpackers[name]!(packed, Math.max(1, length))

/** The same for the pages of Parquet files. */
export const parquetCompressors: Readonly<Record<string, (packed: Uint8Array, length: number) => Uint8Array>> = {
  GZIP: plain('gzip'),
  BROTLI: plain('br'),
  ...(zstd ? { ZSTD: plain('zstd') } : {}),
}
