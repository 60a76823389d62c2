import type { TollWords } from '../toll-words.ts'

const list = (words: string): Set<string> => new Set(words.split(/\s+/))

export const toll: TollWords = {
  notPeople: list(
    `time round shot place location site scene door foot bullet gun rifle pistol handgun yard block street hour minute day
    casing weapon shooting incident car vehicle window house home mile dog animal bear deer bird hole wound count charge year month week`,
  ),
  multiples: new Map([
    ['double', 2],
    ['triple', 3],
    ['quadruple', 4],
    ['quintuple', 5],
  ]),
  killings: list('murder murders homicide homicides killing killings slaying slayings fatal fatality fatalities'),
  unfinished: list('attempted attempt attempting charged charge charges suspicion trial convicted alleged intent'),
  withKiller: list('murder-suicide homicide-suicide'),
  besides: list('another other others second'),
  kin: list(
    'wife husband son daughter mother father brother sister parent grandmother grandfather grandson granddaughter grandchild grandparent girlfriend boyfriend fiancee fiance ex-wife ex-husband ex-girlfriend ex-boyfriend stepson stepdaughter aunt uncle cousin niece nephew roommate mom dad toddler infant partner friend coworker colleague boss',
  ),
  accidental: list('accidentally accidental accident'),
  reflexives: list('himself herself themselves'),
  andThen: list('and then before'),
  shot: list('shot'),
  conditions: list('critical serious stable grave fair good guarded'),
  state: list('condition'),
  notHit: list('fired at put clock glass of'),
}
