/** Options of the commands that may ask an embedding model which reports to hold against each other. */
import { Option } from 'commander'
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import type { Proposed } from '../embeddings/propose.ts'
import { progress } from './progress.ts'

export interface EmbeddingOptions {
  /** An address of the OpenAI protocol, or `local`. Absent: no model is asked. */
  readonly embeddings?: string
  readonly embeddingsModel?: string
}

export const EMBEDDING_OPTIONS: readonly Option[] = [
  new Option(
    '--embeddings <where>',
    'also align what an embedding model finds near: the address of an OpenAI-compatible server (the texts are sent there), or "local"',
  ),
  new Option('--embeddings-model <name>', 'the model to ask'),
]

/** The models that are asked where none is named. */
const DEFAULT_MODELS = { address: 'text-embedding-3-small', local: 'Xenova/all-MiniLM-L6-v2' }

/** The secret of the server, never on the command line, where other users of the machine could read it. */
const KEY_VARIABLE = 'STEMMA_EMBEDDINGS_KEY'

/** @returns null where no model was asked for */
export async function proposed(
  articles: readonly PreparedArticle[],
  options: EmbeddingOptions,
): Promise<Proposed | null> {
  if (options.embeddings === undefined || articles.length < 2) return null
  const { propose } = await import('../embeddings/propose.ts')
  const bar = progress(articles.length, process.stderr)
  try {
    return await propose(articles, await embedder(options.embeddings, options.embeddingsModel), (done) =>
      bar.step(done, 'embeddings'),
    )
  } finally {
    bar.end()
  }
}

async function embedder(where: string, model: string | undefined): Promise<Embedder> {
  if (where === 'local') {
    const { localEmbedder } = await import('../embeddings/local.ts')
    return localEmbedder(model ?? DEFAULT_MODELS.local)
  }
  const { addressEmbedder } = await import('../embeddings/address.ts')
  const key = process.env[KEY_VARIABLE]
  return addressEmbedder({ address: where, model: model ?? DEFAULT_MODELS.address, ...(key ? { key } : {}) })
}
