import { describe, expect, it } from 'vitest'
import { CHANGES } from './derived.ts'
import { type CorpusArticle, type GeneratedArticle, generate } from './generate.ts'

const SUBJECTS =
  'the ferry master|a dredger|the lock keeper at Holm|Ilse Tarn|the pilot of the Merry Dance|a diver'.split('|')
const ACTS =
  'left the quay before 7 in the morning|found 12 cracks in the wall|told the Carrow Echo about the tide|waited for the river to fall|carried 600 tonnes of gravel to Denby'.split(
    '|',
  )
const ENDS =
  'in the fog|without a word|as the council had asked|for the third time in 2031|and was not seen again'.split('|')

/** Invented news, every sentence of it possible: enough for words to stand in several places. */
const corpus: CorpusArticle[] = [0, 1, 2, 3].map((shift) => ({
  publisher: `Carrow Echo ${shift}`,
  text: SUBJECTS.flatMap((who, i) =>
    ACTS.map((act, j) => `On day ${i * 5 + j} ${who} ${act} ${ENDS[(i + j + shift) % ENDS.length]}.`),
  ).join(' '),
}))

const made = (count: number, seed = 7): GeneratedArticle[] => [...generate(corpus, { count, seed, reused: 0.5 })]

describe('generated articles', () => {
  const articles = made(400)
  const byId = new Map(articles.map((article) => [article.id, article]))

  it('are the same for the same seed, and others for another', () => {
    expect(made(50)).toEqual(made(50))
    expect(made(50, 8).map(({ text }) => text)).not.toEqual(made(50).map(({ text }) => text))
  })

  it('have ids of their own, and every kind of change among them', () => {
    expect(byId.size).toBe(articles.length)
    expect(new Set(articles.map(({ change }) => change))).toEqual(new Set([null, ...CHANGES]))
  })

  it('come after their source, which is never made from another', () => {
    for (const { source, published } of articles) {
      if (source === null) continue
      const from = byId.get(source)!
      expect(from.source).toBeNull()
      expect(from.published <= published).toBe(true)
    }
  })

  it('share with their source what the change says', () => {
    for (const { source, change, text } of articles) {
      if (source === null) continue
      const from = byId.get(source)!.text
      if (change === 'copy') expect(text.startsWith(from)).toBe(true)
      if (change === 'excerpt') expect(from).toContain(text)
      if (change === 'inserted') expect(text.split('\n\n').some((paragraph) => from.includes(paragraph))).toBe(true)
      if (change === 'rewrite') expect(text).not.toBe(from)
    }
  })

  it('are made one at a time', () => {
    const endless = generate(corpus, { count: 1e9, seed: 1 })
    expect(endless.next().value?.id).toBe('g1-0000000')
    endless.return(undefined)
  })

  it('need words to vary', () => {
    expect(() => [...generate([], { count: 1, seed: 1 })]).toThrow('holds no words')
    expect(() => [...generate(corpus, { count: -1, seed: 1 })]).toThrow('whole number')
  })
})
