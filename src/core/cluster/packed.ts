/** Whole numbers from 0 up as one short text: base 36, parted by blanks. */
export function packNumbers(numbers: Iterable<number>): string {
  return Array.from(numbers, (one) => one.toString(36)).join(' ')
}

export function unpackNumbers(packed: string): number[] {
  return packed === '' ? [] : packed.split(' ').map((one) => Number.parseInt(one, 36))
}
