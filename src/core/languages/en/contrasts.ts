/**
 * Words that cannot both be true of a thing: opposites, and sets of which one member rules out the others. Lemmas; words
 * of a set may be near in sense to no other word of it ("road" and "street" are no contrast, "road" and "bridge" are).
 */

const lists = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word.length > 0)

/** Each line has two sides: every word of the one is the opposite of every word of the other. */
const OPPOSITES = `
  rise increase grow climb soar gain jump surge raise boost inflate expand heighten elevate | fall decrease decline drop shrink sink slump plunge plummet tumble reduce lower deflate diminish dwindle contract slash
  raise boost inflate fuel stoke | curb contain tame cool reduce
  elevated heightened inflated | depressed deflated lowered reduced subdued
  win | lose
  victory triumph | defeat loss
  accept approve endorse embrace welcome | reject refuse oppose condemn denounce
  support back endorse favour favor champion advocate | oppose resist condemn denounce undermine
  confirm admit acknowledge concede | deny dispute dismiss rebut
  praise applaud commend hail laud celebrate | criticise criticize condemn denounce deplore mourn
  allow permit authorise authorize legalise legalize endorse encourage | ban forbid prohibit outlaw block bar restrict
  open reopen launch | close shut
  start begin commence launch initiate resume | stop end cease halt finish terminate suspend
  arrive enter | leave depart exit
  pass | fail flunk
  succeed | fail
  success | failure
  buy purchase acquire | sell
  free release liberate acquit | jail detain imprison arrest convict capture
  innocent blameless | guilty culpable
  legal lawful | illegal unlawful
  safe harmless | dangerous unsafe hazardous deadly lethal toxic
  major | minor
  big large huge enormous massive vast giant | small tiny little minute miniature
  large big huge small | medium medium-sized
  first initial | last final
  early earlier | late later
  before prior | after following
  high higher highest | low lower lowest
  more greater | less fewer
  most | least fewest
  max maximum | min minimum
  positive | negative
  strong powerful stronger strongest | weak feeble weaker weakest
  public publicly open openly | private privately secret secretly covert covertly
  north northern | south southern
  east eastern | west western
  male masculine | female feminine
  agree consent | disagree refuse object
  likely probable | unlikely improbable
  include | exclude omit
  improve recover better | worsen deteriorate
  strengthen reinforce bolster | weaken undermine erode
  hire recruit employ | fire sack dismiss lay-off
  alive living surviving | dead deceased
  survive | die perish
  present | absent
  same identical | different
  with | without
  inside within indoor indoors | outside outdoor outdoors
  above over | below beneath under
  near close nearby | far distant remote
  remove delete uninstall withdraw eliminate | keep install retain add
  give donate provide | take seize withhold
  attack assault | defend protect
  enemy foe rival opponent | ally friend partner
  peace peaceful peacefully | war violent violently warlike
  peace truce ceasefire resolution reconciliation | war invasion attack assault offensive
  hot warm heat warmth | cold cool chill freeze
  wet rainy | dry arid
  bright light glowing luminous shining | dark dim
  rich wealthy affluent | poor impoverished
  young new modern | old elderly ancient
  new fresh latest | old former
  cheap inexpensive affordable | expensive costly
  easy simple | difficult hard complex complicated
  fast quick rapid swift fastest quicker faster | slow sluggish slower slowest
  quickly rapidly swiftly | slowly gradually
  heavy | light
  long lengthy longer longest | short brief shorter shortest
  wide broad | narrow
  deep | shallow
  full | empty
  thick | thin
  temporary temporarily interim provisional | permanent permanently forever indefinitely
  voluntary voluntarily willing willingly gladly | compulsory mandatory forced reluctantly unwilling grudgingly
  always | never
  often frequently regularly | rarely seldom infrequently
  everyone everybody | nobody
  everything | nothing
  all | none
  many numerous | few
  unanimous unanimously | divided narrowly
  popular beloved | unpopular hated
  optimistic hopeful confident | pessimistic doubtful gloomy
  calm quiet | noisy chaotic tense
  happy glad pleased delighted joyful | sad unhappy upset angry sorrowful
  love like enjoy adore | hate dislike detest loathe
  advance attack | retreat withdraw
  ascend climb | descend
  import | export
  domestic internal local national | foreign external international
  supply | demand
  profit gain surplus | loss deficit
  profitable | unprofitable loss-making
  income revenue | expense expenditure
  asset | liability
  creditor lender | debtor borrower
  lend | borrow
  winner | loser
  majority | minority
  urban | rural
  civilian | military
  commercial | military non-profit
  manned crewed | unmanned uncrewed pilotless driverless
  official | unofficial
  sick ill unwell | healthy well fit
  sicken poison infect | cure heal
  hospitalize hospitalise | discharge bury
  vaccinated | unvaccinated
  clean pure | dirty polluted contaminated
  true correct accurate right | false wrong incorrect inaccurate
  prove confirm | disprove refute
  love affection | hatred
  praise | blame
  hero | villain
  create build construct establish found | destroy demolish dismantle dissolve abolish
  connect join unite unify | disconnect separate divide split
  attach | detach
  lock | unlock
  hide conceal mask | reveal expose show disclose
  remember recall | forget
  lead | follow trail
  push | pull
  send | receive
  teacher | pupil student
  parent | child
  buyer | seller
  employer | employee
  worker employee labourer | manager boss executive
  landlord owner | tenant renter
  doctor | patient
  plaintiff accuser | defendant accused
  prosecution | defence defense
  victim | perpetrator attacker assailant killer
  predator | prey
  guest | host
  liberal progressive | conservative
  democrat democratic | republican
  left-wing leftist | right-wing rightist
  government | opposition
  despite notwithstanding | due because thanks
  for | against
  towards toward | away
  upward upwards up | downward downwards down
  forward | backward back
  exceed surpass outperform beat | miss underperform
  overestimate | underestimate
  overnight nightly | daily daytime
  dawn sunrise | dusk sunset
  day | night
  upper top | bottom
  import arrival | departure
  entrance | exit
  question ask | answer reply
  attract | repel
  careful cautious | careless reckless
  surprising unexpected | unsurprising expected predictable
  certain sure | uncertain unsure
  known named identified | unknown unnamed unidentified anonymous
  visible | invisible hidden
  possible | impossible
  able | unable
  aware | unaware
  united | divided
  lucky fortunate | unlucky unfortunate
  natural | artificial synthetic man-made
  raw | cooked
  single unmarried | married
  innocent | complicit
  patient | impatient
  polite | rude
  brave | cowardly
  wise | foolish
  wild | tame domestic
  maximise maximize | minimise minimize
  optimism | pessimism
  praise celebrate welcome | protest mourn boycott
  record-high | record-low
  tighten | loosen ease relax
  escalate intensify | de-escalate ease subside calm
  hawkish | dovish
  bullish | bearish
  upgrade promote | downgrade demote
  overturn reverse quash | uphold affirm
  uphold keep maintain | abandon scrap abolish drop cancel
  obey comply | defy flout violate disobey
  lift | impose
  deploy | withdraw
  hostile | friendly
  guilty | acquitted cleared`

/** Each line is a closed class: of a thing that is one of these, the others are not true. What is open (animals, trades, tools) is the dictionary's. */
const EXCLUSIVE = `
  red blue green yellow orange purple pink black white brown grey
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
  spring summer autumn winter
  morning afternoon evening
  north south east west
  northern southern eastern western northeastern northwestern southeastern southwestern central
  first second third fourth fifth sixth seventh eighth ninth tenth
  once twice thrice
  single double triple
  daily weekly monthly quarterly yearly annual
  day week month quarter year decade century hour minute
  father mother son daughter brother sister husband wife uncle aunt cousin nephew niece grandfather grandmother
  man woman boy girl
  gold silver bronze
  million billion trillion thousand
  left right
  half third quarter
  kilometre mile metre
  kilometer mile meter
  kilogram gram tonne pound ounce
  litre gallon barrel
  celsius fahrenheit
  vertical horizontal
  primary secondary tertiary
  federal provincial municipal
  dollar euro pound yen yuan rouble ruble rupee peso`

/** Both ways, for a word may have several opposites. */
function oppositesOf(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const join = (a: string, b: string): void => {
    found.set(a, (found.get(a) ?? new Set()).add(b))
  }
  for (const line of lists(text)) {
    const [left = [], right = []] = line.split('|').map(wordsOf)
    for (const a of left)
      for (const b of right) {
        join(a, b)
        join(b, a)
      }
  }
  return found
}

/** A word may stand in several sets. */
function setsOf(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const line of lists(text)) {
    const members = wordsOf(line)
    for (const word of members)
      found.set(word, new Set([...(found.get(word) ?? []), ...members.filter((other) => other !== word)]))
  }
  return found
}

export const opposites: ReadonlyMap<string, ReadonlySet<string>> = oppositesOf(OPPOSITES)

/** Lemma → the words that it rules out. */
export const exclusive: ReadonlyMap<string, ReadonlySet<string>> = setsOf(EXCLUSIVE)

/** Prefixes that turn an adjective or participle round: "popular", "unpopular". */
export const negativePrefixes: readonly string[] = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'non-']
