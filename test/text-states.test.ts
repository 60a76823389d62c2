/** Texts in the states in which people hand them over, each of an invented event. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/core/extract/extract.ts'
import { read } from '../src/core/read/read.ts'
import { CASES } from './fixtures/text-states.ts'

describe('extract', () => {
  it.each(CASES)('reads $name', (wanted) => {
    const [source] = read({ input: 'pasted', bytes: new TextEncoder().encode(wanted.text) }).sources
    const article = extract(source!)
    const blocks = article.blocks.map((block) => article.text.slice(block.start, block.end))
    expect(blocks).toEqual(wanted.body)
    expect(article.text).toBe(wanted.body.join('\n\n'))
    const { title, authors, contributors, published } = article
    expect({ title, authors, contributors, published }).toEqual({
      ...{ title: wanted.title, authors: wanted.authors, published: wanted.published },
      contributors: wanted.contributors ?? [],
    })
    if (wanted.publisher !== undefined) expect(article.publisher).toBe(wanted.publisher)
    if (wanted.updated !== undefined) expect(article.updated).toBe(wanted.updated)
    expect(article.dateline).toBe(wanted.dateline ?? null)
    const headings = article.blocks.filter((block) => block.kind === 'heading')
    expect(headings.map((block) => article.text.slice(block.start, block.end))).toEqual(wanted.headings ?? [])
    const captions = article.parts.filter((part) => part.kind === 'caption').map((part) => part.text)
    if (wanted.captions) expect(captions).toEqual(wanted.captions)
    if (wanted.standfirst)
      expect(article.parts.find((part) => part.kind === 'standfirst')?.text).toBe(wanted.standfirst)
  })
})
