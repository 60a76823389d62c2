/** So many may be within at a time, or one alone: who waits to be alone goes before those who come after. */
export class Gate {
  readonly #most: number
  #within = 0
  #alone = false
  #waiting: { readonly alone: boolean; readonly enter: () => void }[] = []

  constructor(most: number) {
    this.#most = most
  }

  async run<T>(alone: boolean, work: () => Promise<T>): Promise<T> {
    if (this.#waiting.length > 0 || !this.#isFree(alone))
      await new Promise<void>((enter) => this.#waiting.push({ alone, enter }))
    else this.#take(alone)
    try {
      return await work()
    } finally {
      this.#within--
      this.#alone = false
      this.#admit()
    }
  }

  #isFree(alone: boolean): boolean {
    return alone ? this.#within === 0 : !this.#alone && this.#within < this.#most
  }

  #take(alone: boolean): void {
    this.#within++
    this.#alone = alone
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next && this.#isFree(next.alone); next = this.#waiting[0]) {
      this.#waiting.shift()
      this.#take(next.alone)
      next.enter()
    }
  }
}
