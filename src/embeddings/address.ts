/** Embeddings from a server that speaks the OpenAI protocol: Ollama, llama.cpp, vLLM, LM Studio, a company's own. */
import { z } from 'zod'
import { StemmaError } from '../io/failure.ts'
import type { Embedder } from './embedder.ts'

export interface AddressOptions {
  /** Up to the path before `/embeddings`: "http://localhost:11434/v1". */
  readonly address: string
  readonly model: string
  /** Sent as a bearer token; nowhere shown. */
  readonly key?: string
}

/** Milliseconds that one batch may take. */
const PATIENCE = 120_000
/** Code units of an answer: 32 vectors of 8,192 numbers of 24 characters each. */
const MOST_ANSWER = 8_000_000

const ANSWER = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()).max(16_384) })),
})

/** @throws StemmaError `embeddings-failed` for an address that is none */
export function addressEmbedder({ address, model, key }: AddressOptions): Embedder {
  const url = endpoint(address)
  return {
    name: `The embeddings of ${model} at ${url.origin}`,
    async embed(texts) {
      const headers: Record<string, string> = { 'content-type': 'application/json' }
      if (key) headers['authorization'] = `Bearer ${key}`
      const body = JSON.stringify({ model, input: texts, encoding_format: 'float' })
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      })
      const text = await limited(answer)
      if (!answer.ok) throw new StemmaError('embeddings-failed', `it answered ${answer.status}.`)
      return inOrder(text)
    },
  }
}

function endpoint(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new StemmaError('embeddings-failed', `${address} is no address of embeddings: http:// or https:// is needed.`)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/embeddings`
  return url
}

/** An answer that goes on and on is cut off, not kept. */
async function limited(answer: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (text.length > MOST_ANSWER) throw new StemmaError('embeddings-failed', 'its answer is too long.')
  }
  return text + decoder.decode()
}

function inOrder(text: string): Float32Array[] {
  const { data, error } = ANSWER.safeParse(parsed(text))
  if (error) throw new StemmaError('embeddings-failed', 'its answer is no list of embeddings.')
  return data.data.sort((a, b) => a.index - b.index).map(({ embedding }) => Float32Array.from(embedding))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
