/** An S3-compatible server in memory that takes only what is signed: it checks signatures by itself, from the raw request. */
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface S3Server {
  readonly endpoint: string
  /** Path to bytes. */
  readonly objects: Map<string, Buffer>
  /** Each request, as `PUT /bucket/key 200`. */
  readonly log: string[]
  /** Answers to give first instead, by status; 0 breaks the connection off. */
  readonly failures: number[]
  readonly close: () => Promise<void>
}

export const S3_KEYS = { AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'an+open/secret' } as const

export async function startS3(bucket: string, region = 'us-east-1'): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  const log: string[] = []
  const failures: number[] = []
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const path = request.url!
    const end = (status: number, content: Buffer | string = ''): void => {
      log.push(`${request.method} ${path} ${status}`)
      response.writeHead(status).end(content)
    }
    const failing = failures.shift()
    if (failing === 0) return void request.socket.destroy()
    if (failing !== undefined) return end(failing, `<Error><Code>SlowDown</Code></Error>`)
    const wrong = wrongWith(request, body, region)
    if (wrong !== null) return end(403, `<Error><Code>${wrong}</Code></Error>`)
    if (!path.startsWith(`/${bucket}/`)) return end(404, '<Error><Code>NoSuchBucket</Code></Error>')
    if (request.method === 'PUT') {
      objects.set(path, body)
      return end(200)
    }
    const object = objects.get(path)
    return object ? end(200, object) : end(404, '<Error><Code>NoSuchKey</Code></Error>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    ...{ endpoint: `http://127.0.0.1:${port}`, objects, log, failures },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** @returns the name of what is wrong, as such servers have it */
function wrongWith(request: IncomingMessage, body: Buffer, region: string): string | null {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    )
  if (!match) return 'AccessDenied'
  const [, id, day, place, names, signature] = match as unknown as string[]
  if (id !== S3_KEYS.AWS_ACCESS_KEY_ID) return 'InvalidAccessKeyId'
  if (place !== region) return 'AuthorizationHeaderMalformed'
  const time = String(request.headers['x-amz-date'])
  const at = Date.parse(time.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z'))
  if (!time.startsWith(day!) || !(Math.abs(Date.now() - at) < 900_000)) return 'RequestTimeTooSkewed'
  const hash = createHash('sha256').update(body).digest('hex')
  if (request.headers['x-amz-content-sha256'] !== hash) return 'XAmzContentSHA256Mismatch'
  const headers = names!.split(';')
  const mustBeSigned = Object.keys(request.headers).filter((name) => name === 'host' || name.startsWith('x-amz-'))
  if (mustBeSigned.some((name) => !headers.includes(name))) return 'AccessDenied'
  const [path, query = ''] = request.url!.split('?')
  const lines = headers.map((name) => `${name}:${request.headers[name]}\n`).join('')
  const asked = `${request.method}\n${path}\n${query}\n${lines}\n${names}\n${hash}`
  const digest = createHash('sha256').update(asked).digest('hex')
  let key: Buffer = Buffer.from(`AWS4${S3_KEYS.AWS_SECRET_ACCESS_KEY}`)
  for (const part of [day!, region, 's3', 'aws4_request']) key = createHmac('sha256', key).update(part).digest()
  const text = `AWS4-HMAC-SHA256\n${time}\n${day}/${region}/s3/aws4_request\n${digest}`
  return createHmac('sha256', key).update(text).digest('hex') === signature ? null : 'SignatureDoesNotMatch'
}
