import { describe, expect, it } from 'vitest'
import { prepareNow } from '../../../../test/helpers/grammar.ts'
import type { Article } from '../../model/article.ts'

const TEXT = [
  'The ferry to Osla was late on three days of the week, the harbour board said, and nobody was told why it was so.',
  'Its two captains had asked for another engine in the spring, a letter of the board shows, and were sent a carpenter.',
  'Passengers slept in the hall on Tuesday night, on benches that the town had carried over from the old school.',
]

function page(head: string, body: readonly string[]): Article {
  const shown = body.map((line) => `<p>${line}</p>`).join('\n')
  const site = '<meta property="og:site_name" content="Tollmark Money">'
  const html = `<!doctype html><html lang="en"><head><title>Ferry to Osla late</title>${site}${head}</head><body><article><h1>Ferry to Osla late</h1>${shown}</article></body></html>`
  return prepareNow({ input: 'a.html', bytes: new TextEncoder().encode(html) }).articles[0]!
}

const linked = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry to Osla late', author })}</script>`

describe('the agency of a report', () => {
  it.each([
    [
      'an author that the page’s data name',
      linked([{ '@type': 'Person', name: 'The Associated Press' }]),
      [],
      'Associated Press',
    ],
    ['a person and an agency', linked([{ name: 'Jane Roe' }, { name: 'AP News' }]), [], 'Associated Press'],
    ['a name in the page’s head', '<meta name="author" content="Reuters">', [], 'Reuters'],
    ['a byline', '', ['By ASSOCIATED PRESS'], 'Associated Press'],
    ['a byline with a name', '', ['By Jane Roe, AFP'], 'AFP'],
    ['a byline for an agency', '', ['By Jane Roe for The Associated Press'], 'Associated Press'],
  ])('is read from %s', (_, head, before, agency) => {
    expect(page(head, [...before, ...TEXT])).toMatchObject({ agency, publisher: 'Tollmark Money' })
  })

  it('is read from a dateline, whatever the agency is called there', () => {
    const [first, ...rest] = TEXT
    for (const name of ['AP', 'The AP', 'Associated Press'])
      expect(page('', [`OSLA (${name}) — ${first}`, ...rest]).agency).toBe('Associated Press')
  })

  it.each([
    ['who helped', 'Additional reporting by PA', 'PA Media'],
    ['who helped, beside a person', 'Additional reporting from Jane Roe and Agence France-Presse', 'AFP'],
    ['who contributed', 'The Associated Press contributed to this report.', 'Associated Press'],
    ['a notice of rights', '© 2031 AFP', 'AFP'],
    ['another', 'Copyright 2031 The Associated Press. All rights reserved.', 'Associated Press'],
  ])('is read from a line that tells %s', (_, line, agency) => {
    const { text, ...article } = page('', [...TEXT, line])
    expect(article).toMatchObject({ agency, publisher: 'Tollmark Money' })
    expect(text).not.toContain(line)
  })

  it.each([
    [
      'a sentence that names one',
      'The harbour board told Reuters that it would look into the matter before the winter.',
    ],
    ['a broadcaster', 'By Jane Roe, CNN'],
    ['nothing', 'The next ferry is due at noon on Wednesday, if the engine is mended by then and the sea is calm.'],
  ])('is not read from %s', (_, line) => {
    expect(page('', [TEXT[0]!, line, ...TEXT.slice(1)]).agency).toBeNull()
  })

  it('is no agency that credits itself', () => {
    const own = prepareNow({
      input: 'b.html',
      bytes: new TextEncoder().encode(
        `<html lang="en"><head><meta property="og:site_name" content="AP News"></head><body><article><h1>Ferry to Osla late</h1><p>By ASSOCIATED PRESS</p>${TEXT.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`,
      ),
    }).articles[0]!
    expect(own).toMatchObject({ publisher: 'AP News', agency: null })
  })

  it('is not taken for the publisher of a text without one', () => {
    const bytes = new TextEncoder().encode(
      ['Ferry to Osla late', `OSLA (Reuters) — ${TEXT[0]}`, ...TEXT.slice(1)].join('\n\n'),
    )
    expect(prepareNow({ input: 'a.txt', bytes }).articles[0]).toMatchObject({ publisher: null, agency: 'Reuters' })
  })
})
