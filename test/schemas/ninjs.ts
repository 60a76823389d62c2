/** The properties of IPTC ninjs 3.0 that are used, with the types and values that its schema gives them. */
const text = { type: 'string' }
const address = { type: 'string', format: 'uri' }
const moment = { type: 'string', format: 'date-time' }

function object(properties: object, required: readonly string[] = []) {
  return { type: 'object', additionalProperties: false, required, properties }
}

function list(items: object) {
  return { type: 'array', items }
}

const content = list(object({ role: text, contentType: text, value: text }, ['value']))
const body = {
  role: text,
  contentType: text,
  charCount: { type: 'integer' },
  wordCount: { type: 'integer' },
  value: text,
}
const named = list(object({ name: text, rel: text, uri: address, literal: text }))

const properties = {
  uri: address,
  type: {
    enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
  },
  representationType: { enum: ['full', 'partial'] },
  firstCreated: moment,
  versionCreated: moment,
  contentCreated: moment,
  language: text,
  descriptions: content,
  bodies: list(object(body, ['value'])),
  headlines: content,
  people: named,
  places: named,
  infoSources: list(object({ name: text, role: text, uri: address, literal: text })),
  title: text,
  by: text,
  located: text,
  renditions: list(object({ name: text, uri: address, href: address }, ['name'])),
  associations: list({ $ref: '#/$defs/association' }),
  altIds: list(object({ role: text, value: text })),
  standard: object({ name: text, version: text, schema: address }),
}

export const NINJS = {
  $defs: { association: object({ ...properties, name: text }, ['name', 'uri']) },
  ...object(properties, ['uri']),
}
