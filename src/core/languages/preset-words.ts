/** How presets read numbers that are words. */
export interface PresetWords {
  /** Vague word, lower case → the number that an ACLED-style count takes it for. */
  readonly acled: ReadonlyMap<string, number>
  /** What a plural without a number stands for in an Airwars-style range. */
  readonly plural: number
}
