/** Whether what somebody hands over as a decision has a decision's shape: each field of its kind, and none beyond all measure. */

/** @returns what is wrong with a value: “name” and what is wrong there, or words that go on after its own name; null where nothing is */
type Shape = (value: unknown) => string | null

/** Of words of a report: a quotation or passage is shorter. */
export const MOST_WORDS = 20_000
/** Of a list: reports of a story, figures of a row. */
const MOST = 100_000
/** A correction has a few fields. */
const MOST_FIELDS = 20

const text =
  (most: number, least = 0): Shape =>
  (value) => {
    if (typeof value !== 'string') return 'is not a text'
    if (value.length < least) return 'is empty'
    return value.length > most ? `has more than ${most} characters` : null
  }

const place: Shape = (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? null : 'is no place in a text')

const moment: Shape = (value) =>
  typeof value === 'string' && /^\d{4}-/.test(value) && !Number.isNaN(Date.parse(value)) ? null : 'is no time'

const scalar: Shape = (value) =>
  value === null || typeof value === 'number' || typeof value === 'boolean' ? null : text(MOST_WORDS)(value)

const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? null : shape(value)

const list =
  (shape: Shape): Shape =>
  (value) => {
    if (!Array.isArray(value)) return 'is no list'
    if (value.length > MOST) return `has more than ${MOST} entries`
    return value.map(shape).find((wrong) => wrong !== null) ?? null
  }

/** Whatever fields it has, each is a text, a number, true, false or null. */
const record: Shape = (value) => {
  if (!isObject(value)) return 'is no object'
  const entries = Object.entries(value)
  if (entries.length > MOST_FIELDS) return `has more than ${MOST_FIELDS} fields`
  return entries.map(([, one]) => scalar(one)).find((wrong) => wrong !== null) ?? null
}

/** With these fields; those in `optional` may be missing, and others are no part of it. */
const object =
  (needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value) => {
    if (!isObject(value)) return 'is no object'
    for (const [name, shape] of Object.entries({ ...needed, ...optional })) {
      const own = Object.hasOwn(value, name) ? value[name] : undefined
      const wrong = own === undefined ? (name in needed ? 'is missing' : null) : shape(own)
      if (wrong !== null) return named(name, wrong)
    }
    const unknown = Object.keys(value).find((name) => !(Object.hasOwn(needed, name) || Object.hasOwn(optional, name)))
    return unknown === undefined ? null : named(unknown.slice(0, 40), 'is no field of it')
  }

/** "“target.articles” is missing". */
function named(name: string, wrong: string): string {
  return wrong.startsWith('“') ? `“${name}.${wrong.slice(1)}` : `“${name}” ${wrong}`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const short = text(500)
const long = text(MOST_WORDS)
const words = { start: place, end: place, words: text(MOST_WORDS) }
const anchor = object(words, { part: short })
const articleAnchors = list(object({ ...words, article: short }, { part: short }))

const target = object(
  { articles: list(short) },
  {
    ...{ story: short, item: short, anchor, question: long, figures: articleAnchors, about: text(3 * MOST_WORDS) },
    other: object(
      {},
      { story: short, title: long, articles: list(short), item: short, question: long, figures: articleAnchors },
    ),
    placed: record,
  },
)

/** A decision as `stemma decide export` writes it. */
export const decisionShape = object(
  { id: text(100, 1), kind: short, action: short, target, who: text(100, 1), at: moment },
  { correction: orNull(record), note: text(5000), undoneAt: orNull(moment), undoneBy: orNull(text(100)) },
)
