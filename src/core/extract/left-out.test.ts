import { describe, expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import type { Article } from '../model/article.ts'
import { withoutLineNumbers } from './line-numbers.ts'

const FIRST =
  'The River Ostrel broke its banks above Marren Bridge on Tuesday and flooded the lower town, the police said.'
const SECOND =
  'Rescuers went from house to house in boats through the night, and nobody was reported missing by the morning.'
const THIRD =
  'The county will open shelters for those who cannot go home before the weekend, a spokeswoman told reporters.'

const LAST =
  'Forecasters expect another 20 millimetres of rain by Wednesday night, and gusts of up to 50 miles an hour.'

function articleOf(text: string, input = 'report.txt'): Article {
  return prepareNow({ input, bytes: new TextEncoder().encode(text) }).articles[0]!
}

describe('what is left out of a text', () => {
  it.each([
    ['a note on a story that goes on', 'This is a developing story. Check back for updates.'],
    ['a note on a feed', '(This story has not been edited by our staff and is published from a syndicated feed.)'],
    ['a turn of the page', 'Continued on A8'],
    ['where a page takes a story up', 'FLOOD from A1'],
    ['a page of a section', 'Page A8'],
    ['a call to sign up', 'Stay informed'],
    ['the title of a video', 'Video: Drone footage shows the flooded town'],
  ])('is %s', (_name, line) => {
    const { text, removed } = articleOf([FIRST, SECOND, line, THIRD].join('\n\n'))
    expect(text).toBe([FIRST, SECOND, THIRD].join('\n\n'))
    expect(removed.map((one) => one.text)).toEqual([line])
  })

  it('is the box of an explainer, from its label to its button', () => {
    const box = ['Quick Guide', 'Who owns the weir?', 'Show']
    const { text, removed } = articleOf([FIRST, SECOND, ...box, THIRD].join('\n\n'))
    expect(text).toBe([FIRST, SECOND, THIRD].join('\n\n'))
    expect(removed.map((one) => one.text)).toEqual(box)
  })

  it('is a picture with its source, and the caption below it is kept as one', () => {
    const picture =
      'Getty Images Residents wade through the market square\nResidents were brought out of the lower town in boats'
    const { text, parts } = articleOf([FIRST, SECOND, picture, THIRD].join('\n\n'))
    expect(text).toBe([FIRST, SECOND, THIRD].join('\n\n'))
    expect(parts.map((part) => part.text)).toEqual(['Residents were brought out of the lower town in boats'])
  })

  it('is a caption that ends with its author and outlet', () => {
    const caption = 'The weir at dawn on Tuesday. Lena Ashcroft/Ostrel Courier'
    const { text, parts } = articleOf([FIRST, SECOND, caption, THIRD].join('\n\n'))
    expect(text).toBe([FIRST, SECOND, THIRD].join('\n\n'))
    expect(parts.map((part) => part.text)).toEqual([caption])
  })

  it('is no sentence that begins with the name of an agency', () => {
    const line = 'Reuters reported on Tuesday that the weir had been inspected in the spring.'
    expect(articleOf([FIRST, line, SECOND, THIRD].join('\n\n')).text).toContain(line)
  })
})

describe('the head of a text', () => {
  it('has a station of its own in the dateline', () => {
    const { text, dateline } = articleOf([`MARREN BRIDGE, Osla (KOLA) – ${FIRST}`, SECOND, THIRD].join('\n\n'))
    expect([dateline, text.startsWith(FIRST)]).toEqual(['MARREN BRIDGE, Osla', true])
  })

  it('has a dateline with its country in brackets, on a line of its own', () => {
    const lines = [
      'Flood drives hundreds from Marren Bridge',
      'Osla (United Realms), Aug 19, 2031 (AFP) -',
      FIRST,
      SECOND,
    ]
    expect(articleOf(lines.join('\n\n'))).toMatchObject({
      dateline: 'Osla (United Realms)',
      agency: 'AFP',
      published: '2031-08-19',
    })
  })

  it('has a date with a section beside it', () => {
    const { published, text } = articleOf(['Mar 10, 2031 | World', FIRST, SECOND, THIRD].join('\n\n'))
    expect([published, text.startsWith(FIRST)]).toEqual(['2031-03-10', true])
  })

  it('has a headline of two lines above a column', () => {
    const column = [FIRST, SECOND, THIRD].map((line) => line.replace(/(.{40,50}) /g, '$1\n')).join('\n\n')
    const { title, text } = articleOf(`Flood drives hundreds\nout of Marren Bridge\n\n${column}`)
    expect([title, text]).toEqual(['Flood drives hundreds out of Marren Bridge', [FIRST, SECOND, THIRD].join('\n\n')])
  })

  it('is followed by headings, in single marks too', () => {
    const { blocks, text } = articleOf([FIRST, SECOND, "'We told them it would not hold'", THIRD].join('\n\n'))
    const headings = blocks.filter((block) => block.kind === 'heading').map(({ start, end }) => text.slice(start, end))
    expect(headings).toEqual(["'We told them it would not hold'"])
  })
})

describe('what is left out of a page', () => {
  const page = (inner: string): string =>
    `<!doctype html><html><head><title>Flood</title></head><body><article><h1>Flood drives hundreds from Marren Bridge</h1><p>${FIRST}</p><p>${SECOND}</p>${inner}<p>${THIRD}</p><p>${LAST}</p></article></body></html>`

  it('is a list of links under a heading of related stories, within the text', () => {
    const list =
      '<div class="box"><h4>Related stories</h4><ul><li><a href="/1">Fuel prices to rise by 5 percent</a></li><li><a href="/2">12 things to know before the derby</a></li></ul></div>'
    expect(articleOf(page(list), 'page.html').text).toBe([FIRST, SECOND, THIRD, LAST].join('\n\n'))
  })

  it('is a line of a box that calls itself a promotion', () => {
    const box = '<div class="newsletter-signup"><h3>The week in Osla</h3></div>'
    expect(articleOf(page(box), 'page.html').text).not.toContain('The week in Osla')
  })

  it('is no heading of the text, though menus have its word', () => {
    expect(articleOf(page('<h2>Weather</h2>'), 'page.html').text).toContain('Weather')
  })
})

describe('the numbers of lines', () => {
  const speech = [
    'THE CHAIR: We are on the record. Mr Brandt, you were the',
    'keeper of the weir at Marren Bridge for 22 years.',
    'MR BRANDT: I was.',
    'THE CHAIR: When did you first see the crack?',
    'MR BRANDT: In January. It was four metres long, and I could',
    'put my hand in it. I rang the county the same day.',
    'THE CHAIR: Whom did you speak to?',
    'MR BRANDT: A Mr Lenn. He said that somebody would come',
    'within 14 days. Nobody came.',
  ]
  const paragraphs = [
    'THE CHAIR: We are on the record. Mr Brandt, you were the keeper of the weir at Marren Bridge for 22 years.',
    'MR BRANDT: I was.',
    'THE CHAIR: When did you first see the crack?',
    'MR BRANDT: In January. It was four metres long, and I could put my hand in it. I rang the county the same day.',
    'THE CHAIR: Whom did you speak to?',
    'MR BRANDT: A Mr Lenn. He said that somebody would come within 14 days. Nobody came.',
  ]
  it.each([
    ['of a transcript', (at: number) => at + 1],
    ['of one whose pages begin anew', (at: number) => (at % 25) + 20],
  ])('%s are left out of its sentences', (_name, number) => {
    const text = `Inquiry into the weir at Marren Bridge\n\n${speech.map((line, at) => `${String(number(at)).padStart(4)}   ${line}`).join('\n')}`
    const article = articleOf(text)
    expect(article.text).toBe(paragraphs.join('\n\n'))
    expect(article.removed.map((one) => one.reason)).toEqual(['line-number'])
    expect(article.blocks.every((block) => block.kind === 'paragraph')).toBe(true)
  })

  it('are no list within a text', () => {
    const list = ['1 boat', '2 carts', '3 pumps', '4 tents', '5 lamps'].join('\n')
    const text = [FIRST, SECOND, THIRD, list, LAST, FIRST, SECOND, THIRD].join('\n')
    expect(withoutLineNumbers(text)).toEqual({ text, removed: [] })
  })
})
