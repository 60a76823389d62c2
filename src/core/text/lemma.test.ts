import { describe, expect, it } from 'vitest'
import { en } from '../languages/en/en.ts'
import { nounLemma, verbLemma } from './lemma.ts'

const { inflections } = en.figures

describe('verbLemma', () => {
  it.each([
    ...['released release', 'killing kill', 'stopped stop', 'struck strike', 'carried carry', 'wounded wound'],
    ...['evacuated evacuate', 'injured injure', 'abducted abduct', 'visited visit', 'ordered order', 'seized seize'],
    ...['freed free', 'taken take', 'arrested arrest', 'displaced displace', 'damaged damage', 'collapsed collapse'],
    ...['rescued rescue', 'losing lose', 'reaching reach', 'reaches reach', 'included include', 'confirmed confirm'],
    ...['received receive', 'opened open', 'voted vote', 'missing miss', 'dying die', 'rose rise', 'charged charge'],
    ...[
      'filed file',
      'required require',
      'changing change',
      'compared compare',
      'creating create',
      'completed complete',
    ],
    ...['cancelled cancel', 'called call', 'determined determine', 'opening open', 'quoted quote', 'ordered order'],
    ...['abandoned abandon', 'added add', 'tried try', 'trying try', 'focuses focus', 'teaches teach', 'hanging hang'],
    ...['reported report', 'launched launch', 'detained detain', 'trapped trap', 'rises rise', 'destroyed destroy'],
  ])('%s', (pair) => {
    const [form, lemma] = pair.split(' ') as [string, string]
    expect(verbLemma(form, inflections)).toBe(lemma)
  })
})

describe('nounLemma', () => {
  it.each([
    'prizes prize',
    'movies movie',
    'responses response',
    'viruses virus',
    'headaches headache',
    'clinics clinic',
    'chaos chaos',
    'hostages hostage',
    'people person',
    'casualties casualty',
    'buses bus',
    'churches church',
    'women woman',
  ])('%s', (pair) => {
    const [form, lemma] = pair.split(' ') as [string, string]
    expect(nounLemma(form, inflections)).toBe(lemma)
  })
})
