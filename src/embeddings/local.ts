/** Embeddings of a model that runs in this process, by Transformers.js: a package that is installed beside Stemma or not. */
import { reason, StemmaError } from '../io/failure.ts'
import type { Embedder } from './embedder.ts'

/** The part of `@huggingface/transformers` that is used. */
export interface Transformers {
  pipeline(
    task: 'feature-extraction',
    model: string,
  ): Promise<
    (
      texts: readonly string[],
      options: { pooling: 'mean'; normalize: true },
    ) => Promise<{ readonly dims: readonly number[]; readonly data: ArrayLike<number> }>
  >
}

const PACKAGE = '@huggingface/transformers'

/**
 * @param model a name that Transformers.js knows, or a folder with a model
 * @param load how the package is had
 * @throws StemmaError `embeddings-failed` where the package is not installed or the model cannot be loaded
 */
export async function localEmbedder(
  model: string,
  load: () => Promise<Transformers> = () => import(PACKAGE) as Promise<Transformers>,
): Promise<Embedder> {
  const { pipeline } = await load().catch((error: unknown) => {
    throw new StemmaError(
      'embeddings-failed',
      `For embeddings on this machine the package ${PACKAGE} is needed beside stemma: npm install ${PACKAGE} (${reason(error)}).`,
      error,
    )
  })
  const extract = await pipeline('feature-extraction', model).catch((error: unknown) => {
    throw new StemmaError('embeddings-failed', `The model ${model} cannot be loaded: ${reason(error)}.`, error)
  })
  return {
    name: `The embeddings of ${model}`,
    async embed(texts) {
      const { dims, data } = await extract(texts, { pooling: 'mean', normalize: true })
      const length = dims.at(-1) ?? 0
      return texts.map((_, i) => Float32Array.from({ length }, (_, k) => data[i * length + k] ?? Number.NaN))
    },
  }
}
