/**
 * Candidates by meaning, for those who ask for them: which articles an embedding model finds near each other. It
 * proposes pairs to align and decides nothing; without it everything works the same.
 */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Proposals } from '../core/model/proposal.ts'
import { reason } from '../io/failure.ts'
import { BATCH, type Embedder, MOST_TEXT } from './embedder.ts'
import { MOST_ARTICLES, nearest } from './nearest.ts'

export interface Proposed {
  /** Null where the model gave no vectors. */
  readonly proposals: Proposals | null
  /** That a model was asked, or that it could not be. */
  readonly notice: Notice
}

/**
 * Ask the model which articles are near each other. A model that fails is a notice; the comparison goes on without it.
 *
 * @param step is told how many articles are done
 */
export async function propose(
  articles: readonly PreparedArticle[],
  embedder: Embedder,
  step: (done: number) => void = () => {},
): Promise<Proposed> {
  if (articles.length > MOST_ARTICLES)
    return failed(`${embedder.name} was not asked: it is asked for at most ${MOST_ARTICLES} articles.`)
  try {
    const vectors = await vectorsOf(articles, embedder, step)
    const pairs = nearest(vectors).map(([a, b]) => [articles[a]!.id, articles[b]!.id] as const)
    const message = `${embedder.name} proposed ${pairs.length} pairs of articles to align; what they are was decided by their words alone.`
    return {
      proposals: { by: embedder.name, pairs },
      notice: { stage: 'relate', code: 'pairs-proposed', severity: 'info', message },
    }
  } catch (error) {
    return failed(`${embedder.name} could not be used, the comparison went on without it: ${reason(error)}`)
  }
}

async function vectorsOf(
  articles: readonly PreparedArticle[],
  embedder: Embedder,
  step: (done: number) => void,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  for (let at = 0; at < articles.length; at += BATCH) {
    step(at)
    const some = articles.slice(at, at + BATCH)
    const found = await embedder.embed(some.map(textOf))
    const length = vectors[0]?.length ?? found[0]?.length ?? 0
    if (found.length !== some.length || length === 0 || found.some((one) => one.length !== length))
      throw new Error(`it gave ${found.length} vectors for ${some.length} texts, or vectors of different lengths.`)
    vectors.push(...found)
  }
  return vectors
}

function textOf({ title, text }: PreparedArticle): string {
  return `${title ?? ''}\n${text}`.trim().slice(0, MOST_TEXT)
}

function failed(message: string): Proposed {
  return { proposals: null, notice: { stage: 'relate', code: 'embeddings-failed', severity: 'warning', message } }
}
