import { describe, expect, it } from 'vitest'
import { readAny } from '../../read/read-any.ts'
import { extract } from '../extract.ts'

const TEXT = Array.from(
  { length: 5 },
  (_none, at) =>
    `<p>The ferry to Osla was late on trip ${at + 1}, the harbour board said, and nobody on the quay was told why it was so.</p>`,
).join('\n')

async function datesOf(head: string, body: string, url?: string) {
  const html = `<!doctype html><html lang="en"><head><title>Ferry to Osla late</title>${head}</head><body><article>${body}${TEXT}</article></body></html>`
  const input = { input: 'a.html', bytes: new TextEncoder().encode(html), ...(url ? { url } : {}) }
  const { published, updated } = extract((await readAny(input)).sources[0]!)
  return { published, updated }
}

const publishedOf = async (head: string, body: string, url?: string) => (await datesOf(head, body, url)).published
const H1 = '<h1>Ferry to Osla late</h1>'
const meta = (published: string, updated = published): string =>
  `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${updated}">`

describe('the day of publication', () => {
  it.each([
    ['that markup has run together with a name', `${H1}<div><span>Dec 17, 2021</span><span>Ida Brook</span></div>`],
    [
      'that it has run together with words',
      `${H1}<div><b>Harbours</b><i>DECEMBER 17, 2021</i><i>Updated: MAY 2, 2022</i></div>`,
    ],
    ['above the heading', `<p>17 December 2021</p>${H1}`],
    [
      'by the heading of the report, not of a section',
      `<h2>Ferry to Osla late</h2><p>17 December 2021</p>${TEXT.repeat(6)}<h1>Why?</h1><p>2 May 2022</p>`,
    ],
  ])('is shown %s', async (_name, body) => {
    expect(await publishedOf('', body)).toBe('2021-12-17')
  })

  it.each([
    [
      'their words',
      '<time datetime="2031-05-07T16:40:00Z">Updated May 7</time><time datetime="2031-05-06T10:14:00Z">Published May 6</time>',
    ],
    [
      'their class',
      '<time class="last-updated" datetime="2031-05-07T16:40:00Z">7 May</time><time datetime="2031-05-06T10:14:00Z">6 May</time>',
    ],
    [
      'the words before them',
      '<p>Last updated: <time datetime="2031-05-07T16:40:00Z">7 May</time></p><p>Posted <time datetime="2031-05-06T10:14:00Z">6 May</time></p>',
    ],
  ])('is not that of the last change, which a page gives first, known by %s', async (_name, times) => {
    expect(await datesOf('', `${H1}<div>${times}</div>`)).toEqual({
      published: '2031-05-06T10:14Z',
      updated: '2031-05-07T16:40Z',
    })
  })

  it.each([
    ['https://osla.example/2021/december/17/ferry-late/', '2021-12-17'],
    ['https://osla.example/2021/12/17/ferry-late/', '2021-12-17'],
    ['https://osla.example/2021/ferries/17/late/', null],
  ])('is in the address: %s', async (url, day) => {
    expect(await publishedOf('', H1, url)).toBe(day)
  })

  it('is the earlier one of the address, or of the only date beside the heading, where the site published anew', async () => {
    const anew = meta('2024-05-02T10:00:00Z', '2024-06-02T10:00:00Z')
    const shown = `${H1}<p>17 December 2021</p>`
    expect(await publishedOf(anew, H1, 'https://osla.example/2021/12/17/late')).toBe('2021-12-17')
    expect(await publishedOf(anew, shown)).toBe('2021-12-17')
    expect(await publishedOf(anew, `${shown}<p>2 May 2024</p>`)).toBe('2024-05-02T10:00Z')
    expect(await publishedOf(anew, `${shown}<p>18 December 2021</p>`)).toBe('2024-05-02T10:00Z')
    expect(await publishedOf(anew, `${H1}<table><tr><td>17 December 2021</td><td>7 ferries</td></tr></table>`)).toBe(
      '2024-05-02T10:00Z',
    )
    expect(await publishedOf(anew, `${H1}<p>3 June 2024</p>`)).toBe('2024-05-02T10:00Z')
  })

  it('is no earlier one that only another clock shows', async () => {
    const late = meta('2021-12-18T03:05:00Z', '2021-12-20T10:00:00Z')
    expect(await publishedOf(late, `${H1}<p>17 December 2021</p>`)).toBe('2021-12-18T03:05Z')
    const noon = meta('2021-12-18T13:05:00Z', '2021-12-20T10:00:00Z')
    expect(await publishedOf(noon, `${H1}<p>17 December 2021</p>`)).toBe('2021-12-17')
    const odd = meta('2021-12-18T13:05:00+99:99', '2021-12-20T10:00:00Z')
    expect(await publishedOf(odd, `${H1}<p>17 December 2021</p>`)).toBe('2021-12-17')
  })

  it('is not that of a change, which a line before it tells', async () => {
    const body = `${H1}<div><p>Last updated:</p><p>17 December 2021</p></div>`
    expect(await datesOf('<meta name="date" content="2021-12-01">', body)).toEqual({
      ...{ published: '2021-12-01', updated: '2021-12-17' },
    })
  })

  it('is the time beside the heading, not one of a list before it', async () => {
    const list = '<ul><li><time datetime="2022-01-03T12:00:00Z">3/1/22</time></li></ul>'
    const body = `<div><p>${H1}<time datetime="2021-12-17T12:00:00Z">17/12/21</time></p></div>`
    expect(await publishedOf('', `${list}${body}`)).toBe('2021-12-17T12:00Z')
  })

  it('is in the data that a program keeps in an attribute', async () => {
    const data = `{"story":{"headline":"Ferry","datePublished":"2021-12-17T09:00:00Z"},"more":"${'x'.repeat(200)}"}`
    const island = `<x-island data-props="${data.replaceAll('"', '&quot;')}"></x-island>`
    expect(await publishedOf('', `${H1}${island}`)).toBe('2021-12-17T09:00Z')
  })
})
