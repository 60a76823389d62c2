import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { prepared } from '../../test/helpers/prepared.ts'
import { compare } from '../with-models.ts'
import { addressEmbedder } from './address.ts'
import { BATCH } from './embedder.ts'
import { localEmbedder, type Transformers } from './local.ts'
import { nearest } from './nearest.ts'
import { propose } from './propose.ts'

describe('the nearest of vectors', () => {
  it('are those that point the same way, each pair once', () => {
    const vectors = [
      [1, 0],
      [0, 3],
      [5, 0.1],
      [0, 0],
    ].map((one) => Float32Array.from(one))
    expect(nearest(vectors)).toEqual([[0, 2]])
  })

  it('do not depend on how long the vectors are', () => {
    const vectors = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(vectors, fc.constantFrom(2, 4, 64), (rows, factor) => {
        const [plain, scaled] = [1, factor].map((by) =>
          nearest(rows.map((row) => Float32Array.from(row, (value) => value * by))),
        )
        expect(scaled).toEqual(plain)
      }),
    )
  })

  it('are few for each, however many are alike', () => {
    const pairs = nearest(Array.from({ length: 100 }, () => Float32Array.of(1, 1)))
    expect(pairs.length).toBeLessThan(100 * 6)
    expect(pairs.length).toBeGreaterThan(100)
  })
})

/** A server of the protocol: a text's vector is counts of its letters. */
let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

interface Asked {
  readonly path: string
  readonly authorization: string | undefined
  readonly model: string
  readonly input: readonly string[]
}

async function serving(
  answer: (asked: Asked) => { status?: number; body: string; location?: string },
): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = []
  server = createServer(async (request, response) => {
    const { model, input } = JSON.parse(await bodyOf(request)) as Asked
    const one = { path: request.url ?? '', authorization: request.headers.authorization, model, input }
    asked.push(one)
    const { status = 200, body, location } = answer(one)
    response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) }).end(body)
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`, asked }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

function letters(text: string): number[] {
  const counts = new Array<number>(26).fill(0)
  for (const letter of text.toLowerCase()) {
    const at = letter.charCodeAt(0) - 97
    if (at >= 0 && at < 26) counts[at]!++
  }
  return counts
}

/** The answers in an order of their own, as the protocol allows. */
const spoken = ({ input }: Asked): { body: string } => ({
  body: JSON.stringify({ data: input.map((text, index) => ({ index, embedding: letters(text) })).reverse() }),
})

describe('embeddings of an address', () => {
  it('are asked for in batches, with the model and the secret, and come in the order of the texts', async () => {
    const { address, asked } = await serving(spoken)
    const embedder = addressEmbedder({ address, model: 'letters-1', key: 'not-told' })
    const [a, b] = await embedder.embed(['aab', 'zz'])
    expect([a?.[0], a?.[1], b?.[25]]).toEqual([2, 1, 2])
    expect(asked).toEqual([
      { path: '/v1/embeddings', authorization: 'Bearer not-told', model: 'letters-1', input: ['aab', 'zz'] },
    ])
    expect(embedder.name).toMatch(/letters-1 at http:\/\/127\.0\.0\.1:\d+$/)
  })

  it.each([
    ['an error', { status: 503, body: '{}' }, '503'],
    ['no JSON', { body: '<html>' }, 'no list of embeddings'],
    ['other JSON', { body: '{"data":[{"embedding":"x"}]}' }, 'no list of embeddings'],
    ['an answer without end', { body: ' '.repeat(9_000_000) }, 'too long'],
    ['too few vectors', { body: '{"data":[]}' }, 'gave 0 vectors'],
    ['a way to elsewhere', { status: 307, body: '', location: 'http://127.0.0.1:9/' }, 'could not be used'],
  ])('that give %s become a notice, and nothing else', async (_, answer, said) => {
    const { address } = await serving(() => answer)
    const found = await propose(few(), addressEmbedder({ address, model: 'm' }))
    expect(found.proposals).toBeNull()
    expect(found.notice).toMatchObject({ stage: 'relate', code: 'embeddings-failed', severity: 'warning' })
    expect(found.notice.message).toContain(said)
  })

  it('are refused for what is no address', () => {
    for (const address of ['file:///etc/passwd', 'somewhere', 'http://me:secret@host/v1'])
      expect(() => addressEmbedder({ address, model: 'm' })).toThrow('no address of embeddings')
  })
})

describe('a local model', () => {
  it('gives a vector for each text out of one table of numbers', async () => {
    const asked: unknown[] = []
    const load = async (): Promise<Transformers> => ({
      pipeline: async (task, model) => async (texts, options) => {
        asked.push([task, model, options])
        return { dims: [texts.length, 2], data: texts.flatMap((text) => [text.length, 1]) }
      },
    })
    const embedder = await localEmbedder('small-model', load)
    expect(await embedder.embed(['ab', 'abc'])).toEqual([Float32Array.of(2, 1), Float32Array.of(3, 1)])
    expect(asked).toEqual([['feature-extraction', 'small-model', { pooling: 'mean', normalize: true }]])
  })

  it('that is not installed says what to install', async () => {
    await expect(localEmbedder('m')).rejects.toThrow('npm install @huggingface/transformers')
  })
})

describe('what a model proposes', () => {
  it('is aligned beside the pairs that words give, and says who proposed it', async () => {
    const articles = many()
    const plain = compare(articles)
    const wanted = [articles[0]!.id, articles[1]!.id].sort()
    const isWanted = (one: { readonly articles: readonly string[] }): boolean => one.articles.join() === wanted.join()
    expect(plain.relations.some(isWanted)).toBe(false)

    const { address, asked } = await serving(spoken)
    const { proposals, notice } = await propose(articles, addressEmbedder({ address, model: 'letters-1' }))
    const found = compare(articles, [notice], { proposals: { by: proposals!.by, pairs: [[wanted[1]!, wanted[0]!]] } })
    const proposed = found.relations.find(isWanted)
    expect(proposed?.evidence.at(-1)).toMatchObject({ code: 'pair-proposed', favours: null })
    expect(proposed?.evidence.at(-1)?.note).toContain('letters-1')
    expect(found.relations.filter((one) => !isWanted(one))).toEqual(plain.relations)
    expect(found.notices.map((one) => one.code)).toContain('pairs-proposed')
    expect(asked.map(({ input }) => input.length)).toEqual([BATCH, articles.length - BATCH])
  })

  it('changes nothing where all pairs are aligned anyway, or where it names what is not there', () => {
    const articles = few()
    const pairs = [[articles[0]!.id, articles[1]!.id] as const, ['no-such-article', articles[0]!.id] as const]
    expect(compare(articles, [], { proposals: { by: 'A model', pairs } })).toEqual(compare(articles))
  })
})

function few() {
  return [
    prepared('a', 'Four boats sank off Orrin on Monday.'),
    prepared('b', 'A bridge in Tarn was closed on Friday.'),
  ]
}

/** More articles than are all held against each other; no two share many words. */
function many() {
  return Array.from({ length: 40 }, (_, i) => {
    const words = Array.from({ length: 12 }, (_, k) =>
      String.fromCharCode(97 + ((i * 7 + k * 3) % 26)).repeat(4 + (i % 5)),
    )
    return prepared(`report-${i}`, `${words.join(' ')} in place ${i}.`)
  })
}
