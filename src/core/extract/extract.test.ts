import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASES } from '../../../test/fixtures/text-states.ts'
import { processorNow } from '../../../test/helpers/processor-time.ts'
import type { Article } from '../model/article.ts'
import type { Source } from '../model/source.ts'
import { extract } from './extract.ts'

const source = (content: string, more: Partial<Source> = {}): Source => ({
  ...{ kind: 'text', input: 'x', content, hints: {}, state: 'page' },
  document: {
    sha256: 'ab'.repeat(32),
    mediaType: 'text/plain',
    charset: 'utf-8',
    byteLength: 1,
    url: null,
    retrieved: null,
  },
  ...more,
})
const fromText = (content: string): Article => extract(source(content))
const fromHtml = (content: string): Article => extract(source(content, { kind: 'html' }))

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** All that an article keeps or lists. */
function everything(article: Article): string {
  const { text, parts, removed, authors, contributors, title, publisher, published, dateline } = article
  return [
    text,
    ...parts.map((part) => part.text),
    ...removed.map((one) => one.text),
    ...authors,
    ...contributors,
    title,
    publisher,
    published,
    dateline,
  ].join('\n')
}

const LINES = CASES.flatMap((one) => one.text.split('\n')).filter(
  (line) => line.trim() !== '' && !/\]\(http|-$/.test(line),
)

describe('extract', () => {
  it('takes no slogan of a site for a headline, and a headline with a dash for one', () => {
    const body =
      `${'The keepers of the light at Sorn Point left it on Monday, after a hundred years. '.repeat(4)}\n\n`.repeat(3)
    expect(fromText(`SornDay24 - all the news in one light\n\n${body}`).title).toBeNull()
    const line = 'Sorn Point - keepers left the light after a hundred years'
    expect(fromText(`${line}\n\n${body}`).title).toBe(line)
  })

  it('lets no word of a text vanish: it is in the body, a part, the metadata or a removal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LINES), { maxLength: 30 }),
        fc.constantFrom('\n', '\n\n'),
        (lines, gap) => {
          const content = lines.join(gap)
          const kept = new Set(wordsOf(everything(fromText(content)).replace(/-/g, '')))
          const whole = wordsOf(content.replace(/[-\u00ad]\n?/g, ''))
          expect(whole.filter((word) => !kept.has(word))).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('lays blocks out in order, parted by one blank line, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 30 }), (lines) => {
        const { text, blocks } = fromText(lines.join('\n\n'))
        expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n\n')).toBe(text)
        for (const block of blocks) expect(text.slice(block.start, block.end).trim()).not.toBe('')
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same article for the same source, and reads what it gave to the same text', () => {
    for (const one of CASES) {
      const first = fromText(one.text)
      expect(fromText(one.text)).toEqual(first)
      expect(fromText(first.text).text).toBe(first.text)
    }
  })

  it('says so where nothing reads as a report', () => {
    const { text, notices } = fromText('Home\nMenu\nSubscribe\n')
    expect(text).toBe('')
    expect(notices.map((notice) => notice.code)).toEqual(['no-text'])
  })

  it('draws ids from the document, and from the place in it where it holds several', () => {
    const one = extract(source('A text.'))
    const two = extract(source('A text.', { number: 2 }))
    expect(one.id).toBe('abababababab')
    expect(two.id).toMatch(/^[0-9a-f]{12}$/)
    expect(two.id).not.toBe(one.id)
  })

  it('follows the hints of a container', () => {
    const hints = {
      title: 'Keepers go',
      authors: ['By Ida Brook and Per Moss'],
      published: 'Mon, 04 Oct 2021 09:30:00 GMT',
      publisher: 'Sorn Gazette',
    }
    expect(
      extract(source('<p>The board said so on Monday.</p>', { kind: 'html', state: 'clean', hints })),
    ).toMatchObject({
      ...{
        title: 'Keepers go',
        authors: ['Ida Brook', 'Per Moss'],
        published: '2021-10-04T09:30Z',
        publisher: 'Sorn Gazette',
      },
      text: 'The board said so on Monday.',
    })
  })

  it('takes text for text: markup and control characters in it are only letters', () => {
    const body = 'The minister said <script>alert(1)</script> was “not a policy” and left the room at once.'
    expect(fromText(`${body}\n\n${body.replace('minister', 'mayor')}`).text).toContain('<script>alert(1)</script>')
  })

  it('copes with letters beyond the basic plane and with other scripts', () => {
    const body = '📈 Die Zahl der Verletzten stieg nach Angaben der Behörden am Montag auf 41, darunter 𝒜nna Weiß. 📉'
    const article = fromText(body)
    expect(article.text).toBe(body)
    expect(article.language).toBe('de')
  })
})

describe('extract, of pages', () => {
  const paragraphs = Array.from(
    { length: 8 },
    (_none, at) =>
      `<p>The harbour board said on day ${at + 1} that the lighthouse at Sorn Point would be automated, ending many years of keepers on the rock.</p>`,
  ).join('\n')
  const page = `<!doctype html><html lang="en-GB"><head><title>Keepers leave Sorn Point light - Sorn Gazette</title>
    <meta property="og:site_name" content="Sorn Gazette"><link rel="canonical" href="https://sorn.example/a">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Keepers leave Sorn Point light","datePublished":"2021-10-04T09:30:00+01:00","dateModified":"2021-10-05T10:00:00+01:00","author":[{"@type":"Person","name":"Ida Brook"},{"@id":"#m"}],"publisher":{"@type":"Organization","name":"Sorn Gazette"}}
    </script><script type="application/ld+json">{"@id":"#m","@type":"Person","name":"Per Moss"}</script></head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <article><h1>Keepers leave Sorn Point light</h1><div class="byline">By <a href="/author/ib">Ida Brook</a></div>
    <figure><img alt="x"><figcaption>The light at dusk. Picture: Alamy</figcaption></figure><div class="story-body">${paragraphs}</div></article>
    <aside class="related"><h3>Most read</h3><ul><li><a href="/x">Trawler lands a shark as long as a bus</a></li></ul></aside>
    <footer><a href="/about">About us</a> © Sorn Gazette 2021</footer></body></html>`

  it('parts the body from the page, and reads the metadata', () => {
    const article = fromHtml(page)
    expect(article.blocks).toHaveLength(8)
    expect(article.text).not.toMatch(/Home|Trawler|About us|By Ida/)
    expect(article).toMatchObject({
      ...{ title: 'Keepers leave Sorn Point light', authors: ['Ida Brook', 'Per Moss'], publisher: 'Sorn Gazette' },
      ...{
        published: '2021-10-04T09:30+01:00',
        updated: '2021-10-05T10:00+01:00',
        language: 'en',
        url: 'https://sorn.example/a',
      },
    })
    expect(article.parts.map((part) => [part.id, part.text])).toEqual([
      ['headline', 'Keepers leave Sorn Point light'],
      ['caption-1', 'The light at dusk. Picture: Alamy'],
    ])
  })

  it('lets no shown word of a page vanish', () => {
    const kept = everything(fromHtml(page))
    for (const words of ['Home', 'Sport', 'Most read', 'Trawler lands a shark', 'About us', 'By Ida Brook'])
      expect(kept).toContain(words)
  })

  it.each([
    ['elements nested 100,000 deep', `<html><body>${'<div>'.repeat(100_000)}text${'</div>'.repeat(100_000)}`],
    ['elements of one line nested 100,000 deep', `<html><body>${'<b>'.repeat(100_000)}text`],
    ['a hundred thousand elements', `<html><body>${'<p>x</p>'.repeat(100_000)}`],
    ['a line of four million letters', `<html><body><p>${'letters '.repeat(500_000)}`],
    ['attributes without end', `<html><body><p ${'a="b" '.repeat(300_000)}>text`],
    [
      'JSON nested 100,000 deep',
      `<html><script type="application/ld+json">${'{"a":['.repeat(100_000)}</script><p>text`,
    ],
  ])('takes bounded time on %s', (_name, content) => {
    const began = processorNow()
    fromHtml(content)
    expect(processorNow() - began).toBeLessThan(15_000)
  })
})

describe('extract, of hostile text', () => {
  it.each([
    ['one line of a million words', 'word '.repeat(1_000_000)],
    ['a hundred thousand short lines', 'Read more\n'.repeat(100_000)],
    ['a hundred thousand sentences', 'The river rose on Monday, said the mayor.\n\n'.repeat(50_000)],
    ['open brackets', '['.repeat(300_000)],
    ['open emphasis', '**a '.repeat(100_000)],
    ['links that never close', '[a]('.repeat(100_000)],
    ['images that never close', '![a]('.repeat(100_000)],
    ['names without end', `By ${'Jane Roe and '.repeat(100_000)}`],
    ['dates without end', '12 May 2021, '.repeat(100_000)],
    ['share words', 'share '.repeat(200_000)],
    ['lines of share words', `${'share link x '.repeat(20)}!\n`.repeat(5000)],
    ['dots', '.'.repeat(500_000)],
    ['dashes', 'Osla — '.repeat(100_000)],
    ['blanks', `a${' '.repeat(500_000)}b`],
    ['broken lines', 'the quick brown fox jumps over the lazy dog and the\n'.repeat(50_000)],
  ])('takes bounded time on %s', (_name, content) => {
    const began = processorNow()
    fromText(content)
    expect(processorNow() - began).toBeLessThan(10_000)
  })
})
