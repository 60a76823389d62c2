import { describe, expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import { compare } from '../../with-models.ts'

const GERMAN =
  'Bei einem Brand in der Gerberei von Osla sind am Montag mindestens 14 Menschen ums Leben gekommen. Die Polizei sagte, mehr als 100.000 Unterschriften seien gegen das Werk gesammelt worden. Der Rauch war noch am Abend zu sehen.'

function dossierOf(text: string) {
  const { articles, notices } = prepareNow({ input: 'a.txt', bytes: new TextEncoder().encode(text) })
  return compare(articles, notices)
}

describe('annotate', () => {
  it('does not read another language by English rules, and says so', () => {
    const { articles, notices } = dossierOf(GERMAN)
    expect(articles[0]).toMatchObject({ language: 'de', figures: [], statements: [], names: [] })
    expect(notices).toMatchObject([{ code: 'language-not-read', input: 'a.txt' }])
  })

  it('reads an English text though a detector may take it for another language', () => {
    const { articles, notices } = dossierOf(
      'Osla, Tarn, Quill: Roe, Hale, Sarn, Orm and Vey; 14 of the men were killed at Osla.',
    )
    expect(articles[0]?.figures.map(({ low }) => low)).toEqual([14])
    expect(notices).toEqual([])
  })
})
