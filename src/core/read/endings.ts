/** Endings of files of one report. */
export const REPORT_ENDINGS: readonly string[] = '.txt .text .md .markdown .html .htm .xhtml .rtf .eml'.split(' ')

/** Endings of files of a form that holds many reports, or pictures beside its text. */
export const CONTAINER_ENDINGS: readonly string[] =
  '.pdf .docx .odt .xml .rss .atom .jsonl .ndjson .csv .tsv .parquet .warc .mbox .gz .tgz .tar .zip'.split(' ')

/**
 * Endings that are read in a folder or an archive. `.json` is not among them: beside reports it is more often something
 * else.
 */
export const ENDINGS: ReadonlySet<string> = new Set([...REPORT_ENDINGS, ...CONTAINER_ENDINGS])

/** The ending of a file's name, with its dot, in lower case; empty where it has none. */
export function endingOf(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1)
  const dot = last.lastIndexOf('.')
  return dot > 0 ? last.slice(dot).toLowerCase() : ''
}
