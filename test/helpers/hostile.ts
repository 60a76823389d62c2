/** Reports that try to break out of whatever format they are written into. */
import fc from 'fast-check'
import type { Dossier } from '../../src/core/model/dossier.ts'
import { article, ferry, figure, speaker } from './dossier.ts'

const PIECES = [
  ...[']]>', '<!--', '-->', '</ab>', '<script>', '&amp;', '&#0;', '&lt;', '"', "'", '\\', '\\n', '\\"', '\\N'],
  ...['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\r', '\r\n', '\n', '\t', '\v', '\ufffe', '\uffff'],
  ...['\ud800', '\udc00', '😀', '\u{10ffff}', '\u202e', '\u2028', '\ufeff', 'é', '़'],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", ',', ';', '|', '{', '}', '%', '#', ' ', 'word', '14 people'],
]

/** Any text made of such pieces. */
export function hostileText(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 })
    .map((pieces) => pieces.join(''))
}

/** The ferry's dossier with such a text wherever a report can put one. */
export function hostileDossier(): fc.Arbitrary<Dossier> {
  return fc.tuple(hostileText(), hostileText(), hostileText()).map(([a, b, c]) => hostile(a, b, c))
}

/** The ferry's dossier with these three texts all over it. */
export function hostile(a: string, b: string, c: string): Dossier {
  const dossier = ferry()
  const texts = [`${a} 14 drowned ${b}`, `${b} 14 drowned ${a}${c}`, `${c} 41 drowned ${a}`, `${c}${a} 41 drowned`]
  const articles = dossier.articles.map((one, index) => {
    const text = texts[index]!
    const number = index < 2 ? '14' : '41'
    const words = `${number} drowned`
    const at = text.lastIndexOf(words)
    const more = { start: at, end: at + words.length, number: { start: at, end: at + 2 } }
    const facts = {
      counted: a,
      event: b,
      place: c,
      period: a,
      hedge: b,
      group: [c],
      speaker: speaker(a === '' ? null : a),
    }
    const own = figure(`f${index + 1}`, words, words, { ...more, ...facts, low: Number(number), high: null })
    return article(one.id, text, {
      ...{ input: a, title: b, publisher: c, agency: a, authors: [b], contributors: [c], dateline: a, url: b },
      published: index === 0 ? '2031-03-11' : c,
      parts: [{ id: 'headline', kind: 'headline', text: `14 drowned${b}` }],
      links: [{ url: `https://example.org/${c}`, text: a }],
      sentences: [{ start: 0, end: text.length }],
      figures: [own],
      quotations: [{ id: 'q1', kind: 'direct', start: at, end: at + 5, speaker: speaker(b), statement: null }],
    })
  })
  const drift = dossier.drift.map((one) => ({
    ...one,
    aligned: [],
    findings: [
      {
        kind: 'figure-changed' as const,
        source: articles[2]!.figures[0]!,
        derived: articles[3]!.figures[0]!,
        weight: 'weighty' as const,
        note: `${a}${c}`,
      },
    ],
  }))
  const ledger = dossier.ledger.slice(0, 1).map((row) => ({
    ...{ ...row, question: a, note: b, verdict: 'differ' as const, reasons: ['updated' as const] },
    figures: articles.map((one, index) => `${one.id}:f${index + 1}`),
    cells: row.cells.map((cell, index) => ({
      ...cell,
      figures: [0, 1].map((k) => `${articles[index * 2 + k]!.id}:f${index * 2 + k + 1}`),
    })),
  }))
  const stories = dossier.stories.map((story) => ({ ...story, title: a, places: [b], people: [c], ledger: ['r1'] }))
  const relations = dossier.relations.map((relation) => ({ ...relation, passages: [] }))
  return { ...dossier, articles, drift, ledger, stories, relations, sharedQuotations: [] }
}
