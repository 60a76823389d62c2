import { describe, expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { compare } from '../../with-models.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { LedgerRow } from '../model/ledger.ts'
import type { FigureQuestion } from './question.ts'
import { type AccountAnswer, judge } from './verdict.ts'

/** Two reports of one landslide, alike enough to be one story, each with its own sentence about the dead. */
function row(
  first: string,
  second: string,
  dates: readonly [string, string] = ['2031-05-02', '2031-05-02'],
  last: Partial<PreparedArticle> = {},
): LedgerRow | undefined {
  const one = `A landslide buried part of the village of Tarn in the Osla valley on Monday night. ${first} Rescue teams from Osla dug through mud and broken timber. The road from Osla to Tarn is closed.\n\nThe slope above Tarn gave way after a week of rain in the Osla valley.`
  const two = `Rescuers in Tarn searched the mud on Tuesday after a slope in the Osla valley collapsed onto the village. ${second} Villagers of Tarn carried blankets to the school.\n\nGeologists had warned the Osla council about the slope over Tarn for years.`
  const dossier = compare([
    prepared('a.txt', one, { published: dates[0] }),
    prepared('b.txt', two, { published: dates[1], ...last }),
  ])
  return dossier.ledger.find((candidate) => candidate.event === 'killed')
}

/** An account by the figure that stands for it: people killed, told as having happened. */
function account(value: number, of: object): AccountAnswer {
  const article = prepared('a.txt', `The slide killed ${value} people.`)
  const [figure] = article.figures
  const asked = { article, figure, value, event: 'killed', place: null, period: new Set<string>(), ...of }
  return { lineage: `l${value}`, stands: asked as unknown as FigureQuestion }
}

describe('the verdict on a row', () => {
  it.each([
    [
      'the same number',
      'The slide killed 14 people.',
      'At least one house was lost, and 14 people were killed.',
      'agree',
    ],
    ['a number and the same number roughly', 'The slide killed 120 people.', 'Some 120 people were killed.', 'agree'],
    ['a number and its bound', 'The slide killed 14 people.', 'At least 14 people were killed.', 'compatible'],
    ['two bounds that meet', 'More than 120 people were killed.', 'At least 100 people were killed.', 'compatible'],
    ['a rounded number', 'The slide killed 1,280 people.', 'The slide killed 1,300 people.', 'compatible'],
    ['another number', 'The slide killed 14 people.', 'The slide killed 17 people.', 'differ'],
    ['a number too far off to be rounded', 'The slide killed 250 people.', 'The slide killed 300 people.', 'differ'],
    [
      'about a number, and one near it',
      'The slide killed about 103 people.',
      'The slide killed 106 people.',
      'compatible',
    ],
    [
      'about a number, and one far from it',
      'The slide killed about 100 people.',
      'The slide killed 130 people.',
      'differ',
    ],
  ])('%s', (_name, first, second, verdict) => {
    expect(row(first, second)?.verdict).toBe(verdict)
  })

  it('says in plain words who agrees', () => {
    expect(row('The slide killed 14 people.', 'The collapse killed 14 people.')?.note).toBe('Both accounts say 14.')
  })

  it('is one account where only one report has the figure', () => {
    expect(row('The slide killed 14 people.', 'Nobody gave a number.')?.verdict).toBe('one account')
  })

  it('says that a later, higher toll is an update', () => {
    expect(
      row('The slide killed 14 people.', 'The slide killed 17 people.', ['2031-05-02', '2031-05-05'])?.reasons,
    ).toContain('updated')
  })

  it('goes by when a report was last changed, where it tells that', () => {
    const first = 'The slide killed 14 people.'
    const second = 'The slide killed 17 people.'
    expect(row(first, second)?.reasons).not.toContain('updated')
    expect(row(first, second, undefined, { updated: '2031-05-05' })?.reasons).toContain('updated')
  })

  it('gives another group for a reason only where the groups are others', () => {
    expect(row('The slide killed 14 children.', 'The slide killed 17 children.')?.reasons).not.toContain('group')
    const child = { specific: new Set(['child']), group: new Set<string>() }
    const woman = { specific: new Set(['woman']), group: new Set<string>() }
    const differing = (a: object, b: object): readonly string[] =>
      judge([account(14, a), account(17, b)]).reasons.filter((reason) => reason === 'group')
    expect(differing(child, woman)).toEqual(['group'])
    expect(differing(child, child)).toEqual([])
    expect(differing(child, { specific: new Set(), group: new Set(['child']) })).toEqual([])
    expect(differing(child, { specific: new Set(), group: new Set() })).toEqual([])
  })

  it('says of no later, lower toll that it is one', () => {
    const fallen = row('The slide killed 17 people.', 'The slide killed 14 people.', ['2031-05-02', '2031-05-05'])
    expect(fallen).toMatchObject({ verdict: 'differ', reasons: ['unexplained'] })
  })

  it('names another speaker as a reason', () => {
    const differing = row(
      'The slide killed 14 people, the mayor said.',
      'The slide killed 17 people, according to the Red Cross.',
    )
    expect(differing?.reasons).toContain('speaker')
  })

  it('counts one speaker behind two accounts as one source', () => {
    const shared = row(
      'The slide killed 14 people, the county police said.',
      'County police said 14 people were killed.',
    )
    expect(shared).toMatchObject({ verdict: 'agree', sources: 1 })
  })

  it('leaves a difference that the texts do not explain unexplained', () => {
    expect(row('The slide killed 14 people.', 'The slide killed 17 people.')?.reasons).toEqual(['unexplained'])
  })

  it('keeps killed and injured apart', () => {
    const killed = row('The slide killed 14 people.', 'The slide injured 14 people.')
    expect(killed?.cells).toHaveLength(1)
  })

  it('tells a denial of what another account asserts', () => {
    const found = row('The slide killed 40 people, the army said.', 'The army denied that 40 people were killed.')
    expect(found).toMatchObject({ verdict: 'differ', reasons: ['denied'], factuality: 'actual' })
    expect(found?.note).toBe('Asserted: 40 (army). Denied: 40 (army).')
  })

  it('holds a denial of another number against nobody', () => {
    const found = row('The slide killed 14 people.', 'Police said 14 people were killed, not 40.')
    expect(found).toMatchObject({ verdict: 'agree', factuality: 'actual' })
  })

  it('takes what two accounts deny for no death', () => {
    const found = row('The army denied that 40 people were killed.', 'Police denied that 40 people were killed.')
    expect(found).toMatchObject({ verdict: 'agree', factuality: 'denied' })
    expect(found?.note).toMatch(/It is denied/)
  })

  it('tells a denial in a text that was made of the one that asserts it', () => {
    const rest =
      'Shells fell on the market of Tarn for an hour at noon, and smoke stood over the Osla valley until dusk.'
    const dossier = compare([
      prepared('a.txt', `The army said that 40 people were killed in the market. ${rest}`),
      prepared('b.txt', `The army denied that 40 people were killed in the market. ${rest}`),
    ])
    expect(dossier.lineages).toHaveLength(1)
    expect(dossier.ledger[0]).toMatchObject({ event: 'killed', verdict: 'differ', reasons: ['denied'] })
  })

  it('lays a difference to its speakers where both name one, and not where one of them does', () => {
    const by = (who: string): string => `, said ${who}.`
    const reasons = (first: string, second: string): readonly string[] | undefined =>
      row(`The slide killed 14 people${first}`, `The slide killed 17 people${second}`)?.reasons
    expect(reasons(by('Anna Roe, the mayor of Tarn'), by('Karl Voss, the head of the rescue'))).toContain('speaker')
    expect(reasons('.', by('Karl Voss, the head of the rescue'))).not.toContain('speaker')
  })
})
