import { describe, expect, it } from 'vitest'
import { processorNow } from '../../../test/helpers/processor-time.ts'
import { loadGrammar } from '../../io/models.ts'
import { wordTagger } from '../analyse/given-words.ts'
import type { Article } from '../model/article.ts'
import { read } from '../read/read.ts'
import { extract } from './extract.ts'

const tagger = wordTagger(loadGrammar('en'))

function articleOf(text: string): Article {
  const source = read({ input: 'a.txt', bytes: new TextEncoder().encode(text) }).sources[0]!
  return extract(source, { tagger: () => tagger })
}

const BODY = [
  'Four workers were killed in Osla on Monday when the roof of a tannery fell in, police said, and nine others were taken to hospital.',
  'Crews from Tarn came to help, and the harbour was shut until the evening, when the last of the boats had been brought in.',
  'Ann Roe, who lives nearby, said she had smelt smoke for days before the fire broke out. “Nobody would listen to us,” she said.',
  'The mayor promised an inquiry into how the building had passed its last inspection, which was carried out in the spring.',
  'Nobody has been arrested so far, and the owners of the tannery could not be reached for comment on Monday night.',
  'A service will be held in the old church on Thursday, and schools in the town will stay closed until the end of the week.',
]

const TEASERS = ['WATCH: Singer stuns fans with new haircut', 'Watch the moment a ferry hits the pier in Tarn']
const INVITATIONS = [
  'Download our free app and get the best stories every morning',
  'You can read more on this story in our app',
]
const CAPTIONS = [
  'Image: Crews stand on the quay of the old town of Osla',
  'PICTURED: The burned gate of the tannery in Osla',
]

/** All words of an article, in its text and out of it, sorted. */
function words({ text, parts, removed }: Article): string[] {
  const all = [text, ...parts.map((part) => part.text), ...removed.map((removal) => removal.text)].join(' ')
  return (all.match(/[\p{L}\p{N}]+/gu) ?? []).sort()
}

describe('what stands amid a plain text', () => {
  it.each([
    ['headlines of other reports', TEASERS],
    ['invitations', INVITATIONS],
    ['captions', CAPTIONS],
  ])('leaves out %s in lines of their own', (_name, lines) => {
    const text = BODY.flatMap((paragraph, i) => [paragraph, ...(lines[i - 1] ? [lines[i - 1]!] : [])]).join('\n\n')
    const article = articleOf(text)
    for (const line of lines) expect(article.text).not.toContain(line)
    for (const paragraph of BODY) expect(article.text).toContain(paragraph)
    expect(words(article)).toEqual(words({ ...article, text, parts: [], removed: [] }))
  })

  it('keeps the lines of a list, and lines that tell of what happened, without full stops as they are', () => {
    const told = [
      'A man died in the port of Tarn when his vehicle hit a tree on Saturday',
      'The new limits will be set at these levels:',
      '25% duty on 2,493 items from now 10%',
      '20% duty on 1,078 items from now 10%',
    ]
    const text = [...BODY.slice(0, 2), ...told, ...BODY.slice(2)].join('\n\n')
    for (const line of told) expect(articleOf(text).text).toContain(line)
  })

  it('leaves out an invitation that runs into the sentences of one line', () => {
    const text = [BODY[0], BODY[1], INVITATIONS[0], ...BODY.slice(2)].join(' ')
    const article = articleOf(text)
    expect(article.text).not.toContain(INVITATIONS[0])
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

  it.each([
    [
      'its first paragraph',
      'Talks to reopen the tannery of Osla broke down on Saturday, as its owners were recalled by the board in Tarn.',
      0,
    ],
    ['a heading between its paragraphs', 'The search goes on', 2],
    [
      'a long paragraph with a credit of a sort',
      'The fire chief of Tarn shared a picture of the burned gate on Facebook and called for calm in the town.',
      3,
    ],
  ])('never leaves out %s by its looks alone', (_name, line, at) => {
    const lines = [...BODY.slice(0, at), line, ...BODY.slice(at)]
    expect(articleOf(lines.join('\n\n')).text).toContain(line)
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
