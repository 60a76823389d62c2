/** The name of an article's figure, quotation or statement across a dossier: its own id is unique in its article only. */
export function reference(article: string, item: string): string {
  return `${article}:${item}`
}

/** The article that a reference names. */
export function articleOf(reference: string): string {
  return reference.slice(0, reference.indexOf(':'))
}
