import { describe, expect, it } from 'vitest'
import { readAny } from '../../read/read-any.ts'
import { extract } from '../extract.ts'

const TEXT = Array.from(
  { length: 5 },
  (_none, at) =>
    `<p>The ferry to Osla was late on day ${at + 1}, the harbour board said, and nobody on the quay was told why it was so.</p>`,
).join('\n')

async function article(head: string, body: string) {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article>${body}${TEXT}</article></body></html>`
  const { sources } = await readAny({ input: 'a.html', bytes: new TextEncoder().encode(html) })
  return extract(sources[0]!)
}

const authorsOf = async (head: string, body: string) =>
  (await article(head, `<h1>Ferry to Osla late</h1>${body}`)).authors
const linked = (headline: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}"}</script>`

describe('the title of a page', () => {
  it('is the heading that the page’s data say, whatever is written for those who share it', async () => {
    const head = `<title>Travel news for you</title><meta property="og:title" content="You will not believe this">`
    const shown = '<h1>Ferry to Osla late all week</h1>'
    expect((await article(head + linked('Ferry to Osla late all week'), shown)).title).toBe(
      'Ferry to Osla late all week',
    )
    expect((await article(head + linked('Something else'), shown)).title).toBe('You will not believe this')
  })

  it.each([
    ['Ferry late – Oslapost', 'Ferry late'],
    ['Ferry late | oslapost.example', 'Ferry late'],
    ['Ferry late – Wednesday', 'Ferry late – Wednesday'],
  ])('goes without the outlet’s host: %s', async (heading, title) => {
    const head = `<title>${heading}</title><link rel="canonical" href="https://www.oslapost.example/a">`
    expect((await article(head, `<h1>${heading}</h1>`)).title).toBe(title)
  })
})

describe('the authors of a page', () => {
  it.each([
    [
      'with the post below the name',
      '<div class="author-box"><p>Ida Brook</p><p>Ferry fan and owner</p></div>',
      ['Ida Brook'],
    ],
    ['shown twice', '<p class="byline">Ida Brook Ida Brook</p>', ['Ida Brook']],
    ['with a degree', '<p class="byline">By Ida Brook RN</p>', ['Ida Brook']],
    ['by another name', '<p>By <a rel="author" href="/u/9">quaywatcher</a></p>', ['quaywatcher']],
    ['told in a sentence', '<p>This report was written by Ida Brook, who lives in Osla.</p>', ['Ida Brook']],
    ['told below', '<h3>About the author</h3><p>Ida Brook is a sailor and writes about quays.</p>', ['Ida Brook']],
    ['of a book that is told of are none', '<p>The book was written by Ida Brook, who lives in Osla.</p>', []],
    ['a link to more of hers is none', '<a rel="author" href="/u/9">View all posts</a>', []],
  ])('%s', async (_name, body, authors) => {
    expect(await authorsOf('<title>Ferry late</title>', body)).toEqual(authors)
  })

  it('are the outlet only where it is all there is', async () => {
    const head = '<meta property="og:site_name" content="Ida Brook"><meta name="author" content="Ida Brook">'
    expect(await authorsOf(head, '')).toEqual(['Ida Brook'])
    expect(await authorsOf(head, '<p>By Per Moss</p>')).toEqual(['Per Moss'])
  })
})
