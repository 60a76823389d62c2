import { tidyAuthors } from '../src/core/extract/metadata/authors.ts'
import { en } from '../src/core/languages/en/en.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { predictPages } from './extraction.ts'
import { readLines } from './jsonl.ts'
import type { LabelledPage } from './pages.ts'
import { lettersOf, mean } from './words.ts'

/** Title, authors and day of publication, of the pages that have one. */
export const metadata: Evaluation = {
  name: 'metadata',
  folder: 'data/extraction',
  about: 'title, authors and date of web pages, letters and digits compared',
  run: (folder) => runMetadata(readLines<LabelledPage>(folder, 'pages.jsonl.gz')),
}

function runMetadata(pages: readonly LabelledPage[]): Outcome {
  const predictions = predictPages(pages).map(({ id, title, authors, published }) => ({
    id,
    title,
    authors,
    published,
  }))
  const cases = pages.map((page, index) => ({ page, found: predictions[index]! }))
  const title = cases
    .filter(({ page }) => page.title)
    .map((one) => ({ ...one, right: lettersOf(one.found.title ?? '') === lettersOf(one.page.title ?? '') }))
  const author = cases
    .filter(({ page }) => page.author)
    .map((one) => ({ ...one, right: sameAuthors(one.found.authors, one.page.author ?? '') }))
  const date = cases
    .filter(({ page }) => page.published)
    .map((one) => ({
      ...one,
      right: (one.found.published ?? '').slice(0, 10) === (one.page.published ?? '').slice(0, 10),
    }))
  const shareRight = (list: readonly { right: boolean }[]): number => mean(list.map(({ right }) => (right ? 1 : 0)))
  const wrong = (name: 'title' | 'author' | 'published', list: typeof title): string[] =>
    list
      .filter((one) => !one.right)
      .map(
        ({ page, found }) =>
          `${name} ${page.id}: found ${JSON.stringify(name === 'author' ? found.authors : found[name])}, wanted ${JSON.stringify(page[name])}`,
      )
  return {
    cases: pages.length,
    predictions,
    scores:
      title.length === 0 ? {} : { title: shareRight(title), author: shareRight(author), published: shareRight(date) },
    worst: [...wrong('title', title), ...wrong('author', author), ...wrong('published', date)],
  }
}

/**
 * The same names in any order, letters compared. The label may hold several in one string, and degrees and posts with
 * them ("Jane Roe, PhD, Editor"), which Stemma does not count as part of a name.
 */
function sameAuthors(found: readonly string[], wanted: string): boolean {
  if (found.length === 0) return false
  if (lettersOf(found.join('')) === lettersOf(wanted.replace(/\band\b|&/gi, ' '))) return true
  const names = tidyAuthors([wanted], { words: en.extract, publisher: null })
  const sorted = (list: readonly string[]): string => list.map(lettersOf).sort().join('|')
  return sorted(found) === sorted(names)
}
