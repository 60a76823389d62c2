/** A news agency that a user adds to those that are known. */
export interface OwnAgency {
  /** As it is shown, whatever name a page has for it. */
  readonly name: string
  /** Other names under which it is credited: "NW", "Nordwire News". */
  readonly others?: readonly string[]
}
