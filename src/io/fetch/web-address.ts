/** Does an argument look like an address to fetch, not like a path? */
export function isWebAddress(input: string): boolean {
  return /^https?:\/\//i.test(input)
}
