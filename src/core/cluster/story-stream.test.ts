import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '../languages/en/en.ts'
import type { StoryReport } from './draw.ts'
import { features } from './features.ts'
import { StoryStream } from './story-stream.ts'

const EVENTS = [
  [
    'A barge struck the swing bridge in Carrow harbour on Tuesday night, harbour master Ilse Tarn said. Two deckhands were hurt and the bridge will stay shut.',
    'Ilse Tarn said the swing bridge in Carrow will stay shut after a barge drifted into it on Tuesday. Both hurt deckhands left the Carrow infirmary.',
    'The Carrow swing bridge reopens in spring, the harbour board said, months of repair after a barge hit it. Ilse Tarn thanked the deckhands.',
  ],
  [
    'Miners at the Denby pit struck gold dust on Monday, owner Karl Brand told a meeting of shareholders. The pit had been for sale.',
    'Shareholders of the Denby pit cheered when Karl Brand told them on Monday that miners had struck gold in a shaft long given up.',
    'Karl Brand will not sell the Denby pit after all: gold dust in a shaft that miners had given up has changed the mind of shareholders.',
  ],
  [
    'A kite festival at Lorne sands drew 4,200 visitors on Sunday, and a dragon 90 metres long by Anneke Vos won the prize of the jury.',
    'Anneke Vos flew a dragon 90 metres long over Lorne sands and won the kite festival before 4,200 visitors on Sunday.',
    'The kite festival of Lorne sands may move next year, said Anneke Vos, whose dragon won it: 4,200 visitors trampled the dunes.',
  ],
] as const

const reports: StoryReport[] = EVENTS.flatMap((texts, event) =>
  texts.map((text, i) => ({ id: `e${event}-${i}`, title: null, text, published: `2031-03-0${1 + i}`, language: 'en' })),
)

/** Article → story once all have come. */
function run(
  stream: StoryStream,
  arriving: readonly StoryReport[],
  found = new Map<string, string>(),
): Map<string, string> {
  for (const report of arriving) {
    const { article, story, changes } = stream.add(report)
    found.set(article, story)
    for (const change of changes) for (const moved of change.articles) found.set(moved, change.story)
  }
  return found
}

const anyOrder = fc.shuffledSubarray(reports, { minLength: reports.length })

describe('a stream of stories', () => {
  it('puts the reports of each event together, in whatever order they come, dated or not', () => {
    fc.assert(
      fc.property(anyOrder, fc.boolean(), (order, dated) => {
        const arriving = dated ? order : order.map((report) => ({ ...report, published: null }))
        const found = run(new StoryStream(), arriving)
        for (const one of reports)
          for (const other of reports) expect(found.get(one.id) === found.get(other.id)).toBe(one.id[1] === other.id[1])
      }),
      { numRuns: 30 },
    )
  })

  it('gives for each reason words that the report has, and features that a report of its story has too', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const stream = new StoryStream()
        for (const [i, report] of order.entries()) {
          const { story, why, started } = stream.add(report)
          expect(why.length > 0).toBe(!started)
          const own = features(report, en)
          const others = order.slice(0, i).filter(({ id }) => stream.story(story)!.articles.includes(id))
          for (const { words, kind, weight } of why) {
            const [key] = [...own].find(([, one]) => one.words === words && one.kind === kind)!
            expect(others.some((other) => features(other, en).has(key))).toBe(true)
            for (const word of words.split(' ')) expect(report.text).toContain(word)
            expect(weight).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('goes on from a saved state as if it had never stopped', () => {
    fc.assert(
      fc.property(anyOrder, fc.integer({ min: 0, max: reports.length }), (order, at) => {
        const whole = new StoryStream()
        const placed = order.map((report) => whole.add(report))
        const before = new StoryStream()
        const first = order.slice(0, at).map((report) => before.add(report))
        const after = new StoryStream({ saved: JSON.parse(JSON.stringify(before.save())) })
        expect([...first, ...order.slice(at).map((report) => after.add(report))]).toEqual(placed)
        expect(JSON.stringify(after.save())).toBe(JSON.stringify(whole.save()))
      }),
      { numRuns: 10 },
    )
  })

  it('refuses a state of another version', () => {
    const saved = { ...new StoryStream().save(), version: 99 }
    expect(() => new StoryStream({ saved })).toThrow('version 99')
  })

  it('tells what happened by a sentence that reads back', () => {
    const stream = new StoryStream()
    run(stream, reports)
    const cards = stream.stories()
    expect(cards.length).toBe(EVENTS.length)
    for (const { happened, articles, first, last } of cards) {
      const text = reports.find(({ id }) => id === happened!.article)!.text
      expect(text.slice(happened!.start, happened!.end)).toBe(happened!.words)
      expect(articles).toContain(happened!.article)
      expect([first, last]).toEqual(['2031-03-01', '2031-03-03'])
    }
  })

  it('lets copies and rewrites join at once, without a vote', () => {
    const text = `${EVENTS[0][0]} ${EVENTS[0][1]} The harbour board met for three hours and put off a vote on the cost of it until the autumn.`
    const stream = new StoryStream()
    const report = { id: 'first', title: null, text, published: '2031-03-01', language: 'en' }
    stream.add(report)
    const copied = stream.add({ ...report, id: 'copy', text: `${text} Reporting by the Carrow Echo.` })
    expect([copied.copyOf, copied.started]).toEqual(['first', false])
    expect(stream.add({ ...report, id: 'other', text: EVENTS[0][2] }).story).toBe(copied.story)
    const [card] = stream.stories()
    expect([card!.articles, card!.accounts]).toEqual([['first', 'copy', 'other'], 2])
  })

  it('takes the same account in other words for a copy, and another account of the event for its own', () => {
    const text = `${EVENTS[0][0]} ${EVENTS[0][1]} The harbour board met for three hours and put off a vote on the cost of it until the autumn.`
    const retold =
      'A barge hit the swing bridge of Carrow harbour late on Tuesday, said harbour master Ilse Tarn. The bridge will stay shut, and two deckhands were hurt. After a barge drifted into it on Tuesday, the swing bridge in Carrow will stay shut, Ilse Tarn said. Both deckhands have left the infirmary in Carrow. After three hours the harbour board put off a vote on its cost until the autumn.'
    const copyOf = (other: string): string | null => {
      const stream = new StoryStream()
      const report = { id: 'first', title: null, text, published: '2031-03-01', language: 'en' }
      stream.add(report)
      return stream.add({ ...report, id: 'other', text: other }).copyOf
    }
    expect(copyOf(retold)).toBe('first')
    expect(copyOf(EVENTS[0][2])).toBe(null)
  })

  it('knows a report that comes again', () => {
    const stream = new StoryStream()
    run(stream, reports)
    const again = stream.add(reports[4]!)
    expect(again.copyOf).toBe(reports[4]!.id)
    expect(stream.stories().flatMap(({ articles }) => articles).length).toBe(reports.length)
  })

  it('keeps to its window, by number and by date, and one wrong date does not close it', () => {
    const few = new StoryStream({ window: { accounts: 4, days: 1000 } })
    run(few, reports)
    expect(few.size().accounts).toBe(4)
    const many = Array.from({ length: 600 }, (_, i) => ({
      id: `m${i}`,
      title: null,
      text: `Parish ${i} of vale ${i * 7} elected warden number ${i} by ${i + 3} votes`,
      published: i === 300 ? '2999-01-01' : `2031-${i < 520 ? '01' : '09'}-11`,
      language: 'en',
    }))
    const dated = new StoryStream({ window: { accounts: 10_000, days: 30 } })
    run(dated, many.slice(0, 520))
    expect(dated.size().accounts).toBeGreaterThan(500)
    run(dated, many.slice(520))
    run(
      dated,
      many.map((one) => ({ ...one, id: `${one.id}-b`, text: `${one.text} again`, published: '2031-09-12' })),
    )
    expect(dated.size().accounts).toBeLessThan(1000)
  })
})

describe('a report that comes late', () => {
  const parish = (i: number, published = '2031-09-11'): StoryReport => ({
    id: `p${i}`,
    title: null,
    text: `Parish ${i} of vale ${i * 7} elected warden number ${i} by ${i + 3} votes`,
    published,
    language: 'en',
  })
  const parishes = (from: number, to: number): StoryReport[] =>
    Array.from({ length: to - from }, (_, i) => parish(from + i))
  const late = reports.filter(({ id }) => id.startsWith('e0')).map((report) => ({ ...report, published: '2031-01-11' }))

  it('has its turn among the 256 after it, though its day is long past, and no longer', () => {
    const stream = new StoryStream({ window: { accounts: 10_000, days: 30 } })
    run(stream, parishes(0, 300))
    const first = stream.add(late[0]!)
    run(stream, parishes(300, 530))
    // The window was swept meanwhile, with fewer than 256 behind the late one.
    expect(stream.add(late[1]!).story).toBe(first.story)
    run(stream, parishes(530, 1100))
    expect(stream.story(first.story)).toBeNull()
    expect(stream.add(late[2]!).started).toBe(true)
  })
})

describe('corrections', () => {
  const fresh = (): { stream: StoryStream; found: Map<string, string> } => {
    const stream = new StoryStream()
    return {
      stream,
      found: run(
        stream,
        reports.filter(({ id }) => !id.endsWith('-2')),
      ),
    }
  }
  const late = reports.filter(({ id }) => id.endsWith('-2'))

  it('a merge holds: later reports of both join it, and it survives a save', () => {
    const { stream, found } = fresh()
    const [a, b] = [found.get('e0-0')!, found.get('e1-0')!]
    const changes = stream.correct({ do: 'merge', story: b, into: a })
    expect(changes.map(({ kind, by, articles }) => [kind, by, articles])).toEqual([
      ['merge', 'person', ['e1-0', 'e1-1']],
    ])
    const again = new StoryStream({ saved: JSON.parse(JSON.stringify(stream.save())) })
    const after = run(again, late)
    expect([after.get('e0-2'), after.get('e1-2')]).toEqual([a, a])
    expect(again.story(a)!.history.map(({ kind, by }) => [kind, by])).toEqual([['merge', 'person']])
  })

  it('a split holds against evidence, and later reports join one side', () => {
    const { stream, found } = fresh()
    const whole = found.get('e0-0')!
    const [change] = stream.correct({ do: 'split', story: whole, articles: ['e0-1'] })
    expect(change!.kind).toBe('split')
    run(stream, late)
    run(
      stream,
      late.map((report) => ({ ...report, id: `${report.id}-b`, text: `${report.text} Ilse Tarn said so.` })),
    )
    expect(stream.story(whole)!.articles).toContain('e0-0')
    expect(stream.story(whole)!.articles).not.toContain('e0-1')
    expect(stream.story(change!.story)!.articles).toContain('e0-1')
  })

  it('a moved article stays where it was put', () => {
    const { stream, found } = fresh()
    const [from, into] = [found.get('e0-1')!, found.get('e2-0')!]
    expect(stream.correct({ do: 'move', article: 'e0-1', into })[0]!.kind).toBe('move')
    run(stream, late)
    expect(stream.story(into)!.articles).toContain('e0-1')
    expect(stream.story(from)!.articles).toEqual(expect.arrayContaining(['e0-0']))
    expect(stream.story(from)!.articles).not.toContain('e0-1')
  })

  it('a copy can be taken out of its account', () => {
    const { stream, found } = fresh()
    const text = `${reports[0]!.text} ${reports[1]!.text}`.repeat(2)
    stream.add({ ...reports[0]!, id: 'long', text })
    const { story } = stream.add({ ...reports[0]!, id: 'copy', text })
    stream.correct({ do: 'move', article: 'copy', into: found.get('e2-0')! })
    expect(stream.story(found.get('e2-0')!)!.articles).toContain('copy')
    expect(stream.story(story)!.articles).toContain('long')
    expect(stream.story(story)!.articles).not.toContain('copy')
  })

  it('nothing joins a locked story until it is unlocked', () => {
    const { stream, found } = fresh()
    const locked = found.get('e1-0')!
    stream.correct({ do: 'lock', story: locked })
    expect(run(stream, late).get('e1-2')).not.toBe(locked)
    expect(stream.add({ ...reports[3]!, id: 'copy' }).story).not.toBe(locked)
    expect(stream.story(locked)!.articles).toEqual(['e1-0', 'e1-1'])
    stream.correct({ do: 'unlock', story: locked })
    expect(stream.story(locked)!.hold).toBe('held')
  })

  it('neither a copy nor a rewrite joins a locked story', () => {
    const text = `${EVENTS[0][0]} ${EVENTS[0][1]} The harbour board met for three hours and put off a vote on the cost of it until the autumn.`
    const near = text.replace('three hours', 'a whole evening').replace('put off a vote', 'postponed any vote')
    const joined = (locked: boolean): boolean[] => {
      const stream = new StoryStream()
      const report = { id: 'first', title: null, text, published: '2031-03-01', language: 'en' }
      const { story } = stream.add(report)
      if (locked) stream.correct({ do: 'lock', story })
      const copies = [text, `${text} Reporting by the Carrow Echo.`, near]
      return copies.map((copy, at) => stream.add({ ...report, id: `copy-${at}`, text: copy }).story === story)
    }
    expect(joined(false)).toEqual([true, true, true])
    expect(joined(true)).toEqual([false, false, false])
  })

  it('what cannot be done is said, and changes nothing', () => {
    const { stream, found } = fresh()
    const before = JSON.stringify(stream.save())
    const story = found.get('e0-0')!
    expect(() => stream.correct({ do: 'lock', story: 'story-99' })).toThrow('no story "story-99"')
    expect(() => stream.correct({ do: 'merge', story, into: story })).toThrow('into itself')
    expect(() => stream.correct({ do: 'split', story, articles: ['e0-0', 'e0-1'] })).toThrow('and leave some')
    expect(() => stream.correct({ do: 'split', story, articles: ['e1-0'] })).toThrow('is not in')
    expect(() => stream.correct({ do: 'move', article: 'nobody', into: story })).toThrow('no article "nobody"')
    expect(JSON.stringify(stream.save())).toBe(before)
  })
})
