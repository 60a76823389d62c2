import { describe, expect, it } from 'vitest'
import { ferry } from '../../../../test/helpers/dossier.ts'
import type { Dossier } from '../../model/dossier.ts'
import { driftTerminal } from './drift-table.ts'
import { figuresTerminal } from './figures.ts'
import { ledgerTerminal } from './ledger.ts'
import { notices } from './notices.ts'
import { quotesTerminal } from './quotes.ts'
import { relationsTerminal } from './relations.ts'
import { storiesTerminal } from './stories.ts'
import { columns } from './wrap.ts'

const DRAWINGS = [
  driftTerminal,
  figuresTerminal,
  ledgerTerminal,
  notices,
  quotesTerminal,
  relationsTerminal,
  storiesTerminal,
]

/** The block of lines that begins with this line. */
function block(text: string, first: string): string {
  return text.split('\n\n').find((one) => one.startsWith(first)) ?? ''
}

it('figures stand under their article, with bounds and all that is known of them', () => {
  expect(block(figuresTerminal(ferry()), 'C')).toMatchInlineSnapshot(`
    "C  Tidewater Post · 11 March 2031
       2 figures
       14                        14                —
         “the dead at 14” · speaker: the transport ministry · at 92–106
       260                       260               person
         “260 people” · at 46–56"
  `)
})

it('quotations stand under their speaker', () => {
  expect(block(quotesTerminal(ferry()), 'Ada Winmark')).toMatchInlineSnapshot(`
    "Ada Winmark
    1 quotation
      A B    “We could hear them calling in the dark”
             direct; named"
  `)
})

it('a quotation that is cut shows its own words and what it leaves out', () => {
  const dossier = ferry()
  const cut = dossier.articles.map((article) => ({
    ...article,
    quotations: article.quotations.map((one) =>
      one.id === 'q4' ? { ...one, start: one.start + '“she '.length } : one,
    ),
  }))
  const sharedQuotations = [{ ...dossier.sharedQuotations[0]!, notes: ['leaves out: “she”'] }]
  expect(block(quotesTerminal({ ...dossier, articles: cut, sharedQuotations }), 'Jory Teal')).toMatchInlineSnapshot(`
    "Jory Teal
    1 quotation
      C      “She turned too late”
             direct; named
      D      “turned too late”
             direct; named
             leaves out: “she”
    "
  `)
})

it('the ledger stands alone, without the tree', () => {
  const shown = ledgerTerminal(ferry())
  expect(shown).toMatch(/^2 questions \(1 agree, 1 compatible\)\n\npeople killed, Quill Point/)
  expect(shown).not.toContain('─▶')
})

it('each pair that is not independent stands with its evidence', () => {
  expect(block(relationsTerminal(ferry()), 'EVERY PAIR')).toMatchInlineSnapshot(`
    "EVERY PAIR THAT IS NOT INDEPENDENT
    A B  copy, 99 % sure; from A, 90 % sure
         · All of B is in A, word for word.
         · A: Only A has a byline.
    C D  rewrite, 80 % sure; from C, 55 % sure
         · The same facts in the same order.
    "
  `)
})

it('a story stands with its span and the articles of each account', () => {
  expect(storiesTerminal(ferry())).toMatchInlineSnapshot(`
    "Eleven drown as ferry runs aground
    4 reports · 2 independent accounts · 11 March 2031 to 11 March 2031, 06:20
    (UTC+01:00)
       places  Quill Point
       people  Ada Winmark, Jory Teal
    Account 1
    A  The Quill Courier · 11 March 2031, 06:20 (UTC+01:00)
       ferry/a00000000001.txt
    B  b00000000002.txt
       ferry/b00000000002.txt
    Account 2
    C  Tidewater Post · 11 March 2031
       ferry/c00000000003.txt
    D  d00000000004.txt
       ferry/d00000000004.txt
    "
  `)
})

it('findings stand side by side, the weighty first', () => {
  expect(driftTerminal(ferry())).toMatchInlineSnapshot(`
    "Source
    C  Tidewater Post · 11 March 2031
    Looked up besides
    A  The Quill Courier · 11 March 2031, 06:20 (UTC+01:00)
    B  b00000000002.txt
    Derived
    D  d00000000004.txt
    3 sentences of D can be laid beside C.

    WEIGHTY (2)
    ■ attribution lost
      C  The transport ministry put the     │ D  killing 14
         dead at 14.                        │
      The ministry is no longer named.

    ■ hedge lost
      C  Divers feared that dozens were     │ D  Dozens were trapped inside.
         still trapped.                     │
      “feared” is gone.

    SLIGHT (1)
    □ dropped
      C  told the Tidewater Post            │ D  —
      Whom he told it is left out.
    "
  `)
})

it('findings stand below each other where the screen is too narrow for two columns', () => {
  expect(driftTerminal(ferry(), { width: 40 })).toContain(
    '  C  The transport ministry put the dead\n     at 14.\n  D  killing 14\n',
  )
})

describe.each(DRAWINGS.map((drawing) => [drawing.name, drawing] as const))('%s', (_name, drawing) => {
  it('holds no control character where no colour is asked for, whatever the articles say', () => {
    expect(drawing(saying('a\u001b]0;title\u0007b\u009b31mc\u202Ed\u0000e'))).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
    )
  })

  it.each([40, 59, 60, 80])('keeps to %i columns, however long or wide the words are', (width) => {
    for (const words of ['word '.repeat(60), 'x'.repeat(500), '渡し船が座礁'.repeat(40), '🚢'.repeat(90)]) {
      const lines = drawing(saying(words), { width }).split('\n')
      expect(lines.filter((line) => columns(line) > width)).toEqual([])
    }
  })

  it('uses colour only when asked', () => {
    expect(drawing(ferry(), { colour: true })).toContain('\u001b[')
    expect(drawing(ferry())).not.toContain('\u001b')
  })
})

/** The ferry's dossier with these words wherever an article or an input can bring words of its own. */
function saying(words: string): Dossier {
  const dossier = ferry()
  const speaker = { name: words, candidates: [words, words], toldTo: words, citing: [words] }
  return {
    ...dossier,
    articles: dossier.articles.map((article) => ({
      ...article,
      title: words,
      publisher: words,
      input: words,
      text: words.padEnd(article.text.length, words).slice(0, article.text.length),
      figures: article.figures.map((one) => ({ ...one, ...wordsOfFigure(words) })),
      quotations: article.quotations.map((one) => ({ ...one, speaker: { ...one.speaker, ...speaker } })),
    })),
    stories: dossier.stories.map((story) => ({ ...story, title: words, places: [words], people: [words, words] })),
    ledger: dossier.ledger.map((row) => ({ ...row, question: words, note: words })),
    relations: dossier.relations.map((one) => ({
      ...one,
      evidence: one.evidence.map((reason) => ({ ...reason, note: words })),
    })),
    sharedQuotations: dossier.sharedQuotations.map((one) => ({ ...one, speaker: words, notes: [words] })),
    drift: dossier.drift.map((one) => ({ ...one, findings: one.findings.map((each) => ({ ...each, note: words })) })),
    notices: dossier.notices.map((one) => ({ ...one, message: words, input: words })),
  }
}

function wordsOfFigure(words: string) {
  return { counted: words, unit: words, event: words, place: words, period: words, hedge: words, comparator: words }
}
