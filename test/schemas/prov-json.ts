/** What the PROV-JSON submission (2013) asks of the records that are used, written down from its text. */
const NAME = '^(_|[a-z]+):[^\\s"<>]+$'

const value = {
  anyOf: [
    { type: ['string', 'number', 'boolean'] },
    {
      type: 'object',
      required: ['$', 'type'],
      additionalProperties: false,
      properties: { $: { type: 'string' }, type: { type: 'string', pattern: NAME }, lang: { type: 'string' } },
    },
  ],
}

const attributes = { type: 'object', additionalProperties: value, propertyNames: { pattern: '^[a-z]+:[A-Za-z0-9]+$' } }

function records(required: readonly string[]) {
  const properties = Object.fromEntries(required.map((key) => [key, { type: 'string', pattern: NAME }]))
  const record = { ...attributes, required, properties }
  return { type: 'object', propertyNames: { pattern: NAME }, additionalProperties: record }
}

export const PROV_JSON = {
  type: 'object',
  required: ['prefix'],
  additionalProperties: false,
  properties: {
    prefix: { type: 'object', additionalProperties: { type: 'string', format: 'uri' } },
    entity: records([]),
    agent: records([]),
    wasDerivedFrom: records(['prov:generatedEntity', 'prov:usedEntity']),
    wasAttributedTo: records(['prov:entity', 'prov:agent']),
  },
}
