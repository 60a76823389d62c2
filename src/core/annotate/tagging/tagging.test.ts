import { describe, expect, it, vi } from 'vitest'
import { en } from '../../languages/en/en.ts'
import { reading } from '../../text/reading.ts'

/** The tags of texts, given in this order to a tagger that has read nothing yet; then sorted. */
async function tagged(texts: readonly string[]): Promise<string[]> {
  vi.resetModules()
  const { tags } = await import('./tagging.ts')
  return texts.map((text) => `${text} ${tags(reading(text, en.sentences)).join(' ')}`).sort()
}

describe('tags', () => {
  it('of a text do not depend on what was read before', async () => {
    const text = 'The mayor spoke of Tarn’s plan for Osla’s quays on Monday.'
    // Each teaches the tagger a word that the text would be cut by.
    const teachers = ['Tarn’s-plan', 'See x.example/Osla’s', '#Tarn’s #Osla’s', `Tarn’s${'q'.repeat(40)}`]
    const [alone] = await tagged([text])
    expect(await tagged([...teachers, text])).toContain(alone)
    expect(alone).toContain('PROPN PART NOUN')
  })

  it('are the same in whatever order texts come', async () => {
    const places = ['Tarn', 'Osla', 'Quorley', 'Estmere', 'Holm']
    const texts = places.flatMap((place, i) => {
      const pair = [`The ${place}’s-plan was read.`, `The mayor spoke of ${place}’s plan on Monday.`]
      return i % 2 === 0 ? pair : pair.reverse()
    })
    expect(await tagged([...texts].reverse())).toEqual(await tagged(texts))
  })
})
