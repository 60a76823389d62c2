/**
 * The rules of a robots.txt, after RFC 9309. The text is a stranger's: reading it takes time in proportion to its length,
 * and what looking for an address may take is bounded.
 */

/** What one robots.txt says to one agent. */
export interface RobotsRules {
  /** @param target path and query of an address, as they are sent */
  readonly allows: (target: string) => boolean
  /** Seconds between two requests; null where none are asked for. */
  readonly delay: number | null
}

interface Rule {
  readonly allow: boolean
  /** The stretches between the stars of the pattern. */
  readonly stretches: readonly string[]
  /** The target must end where the pattern does. */
  readonly ends: boolean
  /** Of several rules that fit, the longest holds. */
  readonly length: number
}

interface Group {
  readonly rules: Rule[]
  delay: number | null
}

/** Letters of the target that are looked at for all rules together. No honest file comes near; beyond it all is refused. */
const MOST_STEPS = 20_000_000

/** @param agent the product token by which the file may name the asker */
export function robotsRules(text: string, agent: string): RobotsRules {
  const groups = groupsFor(text, agent.toLowerCase())
  const own = groups.own ?? groups.others
  // The longest first, and of equals the one that allows: the first that fits decides.
  const rules = own.rules.sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow))
  return {
    delay: own.delay,
    allows: (target) => {
      const path = evenTarget(target)
      if (path === '/robots.txt') return true
      const left = { steps: MOST_STEPS }
      for (const rule of rules) {
        if (fits(rule, path, left)) return rule.allow
        if (left.steps < 0) return false
      }
      return true
    },
  }
}

/** What is said to the agent by its name, and to all that are not named; several groups for one are one. */
function groupsFor(text: string, agent: string): { own: Group | null; others: Group } {
  const others: Group = { rules: [], delay: null }
  let own: Group | null = null
  let named = new Set<Group>()
  let listing = false
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^[ \t]*([a-z-]{1,20})[ \t]*:([^#]*)/i.exec(line) ?? []
    const field = key.toLowerCase()
    if (field === 'user-agent') {
      if (!listing) named = new Set()
      listing = true
      const token = tokenOf(value.trim())
      if (token === '*') named.add(others)
      if (token === agent) {
        own ??= { rules: [], delay: null }
        named.add(own)
      }
    } else if (field === 'allow' || field === 'disallow') {
      listing = false
      const rule = named.size > 0 ? ruleOf(value.trim(), field === 'allow') : null
      if (rule) for (const group of named) group.rules.push(rule)
    } else if (field === 'crawl-delay') {
      const delay = value.trim() === '' ? Number.NaN : Number(value)
      if (delay >= 0 && Number.isFinite(delay)) for (const group of named) group.delay ??= delay
    }
  }
  return { own, others }
}

/** An agent may be named with a version ("Stemma/1"). */
function tokenOf(value: string): string {
  return value.startsWith('*') ? '*' : (/^[a-z_-]+/i.exec(value)?.[0].toLowerCase() ?? '')
}

/** Null where the pattern is empty: it says nothing. */
function ruleOf(pattern: string, allow: boolean): Rule | null {
  if (pattern === '') return null
  const ends = pattern.endsWith('$')
  const written = ends ? pattern.slice(0, -1) : pattern
  const stretches = written.split(/\*+/).map(even)
  return { allow, stretches, ends, length: stretches.reduce((sum, one) => sum + one.length + 1, ends ? 0 : -1) }
}

/** A star of the target itself is no star of a pattern. */
function evenTarget(target: string): string {
  return even(target).replaceAll('*', '%2A')
}

/** One spelling for what is spelled in several ways: letters that need no escape have none, all others are escaped alike. */
function even(text: string): string {
  return text
    .replace(/[^\x00-\x7f]+/g, (letters) => encodeURIComponent(letters.replace(/[\ud800-\udfff]/gu, '\ufffd')))
    .replaceAll('$', '%24')
    .replace(/%([0-9a-f]{2})/gi, (written, hex: string) => {
      const letter = String.fromCharCode(Number.parseInt(hex, 16))
      return /[\w.~-]/.test(letter) ? letter : written.toUpperCase()
    })
}

/** Does a pattern fit the target? Each stretch is taken where it stands first: what follows then has the most room. */
function fits({ stretches, ends }: Rule, path: string, left: { steps: number }): boolean {
  const [first = '', ...others] = stretches
  if (!path.startsWith(first)) return false
  const last = ends ? others.pop() : undefined
  if (ends && last === undefined) return path === first
  let at = first.length
  for (const stretch of others) {
    if (stretch === '') continue
    at = endOf(stretch, path, at, left)
    if (at < 0) return false
  }
  return last === undefined || (path.length - last.length >= at && path.endsWith(last))
}

/** Where a stretch that stands at `from` or behind ends; -1 where there is none. In time of both lengths (Knuth, Morris, Pratt). */
function endOf(stretch: string, path: string, from: number, left: { steps: number }): number {
  const length = stretch.length
  if (length > path.length - from) return -1
  left.steps -= path.length - from + length
  if (left.steps < 0) return -1
  if (length <= 2) {
    const at = path.indexOf(stretch, from)
    return at < 0 ? -1 : at + length
  }
  const back = borders(stretch)
  let matched = 0
  for (let at = from; at < path.length; at++) {
    const letter = path.charCodeAt(at)
    while (matched > 0 && stretch.charCodeAt(matched) !== letter) matched = back[matched - 1]!
    if (stretch.charCodeAt(matched) === letter) matched++
    if (matched === length) return at + 1
  }
  return -1
}

/** Of each beginning of a text, the length of the longest shorter beginning that it ends with. */
function borders(text: string): Int32Array {
  const back = new Int32Array(text.length)
  let matched = 0
  for (let at = 1; at < text.length; at++) {
    while (matched > 0 && text.charCodeAt(at) !== text.charCodeAt(matched)) matched = back[matched - 1]!
    if (text.charCodeAt(at) === text.charCodeAt(matched)) matched++
    back[at] = matched
  }
  return back
}
