/** What one labelled set gives when it is run: predictions that anyone may score again, and our own scores. */
export interface Outcome {
  readonly cases: number
  /** One object a line of `--out`, in the order of the input; the same when the labels are absent. */
  readonly predictions: readonly unknown[]
  /** Metric → value. Shares run from 0 to 1. Empty where the labels are absent. */
  readonly scores: Readonly<Record<string, number>>
  /** Reference results to print beside ours: metric → "who value, who value". */
  readonly references?: Readonly<Record<string, string>>
  /** Lines to print below the scores. */
  readonly notes?: readonly string[]
  /** Errors worth reading, worst first; printed with `--worst`. */
  readonly worst?: readonly string[]
}

export interface Evaluation {
  readonly name: string
  /** Folder that it reads by default: below `../shared`, or of the project itself where `own` is set. */
  readonly folder: string
  readonly own?: true
  readonly about: string
  readonly run: (folder: string) => Promise<Outcome> | Outcome
}
