/** Originals on an S3-compatible server: what is signed and how, what is tried again, and what is said when it fails. */
import { createHash, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasNatsServer, startNats } from '../bench/fleet/servers.ts'
import { inventedReports } from '../bench/generate/invented-reports.ts'
import { inlineAnalyst } from '../src/desk/inline.ts'
import { CHANNEL_DEFAULTS, openChannel } from '../src/fleet/channel.ts'
import { connectNats } from '../src/fleet/connect.ts'
import { fleetLine } from '../src/fleet/line.ts'
import { type Originals, withOriginals } from '../src/fleet/originals.ts'
import { bucketAt } from '../src/fleet/s3/address.ts'
import { chosenOriginals } from '../src/fleet/s3/chosen.ts'
import { inS3 } from '../src/fleet/s3/s3-originals.ts'
import { sha256Of, signed, type ToSign } from '../src/fleet/s3/sign.ts'
import { startWorker } from '../src/fleet/worker.ts'
import { type Clock, systemClock } from '../src/io/clock.ts'
import { openStore } from '../src/store/open.ts'
import { build, stemma } from './helpers/command-line.ts'
import { S3_KEYS, type S3Server, startS3 } from './helpers/s3-server.ts'
import { postgresAnswers, postgresPlace } from './helpers/stores.ts'

/** No waiting between two tries. */
const hasty: Clock = { ...systemClock, sleep: async () => {} }

describe('a signature', () => {
  const host = 'https://examplebucket.s3.amazonaws.com'
  const credentials = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
  const at = new Date('2013-05-24T00:00:00Z')
  const none = sha256Of('')
  const get = (path: string, headers = {}): ToSign => ({
    method: 'GET',
    url: new URL(host + path),
    headers,
    sha256: none,
  })
  const put: ToSign = {
    method: 'PUT',
    url: new URL(`${host}/test$file.text`),
    headers: { Date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    sha256: sha256Of('Welcome to Amazon S3.'),
  }

  // The examples of "Signature Calculations for the Authorization Header" in the documentation of Amazon S3.
  it.each([
    [
      'of an object',
      get('/test.txt', { Range: 'bytes=0-9' }),
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    ['of an object that is put', put, '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd'],
    [
      'of a name without a value',
      get('/?lifecycle'),
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ],
    ['of a list', get('/?max-keys=2&prefix=J'), '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('%s is the published one', (_what, request, signature) => {
    const { authorization } = signed(request, credentials, { region: 'us-east-1', at })
    expect(authorization).toContain('Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request')
    expect(authorization).toMatch(new RegExp(`Signature=${signature}$`))
  })

  it('covers the token of credentials that end', () => {
    const headers = signed(get('/a'), { ...credentials, token: 'T' }, { region: 'us-east-1', at })
    expect(headers['x-amz-security-token']).toBe('T')
    expect(headers['authorization']).toContain('x-amz-security-token,')
  })
})

describe('an address', () => {
  const base = (address: string, env = {}): string => bucketAt(address, { ...S3_KEYS, ...env }).base

  it('names a bucket, and where it is', () => {
    expect(base('s3://news')).toBe('https://s3.us-east-1.amazonaws.com/news/')
    expect(base('s3://news/desk/?region=eu-north-1')).toBe('https://s3.eu-north-1.amazonaws.com/news/desk/')
    expect(base('s3://news?endpoint=http://minio:9000/')).toBe('http://minio:9000/news/')
    expect(base('s3://news', { AWS_REGION: 'eu-west-3' })).toBe('https://s3.eu-west-3.amazonaws.com/news/')
    expect(base('s3://news', { AWS_ENDPOINT_URL: 'https://store.example' })).toBe('https://store.example/news/')
  })

  it.each(['news', 'http://news', 's3://', 's3://news?zone=1', 's3://news?endpoint=ftp://x', 's3://key:secret@news'])(
    'is refused where it is none: %s',
    (address) => expect(() => base(address)).toThrow(expect.objectContaining({ code: 'originals-refused' })),
  )

  it('is of no use without credentials', () => {
    expect(() => bucketAt('s3://news', {})).toThrow(/AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be in the env/)
  })
})

describe('originals on a server', () => {
  let server: S3Server
  let originals: Originals
  const bytes = randomBytes(300_000)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const at = (address: string, env: Record<string, string> = {}): Originals =>
    inS3(bucketAt(`s3://${address}?endpoint=${server.endpoint}`, { ...S3_KEYS, ...env }), hasty)

  beforeEach(async () => {
    server = await startS3('news')
    originals = at('news/kept')
  })
  afterEach(() => server.close())

  it('come back byte for byte, and are not there before', async () => {
    expect(await originals.get(hash)).toBeNull()
    await originals.put(hash, bytes)
    await originals.put(hash, bytes)
    expect(Buffer.compare((await originals.get(hash))!, bytes)).toBe(0)
    const path = `/news/kept/${hash}`
    expect(server.log).toEqual([`GET ${path} 404`, `PUT ${path} 200`, `PUT ${path} 200`, `GET ${path} 200`])
  })

  it('are asked for again where the server is busy or the connection breaks', async () => {
    server.failures.push(503, 0, 500)
    await originals.put(hash, bytes)
    server.failures.push(0, 429)
    expect((await originals.get(hash))!.length).toBe(bytes.length)
    server.failures.push(503, 503, 503, 503, 503)
    await expect(originals.get(hash)).rejects.toMatchObject({ code: 'store-unavailable', message: /503 \(SlowDown\)/ })
  })

  it('are refused in words, and only then not asked for again', async () => {
    const wrong = [
      [at('news', { AWS_SECRET_ACCESS_KEY: 'other' }), /403 \(SignatureDoesNotMatch\)/],
      [at('news', { AWS_ACCESS_KEY_ID: 'other' }), /403 \(InvalidAccessKeyId\)/],
      [at('news', { AWS_REGION: 'eu-west-3' }), /403 \(AuthorizationHeaderMalformed\)/],
      [at('other'), /404 \(NoSuchBucket\)/],
    ] as const
    for (const [of, message] of wrong) {
      await expect(of.put(hash, bytes)).rejects.toMatchObject({ code: 'originals-refused', message })
      await expect(of.get(hash)).rejects.toMatchObject({ code: 'originals-refused', message })
    }
    expect(server.log.length).toBe(2 * wrong.length)
    await expect(originals.put(hash, bytes.subarray(1))).rejects.toThrow(/XAmzContentSHA256Mismatch/)
  })

  it('are not taken for others that lie in their place', async () => {
    server.objects.set(`/news/kept/${hash}`, Buffer.from('other'))
    await expect(originals.get(hash)).rejects.toMatchObject({ code: 'originals-refused', message: /other bytes/ })
  })

  it('that cannot be reached are told of in one line', async () => {
    await server.close()
    await expect(originals.get(hash)).rejects.toMatchObject({ code: 'store-unavailable', message: /^[^\n]+$/ })
  })
})

describe.skipIf(!hasNatsServer || !postgresAnswers)('a fleet with originals elsewhere', () => {
  it('puts them there alone, reads older ones where they are, and goes by one address', async () => {
    const [nats, server, place] = await Promise.all([startNats(1), startS3('news'), postgresPlace()])
    const store = await openStore(place.place)
    const nc = await connectNats({ servers: nats.servers }, 'test')
    const address = `s3://news?endpoint=${server.endpoint}`
    const ask = { address: undefined, env: S3_KEYS }
    const before = await openChannel(nc, store, CHANNEL_DEFAULTS)
    const [old, ...pages] = inventedReports(6, 3)
    const long = { input: 'long.txt', bytes: new TextEncoder().encode('A long report of a flood. '.repeat(9000)) }
    const first = await fleetLine(before, store, systemClock).keep(store, old!)

    expect(await chosenOriginals(store, systemClock, ask)).toBeNull()
    await chosenOriginals(store, systemClock, { ...ask, address })
    const originals = (await chosenOriginals(store, systemClock, ask))!
    const other = chosenOriginals(store, systemClock, { ...ask, address: 's3://other' })
    await expect(other).rejects.toMatchObject({
      code: 'originals-refused',
      message: /keeps its originals at s3:\/\/news/,
    })

    const channel = await openChannel(nc, store, { ...CHANNEL_DEFAULTS, originals })
    const worker = startWorker({
      ...{
        channel,
        store,
        analyst: inlineAnalyst(),
        fetcher: null,
        clock: systemClock,
        concurrency: 2,
        tell: () => {},
      },
    })
    const line = fleetLine(channel, store, systemClock)
    for (const page of [...pages, long]) await line.keep(store, page)
    while ((await line.pending()) > 0) await systemClock.sleep(100)
    await worker.stop()
    expect(server.objects.size).toBe(pages.length + 1)
    const full = withOriginals(store, channel.originals)
    expect(await full.documents.bytes(first.id)).toEqual(old!.bytes)
    const { items } = await store.documents.list({ limit: 9, offset: 0 })
    expect(items.map(({ state }) => state)).toEqual(Array(7).fill('prepared'))
    const kept = items.find(({ input }) => input === 'long.txt')!
    expect(await full.documents.bytes(kept.id)).toEqual(long.bytes)
    // Too long to go along with its message: whoever prepared it asked for it.
    expect(server.log.filter((one) => one.startsWith('GET')).length).toBeGreaterThan(1)

    build()
    const env = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
    const run = stemma(['worker', '--nats', nats.servers, '--database', place.place, '--resend'], { env })
    expect(run).toMatchObject({ exit: 1, err: expect.stringMatching(/^stemma: .*AWS_SECRET_ACCESS_KEY.*\n$/) })

    await nc.close()
    await store.close()
    await Promise.all([nats.close(), server.close(), place.remove()])
  })
})
