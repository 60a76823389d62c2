import { describe, expect, it } from 'vitest'
import { processorNow } from '../../../test/helpers/processor-time.ts'
import type { Article } from '../model/article.ts'
import { read } from '../read/read.ts'
import { extract } from './extract.ts'

function articleOf(text: string): Article {
  return extract(read({ input: 'a.txt', bytes: new TextEncoder().encode(text) }).sources[0]!)
}

const BODY = [
  'Four workers were killed in Osla on Monday when the roof of a tannery fell in, police said, and nine others were taken to hospital.',
  'Crews from Tarn came to help, and the harbour was shut until the evening, when the last of the boats had been brought in.',
  'Ann Roe, who lives nearby, said she had smelt smoke for days before the fire broke out. “Nobody would listen to us,” she said.',
  'The mayor promised an inquiry into how the building had passed its last inspection, which was carried out in the spring.',
  'Nobody has been arrested so far, and the owners of the tannery could not be reached for comment on Monday night.',
  'A service will be held in the old church on Thursday, and schools in the town will stay closed until the end of the week.',
]

const TEASERS = [
  'Singer stuns fans with new haircut after split from drummer',
  'This dog rides the bus to the beach every single day',
  'Ten recipes for a summer picnic that your guests will love',
]
const CAPTIONS = [
  'A firefighter walks past the burned gate of the tannery in Osla on Monday',
  'Crews stand on the quay of the old town of Osla as smoke rises behind them',
]

/** All words of an article, in its text and out of it, sorted. */
function words({ text, parts, removed }: Article): string[] {
  const all = [text, ...parts.map((part) => part.text), ...removed.map((removal) => removal.text)].join(' ')
  return (all.match(/[\p{L}\p{N}]+/gu) ?? []).sort()
}

describe('what stands amid a plain text', () => {
  it.each([
    ['headlines of other reports', TEASERS],
    ['captions without a credit', CAPTIONS],
  ])('leaves out %s in lines of their own', (_name, lines) => {
    const text = BODY.flatMap((paragraph, i) => [paragraph, ...(lines[i - 1] ? [lines[i - 1]!] : [])]).join('\n\n')
    const article = articleOf(text)
    for (const line of lines) expect(article.text).not.toContain(line)
    for (const paragraph of BODY) expect(article.text).toContain(paragraph)
    expect(words(article)).toEqual(words({ ...article, text, parts: [], removed: [] }))
  })

  it('leaves out a caption that runs into the sentences of one line', () => {
    const text = [BODY[0], BODY[1], CAPTIONS[0], ...BODY.slice(2)].join(' ')
    const article = articleOf(text)
    expect(article.text).not.toContain(CAPTIONS[0])
    for (const paragraph of BODY) expect(article.text.replace(/\s+/g, ' ')).toContain(paragraph)
    expect(words(article)).toEqual(words({ ...article, text, parts: [], removed: [] }))
  })

  it.each([
    ['in paragraphs', BODY.join('\n\n')],
    ['in one line', BODY.join(' ')],
    [
      'with names in the middle of its sentences',
      `${BODY.join('\n\n')}\n\nThe Osla Harbour Board and Mayor Ivan Karr of Tarn met Judge Rita Sarn in Hallam.`,
    ],
  ])('keeps a report %s whole', (_name, text) => {
    const article = articleOf(text)
    expect(article.text).toBe(text)
    expect(article.removed).toEqual([])
  })

  it('judges no text of another language', () => {
    const text = [
      'Vier Arbeiter sind am Montag in Osla ums Leben gekommen, als das Dach einer Gerberei einstürzte, wie die Polizei mitteilte.',
      'Feuerwehrleute stehen vor dem verbrannten Tor der Gerberei in der alten Stadt',
      'Der Hafen blieb bis zum Abend geschlossen, weil die Rettungskräfte aus Tarn über das Wasser kommen mussten, hieß es weiter.',
      'Bisher wurde niemand festgenommen, und die Besitzer der Gerberei waren am Montagabend für niemanden zu erreichen, sagte er.',
    ].join('\n\n')
    expect(articleOf(text).removed.filter(({ reason }) => reason === 'amid-the-text')).toEqual([])
  })

  it.each(['Aa ', 'a. A ', '“A ', '(A ', 'A: b. ', 'Ann Roe The '])(
    'takes linear time on a line of nothing but "%s"',
    (run) => {
      const cost = (length: number): number => {
        const text = run.repeat(length / run.length)
        const began = processorNow()
        articleOf(text)
        return processorNow() - began
      }
      cost(4000)
      expect(cost(64_000)).toBeLessThan(16 * Math.max(60, cost(8000)))
    },
  )
})
