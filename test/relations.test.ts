/** Who copied whom, through the whole pipeline, on texts of invented events. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import { compare } from '../src/with-models.ts'
import { prepared } from './helpers/prepared.ts'
import { processorTime } from './helpers/processor-time.ts'

const STORM = [
  'A freight barge broke its moorings in Carrow harbour on Tuesday night and drifted into the old swing bridge, officials said.',
  'The harbour master, Ilse Tarn, said two sailors were slightly hurt and had been taken to hospital in Denby.',
  '“We had gusts of 110 kilometres an hour and no ship could have held,” Tarn told the Carrow Echo.',
  'About 40 lorries waited on either side of the bridge through the night while engineers looked for cracks.',
  'The barge, the Merry Dance, carried 600 tonnes of gravel for the new sea wall at Holm Point.',
  'Engineers expect to open the bridge to cars by Friday, though heavy lorries may have to wait for another week.',
].join('\n\n')

const REWRITE = [
  'Officials say a barge carrying freight tore loose from its moorings at Carrow harbour during Tuesday night and hit the old swing bridge.',
  'Two sailors suffered slight injuries and were brought to a hospital in Denby, according to harbour master Ilse Tarn.',
  'She blamed gusts of 110 kilometres an hour, saying that no ship could have held against them.',
  'Through the night some 40 lorries were stuck on both sides of the bridge as engineers searched it for cracks.',
  'The Merry Dance had 600 tonnes of gravel aboard, meant for the new sea wall at Holm Point.',
  'Cars should be able to cross the bridge again by Friday, engineers expect, but heavy lorries may wait another week.',
].join('\n\n')

const OWN_ACCOUNT = [
  'The swing bridge at Carrow was shut on Wednesday after a runaway vessel struck it in the storm.',
  'Councillor Petra Voss complained that the town had asked for stronger bollards three years ago and got none.',
  'Shopkeepers on the north quay reported a quiet morning, with deliveries held up beyond the river.',
  'The ferry company added two crossings for people on foot and will run them until the bridge opens.',
].join('\n\n')

const kinds = (articles: readonly PreparedArticle[]): string[] =>
  compare(articles).relations.map((relation) => relation.kind)

describe('relations', () => {
  const source = prepared('echo.txt', STORM, {
    publisher: 'Carrow Echo',
    authors: ['Nell Marsh'],
    published: '2031-03-04T08:00Z',
  })

  it('finds a copy and draws the arrow from the signed, earlier text', () => {
    const copy = prepared('copy.txt', `${STORM}\n\nSource link`, { published: '2031-03-06T09:00Z' })
    const [relation] = compare([copy, source]).relations
    expect(relation).toMatchObject({ kind: 'copy', source: source.id })
    expect(relation?.passages[0]?.kind).toBe('verbatim')
  })

  it('finds a rewrite though hardly a run of words is left', () => {
    const [relation] = compare([source, prepared('rewrite.txt', REWRITE)]).relations
    expect(relation).toMatchObject({ kind: 'rewrite', source: source.id })
  })

  it('finds an excerpt within a much longer text', () => {
    const long = prepared(
      'digest.txt',
      [
        OWN_ACCOUNT,
        ...STORM.split('\n\n').slice(0, 3),
        OWN_ACCOUNT.replaceAll('Carrow', 'Marlow').split('\n\n').reverse().join('\n\n'),
      ].join('\n\n'),
    )
    const brief = prepared('brief.txt', STORM.split('\n\n').slice(0, 3).join('\n\n'))
    expect(kinds([long, brief])).toEqual(['excerpt'])
  })

  it('keeps two accounts of one event apart', () => {
    const dossier = compare([source, prepared('gazette.txt', OWN_ACCOUNT)])
    expect(dossier.relations.map((relation) => relation.kind)).toEqual(['independent'])
    expect(dossier.lineages).toHaveLength(2)
  })

  it('takes a later text of the same outlet for a revision', () => {
    const later = prepared('later.txt', STORM.replace('two sailors were', 'three sailors were'), {
      publisher: 'Carrow Echo',
      authors: ['Nell Marsh'],
      published: '2031-03-04T14:00Z',
    })
    expect(compare([source, later]).relations[0]).toMatchObject({ kind: 'revision', source: source.id })
  })

  it('takes a text that breaks off in the middle of another for the derived one', () => {
    const cut = prepared('cut.txt', `${STORM.slice(0, STORM.indexOf('new sea wall'))}…`)
    const [relation] = compare([cut, prepared('whole.txt', STORM)]).relations
    expect(relation?.evidence.map((one) => one.code)).toContain('truncated')
    expect(relation?.source).not.toBe(cut.id)
  })

  it('takes the text that another outlet’s newsletter box came along with for the derived one', () => {
    const box = { text: 'Sign up for the Carrow Echo morning letter', reason: 'newsletter' }
    const echo = prepared('echo.txt', STORM, { publisher: 'Carrow Echo' })
    const taken = { ...prepared('taken.txt', `${STORM}\n\nNo trains ran.`), removed: [box] }
    const [relation] = compare([echo, taken]).relations
    expect(relation?.evidence).toContainEqual(expect.objectContaining({ code: 'furniture-left', favours: echo.id }))
    expect(relation?.source).toBe(echo.id)
    const own = { ...taken, publisher: 'The Carrow Echo'.slice(4) }
    const other = { ...taken, removed: [{ ...box, text: 'Sign up for our morning letter' }] }
    for (const one of [own, other])
      expect(compare([echo, one]).relations[0]?.evidence.map(({ code }) => code)).not.toContain('furniture-left')
  })

  it('takes the text that has a line of the other’s page in its body for the derived one', () => {
    const line = 'Our weather pages have more pictures of the storm.'
    const echo = { ...prepared('echo.txt', STORM), removed: [{ text: `${line}\nShare`, reason: 'related' }] }
    const paragraphs = STORM.split('\n\n')
    const taken = prepared('taken.txt', [...paragraphs.slice(0, 3), line, ...paragraphs.slice(3)].join('\n\n'))
    const [relation] = compare([echo, taken]).relations
    expect(relation?.evidence).toContainEqual(expect.objectContaining({ code: 'furniture-in-body', favours: echo.id }))
    expect(relation?.source).toBe(echo.id)
    const codes = (one: PreparedArticle): string[] | undefined =>
      compare([one, taken]).relations[0]?.evidence.map(({ code }) => code)
    expect(codes({ ...echo, removed: [{ text: line, reason: 'source-link' }] })).not.toContain('furniture-in-body')
    expect(codes({ ...echo, removed: [{ text: 'Storm pictures.', reason: 'related' }] })).not.toContain(
      'furniture-in-body',
    )
    expect(codes(prepared('plain.txt', STORM))).not.toContain('furniture-in-body')
  })

  describe('a form that was taken over', () => {
    const own = 'Reporters who asked around the harbor on Wednesday heard that nobody had seen Ilsa Tarne since.'
    const evidence = (a: PreparedArticle, b: PreparedArticle) =>
      compare([a, b]).relations[0]?.evidence.filter(({ code }) => code === 'errors-inherited') ?? []
    const echo = prepared('echo.txt', STORM)

    it.each([
      ['a spelling of its own beside the other’s', 'harbor', '"harbour" (its own words have "harbor")'],
      ['letters that changed places', 'kilomertes', '"kilometres" (its own words have "kilomertes")'],
      ['a letter doubled', 'gravvel', '"gravel" (its own words have "gravvel")'],
    ])('tells the direction: %s', (_, form, note) => {
      const [found] = evidence(echo, prepared('copy.txt', `${STORM}\n\n${own.replace('harbor', form)}`))
      expect(found).toMatchObject({ favours: echo.id, note: expect.stringContaining(note) })
    })

    it('counts a name spelled in two ways', () => {
      const text = `${STORM}\n\nThe owner of the ship, a firm from Corrow, was not to be reached on the telephone.`
      const [found] = evidence(echo, prepared('copy.txt', text))
      expect(found?.note).toContain('"Carrow" (its own words have "Corrow")')
    })

    it('says nothing of other words, of forms of one word, and of a form that both use freely', () => {
      for (const words of [
        'Engineer after engineer, a bridge builder among them, came by to look at the sailor on the quay.',
        'The harbour was empty on Thursday, and harbor pilots stayed at home.',
        'Reporters asked around the harbr on Wednesday.',
      ])
        expect(evidence(echo, prepared('copy.txt', `${STORM}\n\n${words}`))).toEqual([])
    })
  })

  it('says what happened in a story by a sentence that stands in one of its reports', () => {
    const articles = [source, prepared('rewrite.txt', REWRITE)]
    const [story] = compare(articles).stories
    const { article, start, end, words } = story!.happened!
    expect(articles.find(({ id }) => id === article)?.text.slice(start, end)).toBe(words)
    expect(words).toMatch(/barge.*bridge.*\.$/)
  })

  it('draws no arrow where the evidence does not decide', () => {
    const dossier = compare([prepared('a.txt', STORM), prepared('b.txt', `${STORM}\n\nNo trains ran.`)])
    expect(dossier.relations[0]).toMatchObject({ kind: 'copy', source: null })
    expect(dossier.lineages[0]?.edges[0]?.sure).toBe(false)
  })

  it('never draws a circle, and puts every article into one lineage', () => {
    const paragraphs = STORM.split('\n\n')
    fc.assert(
      fc.property(fc.array(fc.subarray(paragraphs, { minLength: 3 }), { minLength: 2, maxLength: 6 }), (texts) => {
        const articles = texts.map((text, i) => prepared(`${i}.txt`, text.join('\n\n')))
        const { lineages } = compare(articles)
        expect(lineages.flatMap((lineage) => lineage.articles)).toHaveLength(articles.length)
        for (const { edges, articles: members } of lineages) {
          expect(edges.length).toBeLessThan(members.length)
          for (const { source: from, derived } of edges)
            expect(members.indexOf(from)).toBeLessThan(members.indexOf(derived))
          expect(new Set(edges.map((edge) => edge.derived)).size).toBe(edges.length)
        }
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['a repeated word', 'osla '.repeat(100_000)],
    ['a repeated sentence', 'The barge drifted into the old bridge at Carrow. '.repeat(4000)],
  ])('relates two texts of %s in bounded time', (_name, text) => {
    const articles = [prepared('a.txt', text), prepared('b.txt', `${text} The end came at last.`)]
    expect(processorTime(() => compare(articles))).toBeLessThan(15_000)
  })
})
