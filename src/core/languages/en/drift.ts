import type { DriftWords } from '../drift-words.ts'

const lines = (list: string): string[][] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

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

export const drift: DriftWords = {
  partitives: new Set('some many most several few part half'.split(' ')),
  totals: new Set('all every each these those entire whole both'.split(' ')),
  synonyms: new Map(
    lines(NEAR).flatMap(([first = '', ...rest]) => rest.map((word): [string, string] => [word, first])),
  ),
  opposites: new Map(
    lines(OPPOSITES).flatMap(([a = '', b = '']): [string, string][] => [
      [a, b],
      [b, a],
    ]),
  ),
  saying: new Set(
    'say tell state announce disclose reveal confirm report add note explain claim assert insist declare warn argue'.split(
      ' ',
    ),
  ),
}
