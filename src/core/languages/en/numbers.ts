import type { Comparison } from '../../model/annotation.ts'
import type { ComparatorWords, NumberWords } from '../number-words.ts'
import { units } from './units.ts'

const SMALL = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/)
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const comparators = (means: Comparison, list: string): ComparatorWords[] =>
  list.split('|').map((phrase) => ({ words: phrase.trim().split(/\s+/), means }))

/** Every multiplier word and what it multiplies by. */
const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['k', 1000],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['m', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['dozen', 12],
  ['dozens', 12],
  ['doz', 12],
  ['dozs', 12],
  ['dzs', 12],
  ['mil', 1e6],
  ['tln', 1e12],
  ['score', 20],
])

/** How English writes numbers: words, multipliers, vague words, comparators. */
export const numbers: NumberWords = {
  units: new Map([
    ...SMALL.map((word, value): [string, number] => [word, value]),
    ['nought', 0],
    ['naught', 0],
    ['half-dozen', 6],
    ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ]),
  scales,
  /** Scale letters that only count when written onto the digits ("5m"). */
  gluedScales: new Set(['k', 'm', 'b', 'mn', 'bn', 'tn', 'mil']),
  /**
   * Plurals and quantifiers without an exact value, with the least that they can mean: two dozen, two hundred;
   * "several" and "a few" are more than two.
   */
  vague: new Map([
    ['dozens', 24],
    ['scores', 40],
    ['hundreds', 200],
    ['thousands', 2000],
    ['millions', 2e6],
    ['billions', 2e9],
    ['lakhs', 2e5],
    ['crores', 2e7],
    ['tens', 20],
  ]),
  few: new Map([
    ['several', 3],
    ['few', 3],
    ['couple', 2],
    ['handful', 3],
  ]),
  pairs: new Set(['couple']),
  fewWithArticle: new Set(['few', 'couple', 'handful']),
  doubtfulVague: new Set(['scores', 'tens']),
  afterVague: new Set(
    `of more others were are had have remain remained dead injured wounded killed missing hurt died still fled , .`.split(
      ' ',
    ),
  ),
  fractions: new Map([
    ['half', 1 / 2],
    ['third', 1 / 3],
    ['thirds', 1 / 3],
    ['quarter', 1 / 4],
    ['quarters', 1 / 4],
    ['fourth', 1 / 4],
    ['fourths', 1 / 4],
    ['fifth', 1 / 5],
    ['fifths', 1 / 5],
    ['sixth', 1 / 6],
    ['sixths', 1 / 6],
    ['seventh', 1 / 7],
    ['eighth', 1 / 8],
    ['eighths', 1 / 8],
    ['tenth', 1 / 10],
    ['tenths', 1 / 10],
  ]),
  /** Before the number; the longest that fits is taken. */
  comparators: [
    ...comparators(
      'at-least',
      `at least|at the least|at the very least|a least|no fewer than|not fewer than|no less than|not less than|no lower than|a minimum of|as many as at least|minimum|at minimum|at a minimum`,
    ),
    ...comparators(
      'more-than',
      `more than|over|above|upwards of|upward of|in excess of|exceeding|greater than|well over|just over|a little over|slightly more than|well more than|just above|far more than|topping|topped|higher than|beyond|better than|just more than|more then|much more than|many more than|considerably more than|significantly more than|substantially more than|slightly over|slightly above|a little more than|little more than|little over|way over|way more than|well above|far above|well past|north of|exceeds|exceeded|exceed|larger than|bigger than`,
    ),
    ...comparators(
      'at-most',
      `at most|at the most|up to|as many as|as much as|no more than|not more than|no higher than|a maximum of|a high of|maximum|as high as|as long as|as large as|capped at|within`,
    ),
    ...comparators(
      'less-than',
      `sub|less than|fewer than|lower than|under|below|just under|almost|nearly|close to|not quite|just short of|just below|well under|well below|short of|shy of|just shy of|approaching|less then|fewer then|much less than|far fewer than|far less than|slightly less than|slightly fewer than|slightly under|slightly below|just less than|just fewer than|a little less than|a little under|little less than|south of|practically|nearing|virtually|close on|smaller than`,
    ),
    ...comparators(
      'about',
      `about|around|some|roughly|approximately|approximate|approx|circa|an estimated|estimated|a reported|in the region of|in the neighborhood of|or so|something like|an average of|average|more or less|on average|averaging|a total of some|at around|at about|on the order of|in the order of|in the range of|more or less|somewhere around|thereabouts of|reportedly some`,
    ),
    ...comparators('exactly', 'exactly|precisely|as few as|all but'),
  ],
  comparatorSigns: new Map<string, Comparison>([
    ['~', 'about'],
    ['≈', 'about'],
    ['≥', 'at-least'],
    ['≤', 'at-most'],
  ]),
  /** Those of a value below a bound that may be far below it: "less than" tells no lower bound, "nearly" is hardly less. */
  farBelow: new Set(
    `sub|less than|fewer than|lower than|under|below|well under|well below|less then|fewer then|much less than|far fewer than|far less than|south of`.split(
      '|',
    ),
  ),
  /** Words that stand between a comparator and its number: "at least another 20", "up to the next 24 hours". */
  fillers: [
    ['another'],
    ['a', 'further'],
    ['a', 'total', 'of'],
    ['an', 'additional'],
    ['an', 'estimated'],
    ['the', 'next'],
    ['the', 'last'],
    ['the', 'past'],
  ],
  /** Words that bound a number behind a verb of rising or going: "climbed past 600". */
  passing: new Set(['past']),
  minus: new Set(['minus', 'negative']),
  prefixesBelow: new Set(['sub']),
  /** Written onto a number with a hyphen: "20-odd". */
  endings: new Map<string, Comparison>([
    ['odd', 'about'],
    ['ish', 'about'],
    ['some', 'about'],
    ['plus', 'at-least'],
  ]),
  /** Words that belong to a number without bounding it. */
  focus: new Set(['only', 'just', 'another', 'all']),
  /** After the number. */
  suffixes: [
    ...comparators('at-least', 'or more|and more|or above|or higher|and above|and over|and up|or over|or greater'),
    ...comparators('more-than', 'and counting'),
    ...comparators('about', 'or so|or thereabouts|give or take'),
    ...comparators('at-most', 'or less|or fewer|at most|at the most|or under|or below|and under'),
    ...comparators('at-least', 'at least|plus'),
  ],
  rangeWords: new Set(['to', 'and', 'or']),
  sharing: new Set(['to', 'or']),
  ranging: new Set(['range', 'ranges', 'ranged', 'ranging', 'vary', 'varies', 'varied', 'varying']),
  /** Words that join whole hundreds to the rest: "two hundred and six". */
  joiner: 'and',
  or: 'or',
  in: 'in',
  weekdays: new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' ')),
  but: 'but',
  by: 'by',
  half: 'half',
  extent: 'over',
  straight: new Set(['directly', 'right', 'straight']),
  estimating: new Set(['estimate', 'estimates', 'estimated', 'estimating']),
  at: 'at',
  estimated: 'estimated',
  topic: 'about',
  beforeTopic: new Set(
    'think thinks thinking thought talk talks talking talked hear hears heard worry worries worried worrying care concerned learn learned forget'.split(
      ' ',
    ),
  ),
  reaching: new Set(
    'lead leads leading led run runs running build building add adds adding added live lives living lived come comes coming came'.split(
      ' ',
    ),
  ),
  to: 'to',
  mixable: new Set(['half', 'quarter']),
  point: 'point',
  outOf: ['out', 'of'],
  ratio: 'in',
  beforeShare: new Set([
    'by',
    'than',
    'nearly',
    'almost',
    'about',
    'over',
    'under',
    'roughly',
    'around',
    'least',
    'another',
  ]),
  afterMixed: new Set([
    'times',
    'of',
    'per',
    'percent',
    'hours',
    'days',
    'weeks',
    'months',
    'years',
    'minutes',
    'miles',
  ]),
  afterHalf: new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all']),
  beforeHalf: new Set(['than', 'nearly', 'almost', 'about', 'over', 'under', 'roughly', 'around', 'least']),
  of: 'of',
  articles: new Set(['a', 'an']),
  between: 'between',
  from: 'from',
  ...units,
  months: new Set(
    `january february march april may june july august september october november december jan feb mar apr jun jul aug
     sep sept oct nov dec`.split(/\s+/),
  ),
  clockWords: new Set([
    'am',
    'pm',
    'a.m',
    'p.m',
    'a.m.',
    'p.m.',
    'gmt',
    'utc',
    'est',
    'edt',
    'bst',
    'cet',
    "o'clock",
    'hrs',
    'noon',
  ]),
  labels: new Set(
    `no number nos section row page pages chapter article act clause rule route highway flight room floor line channel
     game week day step part volume season episode phase level grade type class model version group unit block zone area
     district ward precinct sector apollo boeing airbus covid gate track platform interstate state-road figure table
     item lot psalm size category tier division formula title proposition measure bill resolution exhibit studio
     top best lap laps round rounds set hole heat corner verse turn`.split(/\s+/),
  ),
  old: new Set(['old', 'olds']),
  ageWords: new Set(['aged', 'age', 'ages', 'turned', 'turning']),
}
