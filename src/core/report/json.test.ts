import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { article, ferry } from '../../../test/helpers/dossier.ts'
import { emptyDossier } from '../model/dossier.ts'
import { json } from './json.ts'

interface Placed {
  readonly article: string
  readonly start: number
  readonly end: number
}

const schema = JSON.parse(readFileSync('docs/reference/dossier.schema.json', 'utf8')) as object

describe('json', () => {
  it('writes what the published schema describes, and nothing else', () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
    validate(JSON.parse(json(ferry())))
    expect(validate.errors).toBeNull()
  })

  it('the schema has a description for every key', () => {
    expect(undescribed(schema, '#')).toEqual([])
  })

  it('points every figure and quotation at its words in the text of its article', () => {
    const dossier = JSON.parse(json(ferry())) as { articles: { id: string; text: string }[] } & Record<string, Placed[]>
    const text = new Map(dossier.articles.map((one) => [one.id, one.text]))
    const words = [...dossier['figures']!, ...dossier['quotations']!].map((item) =>
      text.get(item.article)?.slice(item.start, item.end),
    )
    expect(words).toContain('At least 11 people')
    expect(words).toContain('“she turned too late”')
    expect(words.every((one) => one !== undefined && one.trim() !== '')).toBe(true)
  })

  it('keeps figures of headlines out of the list whose offsets point into the body', () => {
    const dossier = ferry()
    const [first, ...others] = dossier.articles
    const inHeadline = { ...first!.figures[1]!, id: 'f9', part: 'headline', start: 0, end: 6 }
    const articles = [{ ...first!, figures: [...first!.figures, inHeadline] }, ...others]
    const written = JSON.parse(json({ ...dossier, articles })) as Record<string, { id: string; part?: string }[]>
    expect(written['figures']!.map((one) => one.id)).not.toContain('a00000000001:f9')
    expect(written['partFigures']).toMatchObject([{ id: 'a00000000001:f9', part: 'headline' }])
  })

  it('writes characters that could steer a terminal as escapes, without changing the data', () => {
    const hostile = 'up \u001b[2J \u009b2J \u202Eexe.txt\u2028 “ok”'
    const text = json({ ...emptyDossier, articles: [article('x00000000001', hostile)] })
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028]/)
    expect((JSON.parse(text) as { articles: { text: string }[] }).articles[0]?.text).toBe(hostile)
  })

  it('gives the same bytes for the same dossier', () => {
    expect(json(ferry())).toBe(json(ferry()))
  })
})

/** Paths of properties and definitions of a JSON Schema that neither say what they are nor refer to what does. */
function undescribed(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { properties = {}, $defs = {} } = node as Record<string, Record<string, object>>
  const named = Object.entries({ ...properties, ...$defs })
  const missing = named
    .filter(([, value]) => !('description' in value) && !('$ref' in value))
    .map(([key]) => `${path}/${key}`)
  return [...missing, ...Object.entries(node).flatMap(([key, value]) => undescribed(value, `${path}/${key}`))]
}
