/** The five founding reports, read and extracted, against their gold answers: both lie beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GoldArticle } from '../eval/reports-gold.ts'
import { extract } from '../src/core/extract/extract.ts'
import { read } from '../src/core/read/read.ts'

const FOLDER = join('..', 'shared', 'reports')

const present = existsSync(FOLDER)
const gold: Record<string, GoldArticle> = present
  ? JSON.parse(readFileSync(join(FOLDER, 'gold.json'), 'utf8')).articles
  : {}

it('has the reports at hand in CI', () => {
  expect(present || !process.env['CI']).toBe(true)
})

describe.skipIf(!present)('the founding reports', () => {
  it('are all in the gold answers', () => {
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))).toEqual(Object.values(gold).map((g) => g.file))
  })

  it.each(Object.values(gold))('give the gold answers: $file', (wanted) => {
    const page = { input: wanted.file, bytes: readFileSync(join(FOLDER, wanted.file)) }
    const [source] = read(page).sources
    const article = extract(source!)
    const { title, authors, contributors, publisher, published, dateline, language } = article
    const text = plain(article.text)
    expect({ title, authors, contributors, publisher, published, dateline, language }).toEqual({
      ...{ title: wanted.title, authors: wanted.authors, contributors: wanted.contributors },
      ...{ publisher: wanted.publisher, published: wanted.published },
      ...{ dateline: wanted.dateline ?? null, language: wanted.language },
    })
    expect(text.slice(0, wanted.first_sentence.length)).toBe(plain(wanted.first_sentence))
    expect(text.slice(-wanted.last_sentence.length)).toBe(plain(wanted.last_sentence))
    expect(
      wanted.not_body.filter((words) =>
        isBlockOrPart(
          article.blocks.map((b) => article.text.slice(b.start, b.end)),
          words,
        ),
      ),
    ).toEqual([])
    expect((wanted.rejoined ?? []).filter((words) => !text.includes(plain(words)))).toEqual([])
    const headings = article.blocks.filter((b) => b.kind === 'heading').map((b) => article.text.slice(b.start, b.end))
    expect(headings).toEqual(wanted.headings ?? [])
    expect(text).not.toMatch(/\*\*|\]\(/)
  })
})

/** A short label may be a phrase of the body too ("the X war"); as a block of its own it may not be there. */
function isBlockOrPart(blocks: readonly string[], words: string): boolean {
  const short = words.split(' ').length <= 3
  return blocks.some((block) => (short ? plain(block) === plain(words) : plain(block).includes(plain(words))))
}

function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}
