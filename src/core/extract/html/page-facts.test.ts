import { describe, expect, it } from 'vitest'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
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

const below = async (body: string) =>
  (await article('<title>Ferry late</title>', `<h1>Ferry to Osla late</h1>${TEXT.repeat(6)}${body}`)).authors

describe('the title of a page with more in its heading', () => {
  const titled = async (title: string, heading: string, url?: string) => {
    const head = `<title>${title}</title>${url ? `<link rel="canonical" href="${url}">` : ''}`
    return (await article(head, `<h1>${heading}</h1>`)).title
  }

  it.each([
    ['a section after a bar', 'Ferry to Osla late', 'Ferry to Osla late | Opinion', 'Ferry to Osla late'],
    [
      'what is longer than what goes before the bar',
      'a',
      'Ferry is late | Harbour board tells why',
      'Ferry is late | Harbour board tells why',
    ],
    ['two words before a bar', 'a', 'Ferry late | Osla', 'Ferry late | Osla'],
    ['a part after a dash', 'Ferry to Osla late - again', 'Ferry to Osla late - again', 'Ferry to Osla late - again'],
    ['its kind', 'Ferry to Osla late', 'Blog: Ferry to Osla late', 'Ferry to Osla late'],
    ['its date', 'Ferry to Osla late', 'Dec 18 2021 Ferry to Osla late', 'Ferry to Osla late'],
    ['its source and comments', 'Ferry to Osla late', 'Ferry to Osla late (oslapost.example) 87', 'Ferry to Osla late'],
    ['more of a sentence', 'Ferry to Osla late', 'Ferry to Osla late for a week', 'Ferry to Osla late for a week'],
  ])('%s', async (_name, title, heading, wanted) => {
    expect(await titled(title, heading)).toBe(wanted)
  })

  it.each([
    ['Osla Post! | OslaPost.example - Ferry to Tarn late', 'News'],
    ['oslapost.example Ferry to Tarn late', 'oslapost.example'],
  ])('goes without the outlet before it: %s', async (title, heading) => {
    expect(await titled(title, heading, 'https://www.oslapost.example/a')).toBe('Ferry to Tarn late')
  })

  it.each([
    ['Ferry to Osla late', 'You will not believe this', '/2021/ferry-to-osla-late', 'Ferry to Osla late'],
    ['Ferry to Osla late', 'You will not believe this', '/2021/you-will-not-believe', 'You will not believe this'],
    [
      'Form your harbour firm today',
      'How a harbour firm is begun',
      '/how-a-harbour-firm-is-begun',
      'How a harbour firm is begun',
    ],
    ['Form your harbour firm today', 'How a harbour firm is begun', '/x', 'Form your harbour firm today'],
  ])('of "%s" and "%s" is the one that the address has: %s', async (heading, title, path, wanted) => {
    expect(await titled(title, heading, `https://oslapost.example${path}`)).toBe(wanted)
  })

  it('leaves the heading in its place, though it holds more than the title', async () => {
    const { parts, text } = await article('<title>Ferry to Osla late</title>', '<h1>Ferry to Osla late | Opinion</h1>')
    expect(parts.map((part) => [part.id, part.text])).toEqual([['headline', 'Ferry to Osla late | Opinion']])
    expect(text).not.toContain('Opinion')
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
    ['run together with the word before it', '<p><span>By</span><span>Ida Brook</span></p>', ['Ida Brook']],
    ['below a label', '<div><p>Written by</p><p>Ida Brook</p></div>', ['Ida Brook']],
    [
      'in a list below a label',
      '<h6>Author(s)</h6><ul><li>Ida Brook</li><li>Per Moss</li></ul>',
      ['Ida Brook', 'Per Moss'],
    ],
    ['after a date', '<p>03/04/2021 by Ida Brook, harbour correspondent</p>', ['Ida Brook']],
    ['by any name that is a link', '<p>Posted by <a href="/q">quaywatcher</a> from the quay</p>', ['quaywatcher']],
    ['that a common word is too', '<p class="byline">Will Moss</p>', ['Will Moss']],
    ['without a title', '<p>By Dr. Ida Brook</p>', ['Ida Brook']],
    ['beside the date', '<div><p>Ida Brook</p><p>4 October 2021</p></div>', ['Ida Brook']],
    ['beside the date, but words of the page', '<div><p>Harbour Board</p><p>4 October 2021</p></div>', []],
    [
      'beside the date, but a link to a subject',
      '<div><p>4 October 2021</p><p><a href="/tag/x">Osla Tarn</a></p></div>',
      [],
    ],
    ['that are a team', '<p>By the Osla Post Team</p>', ['the Osla Post Team']],
    ['that are the staff', '<p>By Staff Reporter</p>', []],
    ['of a comment are none', '<div class="comments"><b class="author">Per Moss</b></div>', []],
    [
      'of another report are none',
      '<div><h3><a href="/b">Bridge of Tarn shut</a></h3><span class="author">Per Moss</span></div>',
      [],
    ],
    ['of a menu are none', '<ul><li><a href="/about">About Tarn Harbour</a></li></ul>', []],
    ['a link to more of hers is none', '<a rel="author" href="/u/9">View all posts</a>', []],
  ])('%s', async (_name, body, authors) => {
    expect(await authorsOf('<title>Ferry late</title>', body)).toEqual(authors)
  })

  it('are the outlet only where it is all there is', async () => {
    const head = '<meta property="og:site_name" content="Ida Brook"><meta name="author" content="Ida Brook">'
    expect(await authorsOf(head, '')).toEqual(['Ida Brook'])
    expect(await authorsOf(head, '<p>By Per Moss</p>')).toEqual(['Per Moss'])
  })

  it('are the person and not the outlet that its host names', async () => {
    const head = '<link rel="canonical" href="https://www.oslapost.example/a"><meta name="author" content="Osla Post">'
    expect(await authorsOf(head, '<p>By Per Moss</p>')).toEqual(['Per Moss'])
  })

  it.each([
    ['under a label', '<h2>Article by</h2><div>Ida Brook</div>', ['Ida Brook']],
    ['in a box about her', '<div><h3>Ida Brook</h3><p>Ida Brook is a sailor.</p></div>', ['Ida Brook']],
    [
      'of several that are told of, none',
      '<p>Ida Brook</p><p>Ida Brook is a sailor.</p><p>Per Moss</p><p>Per Moss is a cook.</p>',
      [],
    ],
    ['said twice, no author', '<p>Ida Brook</p><p>Ida Brook</p>', []],
  ])('are told below the text: %s', async (_name, body, authors) => {
    expect(await below(body)).toEqual(authors)
  })

  it('are all that the byline names where the markup has one of them', async () => {
    const head = '<meta name="author" content="Ida Brook">'
    expect(await authorsOf(head, '<p>By Ida Brook, Per Moss and Ana Sund</p>')).toEqual([
      ...['Ida Brook', 'Per Moss', 'Ana Sund'],
    ])
    expect(await authorsOf(head, '<p>By Per Moss and Ana Sund</p>')).toEqual(['Ida Brook'])
  })

  it('leave the staff out beside a person', async () => {
    const head = '<meta name="author" content="Ida Brook - Osla Editorial Team">'
    expect(await authorsOf(head, '')).toEqual(['Ida Brook'])
  })

  it('are those of marks that stand together, not of reports further down', async () => {
    const mark = (name: string): string => `<span rel="author">${name}</span>`
    const far = `<section><div><div><div><div><p>${mark('Ana Sund')}</p></div></div></div></div></section>`
    expect(await authorsOf('', `<p>${mark('Ida Brook')} ${mark('Per Moss')}</p>${far}`)).toEqual([
      ...['Ida Brook', 'Per Moss'],
    ])
  })

  it.each([
    ['<script>dataLayer.push({"pagePostAuthor":"Ida"})</script>', ['Ida']],
    ['<script>self.state={"post":{"author":{"id":7,"name":"Ida Brook","slug":"ib"}}}</script>', ['Ida Brook']],
    ['<title>Ferry late | Ida Brook’s blog</title>', ['Ida Brook']],
    ['<title>Ferry late | Ida Gazette</title>', []],
    ['<title>Ferry late | Osla Harbour</title>', []],
    [
      '<script type="application/ld+json">{"@type":"Product","review":{"@type":"Review","author":{"@type":"Person","name":"Per Moss"}}}</script>',
      [],
    ],
  ])('are in the data or whose the site is: %s', async (head, authors) => {
    expect(await authorsOf(head, '')).toEqual(authors)
  })

  it('stand by the heading that reads as the title, not by that of a section', async () => {
    const { authors } = await article(
      '<title>Ferry to Osla late</title>',
      `<h2>Ferry to Osla late</h2><p>By Ida Brook</p>${TEXT.repeat(8)}<h1>Why so late?</h1>`,
    )
    expect(authors).toEqual(['Ida Brook'])
  })

  it('take bounded time on marks without end', async () => {
    const card =
      '<div class="comments"><h3><a href="/b">Bridge shut</a></h3><a rel="author" class="byline">Per</a></div>'
    const began = processorNow()
    await article('', `<h1>Ferry</h1><div>${card.repeat(20_000)}</div>`)
    expect(processorNow() - began).toBeLessThan(15_000)
  })
})
