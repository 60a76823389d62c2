/** The types and properties of schema.org that are used, with the ranges that its vocabulary gives them. */
const text = { type: 'string' }
const address = { type: 'string', format: 'uri' }
// Date or DateTime.
const moment = {
  type: 'string',
  pattern: '^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?$',
}
const link = object({ '@id': address, url: address }, ['@id'])

function object(properties: object, required: readonly string[] = []) {
  return { type: 'object', additionalProperties: false, required, properties }
}

function thing(type: string) {
  return object({ '@type': { const: type }, name: text }, ['@type', 'name'])
}

const article = object(
  {
    '@type': { const: 'NewsArticle' },
    '@id': address,
    headline: text,
    url: address,
    datePublished: moment,
    dateModified: moment,
    inLanguage: text,
    dateline: text,
    author: { type: 'array', items: thing('Person') },
    contributor: { type: 'array', items: thing('Person') },
    publisher: thing('Organization'),
    sourceOrganization: thing('Organization'),
    isBasedOn: { type: 'array', items: link },
    citation: { type: 'array', items: address },
  },
  ['@type', '@id'],
)

const claim = object(
  {
    '@type': { const: 'Claim' },
    '@id': address,
    name: text,
    author: thing('Thing'),
    datePublished: moment,
    firstAppearance: link,
    appearance: { type: 'array', minItems: 1, items: link },
  },
  ['@type', '@id', 'appearance'],
)

const review = object(
  {
    '@type': { const: 'ClaimReview' },
    '@id': address,
    creativeWorkStatus: { const: 'Draft' },
    claimReviewed: text,
    reviewBody: text,
    about: text,
    itemReviewed: claim,
  },
  ['@type', '@id', 'claimReviewed', 'itemReviewed', 'creativeWorkStatus'],
)

export const SCHEMA_ORG = object(
  { '@context': { const: 'https://schema.org' }, '@graph': { type: 'array', items: { oneOf: [article, review] } } },
  ['@context', '@graph'],
)
