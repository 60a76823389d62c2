import { describe, expect, it } from 'vitest'
import { ferry } from '../../../test/helpers/dossier.ts'
import { dossierOf, SAMPLE_NAMES, samplePage } from '../../../test/helpers/samples.ts'
import { dossierFromJson } from './from-json.ts'
import { json } from './json.ts'

describe('dossierFromJson', () => {
  it('gives back the dossier that was written, with the notices of its articles among its own', () => {
    const dossier = dossierOf(SAMPLE_NAMES.map(samplePage))
    const back = dossierFromJson(json(dossier))
    expect(json(back)).toBe(json(dossier))
    expect(back.relations).toEqual(dossier.relations)
    expect(back.drift).toEqual(dossier.drift)
    expect(back.ledger).toEqual(dossier.ledger)
    const withoutNotices = dossier.articles.map((article) => ({ ...article, notices: [] }))
    expect(back.articles.map((article) => article.id)).toEqual(withoutNotices.map((article) => article.id))
    for (const [index, article] of back.articles.entries()) {
      expect(new Set(article.figures)).toEqual(new Set(withoutNotices[index]!.figures))
      expect(new Set(article.statements)).toEqual(new Set(withoutNotices[index]!.statements))
      expect(article.sentences).toEqual(withoutNotices[index]!.sentences)
    }
  })

  it.each([
    ['no JSON', '{', /no JSON/],
    ['a list', '[]', /not an object/],
    ['another format', '{"format":"other"}', /"format"/],
    ['a later version', '{"format":"stemma-dossier","version":99}', /version 1/],
    ['a list that is missing', '{"format":"stemma-dossier","version":1,"articles":[]}', /list of objects/],
  ])('refuses %s, and says why', (_name, text, why) => {
    expect(() => dossierFromJson(text)).toThrow(why)
  })

  it('refuses a lineage of an article that is not there', () => {
    const text = json(ferry()).replaceAll('"articles":["a00000000001","b00000000002"]', '"articles":["zzz"]')
    expect(() => dossierFromJson(text)).toThrow(/"zzz"/)
  })
})
