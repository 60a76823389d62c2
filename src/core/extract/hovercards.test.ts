import { describe, expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import { processorNow } from '../../../test/helpers/processor-time.ts'
import { hovercards } from './hovercards.ts'

const CARD = 'Annika RoeRoe opens the third bridge Ferry fares to rise 40 per cent MORE'

function cut(text: string): string[] {
  return hovercards(text, 'MORE').map(({ start, end }) => text.slice(start, end))
}

describe('hovercards', () => {
  it.each([
    ['a card behind a surname', `The mayor, Ann Roe ${CARD} said so.`, [` ${CARD}`]],
    ['two cards', `Ann Roe ${CARD} met Jan Karr Jan KarrKarr wins MORE.`, [` ${CARD}`, ' Jan KarrKarr wins MORE']],
    [
      'a surname with a capital in it, before a number',
      'Ann McRoe Annika McRoe2031 rolls begin MORE left.',
      [' Annika McRoe2031 rolls begin MORE'],
    ],
    ['no surname within a longer name', 'Ann McRoe saw RoeRoe opens a bridge MORE left.', []],
    ['no more than there is', 'He wants MORE of it.', []],
    ['no word that goes on', `Ann Roe Annika RoeRoe opens a bridge MOREOVER.`, []],
    ['no name that stands once', 'The mayor, Annika RoeRoe opens a bridge MORE said so.', []],
  ])('finds %s', (_name, text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('leaves the sentence whole, and lists the card among what was removed', () => {
    const text = `The mayor, Ann Roe ${CARD} said on Monday that 12 homes had burned in the harbour of Osla.`
    const [article] = prepareNow({ input: 'a.txt', bytes: new TextEncoder().encode(text) }).articles
    expect(article?.text).toBe('The mayor, Ann Roe said on Monday that 12 homes had burned in the harbour of Osla.')
    expect(article?.removed).toContainEqual({ text: CARD, reason: 'related-reports' })
    expect(article?.figures.map(({ low, speaker }) => [low, speaker?.name])).toEqual([[12, 'Ann Roe']])
  })

  it('takes time that grows with the text', () => {
    const started = processorNow()
    cut('RoeRoe MORE '.repeat(20_000))
    expect(processorNow() - started).toBeLessThan(3000)
  })
})
