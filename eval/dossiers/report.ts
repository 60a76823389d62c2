/** A labelled report, and the file that a user would name for it. */
export interface Report {
  readonly id: string
  readonly story: string
  readonly title?: string | null
  readonly published?: string | null
  readonly text: string
  readonly html?: string | null
}

/** Title, day and text as a text file, or the page where there is one. */
export function fileOf(
  story: string,
  { id, title, published, text, html }: Report,
): { input: string; bytes: Uint8Array } {
  const head = [title, (published ?? '').slice(0, 10)].filter((line) => line).join('\n\n')
  const content = html ?? `${head === '' ? '' : `${head}\n\n`}${text}\n`
  const name = `${story.replace(/[ /]/g, '_')}/${id}.${html ? 'html' : 'txt'}`
  return { input: name, bytes: new TextEncoder().encode(content) }
}
