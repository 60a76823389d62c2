import type { DriftWords } from '../drift-words.ts'
import { exclusive, negativePrefixes, opposites } from './contrasts.ts'
import { cities, countries } from './countries.ts'
import { DENYING } from './factuality-sets.ts'

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
  carry conduct
  kilometre kilometer
  metre meter
  litre liter`

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
  opposites,
  countries,
  cities,
  concessions: new Set('despite although though notwithstanding'.split(' ')),
  complement: /\s(?:of|for|at|in|from)\s/,
  adversatives: new Set('but however yet while whereas even still nevertheless'.split(' ')),
  undoingNegators: new Set('only just least longer'.split(' ')),
  conditions: new Set('if whether'.split(' ')),
  denials: new Set([
    ...DENYING,
    ...'refuse fail lack decline rule prevent avoid unable impossible nobody nothing nowhere hardly barely cannot ban forbid prohibit stop cease suspend cancel end block absence zero few unlikely yet'.split(
      ' ',
    ),
  ]),
  strictBounds: new Set(['less than', 'fewer than', 'under', 'below', 'well under', 'just below', 'just under']),
  companyForms: new Set(
    'co company corp corporation inc incorporated ltd limited llc llp plc group holdings'.split(' '),
  ),
  calendarHomonyms: new Set(['march', 'may']),
  calendar: [
    new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' ')),
    new Set('january february march april may june july august september october november december'.split(' ')),
  ],
  exclusive,
  negativePrefixes,
  unsurePronouns: new Set(['it', 'they', 'this', 'that', 'these', 'those']),
  saying: new Set(
    'say tell state announce disclose reveal confirm report add note explain claim assert insist declare warn argue find believe think suggest indicate allege'.split(
      ' ',
    ),
  ),
}
