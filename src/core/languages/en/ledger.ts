import type { LedgerWords } from '../ledger-words.ts'

/** Each line: words that reports use for one thing, the first standing for all. */
const SYNONYMS = `
  truce ceasefire cease-fire armistice
  strike airstrike air-strike attack raid bombardment bombing target
  home house dwelling residence property
  child kid minor youngster
  soldier troop serviceman
  hospital clinic
  car vehicle automobile
  firefighter fireman
  police officer policeman
  protester demonstrator
  plane aircraft aeroplane airplane jet
  ship vessel boat ferry
  worker employee staff
  fire blaze wildfire
  quake earthquake tremor
  share stock
  building structure
  vote ballot
  inmate prisoner detainee
  company firm
  death fatality
  district area neighbourhood neighborhood
  evacuate evacuation
  flood flooding
  resident inhabitant villager`

export const ledger: LedgerWords = {
  synonyms: new Map(
    SYNONYMS.trim()
      .split('\n')
      .flatMap((line) => {
        const [first = '', ...rest] = line.trim().split(/\s+/)
        return rest.map((word): [string, string] => [word, first])
      }),
  ),
  demographic: new Set(
    'woman man child boy girl adult baby infant teenager pensioner youth male female elderly minor'.split(' '),
  ),
  ofPeople: new Map([['supplied', 'deployed']]),
  kin: [
    new Set(['rescued', 'survived']),
    new Set(['evacuated', 'displaced']),
    new Set(['attended', 'join']),
    new Set(['killed', 'lost']),
    new Set(['missing', 'lost']),
    new Set(['paid', 'received', 'give', 'supplied', 'award', 'grant', 'offer', 'promise', 'pledge']),
  ],
  someOf: /^ of (?:the|those) \p{Ll}/u,
  former:
    /(?<!rang\w{1,3} |var\w{1,3} )\b(?:from|instead of|compared with|compared to|against) (?:(?:an?|the|its|about|around|some|nearly|current|previous|earlier|revised|initially|estimated) ){0,4}$/i,
  disputed: new Set(['attended', 'join']),
  causal: /^after\b/i,
  further: new Set('another additional additionally further other others more also'.split(' ')),
  anybody: 'people',
  ofAnybody: new Set(
    'killed injured casualties missing held freed kidnapped arrested jailed charged rescued trapped infected vaccinated shot displaced evacuated employed dismissed born voted attended'.split(
      ' ',
    ),
  ),
  linking: new Set(
    'of is was were are be been at to a an the by as about around nearly some just only stood stands'.split(' '),
  ),
  participle: /(?:ed|en|wn|lt|pt|ught)$/,
  placePrepositions: new Set('in at near off outside inside across'.split(' ')),
  inPlace: 'in',
  article: 'the',
  noPlaces: new Set('least most more the'.split(' ')),
  lasting: /\b(?:1[5-9]|20)\d\d\b/,
  unitPlurals: new Map(
    'second minute hour day week month year decade night mile yard tonne ton pound ounce litre gallon acre hectare knot degree barrel volt'
      .split(' ')
      .map((unit): [string, string] => [unit, `${unit}s`])
      .concat([
        ['foot', 'feet'],
        ['inch', 'inches'],
        ['m', 'metres'],
        ['nautical mile', 'nautical miles'],
        ['basis point', 'basis points'],
      ]),
  ),
  anyone: new Set(
    'dead injured wounded missing homeless hurt body folk person other people civilian victim individual resident life citizen national'.split(
      ' ',
    ),
  ),
}
