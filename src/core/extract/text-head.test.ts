import { describe, expect, it } from 'vitest'
import { processorNow } from '../../../test/helpers/processor-time.ts'
import type { Article } from '../model/article.ts'
import { read } from '../read/read.ts'
import { extract } from './extract.ts'

const BODY = `The council of Marren voted on Tuesday to close the sluice, at a cost of $450,000, its leader said.

"We had 14 warnings," said the leader, Lena Ashcroft. "We cannot wait for a fifteenth."

The sluice was built in 1911. It holds 250,000 cubic metres of water and leaks 40 litres a minute.`
const TITLE = 'Sluice at Marren to be closed'
const TEXT = BODY

function articleOf(content: string, input = 'report.txt'): Article {
  return extract(read({ input, bytes: new TextEncoder().encode(content) }).sources[0]!)
}

const saidBy = ({ title, publisher, published, authors, url }: Article) => ({
  title,
  publisher,
  published,
  authors,
  url,
})
const ALL = {
  ...{ title: TITLE, publisher: 'Ostrel Courier', published: '2031-05-06', authors: ['Ida Brook'] },
  url: 'https://courier.example/sluice',
}

describe('the head of a text file', () => {
  it.each([
    [
      'lines of a name and a value',
      `Title: ${TITLE}\nOutlet: Ostrel Courier\nDate: 2031-05-06\nAuthor: Ida Brook\nURL: https://courier.example/sluice\n\n`,
    ],
    [
      'the same in capitals, with a label before the text',
      `HEADLINE: ${TITLE}\nSOURCE: Ostrel Courier\nPUBLISHED: May 6, 2031\nBYLINE: By Ida Brook\nLINK: https://courier.example/sluice\nTEXT:\n`,
    ],
    [
      'the same in heavy type, with blank lines',
      `**Title:** ${TITLE}\n\n**Publication:** Ostrel Courier\n\n**Date:** 6 May 2031\n\n**By:** Ida Brook\n\n**Section:** Valley\n\n**Link:** <https://courier.example/sluice>\n\n`,
    ],
    [
      'front matter',
      `---\ntitle: "${TITLE}"\npublisher: Ostrel Courier\ndate: 2031-05-06\nauthors:\n  - Ida Brook\ntags: [sluice, council]\nurl: https://courier.example/sluice\n---\n\n`,
    ],
    [
      'front matter with equal signs',
      `+++\ntitle = "${TITLE}"\nsource = "Ostrel Courier"\ndate = 2031-05-06\nauthor = "Ida Brook"\nlink = "https://courier.example/sluice"\n+++\n`,
    ],
  ])('is read as %s', (_name, head) => {
    const article = articleOf(head + BODY)
    expect(saidBy(article)).toEqual(ALL)
    expect(article.text).toBe(TEXT)
    expect(article.parts).toEqual([{ id: 'headline', kind: 'headline', text: TITLE }])
    expect(article.removed).toEqual([{ text: head.trim(), reason: 'text-head' }])
  })

  it.each([
    ['title, outlet, date', `${TITLE}\nOstrel Courier\n6 May 2031\n\n`, []],
    ['each after a blank line', `${TITLE}\n\nOstrel Courier\n\n6 May 2031\n\n`, []],
    ['outlet, title, author, date', `Ostrel Courier\n${TITLE}\nIda Brook\n6 May 2031\n\n`, ['Ida Brook']],
    ['outlet and date in one line', `# ${TITLE}\n\n*Ostrel Courier, 6 May 2031*\n\n`, []],
    ['all in one line', `${TITLE}\nOstrel Courier | 6 May 2031 | Ida Brook\n\n`, ['Ida Brook']],
    ['with a byline', `${TITLE}\nThe Ostrel Courier\nMay 6, 2031\nBy Ida Brook\n\n`, ['Ida Brook']],
  ])('is read as plain lines: %s', (_name, head, authors) => {
    const article = articleOf(head + BODY)
    expect(saidBy(article)).toEqual({ ...ALL, authors, url: null })
    expect(article.text).toBe(TEXT)
  })

  it('takes an outlet that no list has from between the title and the date, and an address in a line of its own', () => {
    const article = articleOf(`${TITLE}\nSorn Bladet\n6 May 2031\nhttps://courier.example/sluice\n\n${BODY}`)
    expect(saidBy(article)).toEqual({ ...ALL, publisher: 'Sorn Bladet', authors: [] })
  })

  it.each([
    [
      'that reads like a byline',
      'Mayor Alice Marsh in Marren\nOstrel Courier, 6 May 2031',
      'Mayor Alice Marsh in Marren',
    ],
    [
      'of two names',
      'Jane Moss and the Perfect Sluice\nOstrel Courier\n6 May 2031',
      'Jane Moss and the Perfect Sluice',
    ],
    ['that ends as outlets do', 'Marren Council Makes News\nOstrel Courier\n6 May 2031', 'Marren Council Makes News'],
  ])('never takes its headline for an author or an outlet: one %s', (_name, head, title) => {
    expect(articleOf(`${head}\n\n${BODY}`)).toMatchObject({ title, authors: [], publisher: 'Ostrel Courier' })
  })

  it('leaves a name of the byline that stands in a line of its own too', () => {
    const article = articleOf(
      `${TITLE}\nOlm Brook\nBy Tom Moss and Olm Brook, Ostrel Courier\nUpdated 5:51 PM EST, Tue May 6, 2031\n\n${BODY}`,
    )
    expect(article).toMatchObject({ authors: ['Tom Moss', 'Olm Brook'], publisher: 'Ostrel Courier' })
  })

  it('takes no kicker for an outlet', () => {
    const { publisher } = articleOf(`${TITLE}\nMarren Sluice Affair\n6 May 2031\n\n${BODY}`)
    expect(publisher).toBeNull()
  })

  it('is none where a text only begins with a word and a colon', () => {
    const first =
      'Analysis: the council of Marren has waited for nine years, and could have waited for a tenth, people said.'
    const { text, removed } = articleOf(`Source: the council\n\n${first}\n\n${BODY}`)
    expect(text).toContain(first)
    expect(removed.map((one) => one.reason)).not.toContain('text-head')
  })

  it('keeps the standfirst that a head or a record gives', () => {
    const lead = 'Nine years of warnings end in a vote'
    const parts = [{ id: 'standfirst', kind: 'standfirst', text: lead }]
    expect(articleOf(`Title: ${TITLE}\nSubtitle: ${lead}\nDate: 2031-05-06\n\n${BODY}`).parts.slice(1)).toEqual(parts)
    expect(articleOf(JSON.stringify({ title: TITLE, subtitle: lead, text: BODY }), 'r.json').parts).toEqual(parts)
  })

  it('takes time in proportion to the text', () => {
    const before = processorNow()
    for (const line of ['a:\n', 'title: x\n', 'Title: x y: z\n', '---\n', ' - x\n', `Section: ${'x'.repeat(500)}\n`])
      articleOf(line.repeat(20_000) + BODY)
    expect(processorNow() - before).toBeLessThan(12_000)
  })
})

describe('an address as the first line', () => {
  it.each([
    ['as it is', 'https://courier.example/sluice'],
    ['cut into words', 'https : / / courier . example / sluice'],
  ])('is the address of the report, %s, and the next line its headline', (_name, line) => {
    expect(articleOf(`${line}\n${TITLE}\n\n${BODY}`)).toMatchObject({ title: TITLE, url: ALL.url, text: BODY })
  })

  it('is left where a sentence goes on with it', () => {
    expect(articleOf(`https://courier.example/sluice is where it was told.\n\n${BODY}`).url).toBeNull()
  })
})
