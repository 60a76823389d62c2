import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../../test/helpers/processor-time.ts'
import { robotsRules } from './robots-rules.ts'

const allows = (rules: string, target: string): boolean =>
  robotsRules(`User-agent: *\n${rules}`, 'Stemma').allows(target)

describe('the rules of a robots.txt', () => {
  it.each([
    ['Disallow: /fish', ['/fish', '/fish.html', '/fishheads/yummy', '/fish?id=1'], ['/Fish', '/catfish', '/des/fish']],
    ['Disallow: /fish*', ['/fish', '/fishheads'], ['/catfish']],
    ['Disallow: /fish/', ['/fish/', '/fish/a'], ['/fish', '/fish.html']],
    ['Disallow: /*.php', ['/a.php', '/d/a.php?x', '/index.php5'], ['/', '/windows.PHP']],
    ['Disallow: /*.php$', ['/a.php', '/d/a.php'], ['/a.php?x', '/a.php5', '/a.php/']],
    ['Disallow: /fish*.php', ['/fish.php', '/fishheads/catfish.php?x'], ['/Fish.PHP', '/a/fish.php']],
    ['Disallow: /*/a/*/b$', ['/x/a/y/b', '/x/a/b/a/z/b'], ['/x/a/b', '/x/a/y/b/']],
    ['Disallow: /a$b', ['/a$b', '/a%24bc'], ['/a']],
    ['Disallow: /a%2Ab', ['/a*b'], ['/axb']],
    ['Disallow: *?print=', ['/x?print=1'], ['/print=']],
    ['Disallow: /caf%c3%a9', ['/caf%C3%A9', '/café/x'], ['/cafe']],
    ['Disallow: /%7Ekeeper/%2F', ['/~keeper/%2fx'], ['/~keeper//x']],
    ['Disallow:', [], ['/', '/a']],
    ['Disallow: fish', [], ['/fish']],
    ['Disallow: /***a', ['/xa'], ['/x']],
    ['Disallow: /$', ['/'], ['/a']],
  ])('%s', (rules, shut, open) => {
    expect([...shut, ...open].filter((target) => !allows(rules, target))).toEqual(shut)
  })

  it('hold as the longest that fits says, and allow where two are equally long', () => {
    const rules = 'Disallow: /\nAllow: /news/\nDisallow: /news/*/print\nAllow: /p*\nDisallow: /p*'
    const targets = ['/', '/news/', '/news/a/print', '/news/print', '/p']
    expect(targets.map((target) => allows(rules, target))).toEqual([false, true, false, true, true])
  })

  it('hold in any order', () => {
    expect(allows('Allow: /a/b\nDisallow: /a', '/a/b')).toBe(true)
    expect(allows('Disallow: /a\nAllow: /a/b', '/a/b')).toBe(true)
  })

  it('never forbid the robots.txt itself', () => {
    expect(allows('Disallow: /', '/robots.txt')).toBe(true)
  })
})

describe('the groups of a robots.txt', () => {
  const asked = (text: string, target = '/a'): boolean => robotsRules(text, 'Stemma').allows(target)

  it('that name the agent count, all of them, and those for all others then do not', () => {
    expect(asked('User-agent: *\nDisallow: /\n\nUser-agent: stemma\nDisallow: /b')).toBe(true)
    expect(
      asked('User-agent: stemma\nDisallow: /b\n\nUser-agent: x\nDisallow:\n\nUser-agent: STEMMA/2.0\nDisallow: /a'),
    ).toBe(false)
    expect(asked('User-agent: stemmatic\nDisallow: /')).toBe(true)
  })

  it('may be for several agents, with other lines between them', () => {
    const text =
      'User-agent: x\nSitemap: https://a.example/map\n\nUser-agent: Stemma # ours\nCrawl-delay: 2.5\nDisallow: /a # shut\n'
    expect(asked(text)).toBe(false)
    expect(robotsRules(text, 'Stemma').delay).toBe(2.5)
    expect(robotsRules(text, 'y').delay).toBe(null)
  })

  it('are read whatever ends the lines, and what is no rule is passed over', () => {
    for (const end of ['\n', '\r', '\r\n'])
      expect(asked(['\ufeffuser-agent : *', 'nonsense', ': x', 'DISALLOW:/a', ''].join(end))).toBe(false)
    expect(asked('<html><body>Disallow: /</body></html>')).toBe(true)
    expect(robotsRules('User-agent: *\nCrawl-delay: soon\nCrawl-delay: -1\nCrawl-delay: 1e999', 'x').delay).toBe(null)
  })
})

it('patterns fit what a regular expression of the same form fits', () => {
  const text = (unit: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...unit), maxLength })
  fc.assert(
    fc.property(text('ab*$', 9), text('ab', 14), (pattern, rest) => {
      const [, body = '', end = ''] = /^(.*?)(\$?)$/.exec(`/${pattern}`)!
      const expression = new RegExp(`^${body.replace(/\$/g, '\\$').replace(/\*/g, '.*')}${end}`)
      expect(allows(`Disallow: /${pattern}`, `/${rest}`)).toBe(!expression.test(`/${rest}`))
    }),
    { numRuns: 5000 },
  )
})

describe('a hostile robots.txt', () => {
  const size = 500 * 1024
  const full = (line: string): string => `User-agent: *\n${line.repeat(Math.floor(size / line.length))}`
  const path = `/${'a'.repeat(4069)}`

  it.each([
    ['stars', `User-agent: *\nDisallow: /${'*'.repeat(size)}b`],
    ['a star behind each letter', `User-agent: *\nDisallow: /${'*a'.repeat(size / 2)}b`],
    ['many short patterns', full('Disallow: /*b\n')],
    ['patterns that nearly fit', full(`Disallow: /*${'a'.repeat(2000)}b\n`)],
    ['patterns that nearly fit from behind', full(`Disallow: /*b${'a'.repeat(2000)}\n`)],
    ['pieces that nearly fit', full(`Disallow: /*${'aaaab*'.repeat(50)}\n`)],
    ['pieces that fit', full(`Disallow: /*${'aaaa*'.repeat(50)}b$\n`)],
    ['agents', full('User-agent: a\n')],
    [
      'agents without end',
      `User-agent: *\n${Array.from({ length: 25_000 }, (_none, n) => `User-agent: a${n}\n`).join('')}Disallow: /b`,
    ],
    [
      'many agents of many rules',
      `User-agent: *\n${'User-agent: Stemma\n'.repeat(14_000)}${'Disallow: /*bc\n'.repeat(17_000)}`,
    ],
    ['escapes', `User-agent: *\nDisallow: /${'%41'.repeat(size / 3)}`],
  ])('takes bounded time: %s', (_name, text) => {
    expect(processorTime(() => void robotsRules(text, 'Stemma').allows(path))).toBeLessThan(600)
  })

  it('that takes more time than any honest one forbids what it is asked for', () => {
    const { allows } = robotsRules(full(`Disallow: /*${'aaaa*'.repeat(50)}b$\n`), 'Stemma')
    expect(allows(path)).toBe(false)
    expect(allows('/short')).toBe(true)
  })
})
