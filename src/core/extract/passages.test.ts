import { describe, expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'

const REST =
  ' The harbour of Osla was shut on Monday after a fire broke out in the tannery. Ann Roe, who lives nearby, said she smelt smoke for days. Crews from Tarn came to help.'

function articleOf(text: string) {
  const { articles } = prepareNow({ input: 'a.txt', bytes: new TextEncoder().encode(text) })
  return articles[0]!
}

describe('furniture within a line', () => {
  it('takes a gallery with its counters and captions out of the text', () => {
    const gallery =
      'Osla in pictures 4 show all Osla in pictures 1/4 A hall that holds 90 people Getty 2/4 Two boats at dawn PA 3/4 Five riders cross the ford Reuters 4/4 The mayor opens a bridge Getty'
    const article = articleOf(
      `Four workers were killed in Osla when a roof fell in at dawn, police said. ${gallery}${REST}`,
    )
    expect(article.text).toBe(
      `Four workers were killed in Osla when a roof fell in at dawn, police said.\n\n${REST.trim()}`,
    )
    expect(article.removed).toEqual([{ text: gallery, reason: 'gallery' }])
    expect(article.figures.map(({ low }) => low)).toEqual([4])
  })

  it.each<[string, string]>([
    ['Click to share on WhatsApp (Opens in new window)', 'share-bar'],
    ['Scroll down for video', 'video'],
    ['Advertisement Continue reading the main story', 'advert'],
    ['Get daily updates directly to your inbox + Subscribe', 'newsletter'],
    ['(Photo: Ann Roe/PA)', 'picture-credit'],
  ])('takes "%s" out of the middle of a line', (words, reason) => {
    const article = articleOf(
      `Four workers were killed in Osla when a roof fell in at dawn, police said. ${words}${REST}`,
    )
    expect(article.text).toBe(
      `Four workers were killed in Osla when a roof fell in at dawn, police said.\n\n${REST.trim()}`,
    )
    expect(article.removed).toContainEqual({ text: words, reason })
  })

  it.each([
    'Some 3/4 of the fleet was lost, and 1/2 of the nets.',
    'She asked people to share this story with their children (and they did).',
    'Two of the men (both from Tarn) were hurt.',
  ])('leaves a sentence of the report alone: %s', (sentence) => {
    const article = articleOf(`${sentence}${REST}`)
    expect(article.text).toBe(`${sentence}${REST}`)
    expect(article.removed).toEqual([])
  })

  it('takes time that grows with the text', () => {
    const used = process.cpuUsage()
    for (const one of ['1/9 A hall Getty 2/9 ', 'JUST WATCHED a Replay ', '(Photo: ', 'Get news to your '])
      articleOf(one.repeat(8000))
    const { user, system } = process.cpuUsage(used)
    expect((user + system) / 1e6).toBeLessThan(20)
  })
})
