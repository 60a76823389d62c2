/**
 * HTML that is safe by construction: whatever is put into a template is escaped, unless it is itself `Markup`.
 * Nothing in the report builds HTML in any other way.
 */
export class Markup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type MarkupContent = Markup | string | number | null | undefined | false | readonly MarkupContent[]

/** @example html`<p>${'a < b'}</p>`.source // '<p>a &lt; b</p>' */
export function html(pieces: TemplateStringsArray, ...contents: readonly MarkupContent[]): Markup {
  let source = pieces[0] ?? ''
  for (const [index, content] of contents.entries()) source += render(content) + (pieces[index + 1] ?? '')
  return new Markup(source)
}

/** Joins without anything between; strings are escaped. */
export function render(content: MarkupContent): string {
  if (content === null || content === undefined || content === false) return ''
  if (content instanceof Markup) return content.source
  if (Array.isArray(content)) return content.map(render).join('')
  return escaped(String(content))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that HTML does not allow, or that reorder the text around them, show as U+FFFD. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '').replace(UNSHOWN, '\uFFFD')
}

const UNSHOWN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu
