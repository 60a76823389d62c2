import { describe, expect, it } from 'vitest'
import { tagged } from '../../../../test/helpers/grammar.ts'

/** Each token with its tag. */
function shown(text: string): string {
  const { tokens, tags } = tagged(text)
  return tokens.map((token, i) => `${token.text}/${tags[i]}`).join(' ')
}

describe('tags', () => {
  it('of a token that the analysis cuts finer are those of its first piece', () => {
    expect(shown('The well-known mayor didn’t pay.')).toBe(
      'The/DET well-known/ADV mayor/NOUN didn’t/AUX pay/VERB ./PUNCT',
    )
  })

  it('of a surname that could be a verb are those of a name', () => {
    expect(shown('Then Lynch said it.')).toContain('Lynch/PROPN said/VERB')
  })

  it('stand for every token of any text', () => {
    const text = 'Osla’s “12-year-old” (see https://x.example/a?b=c) …\n\n• 3.4mn, £5m—and/or $1,000!'
    const { tokens, tags } = tagged(text)
    expect(tags).toHaveLength(tokens.length)
    expect(tags.every((tag) => tag.length > 0)).toBe(true)
  })
})
