import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ferry } from '../../../../test/helpers/dossier.ts'
import { terminal } from './terminal.ts'
import { columns, wrap } from './wrap.ts'

describe('terminal', () => {
  it('shows the headline, the tree, the ledger, the drift and the notices', () => {
    expect(terminal(ferry())).toMatchInlineSnapshot(`
      "Eleven drown as ferry runs aground
      4 reports · 2 independent accounts · 2 questions (1 agree, 1 compatible)

      IN BRIEF
      The accounts agree
        people aboard (2 accounts). Both accounts give 260.
      The bounds meet
        people killed, Quill Point (2 accounts). 14 is at least 11.

      WHO COPIED WHOM
      A  The Quill Courier · 11 March 2031, 06:20 (UTC+01:00)
      │  Eleven drown as ferry runs aground
      └─ copy ─▶ B b00000000002.txt (99 % sure)
            · All of B is in A, word for word.
            · A: Only A has a byline.
      C  Tidewater Post · 11 March 2031
      │  Ferry strikes reef
      └─ rewrite, direction not sure ─▶ D d00000000004.txt (80 % sure)
            · The same facts in the same order.
      1 other pair of reports: independent.

      FIGURES, SIDE BY SIDE
      people killed, Quill Point                       compatible: comparator, speaker
        A B    at least 11                   the coastguard
        C      14                            the transport ministry
        D      14
        14 is at least 11.

      people aboard                                                              agree
        A B    some 260
        C D    260
        Both accounts give 260.

      WHAT D DID TO C
      ■ attribution lost
        source   “The transport ministry put the dead at 14.”
        derived  “killing 14”
        The ministry is no longer named.
      ■ hedge lost
        source   “Divers feared that dozens were still trapped.”
        derived  “Dozens were trapped inside.”
        “feared” is gone.
      □ dropped
        source   “told the Tidewater Post”
        Whom he told it is left out.

      NOTICES
      ✗ ferry/e.txt: There is no such file. (missing)
      "
    `)
  })

  it('holds no control character where no colour is asked for, whatever the articles say', () => {
    const dossier = ferry()
    const hostile = 'a\u001b]0;title\u0007b\u009b31mc\u202Ed\u0000e'
    const stories = dossier.stories.map((story) => ({ ...story, title: hostile, people: [hostile] }))
    const ledger = dossier.ledger.map((row) => ({ ...row, question: hostile, note: hostile }))
    const articles = dossier.articles.map((article) => ({
      ...article,
      title: hostile,
      publisher: hostile,
      input: hostile,
    }))
    const notices = [{ ...dossier.notices[0]!, message: hostile, input: hostile }]
    const shown = terminal({ ...dossier, articles, stories, ledger, notices })
    expect(shown).toContain('a\uFFFD]0;title\uFFFDb')
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })

  it('keeps to its columns, however long or wide the words are', () => {
    const dossier = ferry()
    for (const title of ['word '.repeat(60), 'x'.repeat(500), '渡し船が座礁'.repeat(40), '🚢'.repeat(90)]) {
      const stories = dossier.stories.map((story) => ({ ...story, title }))
      const articles = dossier.articles.map((article) => ({ ...article, title, publisher: title }))
      const ledger = dossier.ledger.map((row) => ({ ...row, question: title, note: title }))
      const lines = terminal({ ...dossier, stories, articles, ledger }, { width: 80 }).split('\n')
      expect(lines.filter((line) => columns(line) > 80)).toEqual([])
    }
  })

  it('uses colour only when asked', () => {
    expect(terminal(ferry(), { colour: true })).toContain('\u001b[')
  })
})

describe('wrap', () => {
  it('loses no word and no letter', () => {
    const text = fc
      .array(fc.string({ unit: 'grapheme', maxLength: 40 }))
      .map((all) => all.join(' ').replace(/\s+/g, ' '))
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 80 }), (words, width) => {
        const lines = wrap(words, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
        expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width)
      }),
    )
  })
})
