/** What a reader who knows nothing of the program needs to know of a bundle: a court, an editor. */
import type { Page } from '../../model/document.ts'
import type { Dossier } from '../../model/dossier.ts'
import { plain } from '../plain.ts'
import { view } from '../view.ts'
import { count } from '../wording.ts'

interface Described {
  readonly dossier: Dossier
  readonly originals: readonly Page[]
  readonly program: string
}

export function readme({ dossier, originals, program }: Described): string {
  const known = view(dossier)
  const reports = known.articles.map(({ siglum, article, label }) => {
    const facts = [label, article.title, article.published, article.url].filter((one) => one !== null)
    return `  ${siglum}  ${facts.map((one) => plain(one)).join(', ')}\n     original: SHA-256 ${article.document.sha256}`
  })
  const retrieved = originals.filter((page) => page.retrieved !== undefined)
  return `EVIDENCE BUNDLE
${count(known.articles.length, 'report')} from ${count(originals.length, 'document')}, derived by ${program}.

WHAT IS IN IT
  originals/          the documents as they were handed over, byte for byte
  texts/              the text of each report without the page around it
  dossier.json        everything found: who copied whom, figures, quotations, changes, and all
                      that was left out of a page, with the reason
  annotations.jsonld  figures, quotations and findings on their words (W3C Web Annotation)
  ledger.csv          the figures side by side
  manifest.json       what each file is, with its size and SHA-256
  SHA256SUMS          the same hashes, for other programs

HOW TO CHECK IT
  stemma verify BUNDLE.zip           is every file there and unchanged?
  stemma verify BUNDLE.zip --again   does deriving it again give the same texts, dossier, tables?
  Without this program: unpack it, and in its folder run
  sha256sum -c SHA256SUMS            (shasum -a 256 -c SHA256SUMS on macOS)

WHAT THAT SHOWS, AND WHAT NOT
  The hashes show that no file was changed since the bundle was made, if the hash of the bundle
  itself is known from elsewhere: who could change a file could write new hashes too. So note
  the bundle's own SHA-256 where others can see it, or have it stamped by a trusted service.
  Nor do they show, nor does deriving all again, where a document came from: its name, address and
  time of retrieval are what was noted when it was handed over, and so are the notices of files
  that could not be read and are not in the bundle.
  They do not show when a document was fetched, nor that its address ever served it:
  ${retrieved.length === 0 ? 'no time of retrieval is recorded.' : `a time of retrieval, as this program noted it, is in manifest.json for ${count(retrieved.length, 'document')}.`}
  What was derived rests on rules that miss and mistake things. Every item points at its words
  (start and end in UTF-16 code units into the text of its report): read them there.
  It is never said who is right, nor whether a machine wrote a text.

REPORTS
${reports.join('\n')}
`
}
