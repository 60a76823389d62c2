import type { StatementWords } from '../statement-words.ts'
import { cueAdjectives, cueNouns, cueVerbs } from './cue-words.ts'
import { numbers } from './numbers.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

export const statementRules: StatementWords = {
  verbs: cueVerbs(),
  nouns: cueNouns,
  adjectives: cueAdjectives,
  pronouns: {
    male: new Set(['he', 'him', 'his']),
    female: new Set(['she', 'her', 'hers']),
    thing: new Set(['it', 'its']),
    plural: new Set(['they', 'them', 'their']),
    speaker: new Set(['i', 'we', 'my', 'our', 'me', 'us', 'you']),
  },
  asking: new Set(list('ask question quiz press urge beg implore')),
  addressing: new Set(list('tell')),
  passive: new Set(list('is are was were be been being am')),
  tellerBehind:
    /, (?:he|she|they|it|(?:\p{Lu}[\p{L}'’.-]{1,20} ){1,3})(?: ?)(?:said|says|told \p{L}{1,20}|added|explained|warned|replied|recalled|insisted|argued|claimed)(?: [\p{L} ]{1,30})?[.!?]?\s*$/u,
  departments: new Set(list('ministry department office court council bureau directorate')),
  age: /^[\p{L}\d]+(?:-\p{L}+)?[ -]years?[ -]old(?: \p{Ll}+){0,2}$/u,
  calendar: new Set([...numbers.months, ...numbers.weekdays, 'today', 'yesterday', 'tomorrow', 'tonight']),
  carriers: new Set(
    list(
      'statement report letter email message post tweet press release document paper survey poll study website affidavit warrant indictment complaint lawsuit transcript memo memorandum bulletin advisory census',
    ),
  ),
  issuing: new Set(list('issue release publish post send circulate')),
  issued: new Set(list('statement letter email message post tweet release')),
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
  maleNouns: new Set(
    list(`man spokesman businessman congressman chairman fisherman postman father brother grandfather son husband
    widower uncle nephew king prince actor policeman boy gentleman salesman cameraman councilman alderman`),
  ),
  femaleNouns: new Set(
    list(`woman spokeswoman businesswoman congresswoman chairwoman mother sister grandmother daughter wife widow aunt niece
    queen princess actress policewoman girl lady councilwoman`),
  ),
  ranks: new Set(
    list(
      'deputy assistant senior police vice acting interim former chief lead head state district county federal army',
    ),
  ),
  kinds: [
    [
      'document',
      new Set(list('report study survey poll document paper statement letter website census audit bulletin')),
    ],
    [
      'medical',
      new Set(
        list(
          'doctor hospital surgeon nurse paramedic medic clinic ambulance physician pathologist coroner morgue pharmacist',
        ),
      ),
    ],
    [
      'party',
      new Set(
        list(`army military rebel militant insurgent militia fighter gunman soldier troop troops commander navy airforce
        guerrilla separatist jihadist combatant brigade`),
      ),
    ],
    [
      'eyewitness',
      new Set(
        list(
          'witness eyewitness resident passenger survivor bystander onlooker villager shopkeeper neighbour neighbor spectator',
        ),
      ),
    ],
    [
      'official',
      new Set(
        list(`official authority police ministry minister government mayor governor president senator lawmaker prosecutor sheriff
        agency department council commission coastguard commissioner ambassador judge court firefighter parliament
        embassy prefect chancellor premier secretary`),
      ),
    ],
    [
      'company',
      new Set(
        list('company firm corporation inc corp ltd plc airline bank manufacturer operator ceo executive retailer'),
      ),
    ],
  ],
  single: new Set(list('one another other')),
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
  quoting: new Set(list('cite quote report describe')),
  quotedAs: 'as',
  measuredAt: 'at',
  bounds: new Set(list('least most')),
  goingOn: new Set(list('add continue')),
  openers: new Set(
    list(`that while when as after before because if but and although though however meanwhile since whereas or so
    where unless until once yet also then nor than whether which who whom what how why whose despite`),
  ),
}
