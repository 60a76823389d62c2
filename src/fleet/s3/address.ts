/** Where originals lie on an S3-compatible server, and who asks for them. */
import { StemmaError } from '../../io/failure.ts'
import type { Credentials } from './sign.ts'

export interface Bucket {
  /** Of an object: the key follows. Path-style, which every such server answers to. */
  readonly base: string
  readonly region: string
  readonly credentials: Credentials
}

type Environment = Readonly<Record<string, string | undefined>>

const REGION = 'us-east-1'

/**
 * @param address `s3://BUCKET/PREFIX?endpoint=URL&region=NAME`; all but the bucket may be missing
 * @throws StemmaError `originals-refused` for an address that is none, or without credentials in the environment
 */
export function bucketAt(address: string, env: Environment): Bucket {
  const url = parsed(address)
  const region = url.searchParams.get('region') ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? REGION
  const endpoint =
    url.searchParams.get('endpoint') ??
    env['AWS_ENDPOINT_URL_S3'] ??
    env['AWS_ENDPOINT_URL'] ??
    `https://s3.${region}.amazonaws.com`
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint))
    throw refused(`The endpoint of the originals is no http(s) address: ${endpoint}.`)
  const id = env['AWS_ACCESS_KEY_ID']
  const secret = env['AWS_SECRET_ACCESS_KEY']
  if (!id || !secret)
    throw refused(
      `For the originals at ${address} AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be in the environment.`,
    )
  const token = env['AWS_SESSION_TOKEN']
  const prefix = url.pathname.replace(/^\/|\/$/g, '')
  return {
    base: [endpoint.replace(/\/$/, ''), url.host, ...(prefix === '' ? [] : [prefix]), ''].join('/'),
    region,
    credentials: { id, secret, ...(token ? { token } : {}) },
  }
}

function parsed(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  const known = url && [...url.searchParams.keys()].every((name) => name === 'endpoint' || name === 'region')
  if (url?.protocol !== 's3:' || url.host === '' || url.username !== '' || !known)
    throw refused(
      `Originals are kept at s3://BUCKET or s3://BUCKET/PREFIX?endpoint=URL&region=NAME, not at ${address}.`,
    )
  return url
}

function refused(message: string): StemmaError {
  return new StemmaError('originals-refused', message)
}
