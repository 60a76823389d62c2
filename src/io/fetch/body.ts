/** The body of an answer, unpacked as it comes in, and given up as soon as it is too large. */
import { pipeline, type Readable, Transform, Writable } from 'node:stream'
import * as zlib from 'node:zlib'
import { FetchError, refused } from './refused.ts'

/** Layers of compression; honest servers use one. */
const MOST_LAYERS = 2

export interface BodyLimit {
  /** In bytes, packed and unpacked. */
  readonly most: number
  /** What is beyond is left out; else such an answer is refused. */
  readonly cut: boolean
}

/** @throws FetchError `fetch-too-large`, `fetch-encoding`, or what the stream fails with */
export function readBody(address: string, body: Readable, encoding: string, limits: BodyLimit): Promise<Uint8Array> {
  const { most, cut } = limits
  const chunks: Buffer[] = []
  let size = 0
  const tooLarge = (): Error =>
    refused(address, 'fetch-too-large', `The answer is larger than ${most} bytes. It was not read to its end.`)
  const keep = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length
      chunks.push(chunk)
      done(size > most ? tooLarge() : null)
    },
  })
  const read = (): Buffer => Buffer.concat(chunks)
  return new Promise((resolve, reject) => {
    const stages: Transform[] = [limit(most, tooLarge), ...decoders(address, encoding)]
    pipeline([body, ...stages, keep], (error) => {
      if (!error) resolve(read())
      else if (cut && error instanceof FetchError && error.code === 'fetch-too-large') resolve(read().subarray(0, most))
      else reject(plain(address, error))
    })
  })
}

function limit(most: number, error: () => Error): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > most) done(error())
      else done(null, chunk)
    },
  })
}

/** What can be unpacked here, for the request's `Accept-Encoding`. Zstandard came with Node 22.15. */
export const ACCEPTED = ['gzip', 'br', ...(zstd() ? ['zstd'] : [])].join(', ')

function decoders(address: string, encoding: string): Transform[] {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity')
  if (layers.length > MOST_LAYERS) throw refused(address, 'fetch-encoding', 'The answer is packed too many times.')
  return layers.reverse().map((layer) => decoder(address, layer))
}

function decoder(address: string, layer: string): Transform {
  if (layer === 'gzip' || layer === 'x-gzip') return zlib.createGunzip()
  if (layer === 'deflate') return zlib.createInflate()
  if (layer === 'br') return zlib.createBrotliDecompress()
  const create = layer === 'zstd' ? zstd() : null
  if (create) return create()
  throw refused(address, 'fetch-encoding', `The answer is packed as ${layer.slice(0, 20)}, which cannot be unpacked.`)
}

function zstd(): (() => Transform) | null {
  const found: unknown = Reflect.get(zlib, 'createZstdDecompress')
  return typeof found === 'function' ? (found as () => Transform) : null
}

function plain(address: string, error: Error): Error {
  const damaged = 'code' in error && /^(?:Z_|ERR__ERROR|ERR_BROTLI|ERR_ZSTD|ZSTD)/.test(String(error.code))
  return damaged ? refused(address, 'fetch-encoding', 'The answer is packed, and damaged.') : error
}
