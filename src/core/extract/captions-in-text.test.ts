import { describe, expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import type { PreparedArticle } from '../model/annotation.ts'

function articleOf(text: string): PreparedArticle {
  return prepareNow({ input: 'a.txt', bytes: new TextEncoder().encode(text) }).articles[0]!
}

const BODY = [
  'Four workers were killed in Osla on Monday when the roof of a tannery fell in, police said.',
  'Crews from Tarn came to help, and the harbour was shut until the evening.',
  'Ann Roe, who lives nearby, said she had smelt smoke for days before the fire broke out.',
  'The mayor promised an inquiry into how the building had passed its last inspection.',
  'Nobody has been arrested so far, and the owners of the tannery could not be reached.',
]

const withLines = (...lines: readonly string[]): string =>
  BODY.flatMap((paragraph, i) => [paragraph, ...(lines[i] === undefined ? [] : [lines[i]])]).join('\n\n')

const REST = ` ${BODY.slice(1).join(' ')}`

describe('captions and labels amid a text', () => {
  it('leaves out lines in capitals, but not the headline of the report', () => {
    const article = articleOf(withLines('TEN THINGS TO KNOW ABOUT OSLA', 'HARBOUR OF TARN REOPENS'))
    expect(article.text).toBe(BODY.join('\n\n'))
    expect(article.removed.filter(({ reason }) => reason === 'capital-line')).toHaveLength(2)
    expect(articleOf(`FOUR KILLED IN OSLA FIRE\n\n${BODY.join('\n\n')}`).title).toBe('FOUR KILLED IN OSLA FIRE')
  })

  it('knows a caption doubled though its alternative text was left escaped', () => {
    const article = articleOf(
      withLines(
        'View galleryCrews stand on the quay of the old town of Osla&nbsp;&hellip;\nCrews stand on the quay of the old town of Osla, below the tannery, and wait for the boats …',
      ),
    )
    expect(article.text).toBe(BODY.join('\n\n'))
  })

  it.each([
    ['with a label and a credit', 'Smoke: the tannery of Osla at dawn (Ann Roe/PA)'],
    ['with a label and somebody’s name', 'Shut: boats wait outside the harbour (Bo Tarn)'],
    ['with an agency and no full stop', 'Crews stand on the quay of the old town (Reuters)'],
  ])('cuts a caption out of a line: %s', (_name, caption) => {
    const article = articleOf(`${BODY[0]} ${caption}${REST}`)
    expect(article.text.replace(/\s+/g, ' ')).toBe(`${BODY[0]}${REST}`)
    expect(article.removed).toEqual([{ text: caption, reason: 'picture-caption' }])
  })

  it.each([
    'Crews from Tarn worked through the night at the tannery in Osla',
    'Osla mayor Ivan Karr said the inquiry would begin soon',
    'The roof of the tannery fell in on Monday',
  ])('leaves out a caption that tells something, where the next sentence begins behind it: %s', (caption) => {
    const article = articleOf([...BODY.slice(0, 3), caption, ...BODY.slice(3)].join(' '))
    expect(article.text.replace(/\s+/g, ' ')).toBe(BODY.join(' '))
    expect(article.removed).toEqual([{ text: caption, reason: 'amid-the-text' }])
  })

  it.each([
    'The mayor thanked Ilse Tarn and Captain Per Moss of the Osla Harbour Board for coming.',
    'Divers said Carrow Engineering had told Osla Council that Tarn Bridge was safe.',
    'On Monday Ann Roe met Judge Rita Sarn, whom Mayor Ivan Karr had asked to lead the inquiry.',
  ])('cuts no sentence at the names in it: %s', (sentence) => {
    const article = articleOf(`${BODY[0]} ${sentence}${REST}`)
    expect(article.text.replace(/\s+/g, ' ')).toBe(`${BODY[0]} ${sentence}${REST}`)
    expect(article.removed).toEqual([])
  })

  it('leaves out no half of what somebody said', () => {
    const said =
      "'The roof had groaned for weeks, and it was one of the worst yards I've seen in Osla,' Ann Roe said on Sunday."
    const article = articleOf([...BODY.slice(0, 2), said, ...BODY.slice(2)].join(' '))
    expect(article.text).toContain(said)
    expect(article.removed).toEqual([])
  })

  it('takes nothing for a caption because it lacks a stop, where no sentence of the text has one', () => {
    const sentences = [...BODY.slice(0, 3), 'The roof of the tannery fell in on Monday.', ...BODY.slice(3)]
    const text = sentences.map((sentence) => sentence.slice(0, -1)).join(' ')
    expect(articleOf(text).text).toBe(text)
  })

  it('keeps a dateline with its agency', () => {
    const text = `${BODY[0]} OSLA (Reuters) - The tannery burned for three hours.${REST}`
    expect(articleOf(text).text).toContain('The tannery burned for three hours.')
  })

  it.each([
    ['at the end of a line', `${BODY[0]}${REST} Additional reporting by PA`],
    ['in a line of its own', `${BODY.join('\n\n')}\n\nAdditional reporting from agencies`],
    ['by a site', `${BODY.join('\n\n')}\n\nOslaToday.example contributed to this report.`],
  ])('leaves out who helped: %s', (_name, text) => {
    const article = articleOf(text)
    expect(article.text).not.toMatch(/reporting|contributed/)
    expect(article.text).toContain('could not be reached.')
    expect(article.removed.map(({ reason }) => reason)).toEqual(['contributors'])
  })

  it('keeps a sentence that speaks of help', () => {
    const text = `${BODY.join('\n\n')}\n\nThe mayor contributed to this report on the harbour, which was published in May and names the tannery.`
    expect(articleOf(text).text).toBe(text)
  })
})
