/** A request to an S3-compatible server, signed by AWS Signature Version 4. */
import { createHash, createHmac } from 'node:crypto'

export interface Credentials {
  readonly id: string
  readonly secret: string
  /** Of credentials that last for some hours. */
  readonly token?: string
}

export interface ToSign {
  readonly method: string
  readonly url: URL
  /** Others than those that signing adds. */
  readonly headers?: Readonly<Record<string, string>>
  /** Of the body, in hexadecimal; that of none where there is none. */
  readonly sha256: string
}

const ALGORITHM = 'AWS4-HMAC-SHA256'

/** @returns all headers to send but `host`, which goes along by itself */
export function signed(
  { method, url, headers = {}, sha256 }: ToSign,
  { id, secret, token }: Credentials,
  { region, at }: { readonly region: string; readonly at: Date },
): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const day = time.slice(0, 8)
  const scope = `${day}/${region}/s3/aws4_request`
  const sent: Record<string, string> = {
    ...headers,
    'x-amz-content-sha256': sha256,
    'x-amz-date': time,
    ...(token === undefined ? {} : { 'x-amz-security-token': token }),
  }
  const lines = Object.entries({ ...sent, host: url.host }).map(
    ([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const,
  )
  lines.sort(([a], [b]) => (a < b ? -1 : 1))
  const names = lines.map(([name]) => name).join(';')
  const request = [method, pathOf(url), queryOf(url), ...lines.map((line) => line.join(':')), '', names, sha256]
  const toSign = [ALGORITHM, time, scope, sha256Of(request.join('\n'))].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secret}`)
  const signature = hmac(key, toSign).toString('hex')
  return {
    ...sent,
    authorization: `${ALGORITHM} Credential=${id}/${scope},SignedHeaders=${names},Signature=${signature}`,
  }
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function pathOf({ pathname }: URL): string {
  return pathname
    .split('/')
    .map((part) => escaped(decodeURIComponent(part)))
    .join('/')
}

function queryOf({ searchParams }: URL): string {
  const pairs = [...searchParams].map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
  return pairs.sort().join('&')
}

/** All but letters, digits and `-._~`, which is more than `encodeURIComponent` does. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
}
