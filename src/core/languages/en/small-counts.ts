import type { SmallCounts, ZeroWords } from '../figure-words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** English idioms with small numbers, and what tells a number that stands for what it counts. */
export const smallCounts: SmallCounts = {
  afterOne: words(`
    day night morning evening afternoon time moment point stage thing way hand side reason example instance question problem
    word step aspect element area case respect sense level kind type sort form piece bit lot part rule exception option idea
    another such more of who whom whose that which`),
  afterItem: words('for in from at with'),
  beforeItem: words('and include includes included including'),
  beforeOneOf: words('is are was were be been being as became become'),
  afterAny: words(`
    way ways sided fold time timer faced edged star wheel letter figure digit dimensional nil all love
    sides halves thirds minds things words steps odd something ish plus off on up over some`),
  before: words('page chapter act scene channel in by at plus times minus point one'),
  stands:
    /^(?:is|are|was|were|be|been|has|have|had|did|do|will|would|could|can|may|might|must|still|also|remain(?:s|ed)?|of|who|whom|which|others?|more|remaining|from)$/,
  recent: words('last past next coming previous first recent final these those'),
  heldNouns: new Set(['hostage', 'captive']),
  pair: /^couples?$/,
  speaking: words('said says told tells described recalled recounted wrote added who whose'),
  anybody: 'person',
  times: 'times',
  spans: words('after over in for during within the past last next'),
}

/** English words for nought. */
export const zeroWords: ZeroWords = {
  nobody: new Set(['nobody', 'no-one', 'no one']),
  none: words('none'),
  no: words('no zero'),
  events: words('killed injured casualties'),
}
