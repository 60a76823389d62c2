import { describe, expect, it } from 'vitest'
import { processorNow } from '../../../../test/helpers/processor-time.ts'
import type { Article } from '../../model/article.ts'
import { read } from '../../read/read.ts'
import { extract } from '../extract.ts'

const FIRST =
  'The cable car above Ostrel stood still for six hours on Friday, and 41 people had to be lowered to the ground on ropes, the operator said.'
const SECOND =
  'A gust had thrown the rope off its wheels at the third pillar, said the head of the works, Lena Ashcroft. It was the first time since 1994.'
const THIRD =
  '“We sang all the songs we knew, and then we sang them again,” said Piet Moor, who had come with his two grandchildren.'
const LAST =
  'The car will not run again before engineers have looked at every pillar, which will take until the end of the month.'
const BODY = [FIRST, SECOND, THIRD, LAST]

const p = (text: string): string => `<p>${text}</p>`

function articleOf(inner: string, head = ''): Article {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cable car stands still</title>${head}</head><body>${inner}</body></html>`
  const { sources } = read({ input: 'page.html', bytes: new TextEncoder().encode(html) })
  return extract(sources[0]!)
}

const report = (...blocks: readonly string[]): string =>
  `<article><h1>Cable car stands still</h1>${blocks.join('')}</article>`

const reasonOf = (article: Article, words: string): string | undefined =>
  article.removed.find((one) => one.text.includes(words))?.reason

describe('words within a line that are not shown', () => {
  it.each([
    [
      'clipped by their style',
      '<span style="position:absolute;clip:rect(0,0,0,0);width:1px">, opens in a new window</span>',
    ],
    ['of a class for readers of the screen', '<span class="u-visually-hidden">, opens in a new window</span>'],
    ['of a class with a name of its maker', '<span class="link__text sr-only">, opens in a new window</span>'],
    ['hidden by an attribute', '<b hidden>, opens in a new window</b>'],
  ])('are left out where they are %s', (_name, span) => {
    const line = `The report<a href="/r">, which nine engineers signed${span}</a>, blames the wheels of the third pillar and the wind.`
    const article = articleOf(report(p(FIRST), p(line), p(THIRD), p(LAST)))
    expect(article.text).toContain('The report, which nine engineers signed, blames the wheels')
    expect(reasonOf(article, 'new window')).toBe('hidden')
  })

  it('are not those that are only kept from being read aloud', () => {
    const line = `The works cost <span aria-hidden="true">$310k</span><span class="sr-only">310 thousand dollars</span> a year, a tenth of what the operator earns.`
    const { text } = articleOf(report(p(FIRST), p(SECOND), p(line), p(LAST)))
    expect(text).toContain('The works cost $310k a year, a tenth')
  })

  it('stand in one list with a heading that is only read aloud', () => {
    const heading = '<h2 class="visually-hidden">Article content</h2>'
    const article = articleOf(report(...BODY.map((text) => `<section>${heading}${p(text)}</section>`)))
    expect(article.text).toBe(BODY.join('\n\n'))
    expect(reasonOf(article, 'Article content')).toBe('hidden')
  })
})

describe('marks of notes on a page', () => {
  it.each([
    ['raised digits', '<sup>3</sup>'],
    ['raised links', '<sup><a href="#n3">3</a></sup>'],
    ['links to raised digits', '<a href="#n3"><sup>3</sup></a>'],
    ['spans that are raised by their style', '<span style="vertical-align: super; font-size: 70%">3</span>'],
  ])('are left out where they are %s', (_name, mark) => {
    const line = `Of the 41${mark} people in the cars 12${mark} were hurt in 2031${mark}, most of them by the cold.`
    const article = articleOf(report(p(FIRST), p(line), p(THIRD), p(LAST)))
    expect(article.text).toContain('Of the 41 people in the cars 12 were hurt in 2031, most of them by the cold.')
    expect(article.removed.filter((one) => one.reason === 'note-mark').map((one) => one.text)).toEqual(['3', '3', '3'])
  })

  it('are not powers, areas and ordinals', () => {
    const line =
      'Some 10<sup>6</sup> bolts hold the 14 km<sup>2</sup> of nets below the 4<sup>th</sup> pillar, as the operator told the council.'
    const { text } = articleOf(report(p(FIRST), p(line), p(THIRD), p(LAST)))
    expect(text).toContain('Some 10⁶ bolts hold the 14 km² of nets below the 4th pillar')
  })
})

describe('a brief', () => {
  it.each([
    ['its last sentence', [FIRST, 'Nobody was killed.']],
    ['two of them', [FIRST, 'Nobody was killed.', 'Two were hurt.']],
    ['a short quotation', [FIRST, 'The operator is the county.', '“We are sorry,” it said.']],
    ['a short first sentence', ['Another car has stopped.', FIRST, 'Nobody was killed.']],
  ])('keeps %s', (_name, lines) => {
    expect(articleOf(report(...lines.map(p))).text).toBe(lines.join('\n\n'))
  })

  it('does not take along the line of who owns the site, or a line of links', () => {
    const lines = [p(FIRST), p('© 2031 Ostrel Courier.'), p('<a href="/a">More of it.</a>')]
    expect(articleOf(report(...lines)).text).toBe(FIRST)
  })
})

describe('a request for consent', () => {
  const ASKED = `<h2>Privacy preferences</h2><p>When you visit our site, we and our partners store cookies on your device to collect information about you and what you like to read.</p><h3>Strictly needed cookies</h3><p>These cookies are needed for the site to work and cannot be switched off. They are set when you ask for a service, such as logging in.</p><p>Cookies of this kind let us count visits and see where readers come from, so that we can make the site better for you.</p>`
  it.each([
    ['the id of its maker', `<div id="onetrust-consent-sdk">${ASKED}</div>`],
    ['the role of a dialog', `<div role="dialog" class="x1">${ASKED}</div>`],
    ['a class of the site', `<section class="cookie-banner">${ASKED}</section>`],
    ['its heading alone', `<div class="x1"><div>${ASKED}</div></div>`],
  ])('is left out whole, known by %s', (_name, dialog) => {
    const article = articleOf(`<main><h1>Cable car stands still</h1>${BODY.map(p).join('')}</main>${dialog}`)
    expect(article.text).toBe(BODY.join('\n\n'))
    expect(reasonOf(article, 'Strictly needed')).toBe('cookie-notice')
  })

  it('does not push a paragraph out of a short report', () => {
    const article = articleOf(
      `<main><h1>Cable car stands still</h1>${p(FIRST)}${p(LAST)}</main><div class="cookie-wall">${ASKED}</div>`,
    )
    expect(article.text).toBe(`${FIRST}\n\n${LAST}`)
  })

  it('is not a report about cookies', () => {
    const lines = BODY.map((text, at) =>
      at === 1
        ? 'Cookies were handed out to those who waited, and more cookies to the rescuers who had lowered them.'
        : text,
    )
    expect(articleOf(`<div class="cookie-story">${report(...lines.map(p))}</div>`).text).toBe(lines.join('\n\n'))
  })
})

describe('boxes and headlines amid the text', () => {
  const OFFER = `<h2>Subscribe now to read the latest news of the valley.</h2><ul><li>Unlimited access to the Ostrel Courier and four other sites.</li><li>Puzzles every day, the crossword among them.</li></ul><p>Support local journalism.</p>`
  it.each([
    ['a section', `<section class="wall">${OFFER}</section>`],
    ['an element without a name', `<div><div>${OFFER}</div></div>`],
  ])('leave out the offer of a subscription in %s', (_name, box) => {
    const article = articleOf(report(p(FIRST), p(SECOND), box, p(THIRD), p(LAST)))
    expect(article.text).toBe(BODY.join('\n\n'))
    expect(reasonOf(article, 'Unlimited access')).toBe('newsletter')
  })

  it('leave out a heading that is a link to another report', () => {
    const linked = '<h3><a href="/x">Council of Ostrel had been warned of wind three times</a></h3>'
    const article = articleOf(report(p(FIRST), p(SECOND), linked, p(THIRD), p(LAST)))
    expect(article.text).toBe(BODY.join('\n\n'))
    expect(reasonOf(article, 'Council of Ostrel')).toBe('read-more')
  })

  it('keep the linked headings of a round-up, and a heading that holds a link', () => {
    const heading = (text: string): string => `<h3><a href="/x">${text}</a></h3>`
    const names = [
      'Cars stand still above the town',
      'Wheels were last looked at in May',
      'Songs kept the children awake',
    ]
    const roundUp = articleOf(report(...names.flatMap((name, at) => [heading(name), p(BODY[at]!)])))
    for (const name of names) expect(roundUp.text).toContain(name)
    const one = articleOf(
      report(p(FIRST), '<h3>What the <a href="/x">operator</a> knew of the wind</h3>', p(SECOND), p(THIRD), p(LAST)),
    )
    expect(one.text).toContain('What the operator knew of the wind')
  })

  it('leave out a label that stands before every part', () => {
    const article = articleOf(report(...BODY.map((text) => `<h4>Story text</h4>${p(text)}`)))
    expect(article.text).toBe(BODY.join('\n\n'))
    expect(reasonOf(article, 'Story text')).toBe('repeated-line')
  })
})

describe('heads in heavy type', () => {
  it.each([
    ['a break', '<strong>Six hours in the wind</strong><br>'],
    ['a break by its class', '<span class="strong">Six hours in the wind</span><span class="br"></span>'],
    ['a block by its style', '<span style="display:block;font-weight:700">Six hours in the wind</span>'],
  ])('are parted by %s from the sentence below', (_name, head) => {
    const article = articleOf(report(p(FIRST), p(`${head}${SECOND}`), p(THIRD), p(LAST)))
    expect(article.text).toBe([FIRST, 'Six hours in the wind', SECOND, THIRD, LAST].join('\n\n'))
    expect(article.blocks.map((block) => block.kind)).toContain('heading')
  })

  it('are none where heavy type only stresses the first words of a line', () => {
    const line = `<b>Lena Ashcroft,</b><br>the head of the works, has been with the operator since the first car ran in 1994.`
    expect(articleOf(report(p(FIRST), p(line), p(THIRD), p(LAST))).text).toContain('Lena Ashcroft, the head')
  })
})

describe('the standfirst', () => {
  const LEAD = 'Wind threw a rope off its wheels, and 41 waited for six hours'
  const page = (line: string, head = ''): Article =>
    articleOf(
      `<header><h1>Cable car stands still</h1>${line}<div class="byline">By Ida Brook</div></header><main>${BODY.map(p).join('')}</main>`,
      head,
    )
  it.each([
    ['by its name', `<h2 class="post-excerpt">${LEAD}</h2>`, ''],
    ['by the description of the page', `<div class="x1">${LEAD}</div>`, `<meta name="description" content="${LEAD}">`],
    ['by its place below the headline', `<h2>${LEAD}</h2>`, ''],
  ])('is a part, known %s', (_name, line, head) => {
    const article = page(line, head)
    expect(article.parts.find((part) => part.kind === 'standfirst')?.text).toBe(LEAD)
    expect(article.text).toBe(BODY.join('\n\n'))
  })

  it('is not the line of a menu in the same header', () => {
    const { parts } = page('<p><a href="/n">News</a> <a href="/s">Sport and weather of the valley</a></p>')
    expect(parts.filter((part) => part.kind === 'standfirst')).toEqual([])
  })
})

describe('a text that stands several times', () => {
  it('on a page, as copies for other screens, is read once', () => {
    const copy = report(...BODY.map(p))
    const article = articleOf(
      `<div class="desktop">${copy}</div><div class="mobile">${copy}</div><div class="print">${copy}</div>`,
    )
    expect(article.text).toBe(BODY.join('\n\n'))
    expect(reasonOf(article, 'sang all the songs')).toBeDefined()
  })

  it.each([
    ['in paragraphs', '\n\n', '\n\n'],
    ['in one line', ' ', ' '],
  ])('in a record, %s, is read once', (_name, within, between) => {
    const once = BODY.join(within)
    const text = Array.from({ length: 5 }, () => once).join(between)
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title: 'Cable car stands still', date: '2031-03-04', text }),
    )
    const article = extract(read({ input: 'r.json', bytes }).sources[0]!)
    expect(article.text).toBe(once)
    expect(reasonOf(article, 'sang all the songs')).toBe('text-doubled')
  })

  it('is not a refrain of a few words', () => {
    const lines = [FIRST, '“Nobody came.”', SECOND, '“Nobody came.”', THIRD]
    expect(articleOf(report(...lines.map(p))).text).toBe(lines.join('\n\n'))
  })
})

describe('reading what stands amid a text', () => {
  it('takes time in proportion to the page', () => {
    const long = [
      '<sup>3</sup>'.repeat(40_000),
      '<span hidden><i>x</i></span>'.repeat(40_000),
      '<span class="sr-only">'.repeat(40_000),
      `<div id="cookie-banner">`.repeat(5_000),
      `<div role="dialog"><h2>Your privacy</h2>`.repeat(5_000),
      '<h2>Subscribe to read more</h2><div>'.repeat(5_000),
    ]
    for (const inner of long) {
      const before = processorNow()
      articleOf(report(p(FIRST), inner, p(LAST)))
      expect(processorNow() - before).toBeLessThan(6000)
    }
    const words = Array.from({ length: 200_000 }, (_one, at) => (at % 7 === 6 ? 'b' : 'a')).join(' ')
    const before = processorNow()
    extract(read({ input: 'x.txt', bytes: new TextEncoder().encode(words) }).sources[0]!)
    expect(processorNow() - before).toBeLessThan(6000)
  })
})
