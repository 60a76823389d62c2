import type { DriftWords } from '../drift-words.ts'
import { countries } from './countries.ts'

const lines = (list: string): string[][] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

/** Both ways, for a word may have several opposites. */
function pairs(list: readonly (readonly string[])[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [a = '', b = ''] of list) {
    found.set(a, (found.get(a) ?? new Set()).add(b))
    found.set(b, (found.get(b) ?? new Set()).add(a))
  }
  return found
}

const NEAR = `
  say tell state announce disclose reveal confirm report add note explain claim assert insist emphasize emphasise stress declare
  talk negotiation discussion dialogue
  truce ceasefire pause halt
  recall withdraw
  begin start commence
  end terminate conclude
  continue proceed
  show indicate
  help aid assist
  need require
  try attempt
  big large huge
  agreement deal accord pact
  attack strike
  fight fighting hostility violence combat
  blame fault
  reject refuse
  offer propose proposition proposal
  man male
  woman female
  kill die
  injure wound hurt
  kidnap abduct
  free release
  house home
  child kid
  buy purchase
  ask request
  get obtain receive
  leave depart
  stop cease
  use utilize utilise
  concern worry
  group organisation organization
  responsible accountable
  collapse breakdown fail
  effort attempt
  region territory area
  fragile tenuous
  different distinct
  carry conduct`

const OPPOSITES = `
  rise fall
  increase decrease
  increase decline
  rise drop
  gain lose
  win lose
  accept reject
  accept refuse
  approve reject
  confirm deny
  support oppose
  allow ban
  allow forbid
  permit prohibit
  open close
  start stop
  begin end
  arrive leave
  pass fail
  succeed fail
  buy sell
  free jail
  release detain
  guilty innocent
  legal illegal
  safe dangerous
  major minor
  first last
  early late
  before after
  high low
  more less
  more fewer
  most least
  increase reduce
  positive negative
  strong weak
  public private
  true false
  north south
  east west
  northern southern
  eastern western
  male female
  victory defeat
  agree disagree
  agree refuse
  able unable
  likely unlikely
  possible impossible
  praise criticise
  praise criticize
  praise condemn
  welcome condemn
  up down
  include exclude
  improve worsen
  encourage discourage
  strengthen weaken
  hire fire
  alive dead
  present absent
  same different
  with without`

/** Each line: words of which one rules out the others. */
const EXCLUSIVE = `
red blue green yellow orange purple pink black white brown grey gray
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
spring summer autumn winter
north south east west northern southern eastern western
first second third fourth fifth sixth seventh eighth ninth tenth
daily weekly monthly quarterly yearly annual annually
day week month quarter year decade century hour minute
father mother son daughter brother sister husband wife uncle aunt cousin
man woman boy girl
gold silver bronze
million billion trillion thousand
doctor nurse teacher lawyer engineer farmer soldier firefighter
car bus train plane boat ship bicycle truck lorry van tram
football cricket tennis rugby basketball baseball hockey golf
apple banana
dog cat horse cow sheep pig
minister president mayor governor senator chancellor king queen prince
hospital school church factory bank prison airport station hotel
oil gas coal solar nuclear wind
left right
half third quarter`

export const drift: DriftWords = {
  partitives: new Set('some many most several few part half'.split(' ')),
  doubts: new Set(
    'concern fear worry doubt question suspect suspicion unclear uncertain possibility possible chance risk ability'.split(
      ' ',
    ),
  ),
  totals: new Set('all every each these those entire whole both'.split(' ')),
  synonyms: new Map(
    lines(NEAR).flatMap(([first = '', ...rest]) => rest.map((word): [string, string] => [word, first])),
  ),
  opposites: pairs(lines(OPPOSITES)),
  countries,
  exclusive: new Map(
    EXCLUSIVE.trim()
      .split('\n')
      .flatMap((line, i) =>
        line
          .trim()
          .split(/\s+/)
          .map((word): [string, string] => [word, String(i)]),
      ),
  ),
  saying: new Set(
    'say tell state announce disclose reveal confirm report add note explain claim assert insist declare warn argue find believe think suggest indicate allege'.split(
      ' ',
    ),
  ),
}
