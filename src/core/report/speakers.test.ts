import { expect, it } from 'vitest'
import { ferry } from '../../../test/helpers/dossier.ts'
import { voices } from './speakers.ts'
import { view } from './view.ts'

it('puts the same words of a speaker together, wherever they stand', () => {
  const known = view(ferry())
  const [first] = voices(known.stories[0]!, known.quotation)
  expect(first?.name).toBe('Ada Winmark')
  expect(first?.remarks.map(({ main, others }) => [main, ...others].map((one) => one.view.siglum))).toEqual([
    ['A', 'B'],
  ])
})

it('takes the fullest form of a shared quotation first, and says nothing of it twice', () => {
  const known = view(ferry())
  const all = voices(known.stories[0]!, known.quotation).flatMap((voice) => voice.remarks)
  const places = all.flatMap(({ main, others }) => [main, ...others].map((one) => one.item.id))
  expect(places.toSorted()).toEqual(['q1', 'q2', 'q3', 'q4'])
})

it('joins a speaker whom two reports name in two ways, and keeps apart who could be two', () => {
  const dossier = ferry()
  const entity = { story: 'story-1', kind: 'person' as const, articles: [], lineages: [], mentions: 1 }
  const named = (names: readonly string[]) => {
    const entities = names.map((name) => ({ ...entity, name, forms: [name, 'Jory Teal'] }))
    const known = view({ ...dossier, entities })
    return voices(known.stories[0]!, known.quotation).map((voice) => voice.name)
  }
  expect(named(['Captain Jory Teal'])).toContain('Captain Jory Teal')
  expect(named(['Captain Jory Teal', 'Jory Teal of Denby'])).toContain('Jory Teal')
})
