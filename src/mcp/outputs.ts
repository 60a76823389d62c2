/** What the tools answer, as schemas that a client is told and that answers are held to. */
import { z } from 'zod'

const name = z.string().nullable()

const ARTICLE = z.looseObject({
  id: z.string(),
  name: z.string().describe('As the report was named in the question.'),
  title: name,
  publisher: name,
  published: name,
  language: name,
  characters: z.number().describe('Of the cleaned text.'),
  leftOut: z.number().describe('Passages of the page that are not part of the text.'),
  text: z.string().optional().describe('The cleaned text, where `texts` asked for it.'),
})

const QUOTED = z.looseObject({
  article: z.string(),
  part: z.string().optional().describe('Headline, standfirst or caption; absent: the body.'),
  start: z.number().describe('In UTF-16 code units, half-open.'),
  end: z.number(),
  words: z.string().describe('Exactly as they stand there.'),
})

const SPEAKER = z
  .looseObject({ name, basis: z.string(), candidates: z.array(z.string()), anonymous: z.boolean() })
  .nullable()

const capped = <T extends z.ZodType>(item: T) => z.looseObject({ items: z.array(item), omitted: z.number() })

const RELATION = {
  articles: z.array(z.string()),
  kind: z.string(),
  source: name.describe('The article that the other was made from; null where it cannot be told.'),
  score: z.number(),
  confidence: z.number(),
  directionConfidence: z.number(),
  passages: capped(z.looseObject({ kind: z.string(), a: QUOTED, b: QUOTED })),
}

const READ = {
  articles: z.array(ARTICLE),
  unread: z.array(z.string()).describe('Names of reports in which no article was found.'),
}

export const COMPARE_OUTPUT = {
  ...READ,
  accounts: z.array(
    z.looseObject({ account: z.string(), articles: z.array(z.string()), edges: z.array(z.looseObject({})) }),
  ),
  relations: z.array(z.looseObject(RELATION)),
  ledger: capped(z.looseObject({ row: z.string(), verdict: z.string(), accounts: z.array(z.looseObject({})) })),
}

export const SOURCE_OUTPUT = {
  ...READ,
  report: name,
  source: z.looseObject({ article: z.string(), kind: z.string(), sure: z.boolean() }).nullable().optional(),
  candidates: z.array(z.looseObject({ article: z.string(), ...RELATION })),
}

const listOf = <T extends z.ZodType>(item: T) => ({ ...READ, items: z.array(item), omitted: z.number() })

export const FIGURES_OUTPUT = listOf(
  QUOTED.extend({
    id: z.string(),
    number: z.string(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    speaker: SPEAKER,
  }),
)

export const QUOTATIONS_OUTPUT = listOf(QUOTED.extend({ id: z.string(), kind: z.string(), speaker: SPEAKER }))

export const REWRITE_OUTPUT = {
  ...listOf(
    z.looseObject({
      kind: z.string(),
      weight: z.string(),
      inSource: QUOTED.nullable(),
      inRewrite: QUOTED.nullable(),
      elsewhere: name,
    }),
  ),
  source: name,
  rewrite: name,
}
