/** Something that turns texts into vectors whose directions are near for texts that mean nearly the same. */
export interface Embedder {
  /** Who it is, for the notice: a model and where it runs. */
  readonly name: string
  /**
   * @param texts at most {@link BATCH} of them
   * @returns one vector a text, all of one length, in the order of the texts
   * @throws StemmaError `embeddings-failed` where no vectors can be had
   */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>
}

/** Texts that are asked for at once. */
export const BATCH = 32

/** Code units of an article that are handed over: headline and beginning say what it is about; models read no more. */
export const MOST_TEXT = 2000
