import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { ReuseIndex } from './reuse-index.ts'
import { WordScan } from './word-scan.ts'

const WORDS =
  'ferry quay dredger lock tide gravel bollard pilot harbour ledger council rope keel anchor fog bell weir sluice crane barge mast hull cargo deck port'.split(
    ' ',
  )

/** Sentences of invented words, the same for the same seed; two seeds share no run of five words but by accident. */
function text(seed: number, words: number): string {
  const found: string[] = []
  for (let i = 0, state = seed * 7919 + 1; i < words; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    const word = WORDS[(state >>> 16) % WORDS.length]!
    found.push(i % 12 === 7 ? `${word[0]!.toUpperCase()}${word.slice(1)}${state % 97}` : word)
  }
  return `${found.join(' ')}.`
}

function filled(
  texts: ReadonlyMap<string, string>,
  order: readonly string[] = [...texts.keys()],
  many = false,
): ReuseIndex {
  const index = new ReuseIndex({ many })
  for (const id of order) index.add(id, texts.get(id)!)
  return index
}

const ids = (index: ReuseIndex, query: string): string[] => index.query(query).map((match) => match.id)

describe('an index of texts', () => {
  const texts = new Map(Array.from({ length: 200 }, (_, i) => [`a${i}`, text(i, 300 + (i % 5) * 100)]))
  const index = filled(texts)

  it('finds a text itself, and no other that has nothing of it', () => {
    expect(ids(index, texts.get('a7')!)).toEqual(['a7'])
    expect(ids(index, text(9999, 400))).toEqual([])
  })

  it('finds a copy in which every fiftieth word was changed', () => {
    const edited = texts
      .get('a3')!
      .split(' ')
      .map((word, i) => (i % 50 === 9 ? 'otherwise' : word))
    expect(ids(index, edited.join(' '))).toEqual(['a3'])
  })

  it('finds the article that a lifted paragraph came from, within a text many times as long', () => {
    const lifted = texts.get('a9')!.split(' ').slice(40, 160).join(' ')
    const [match] = index.query(`${text(5001, 900)} ${lifted} ${text(5002, 900)}`)
    expect(match?.id).toBe('a9')
    expect(match?.contained).toBeLessThan(0.6)
  })

  it('finds a rewrite by its names and numbers, where no run of words is left', () => {
    const source = Array.from(
      { length: 40 },
      (_, i) => `old words went past Ilsetarn${i} and then some ${100 + i * 7} times more`,
    )
    const rewrite = Array.from(
      { length: 40 },
      (_, i) => `a new phrase for Ilsetarn${i} but of about ${100 + i * 7} in all`,
    )
    const own = filled(new Map([...texts, ['source', source.join('. ')]]))
    expect(own.query(rewrite.join('. '))[0]).toMatchObject({ id: 'source', runs: 0 })
  })

  it('takes what very many texts have for boilerplate', () => {
    const footer = text(777, 120)
    const with_ = new Map([...texts].map(([id, body]) => [id, `${body} ${footer}`]))
    const own = filled(with_)
    expect(ids(own, with_.get('a5')!)).toEqual(['a5'])
    const pairs: string[] = []
    for (let i = 0; i < 10; i++) own.add(`b${i}`, `${texts.get(`a${i}`)!} ${footer}`)
    own.pairs((a, b) => pairs.push([a, b].sort().join(' ')))
    expect([...new Set(pairs)].sort()).toEqual(Array.from({ length: 10 }, (_, i) => `a${i} b${i}`))
  })

  it('finds all of many copies, though each of their runs is in more texts than a stock phrase', () => {
    const copies = new Map(Array.from({ length: 90 }, (_, i) => [`c${i}`, `${text(3100, 400)} ${text(6000 + i, 40)}`]))
    expect(ids(filled(new Map([...texts, ...copies])), copies.get('c4')!)).toHaveLength(90)
  })

  it('no longer finds what was removed, and finds again what was added anew', () => {
    const own = filled(texts)
    expect(own.remove('a7')).toBe(true)
    expect(own.remove('a7')).toBe(false)
    expect(ids(own, texts.get('a7')!)).toEqual([])
    own.add('a7', texts.get('a7')!)
    own.add('a7', texts.get('a8')!)
    expect(own.size).toBe(200)
    expect(ids(own, texts.get('a7')!)).toEqual([])
    expect(ids(own, texts.get('a8')!)).toEqual(['a7', 'a8'])
  })

  it('is the same after it was saved and loaded, removals included', () => {
    const own = filled(texts)
    own.remove('a11')
    const saved = own.save()
    const loaded = ReuseIndex.load(saved)
    expect(loaded.size).toBe(199)
    for (const id of ['a1', 'a11', 'a150']) expect(loaded.query(texts.get(id)!)).toEqual(own.query(texts.get(id)!))
    expect(loaded.save()).toEqual(saved)
    loaded.add('new', text(4242, 300))
    expect(ids(loaded, text(4242, 300))).toEqual(['new'])
  })

  it('says what is wrong with bytes that are no index', () => {
    const saved = index.save()
    expect(() => ReuseIndex.load(saved.slice(0, 12))).toThrow('too few')
    expect(() => ReuseIndex.load(saved.slice(0, saved.length - 4))).toThrow('should have')
    expect(() => ReuseIndex.load(saved.map((byte, i) => (i === 0 ? 7 : byte)))).toThrow('begin otherwise')
    expect(() => ReuseIndex.load(saved.map((byte, i) => (i === 4 ? 9 : byte)))).toThrow('version 9')
  })

  it('gives the same whatever the order of adding, and every pair that asking one by one gives', () => {
    const pool = new Map(
      Array.from({ length: 40 }, (_, i) => [
        `p${i}`,
        `${text(i % 23, 150)} ${text(900 + (i % 7), 120)} ${text(2000 + i, 60)}`,
      ]),
    )
    const expected = [...pool].map(([id, body]) => [id, filled(pool).query(body)])
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...pool.keys()], { minLength: 40 }),
        fc.nat(3),
        fc.boolean(),
        (order, compactions, many) => {
          const own = filled(pool, order, many)
          for (let i = 0; i < compactions; i++) own.compact()
          expect([...pool].map(([id, body]) => [id, own.query(body)])).toEqual(expected)
          const pairs = new Set<string>()
          own.pairs((a, b) => pairs.add([a, b].sort().join()))
          const asked = expected.flatMap(([id, found]) =>
            (found as { id: string }[])
              .filter((one) => one.id !== id)
              .map((one) => [id as string, one.id].sort().join()),
          )
          expect([...pairs].sort()).toEqual([...new Set(asked)].sort())
        },
      ),
      { numRuns: 15 },
    )
  })

  it('weighs a run by how many have it, whether asked one by one or for all pairs', () => {
    const pool = new Map(
      Array.from({ length: 240 }, (_, i) => {
        const phrase = text(8000 + (i % 12), 32)
        return [`w${i}`, `${text(20_000 + i, 150)} ${phrase} ${text(30_000 + i, 150)}`] as const
      }),
    )
    const own = filled(pool)
    const pairs = new Set<string>()
    own.pairs((a, b) => pairs.add([a, b].sort().join()))
    const asked = new Set<string>()
    for (const [id, body] of pool)
      for (const other of ids(own, body)) if (other !== id) asked.add([id, other].sort().join())
    expect([...pairs].sort()).toEqual([...asked].sort())
    // A phrase of one sampled run that twenty have is not enough; one of several is.
    expect(pairs.size).toBeGreaterThan(0)
    expect(pairs.size).toBeLessThan((12 * 20 * 19) / 2)
  })

  it('tells the same run in other surroundings from one in the same', () => {
    const phrase = text(8100, 60)
    const printed = (before: number, behind: number): ReadonlyMap<number, number> => {
      const print = fingerprint(new WordScan().scan(`${text(before, 500)} ${phrase} ${text(behind, 500)}`))
      return new Map([...print.runs].map((run, i) => [run, print.around[i]!]))
    }
    const [one, same, other] = [printed(1, 2), printed(1, 2), printed(3, 4)]
    const common = [...one].filter(([run]) => other.has(run))
    expect(common.length).toBeGreaterThan(0)
    expect([...same]).toEqual([...one])
    expect(new Set(one.values()).size).toBeGreaterThan(5)
    const next = printed(1, 4)
    expect([...one].filter(([run, around]) => next.has(run) && next.get(run) !== around).length).toBeLessThan(3)
  })

  it('keeps nothing of what was removed once it is compacted', () => {
    const own = filled(texts)
    const before = own.save().length
    for (let i = 0; i < 200; i += 2) own.remove(`a${i}`)
    expect(own.save().length).toBeLessThan(before * 0.6)
  })

  it('holds an article of a thousand words in at most 400 bytes', () => {
    const many = new ReuseIndex()
    for (let i = 0; i < 4000; i++) many.add(`article-${i}`, text(i + 100_000, 1000))
    many.compact()
    expect(many.bytes / 4000).toBeLessThanOrEqual(400)
    expect(many.save().length / 4000).toBeLessThanOrEqual(400)
  })
})
