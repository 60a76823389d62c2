/** Which of so many items belong together, as pairs of them are joined. */
export class Union {
  readonly #above: Int32Array

  constructor(count: number) {
    this.#above = Int32Array.from({ length: count }, (_, i) => i)
  }

  /** The first of the items that one belongs together with: the same for all of them. */
  first(item: number): number {
    const above = this.#above
    let at = item
    while (above[at] !== at) {
      // The way is halved each time it is gone, so that thousands stay near their first.
      above[at] = above[above[at]!]!
      at = above[at]!
    }
    return at
  }

  join(a: number, b: number): void {
    const [one, other] = [this.first(a), this.first(b)]
    this.#above[Math.max(one, other)] = Math.min(one, other)
  }
}
