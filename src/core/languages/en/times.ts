import type { DayPart, Season, SmallTimeWords, TimeUnit, TimeWords } from '../time-words.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)
const set = (words: string): Set<string> => new Set(list(words))

const MONTHS = [
  ...['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug'],
  ...['september sept sep', 'october oct', 'november nov', 'december dec'],
]
const WEEKDAYS = [
  ...['monday mon', 'tuesday tues tue', 'wednesday wed', 'thursday thurs thur thu', 'friday fri'],
  ...['saturday sat', 'sunday sun'],
]
const CARDINALS = list(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen`)
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety')
const ORDINALS = list(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`)

const numbered = (rows: readonly string[]): Map<string, number> =>
  new Map(rows.flatMap((row, index) => list(row).map((word): [string, number] => [word, index + 1])))

const units: [TimeUnit, string][] = [
  ['S', 'second seconds'],
  ['MIN', 'minute minutes'],
  ['H', 'hour hours'],
  ['D', 'day days'],
  ['W', 'week weeks'],
  ['M', 'month months'],
  ['Q', 'quarter quarters'],
  ['Y', 'year years'],
  ['E', 'decade decades'],
  ['C', 'century centuries'],
]
const seasons: [string, Season][] = [
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['fall', 'FA'],
  ['autumn', 'FA'],
  ['winter', 'WI'],
]
const dayParts: [string, DayPart][] = [
  ['morning', 'MO'],
  ['midday', 'MI'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
]

const small: SmallTimeWords = {
  the: new Set(['the']),
  theOrThese: new Set(['the', 'these']),
  a: new Set(['a']),
  and: new Set(['and']),
  half: new Set(['half']),
  range: new Set(['to', 'or']),
  adding: new Set(['more', 'additional', 'full']),
  full: new Set(['full']),
  old: new Set(['old', 'olds']),
  recent: new Set(['recent', 'coming']),
  outermost: new Set(['final', 'latest']),
  latest: new Set(['latest']),
  centuries: new Set(['centuries']),
  pluralEnd: 's',
  lengthPrepositions: new Set(['for', 'in']),
  tonight: new Set(['tonight']),
  weekend: new Set(['weekend']),
  ended: new Set(['ended', 'ending']),
  end: new Set(['end']),
  since: new Set(['since']),
  in: new Set(['in']),
  on: new Set(['on']),
  time: new Set(['time']),
  noon: new Set(['noon']),
  midnight: new Set(['midnight']),
  last: new Set(['last']),
  night: new Set(['night']),
  overnight: new Set(['overnight']),
  p: new Set(['p']),
  m: new Set(['m']),
  s: new Set(['s']),
  wholeMonths: new Set(['may', 'june', 'july']),
  ordinalEnds: new Set(['st', 'nd', 'rd', 'th']),
  comparativeEnd: 'er',
  rated: new Set(['million', 'billion', 'trillion', 'once', 'twice', 'times', 'percent', 'share', 'dollars', 'people']),
  notAfterYear: new Set(['percent', 'per', 'cent', 'million', 'billion', 's']),
  starters: new Set(['the', 'these', 'tonight', 'noon', 'midnight', 'overnight', 'year', 'recent', 'fiscal']),
}

/** Times in English. The forms of values follow TIMEX3 (ISO-TimeML, 2009). */
export const timeWords: TimeWords = {
  small,
  months: numbered(MONTHS),
  doubtfulMonths: set('may march mar sat sun'),
  weekdays: numbered(WEEKDAYS),
  seasons: new Map(seasons),
  units: new Map(units.flatMap(([unit, words]) => list(words).map((word): [string, TimeUnit] => [word, unit]))),
  dayParts: new Map(dayParts),
  nearDays: new Map([
    ['today', 0],
    ['yesterday', -1],
    ['tomorrow', 1],
  ]),
  cardinals: new Map([
    ...CARDINALS.map((word, index): [string, number] => [word, index]),
    ...TENS.map((word, index): [string, number] => [word, index * 10 + 20]),
  ]),
  multipliers: new Map([
    ['hundred', 100],
    ['thousand', 1000],
  ]),
  ordinals: new Map(ORDINALS.map((word, index): [string, number] => [word, index + 1])),
  vague: set('several few many couple'),
  links: new Set(['since', 'until', 'before', 'after', 'till', 'once']),
  articles: set('a an'),
  approximators: [
    ...['about', 'almost', 'nearly', 'around', 'roughly', 'approximately', 'over', 'under', 'more than', 'less than'],
    ...['at least', 'at most', 'up to', 'no more than', 'not more than', 'no less than', 'fewer than', 'just over'],
    ...['just under', 'as many as', 'as much as', 'as little as', 'well over', 'an estimated', 'only', 'some'],
  ].map((words) => words.split(' ')),
  before: set('last past previous'),
  after: set('next coming following upcoming'),
  current: set('this current'),
  ago: set('ago earlier before previously'),
  hence: set('later hence from-now'),
  edges: set('early late mid earlier later'),
  edgeNouns: set('end beginning start middle close turn'),
  each: set('every each'),
  frequencies: new Map([
    ['hourly', 'PT1H'],
    ['daily', 'P1D'],
    ['nightly', 'P1D'],
    ['weekly', 'P1W'],
    ['annually', 'P1Y'],
    ['yearly', 'P1Y'],
  ]),
  references: new Map([
    ['now', 'PRESENT_REF'],
    ['currently', 'PRESENT_REF'],
    ['current', 'PRESENT_REF'],
    ['nowadays', 'PRESENT_REF'],
    ['recently', 'PAST_REF'],
    ['formerly', 'PAST_REF'],
    ['the future', 'FUTURE_REF'],
    ['the past', 'PAST_REF'],
    ['the present', 'PRESENT_REF'],
  ]),
  holidays: new Map([
    ['christmas day', '12-25'],
    ['christmas eve', '12-24'],
    ['christmas', '12-25'],
    ["new year's day", '01-01'],
    ["new year's eve", '12-31'],
    ['independence day', '07-04'],
    ['halloween', '10-31'],
    ["valentine's day", '02-14'],
    ['may day', '05-01'],
    ['thanksgiving day', '11/4/4'],
    ['thanksgiving', '11/4/4'],
    ['labor day', '9/1/1'],
    ['memorial day', '5/-1/1'],
  ]),
  yearBefore: set(`in since by of until till from during before after through between and to early late mid for around
    about circa year fiscal the late-`),
  clockBefore: set('at by from until till before after around about since between and to'),
  zones: set('gmt bst utc cet cest est edt cst cdt mst mdt pst pdt et ct mt pt eest eet ist jst aest local'),
  ahead: set(
    'will shall scheduled expected expect expects due upcoming plans plan planned planning forecasts forecasters anticipates intends intend',
  ),
  upTo: set('until till by as'),
  fiscal: set('fiscal financial'),
  quarter: 'quarter',
  period: 'period',
  of: 'of',
  to: 'to',
  periodPrepositions: set(
    'in on at by over within during throughout since until till before after from between for through',
  ),
  since: set('since after from'),
  until: set('until till before by'),
  upToNow: new Set(['so far', 'to date', 'until now', 'up to now']),
  backward: set('past last previous preceding recent latest'),
  forward: set('next coming following ahead upcoming'),
  elsewhere: set('earlier later before afterwards'),
  ranges: set('between from'),
  clauseOpeners: set('when after before since until till as while once'),
}
