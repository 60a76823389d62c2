import type { CueFrame, CueVerb, StatementWords } from '../statement-words.ts'
import { CUE_RATES } from './cue-rates.ts'
import { regularForms } from './inflect.ts'
import { numbers } from './numbers.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

const CLAUSE = list(`
  say state add claim insist announce report note warn argue explain declare confirm deny acknowledge admit reveal
  disclose allege assert maintain contend conclude estimate predict suggest observe remark comment respond reply stress
  emphasise emphasize reiterate repeat testify believe estimate concede caution complain boast joke quip
  indicate signal predict hint affirm swear clarify specify recount relate cite interject exclaim whisper shout
  mention counter elaborate proclaim attest opine lament tweet post vow pledge promise hope fear
  think agree decide rule write`)
const HEARER = list('tell inform notify assure remind advise convince brief')
const OBJECT = list(`
  accuse blame call criticise criticize condemn praise describe denounce hail welcome reject dismiss slam decry
  characterise characterize label brand dub term acknowledge express voice credit question challenge dispute defend
  deplore mourn quote cite show`)
const WISH = list('urge order ask demand propose request recommend beg implore refuse decline threaten call')

/** Verbs of judging, wishing and deciding: they tell of a mind, not of a fact passed on. */
const HELD = new Set([
  ...list('think believe hope fear agree decide rule predict blame call criticise criticize condemn praise denounce'),
  ...list(
    'hail welcome reject dismiss slam decry brand dub label term credit question challenge dispute defend deplore',
  ),
  ...list('mourn characterise characterize urge order ask demand propose request recommend beg implore refuse decline'),
  ...list('threaten vow pledge promise accuse'),
])

/** Verbs of the mind alone. */
const MENTAL = new Set(list('think believe hope fear agree decide refuse decline mourn'))

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  thought: 'think',
  swore: 'swear',
  sworn: 'swear',
  began: 'begin',
  shown: 'show',
  held: 'hold',
}
const NO_REGULAR_PAST = new Set(['sayed', 'telled', 'writed', 'thinked', 'sweared', 'readed'])

function verbs(): Map<string, CueVerb> {
  const found = new Map<string, CueVerb>()
  const frames: [CueFrame, string[]][] = [
    ['wish', WISH],
    ['object', OBJECT],
    ['hearer', HEARER],
    ['clause', CLAUSE],
  ]
  for (const [frame, lemmas] of frames) {
    for (const lemma of lemmas) {
      for (const form of regularForms(lemma))
        if (!NO_REGULAR_PAST.has(form))
          found.set(form, { lemma, frame, told: !HELD.has(lemma), spoken: !MENTAL.has(lemma) })
    }
  }
  for (const [form, lemma] of Object.entries(IRREGULAR)) {
    const verb = found.get(lemma)
    if (verb) found.set(form, verb)
  }
  return found
}

/** Read the table: a word, then `frame` and percent, a line each. */
function rates(table: string): Map<string, Map<string, number>> {
  return new Map(
    table.split('\n').map((row) => {
      const [word = '', ...columns] = row.split(' ')
      const pairs = columns.map((column): [string, number] => {
        const cut = column.search(/\d/)
        return [column.slice(0, cut), Number(column.slice(cut))]
      })
      return [word, new Map(pairs)]
    }),
  )
}

export const statementRules: StatementWords = {
  verbs: verbs(),
  rates: rates(CUE_RATES),
  pronouns: {
    male: new Set(['he', 'him', 'his']),
    female: new Set(['she', 'her', 'hers']),
    thing: new Set(['it', 'its']),
    plural: new Set(['they', 'them', 'their']),
    speaker: new Set(['i', 'we', 'my', 'our', 'me', 'us', 'you']),
  },
  departments: new Set(list('ministry department office court council bureau directorate')),
  age: /^[\p{L}\d]+(?:-\p{L}+)?[ -]years?[ -]old(?: \p{Ll}+){0,2}$/u,
  contraction: /['’](?:d|ll|ve|re|s|m)$/,
  calendar: new Set([...numbers.months, ...numbers.weekdays, 'today', 'yesterday', 'tomorrow', 'tonight']),
  carriers: new Set(
    list('statement report letter email message post tweet press release document paper survey poll study website'),
  ),
  occasions: new Set(
    list(`statement interview conference briefing speech letter email message post tweet report release call address
    broadcast news video meeting hearing sidelines article filing press note text memo column book blog testimony`),
  ),
  people: new Set(
    list(`spokesman spokeswoman spokesperson minister president chief official officials officer director head leader
    chairman chairwoman chair mayor governor senator commander general colonel judge lawyer attorney prosecutor coach
    captain manager doctor professor analyst expert resident witness man woman person people source sources relative
    mother father sister brother aide adviser advisor ambassador envoy secretary candidate teacher pilot driver owner
    founder executive businessman businesswoman billionaire democrat republican president-elect nominee incumbent
    lawmaker congressman congresswoman chancellor premier king queen prince princess pope archbishop bishop sheriff
    striker midfielder defender goalkeeper skipper singer actor actress author reporter journalist editor defendant economist scientist researcher protester demonstrator student passenger nurse shopkeeper trader fisherman miner villager refugee volunteer tourist fighter pensioner grandmother grandfather son daughter wife husband widow cousin uncle aunt friend colleague employee rescuer firefighter diver paramedic medic surgeon pharmacist postman pupil parent spectator eyewitness bystander insider negotiator diplomat soldier activist survivor victim neighbour neighbor farmer worker player`),
  ),
  anyone: new Set(list('man woman person official spokesman spokeswoman spokesperson victim suspect politician')),
  bodies: new Set(
    list(`group agency ministry company government army military police party council court office organisation
    organization department committee union association commission bank team club university hospital charity board
    authority force forces firm movement campaign service bureau parliament administration newspaper network embassy`),
  ),
  anonymous: new Set(list('source sources person people official officials witness witnesses insider aide aides')),
  governing: new Set(
    list(`continue try seem appear seek need fail have struggle begin start tend manage attempt use prompt force come go
    likely unlikely quick able ready eager reluctant inclined poised set expect help love like pause rush hasten decline`),
  ),
  days: new Set(
    list(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today
    yesterday tomorrow earlier later overnight tonight`),
  ),
  circumstances: new Set(list('after while as during when before at in on following amid since ahead speaking')),
  joiner: 'and',
  takenUp: new Set(
    list(`group agency company organisation organization firm charity club union party movement body campaign team
    department ministry committee network association commission society`),
  ),
  anyBody: new Set(list('group agency company organisation organization firm body')),
  seeming: new Set(list('seem appear')),
  recording: new Set(list('recorded documented registered tallied counted logged verified identified confirmed')),
  recorded: new Set(
    list(
      'death dead people person casualty casualtie fatality fatalitie killing case injury injurie civilian children victim bodie arrest incident attack',
    ),
  ),
  putting: new Set(list('put puts putting estimated')),
  citing: new Set(list('cite quote')),
  goingOn: new Set(list('add continue')),
  openers: new Set(
    list(`that while when as after before because if but and although though however meanwhile since whereas or so
    where unless until once yet also then nor than whether which who whom what how why whose despite`),
  ),
}
