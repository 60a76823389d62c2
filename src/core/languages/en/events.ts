import type { EventWords } from '../figure-words.ts'

const words = (list: string): string[] => list.trim().split(/\s+/)

/** Event → the verb lemmas, nouns and adjectives that tell of it. */
const EVENTS: Record<string, string> = {
  killed:
    'kill die dead death fatality slay murder perish drown succumb massacre assassinate execute deceased killing fatal martyr lifeless',
  injured: 'injure wound hurt injury maim hospitalise hospitalize treat',
  casualties: 'casualty',
  missing: 'missing unaccounted disappear vanish',
  held: 'hold captive captivity',
  freed: 'free release liberate return swap',
  kidnapped: 'kidnap abduct capture hijack',
  arrested: 'arrest detain apprehend arrest',
  jailed: 'jail imprison sentence incarcerate',
  charged: 'charge indict prosecute',
  displaced: 'displace flee uproot homeless displacement',
  evacuated: 'evacuate relocate evacuation',
  rescued: 'rescue save pull',
  survived: 'survive survivor',
  struck: 'strike hit bomb shell bombard airstrike target raid',
  fired: 'fire launch firing',
  shot: 'shoot gun shooting',
  destroyed: 'destroy demolish raze level flatten wreck gut',
  damaged: 'damage',
  trapped: 'trap strand bury',
  infected: 'infect case test',
  vaccinated: 'vaccinate inoculate immunise immunize',
  deployed: 'deploy deployment mobilise mobilize dispatch station',
  attended: 'attend gather protest march demonstrate rally',
  voted: 'vote ballot',
  won: 'win earn secure',
  lost: 'lose',
  received: 'receive get obtain',
  sold: 'sell',
  bought: 'buy purchase acquire',
  paid: 'pay cost fine',
  employed: 'employ hire recruit',
  dismissed: 'dismiss sack axe cut',
  born: 'bear birth',
  supplied: 'supply deliver send donate provide',
}

/** Who is taken to hospital, or needs treatment there, is hurt. */
const HOSPITAL = [
  ...words('send put take rush transport airlift fly bring move carry transfer drive admit go').flatMap((verb) =>
    words('hospital hospitals clinic clinics infirmary').map((complement) => ({ verb, complement, event: 'injured' })),
  ),
  ...words('receive need require seek').flatMap((verb) =>
    words('treatment hospital').map((complement) => ({ verb, complement, event: 'injured' })),
  ),
]

/** What verbs and nouns say happened to what is counted. */
export const events: EventWords = {
  events: new Map(
    Object.entries(EVENTS).flatMap(([event, list]) => words(list).map((word): [string, string] => [word, event])),
  ),
  idioms: [
    { verb: 'take', complement: 'part', event: 'attended' },
    ...['stab', 'beat', 'crush', 'burn', 'freeze', 'starve', 'choke', 'trample', 'hack', 'batter'].map((verb) => ({
      verb,
      complement: 'death',
      event: 'killed',
    })),
    { verb: 'take', complement: 'hostage', event: 'kidnapped' },
    { verb: 'take', complement: 'captive', event: 'kidnapped' },
    { verb: 'take', complement: 'prisoner', event: 'kidnapped' },
    { verb: 'hold', complement: 'hostage', event: 'held' },
    { verb: 'go', complement: 'missing', event: 'missing' },
    { verb: 'let', complement: 'out', event: 'freed' },
    { verb: 'let', complement: 'go', event: 'freed' },
    { verb: 'set', complement: 'free', event: 'freed' },
    { verb: 'hand', complement: 'over', event: 'freed' },
    { verb: 'lose', complement: 'lives', event: 'killed' },
    { verb: 'claim', complement: 'lives', event: 'killed' },
    { verb: 'claim', complement: 'life', event: 'killed' },
    { verb: 'take', complement: 'lives', event: 'killed' },
    ...HOSPITAL,
    { verb: 'reduce', complement: 'to', event: 'destroyed' },
    { verb: 'burn', complement: 'down', event: 'destroyed' },
    { verb: 'lay', complement: 'off', event: 'dismissed' },
    { verb: 'lie', complement: 'off', event: 'dismissed' },
    { verb: 'send', complement: 'off', event: 'dismissed' },
  ],
  lightVerbs: new Set(
    words(
      'be have do make carry conduct stage mount see include involve leave bring put take total number comprise reach become remain come',
    ),
  ),
  causing: new Set(words('force drive prompt cause compel order tell urge ask advise lead oblige send push')),
  driving: new Set(words('force drive push chase flush evict oust expel displace')),
  homes: new Set(words('home homes house houses village villages town towns land')),
  drivenOut: 'displaced',
  groups: new Map([
    ['dead', 'killed'],
    ['killed', 'killed'],
    ['fatalities', 'killed'],
    ['injured', 'injured'],
    ['wounded', 'injured'],
    ['missing', 'missing'],
    ['detained', 'arrested'],
    ['arrested', 'arrested'],
    ['hostages', 'held'],
  ]),
  states: [
    ...['critical', 'serious', 'grave', 'stable'].map((how): [string[], string] => [[how, 'condition'], 'injured']),
    [['critical', 'but', 'stable'], 'injured'],
    [['intensive', 'care'], 'injured'],
    [['life', 'support'], 'injured'],
    [['in', 'custody'], 'arrested'],
  ],
  severities: new Map(
    words('critical critically serious seriously severe severely grave gravely intensive life-threatening').map(
      (word): [string, string] => [word, 'seriously'],
    ),
  ),
  bareNouns: new Map([
    ['body', 'killed'],
    ['corpse', 'killed'],
  ]),
  distinct: new Set(
    words(
      'killed injured casualties missing held freed kidnapped arrested jailed charged rescued survived trapped infected vaccinated won lost sold bought born shot destroyed damaged employed dismissed',
    ),
  ),
  saying: new Set(
    words(
      'say tell report add announce claim confirm note explain state recount warn promise predict estimate believe think expect ask point declare',
    ),
  ),
  eventNouns: new Map([
    ...words('death fatality killing murder').map((noun): [string, string] => [noun, 'killed']),
    ['survivor', 'survived'],
    ...words('injury wound').map((noun): [string, string] => [noun, 'injured']),
    ['casualty', 'casualties'],
    ...words('strike airstrike bombing bombardment raid').map((noun): [string, string] => [noun, 'struck']),
    ...words('arrest detention').map((noun): [string, string] => [noun, 'arrested']),
    ...words('infection').map((noun): [string, string] => [noun, 'infected']),
    ['evacuation', 'evacuated'],
    ['rescue', 'rescued'],
    ['vote', 'voted'],
    ['kidnapping', 'kidnapped'],
    ['abduction', 'kidnapped'],
    ['release', 'freed'],
  ]),
  tolls: new Map([
    ['death toll', 'killed'],
    ['toll', 'killed'],
    ['crowd', 'attended'],
    ['turnout', 'attended'],
    ['attendance', 'attended'],
    ['number of dead', 'killed'],
    ['number killed', 'killed'],
    ['body count', 'killed'],
    ['casualty toll', 'casualties'],
    ['injury toll', 'injured'],
  ]),
  totalVerbs: new Set(
    words(
      'rise climb stand reach pass exceed top hit jump grow increase soar fall drop be put bring total surpass remain',
    ),
  ),
  upVerbs: new Set(
    words(
      'rise climb jump grow increase soar gain surge add advance expand swell up raise lift boost double triple rally leap rocket jump advance edge outperform recover rebound soar',
    ),
  ),
  downVerbs: new Set(
    words(
      'fall drop decline decrease shrink sink slide plunge tumble lose shed cut reduce down lower slump dip plummet slip dive crash ease weaken retreat tumble slide',
    ),
  ),
  changeNouns: new Map([
    ...words('rise rises increase increases jump jumps gain gains surge climb growth').map((noun): [string, 'up'] => [
      noun,
      'up',
    ]),
    ...words('drop drops fall falls decline declines decrease slide slump plunge cut cuts reduction reductions').map(
      (noun): [string, 'down'] => [noun, 'down'],
    ),
  ]),
  gathering: new Set(['raise']),
  regaining: new Set(words('recover add')),
  hedges: new Set(
    words(
      'feared reportedly apparent apparently alleged allegedly believed suspected thought presumed possibly probably likely unconfirmed claimed purported purportedly may might could estimated unverified',
    ),
  ),
  partOpeners: [
    ['including'],
    ['among', 'them'],
    ['among', 'whom'],
    ['among', 'which'],
    ['of', 'whom'],
    ['of', 'which'],
    ['of', 'them'],
    ['of', 'those'],
    ['at', 'least', 'including'],
    ['some', 'of', 'them'],
  ],
  people: new Set(
    words(
      'person body folk man woman child people boy girl resident civilian worker soldier hostage prisoner student passenger victim patient officer official survivor villager refugee migrant protester member family farmer crew baby infant adult teenager pensioner employee driver teacher police firefighter fighter militant rebel gunman national citizen journalist doctor nurse medic tourist pupil voter demonstrator inmate captive detainee serviceman reservist fan miner sailor bystander manager executive engineer accountant lawyer judge prosecutor banker baker butcher cook waiter shopkeeper trader merchant guard clerk secretary surgeon dentist pharmacist paramedic volunteer activist campaigner supporter opponent minister mayor senator lawmaker councillor diplomat ambassador spokesman spokeswoman scientist researcher professor lecturer historian artist actor singer writer poet photographer priest bishop archbishop imam rabbi monk nun plumber electrician carpenter builder labourer mechanic technician pilot steward captain commander general colonel sergeant recruit conscript veteran hunter fisherman shepherd gardener tenant landlord neighbour customer guest shopper commuter pedestrian cyclist motorist owner buyer seller investor shareholder creditor candidate delegate observer juror witness defendant suspect convict juvenile orphan widow',
    ),
  ),
  collectives: new Set(
    words(
      'crowd audience attendance gate population turnout fleet team squad group family staff workforce crew electorate membership class panel jury congregation army force convoy herd flock gathering readership following',
    ),
  ),
  periodOpeners: new Set(
    words('since during after before until till within over throughout from between in on by overnight'),
  ),
  timeNouns: new Set(
    words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
      september october november december day days week weeks weekend month months year years hour hours minute minutes
      morning afternoon evening night midnight noon today yesterday tomorrow decade decades century quarter summer winter
      spring autumn season dawn dusk start beginning end outbreak overnight week's`),
  ),
  undergone: new Set(
    words(
      'killed injured held freed kidnapped arrested jailed charged rescued shot trapped infected vaccinated dismissed destroyed damaged evacuated',
    ),
  ),
  ofTheLiving: new Set([
    'killed',
    'injured',
    'arrested',
    'kidnapped',
    'held',
    'freed',
    'trapped',
    'missing',
    'rescued',
  ]),
  befallen: new Set(words('dead injured wounded missing homeless displaced hurt trapped detained')),
  notHeads: new Set(
    words(`killed dead injured wounded hurt missing held freed released arrested detained displaced homeless rescued trapped
      feared believed thought still now hostage captive alive unaccounted aboard ashore more further additional other left
      open closed hit shot each apiece strong long old high wide deep away ago later earlier`),
  ),
}
