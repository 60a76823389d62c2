import { describe, expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { compare } from '../../with-models.ts'

const entitiesOf = (...texts: readonly string[]) =>
  compare(texts.map((text, i) => prepared(`${i}.txt`, text))).entities.map(({ name, forms, articles }) => ({
    name,
    forms,
    articles: articles.length,
  }))

const FERRY = 'The ferry Aurel sank off Quill Point on Monday with 40 people aboard, the coastguard said.'

describe('the names of a story', () => {
  it('are joined across articles where one person alone bears the surname', () => {
    const found = entitiesOf(
      `${FERRY}\n\nJory Teal, the pilot, said the ferry Aurel had turned too late.`,
      `${FERRY}\n\nMr Teal told reporters that the ferry Aurel had been slow.`,
    )
    expect(found.find(({ name }) => name === 'Jory Teal')).toEqual({
      name: 'Jory Teal',
      forms: ['Jory Teal', 'Teal'],
      articles: 2,
    })
  })

  it('stay apart where two could be meant', () => {
    const found = entitiesOf(
      `${FERRY}\n\nJory Teal and his sister Anna Teal said the ferry Aurel had turned too late.`,
      `${FERRY}\n\nMr Teal told reporters that the ferry Aurel had been slow.`,
    )
    expect(
      found
        .filter(({ name }) => name.endsWith('Teal'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Anna Teal', 'Jory Teal', 'Teal'])
  })

  it('join an acronym to the body whose words begin so', () => {
    const found = entitiesOf(
      `${FERRY}\n\nThe Quill Harbour Authority said the ferry Aurel had been inspected. The QHA closed the bay.`,
    )
    expect(found.find(({ forms }) => forms.includes('QHA'))?.forms).toContain('Quill Harbour Authority')
  })
})
