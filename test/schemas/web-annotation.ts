/** What the W3C Web Annotation Data Model (2017) asks of the parts that are used, written down from the recommendation. */
const body = {
  type: 'object',
  required: ['type', 'value', 'format', 'purpose'],
  additionalProperties: false,
  properties: {
    type: { const: 'TextualBody' },
    value: { type: 'string' },
    format: { enum: ['text/plain', 'application/json'] },
    // 3.3.5: the motivations of the recommendation.
    purpose: { enum: ['tagging', 'describing', 'commenting', 'classifying', 'assessing', 'identifying', 'linking'] },
  },
}

const target = {
  type: 'object',
  required: ['type', 'source', 'selector'],
  additionalProperties: false,
  properties: {
    type: { const: 'SpecificResource' },
    source: {
      type: 'object',
      required: ['id'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', format: 'uri' },
        type: { const: 'Text' },
        format: { const: 'text/plain' },
        language: { type: 'string' },
        via: { type: 'string', format: 'uri' },
      },
    },
    selector: {
      type: 'array',
      items: {
        oneOf: [
          {
            type: 'object',
            required: ['type', 'exact'],
            additionalProperties: false,
            properties: {
              type: { const: 'TextQuoteSelector' },
              exact: { type: 'string', minLength: 1 },
              prefix: { type: 'string' },
              suffix: { type: 'string' },
            },
          },
          {
            type: 'object',
            required: ['type', 'start', 'end'],
            additionalProperties: false,
            properties: {
              type: { const: 'TextPositionSelector' },
              start: { type: 'integer', minimum: 0 },
              end: { type: 'integer', minimum: 0 },
            },
          },
        ],
      },
    },
  },
}

export const WEB_ANNOTATION = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total'],
  additionalProperties: false,
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: { type: 'string', format: 'uri' },
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', format: 'uri' },
        type: { const: 'AnnotationPage' },
        startIndex: { type: 'integer', minimum: 0 },
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'type', 'target'],
            additionalProperties: false,
            properties: {
              id: { type: 'string', format: 'uri' },
              type: { const: 'Annotation' },
              motivation: { enum: ['classifying', 'assessing'] },
              body: { type: 'array', items: body },
              target: { type: 'array', minItems: 1, items: target },
            },
          },
        },
      },
    },
  },
}
