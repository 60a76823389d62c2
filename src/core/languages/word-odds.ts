/** Words (lower case, or pairs with a space) and their fitted log-odds; a word that is not in it tells nothing. */
export type WordOdds = ReadonlyMap<string, number>

/** Read odds as they are written: `word=0.5` items, parted by tabs; quotation marks are written typographic and are plain in the words. */
export function readOdds(written: string): WordOdds {
  return new Map(
    written
      .replaceAll('”', '"')
      .replaceAll('’', "'")
      .split('\t')
      .filter((item) => item !== '')
      .map((item) => {
        const at = item.lastIndexOf('=')
        return [item.slice(0, at), Number(item.slice(at + 1))]
      }),
  )
}
