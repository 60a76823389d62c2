/**
 * Where the figures that a rule marks stand:
 *
 * - `it`: in the places of `#` in the pattern;
 * - `in`: within the words that the pattern matches, or up to four words before them;
 * - `after`: from the cue to the end of what it governs;
 * - `indefinite`: the same, but only numbers of no certain ones ("40 people", not "the 40 people");
 * - `phrase`: the same, within the clause of the cue;
 * - `clause`: in the clause of the cue: behind it, or as its subject;
 * - `before`: before the cue in its sentence, else in the sentence before;
 * - `last`: the nearest of those.
 */
export type FactualityScope = 'it' | 'in' | 'after' | 'indefinite' | 'phrase' | 'clause' | 'before' | 'last'

/**
 * Cues of what is denied and of what has not happened. A pattern is words with spaces between them:
 *
 * - `deny`, `deny|refute`, `<deny>`: one word, one of several, one of a named set; with `?` it may be missing;
 * - `~3`: up to three words, no punctuation; `~~3`: commas too;
 * - `#`: a figure, `#<losses>`: one that counts one of these; `!only|just`: not one of these words next; `^`: the beginning of the sentence; `$`: its end.
 */
export interface FactualityWords {
  /** Named sets of words, lower case, all forms written out. */
  readonly sets: Readonly<Record<string, ReadonlySet<string>>>
  readonly denied: Readonly<Partial<Record<FactualityScope, readonly string[]>>>
  readonly notActual: Readonly<Partial<Record<FactualityScope, readonly string[]>>>
  /** Words before a cue that take it back: "did not deny", "refused to rule out". */
  readonly undoing: ReadonlySet<string>
  /** Negators that, within a pattern, are meant by it. */
  readonly negating: ReadonlySet<string>
  /** Verbs behind which stands what somebody said. */
  readonly telling: ReadonlySet<string>
  readonly joiner: string
  readonly from: string
  readonly to: string
  readonly of: string
  readonly possessive: string
  /** Words that end what a cue before them governs. */
  readonly ends: ReadonlySet<string>
  /** The same behind a comma: relatives. */
  readonly endsAfterComma: ReadonlySet<string>
  /** Verbs that, behind "and", take up another statement. */
  readonly resumes: ReadonlySet<string>
  /** Words that open a clause. */
  readonly opens: ReadonlySet<string>
  /** Words before a number of certain ones: "the 40 people". */
  readonly definite: ReadonlySet<string>
  /** Cues that are names or months with a capital. */
  readonly homonyms: ReadonlySet<string>
  /** Words that open a question to be answered by yes or no. */
  readonly asks: ReadonlySet<string>
}
