/**
 * A dossier made by hand, for tests of the reports: four reports of an invented ferry that ran aground, in two
 * accounts (B is a copy of A, D a rewrite of C), with one of each thing that a report draws.
 */
import { bareArticle } from '../../eval/plain-article.ts'
import type { Figure, PreparedArticle, Quotation, Speaker } from '../../src/core/model/annotation.ts'
import type { Dossier } from '../../src/core/model/dossier.ts'
import type { Span } from '../../src/core/model/span.ts'

/** The span of the first place where `words` stand. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`"${words}" is not in the text`)
  return { start, end: start + words.length }
}

/** A prepared article without annotations; its body's paragraphs are parted by blank lines. */
export function article(id: string, text: string, more: Partial<PreparedArticle> = {}): PreparedArticle {
  const document = { sha256: id.repeat(4), mediaType: 'text/plain', charset: 'utf-8', byteLength: text.length }
  return {
    ...bareArticle(id, text),
    input: `ferry/${id}.txt`,
    document: { ...document, url: null, retrieved: null },
    blocks: paragraphs(text),
    sentences: [],
    statements: [],
    quotations: [],
    figures: [],
    times: [],
    names: [],
    hedges: [],
    ...more,
  }
}

function paragraphs(text: string): PreparedArticle['blocks'] {
  return Array.from(text.matchAll(/[^\n]+/g), (match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

export function speaker(name: string | null): Speaker {
  const basis = name === null ? 'none' : 'written'
  return {
    written: null,
    name,
    basis,
    candidates: [],
    anonymous: false,
    kind: null,
    passedOnBy: [],
    toldTo: null,
    citing: [],
  }
}

export function figure(id: string, text: string, words: string, more: Partial<Figure> = {}): Figure {
  const number = at(text, /[\d,.]*\d|dozens/.exec(words)?.[0] ?? words)
  const value = Number(text.slice(number.start, number.end).replaceAll(',', ''))
  const inside = at(text, words)
  const digits = at(text.slice(inside.start), text.slice(number.start, number.end))
  return {
    id,
    ...inside,
    number: { start: inside.start + digits.start, end: inside.start + digits.end },
    low: value,
    high: value,
    comparison: 'exactly',
    comparator: null,
    unit: null,
    weight: 'main',
    factuality: 'actual',
    rate: null,
    counted: null,
    countedSpan: null,
    measured: null,
    measuredSpan: null,
    group: [],
    event: null,
    eventSpan: null,
    verb: null,
    verbSpan: null,
    place: null,
    placeSpan: null,
    where: null,
    period: null,
    periodSpan: null,
    when: null,
    dimension: { kind: 'count', unit: null, low: 4, high: 4 },
    hedge: null,
    negated: false,
    change: null,
    partOf: null,
    statement: null,
    speaker: null,
    ...more,
  }
}

function quotation(id: string, text: string, words: string, name: string | null): Quotation {
  return { id, ...at(text, words), kind: 'direct', speaker: speaker(name), statement: null }
}

const OWN = `At least 11 people drowned when the ferry Grey Heron ran aground off Quill Point on Tuesday, the coastguard said.

“We could hear them calling in the dark,” said Ada Winmark, who keeps the light.

Some 260 passengers were aboard.`

const OTHER = `The ferry struck a reef near Quill Point with 260 people aboard. The transport ministry put the dead at 14.

“She turned too late,” the pilot Jory Teal told the Tidewater Post. Divers feared that dozens were still trapped.`

const REWRITE = `A ferry with 260 people aboard hit rocks near Quill Point, killing 14. The pilot admitted that “she turned too late”.

Dozens were trapped inside.`

/** Ids stand in ascending order, as the pipeline gives them. */
export function ferry(): Dossier {
  const articles = [
    article('a00000000001', OWN, {
      title: 'Eleven drown as ferry runs aground',
      publisher: 'The Quill Courier',
      authors: ['Bea Lowe'],
      contributors: ['Tom Harrow'],
      published: '2031-03-11T06:20+01:00',
      dateline: 'QUILL POINT',
      url: 'https://courier.example/ferry',
      parts: [{ id: 'headline', kind: 'headline', text: 'Eleven drown as ferry runs aground' }],
      removed: [{ text: 'Sign up to our newsletter', reason: 'promotion' }],
      figures: [
        figure('f1', OWN, 'At least 11 people', {
          high: null,
          comparison: 'at-least',
          comparator: 'at least',
          counted: 'person',
          event: 'killed',
          speaker: speaker('the coastguard'),
        }),
        figure('f2', OWN, 'Some 260 passengers', { comparison: 'about', comparator: 'some', counted: 'passenger' }),
      ],
      quotations: [quotation('q1', OWN, '“We could hear them calling in the dark,”', 'Ada Winmark')],
    }),
    article('b00000000002', OWN, {
      figures: [
        figure('f3', OWN, 'At least 11 people', {
          high: null,
          comparator: 'at least',
          speaker: speaker('the coastguard'),
        }),
        figure('f4', OWN, 'Some 260 passengers', { comparison: 'about', comparator: 'some', counted: 'passenger' }),
      ],
      quotations: [quotation('q2', OWN, '“We could hear them calling in the dark,”', 'Ada Winmark')],
    }),
    article('c00000000003', OTHER, {
      title: 'Ferry strikes reef',
      publisher: 'Tidewater Post',
      published: '2031-03-11',
      figures: [
        figure('f5', OTHER, 'the dead at 14', { speaker: speaker('the transport ministry') }),
        figure('f6', OTHER, '260 people', { counted: 'person' }),
      ],
      quotations: [quotation('q3', OTHER, '“She turned too late,”', 'Jory Teal')],
    }),
    article('d00000000004', REWRITE, {
      figures: [figure('f7', REWRITE, 'killing 14'), figure('f8', REWRITE, '260 people', { counted: 'person' })],
      quotations: [quotation('q4', REWRITE, '“she turned too late”', 'the pilot')],
    }),
  ]
  return { articles, ...RELATED, ...RECONCILED, notices: NOTICES }
}

const RELATED: Pick<Dossier, 'relations' | 'lineages' | 'stories'> = {
  relations: [
    {
      articles: ['a00000000001', 'b00000000002'],
      kind: 'copy',
      source: 'a00000000001',
      score: 1,
      confidence: 0.99,
      directionConfidence: 0.9,
      passages: [{ a: { start: 0, end: OWN.length }, b: { start: 0, end: OWN.length }, kind: 'verbatim' }],
      evidence: [
        { code: 'same-words', favours: null, weight: 3, note: 'All of B is in A, word for word.' },
        { code: 'byline', favours: 'a00000000001', weight: 1, note: 'Only A has a byline.' },
      ],
    },
    {
      articles: ['a00000000001', 'c00000000003'],
      kind: 'independent',
      source: null,
      score: 0.02,
      confidence: 0.97,
      directionConfidence: 0,
      passages: [],
      evidence: [],
    },
    {
      articles: ['c00000000003', 'd00000000004'],
      kind: 'rewrite',
      source: 'c00000000003',
      score: 0.6,
      confidence: 0.8,
      directionConfidence: 0.55,
      passages: [],
      evidence: [{ code: 'same-order', favours: null, weight: 2, note: 'The same facts in the same order.' }],
    },
  ],
  lineages: [
    {
      id: 'a00000000001',
      articles: ['a00000000001', 'b00000000002'],
      edges: [{ source: 'a00000000001', derived: 'b00000000002', kind: 'copy', sure: true }],
    },
    {
      id: 'c00000000003',
      articles: ['c00000000003', 'd00000000004'],
      edges: [{ source: 'c00000000003', derived: 'd00000000004', kind: 'rewrite', sure: false }],
    },
  ],
  stories: [
    {
      id: 'story-1',
      title: 'Eleven drown as ferry runs aground',
      articles: ['a00000000001', 'b00000000002', 'c00000000003', 'd00000000004'],
      lineages: ['a00000000001', 'c00000000003'],
      first: '2031-03-11',
      last: '2031-03-11T06:20+01:00',
      happened: null,
      places: ['Quill Point'],
      people: ['Ada Winmark', 'Jory Teal'],
      ledger: ['r1', 'r2'],
    },
  ],
}

const NO_DETAIL = {
  unit: null,
  weight: 'main' as const,
  factuality: 'actual' as const,
  place: null,
  period: null,
  partFigures: [],
  partOf: null,
}

const RECONCILED: Pick<Dossier, 'ledger' | 'sharedQuotations' | 'timeline' | 'entities' | 'drift'> = {
  ledger: [
    {
      ...NO_DETAIL,
      id: 'r1',
      question: 'people killed, Quill Point',
      counted: 'person',
      event: 'killed',
      figures: ['a00000000001:f1', 'b00000000002:f3', 'c00000000003:f5', 'd00000000004:f7'],
      cells: [
        {
          lineage: 'a00000000001',
          figures: ['a00000000001:f1', 'b00000000002:f3'],
          partFigures: [],
          low: 11,
          high: null,
          speakers: ['the coastguard'],
        },
        {
          lineage: 'c00000000003',
          figures: ['c00000000003:f5', 'd00000000004:f7'],
          partFigures: [],
          low: 14,
          high: 14,
          speakers: ['the transport ministry', null],
        },
      ],
      verdict: 'compatible',
      reasons: ['comparator', 'speaker'],
      note: '14 is at least 11.',
      change: null,
      sources: 2,
    },
    {
      ...NO_DETAIL,
      id: 'r2',
      question: 'people aboard',
      counted: 'person',
      event: null,
      figures: ['a00000000001:f2', 'b00000000002:f4', 'c00000000003:f6', 'd00000000004:f8'],
      cells: [
        {
          lineage: 'a00000000001',
          figures: ['a00000000001:f2', 'b00000000002:f4'],
          partFigures: [],
          low: 260,
          high: 260,
          speakers: [null],
        },
        {
          lineage: 'c00000000003',
          figures: ['c00000000003:f6', 'd00000000004:f8'],
          partFigures: [],
          low: 260,
          high: 260,
          speakers: [null],
        },
      ],
      verdict: 'agree',
      reasons: [],
      note: 'Both accounts give 260.',
      change: null,
      sources: 2,
    },
  ],
  sharedQuotations: [{ speaker: 'Jory Teal', quotations: ['c00000000003:q3', 'd00000000004:q4'], notes: [] }],
  timeline: [
    {
      story: 'story-1',
      date: '2031-03-04',
      mentions: [
        {
          article: 'c00000000003',
          time: at(OTHER, 'Divers feared'),
          sentence: at(OTHER, 'Divers feared that dozens were still trapped.'),
        },
      ],
    },
  ],
  entities: [
    {
      story: 'story-1',
      name: 'Jory Teal',
      kind: 'person',
      forms: ['Jory Teal', 'Teal'],
      articles: ['c00000000003', 'd00000000004'],
      lineages: ['c00000000003'],
      mentions: 3,
    },
  ],
  drift: [
    {
      source: 'c00000000003',
      derived: 'd00000000004',
      firm: true,
      findings: [
        {
          kind: 'hedge-lost',
          derived: at(REWRITE, 'Dozens were trapped inside.'),
          source: at(OTHER, 'Divers feared that dozens were still trapped.'),
          weight: 'weighty',
          note: '“feared” is gone.',
        },
        {
          kind: 'attribution-lost',
          derived: at(REWRITE, 'killing 14'),
          source: at(OTHER, 'The transport ministry put the dead at 14.'),
          weight: 'weighty',
          note: 'The ministry is no longer named.',
        },
        {
          kind: 'dropped',
          derived: null,
          source: at(OTHER, 'told the Tidewater Post'),
          weight: 'slight',
          note: 'Whom he told it is left out.',
        },
      ],
      aligned: [
        {
          source: at(OTHER, 'The transport ministry put the dead at 14.'),
          derived: at(REWRITE, 'A ferry with 260 people aboard hit rocks near Quill Point, killing 14.'),
        },
        {
          source: at(OTHER, '“She turned too late,” the pilot Jory Teal told the Tidewater Post.'),
          derived: at(REWRITE, 'The pilot admitted that “she turned too late”.'),
        },
        {
          source: at(OTHER, 'Divers feared that dozens were still trapped.'),
          derived: at(REWRITE, 'Dozens were trapped inside.'),
        },
      ],
    },
  ],
}

const NOTICES: Dossier['notices'] = [
  { stage: 'input', code: 'missing', severity: 'error', message: 'There is no such file.', input: 'ferry/e.txt' },
]
