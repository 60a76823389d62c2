/**
 * Words by which a text passes on what somebody says, thinks or wants, by kind. Written by hand; how likely a kind is a cue before what
 * follows it is a table of weights (`src/core/annotate/statements/cue-weights.ts`).
 */
import type { CueKind, CueVerb } from '../statement-words.ts'
import { irregularVerbs } from './grammar.ts'
import { regularForms } from './inflect.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Verb, or verb and the prepositions that belong to the cue: "speak:of,about". */
const VERBS: Readonly<Record<CueKind, string>> = {
  say: `say state add claim:about insist:on announce report:on note argue:for,against explain declare confirm deny
    acknowledge admit:to disclose allege assert maintain contend conclude remark:on comment:on respond:to,with reply:to,with answer:to
    stress emphasise emphasize reiterate repeat testify:about,to concede complain:of,about boast:of,about joke:about quip
    affirm swear:to clarify specify recount relate:to interject exclaim whisper shout mention counter elaborate:on proclaim
    attest:to opine lament tweet:about post write:of,about observe caution:about,against hint:at signal predict
    recall divulge profess avow aver retort mutter murmur mumble yell scream cry pronounce preach:about brag:about muse:about
    rant:about rave:about grumble:about gripe:about moan:about confess:to utter voice convey communicate relay narrate
    underscore underline highlight reaffirm reassert restate posit theorize theorise speculate:about,on reason summarize
    summarise detail outline suggest chime crow snap scoff:at chant recite cite express quote imply insinuate intone
    bemoan wail blog message text broadcast chronicle interpose volunteer warn:of,about,against forewarn begin continue finish go`,
  tell: 'tell:of,about inform:of notify:of assure:of remind:of advise:on,against convince:of brief:on persuade alert:to apprise:of',
  ask: 'ask:about,for wonder:about inquire:about,into enquire:about,into query question challenge',
  show: `show indicate reveal demonstrate prove illustrate confirm find discover calculate estimate project forecast
    conclude detail attribute ascribe uncover expose`,
  think: `think:of,about believe:in consider feel:about expect hope:for fear worry:about doubt suspect guess assume imagine
    reckon regard:as view:as see:as perceive deem judge anticipate foresee envision envisage presume suppose regret trust:in
    understand realize realise recognize recognise know:about,of learn:of,about remember forget dream:of,about care:about
    dread resent appreciate value fancy rate conceive:of count:on rely:on mistake figure hear sense notice`,
  judge: `accuse blame:for,on call criticise criticize condemn praise:for describe:as denounce hail:as welcome dismiss:as slam
    decry characterise:as characterize:as label brand dub term credit:with,for dispute defend deplore mourn
    attack:for,over,as assail blast mock ridicule deride lambaste chide rebuke scold berate castigate censure
    commend applaud laud celebrate extol tout cheer thank:for salute honour honor admire bash rip pan
    disparage belittle insult malign smear lampoon fault excoriate skewer depict:as portray:as paint:as cast:as frame:as
    liken:to compare:to,with refer:to equate:with apologise:for apologize:for rail:against inveigh:against rap trash
    vilify taunt hammer pillory congratulate:on protest lecture`,
  favour: `support oppose back endorse reject favor favour advocate:for promote object:to agree:with,on,to disagree:with,on
    side:with approve:of disapprove:of subscribe:to champion resist embrace espouse renounce disavow repudiate denigrate
    espouse pan contest rebut refute downplay minimize minimise accept tolerate prefer sympathise:with sympathize:with`,
  urge: `urge order demand propose request recommend:to beg:for implore call:for,on push:for press:for plead:with,for appeal:for,to
    petition:for instruct command direct require encourage exhort lobby:for,against insist:on invite pray:for agitate:for
    clamour:for clamor:for ask:for,to summon tempt`,
  want: `want wish:for seek plan:on,for intend aim:for,at aspire:to desire long:for strive:for prepare:for pursue contemplate weigh
    mull target hesitate opt:for,to try need crave yearn:for`,
  commit: `vow pledge promise refuse decline threaten agree:to decide:on,against resolve rule:on,against vote:for,against,on consent:to
    guarantee offer undertake choose conspire acquiesce:to swear authorise authorize approve sanction veto`,
  talk: `talk:about,of speak:of,about,to discuss debate address mention refer:to allude:to touch:on point:to dwell:on hint:at
    focus:on raise broach evoke invoke analyse analyze examine review explore rehearse expound:on weigh:in`,
  seem: 'seem appear',
}

/** How a kind takes what is said, whether it passes something on, and whether it is done by words. */
const TRAITS: Readonly<Record<CueKind, Pick<CueVerb, 'frame' | 'told' | 'spoken'>>> = {
  say: { frame: 'clause', told: true, spoken: true },
  tell: { frame: 'hearer', told: true, spoken: true },
  ask: { frame: 'wish', told: false, spoken: true },
  show: { frame: 'clause', told: true, spoken: true },
  think: { frame: 'clause', told: false, spoken: false },
  judge: { frame: 'object', told: false, spoken: true },
  favour: { frame: 'object', told: false, spoken: false },
  urge: { frame: 'wish', told: false, spoken: true },
  want: { frame: 'wish', told: false, spoken: false },
  commit: { frame: 'clause', told: false, spoken: true },
  talk: { frame: 'object', told: true, spoken: true },
  seem: { frame: 'clause', told: true, spoken: true },
}

/** Verbs that stand otherwise than their kind. */
const APART: Readonly<Record<string, Partial<CueVerb>>> = {
  predict: { told: false },
  describe: { told: true },
  cite: { frame: 'object' },
  quote: { frame: 'object' },
  express: { frame: 'object' },
  voice: { frame: 'object' },
  acknowledge: { frame: 'object' },
  estimate: { told: true },
  persuade: { told: false },
  convince: { told: true },
}

/** Verbs that are cues by what follows alone (a quotation): "continued", "went on". */
const ALOUD_ONLY = new Set(list('begin continue finish go snap'))

/** Verbs that are deeds where no clause follows: "found six graves", "declared a holiday". */
const DEEDS = new Set(
  list(
    'recall relay broadcast find discover uncover expose declare pronounce demonstrate prove raise broach answer add',
  ),
)

/** Nouns and adjectives, by the kind of their verb. */
const NOUNS: Readonly<Record<string, string>> = {
  say: `claim assertion allegation accusation:of,against statement:on,about comment:about,on remark:about,on announcement:of warning:of,about
    declaration:of confirmation:of denial:of argument:for,against,about contention insistence:on prediction:of,about suggestion:of
    explanation:of,for admission:of acknowledgement:of acknowledgment:of complaint:of,about confession:of message rumour:of rumor:of
    speculation:about proclamation:of assurance:of reminder:of revelation:of disclosure:of report:of tale:of story:about caveat
    chant:of cry:of testimony response:to reply:to answer:to notice:of slogan`,
  show: 'evidence:of finding:of proof:of indication:of estimate:of conclusion forecast:of,for projection:of calculation sign:of',
  think: `belief:in view:of,on,about opinion:of,on,about hope:of,for fear:of concern:about,over worry:about doubt:about,over suspicion:of,about
    impression:of conviction confidence:in feeling sense:of idea notion:of thought:of,about expectation:of assumption
    understanding:of perception:of recognition:of anxiety:about,over optimism:about pessimism:about skepticism:about,of scepticism:about,of
    realization realisation regret:for,over presumption fantasy:of awareness:of`,
  judge: `criticism:of,over praise:for,of condemnation:of attack:on outrage:over,at anger:over,at defense:of defence:of mockery:of
    description:of,as portrayal:of characterization:of characterisation:of critique:of rebuke:of,to ridicule:of contempt:for admiration:for`,
  favour: `support:for,of opposition:to objection:to endorsement:of rejection:of approval:of disapproval:of agreement:with,on disagreement:with,over
    advocate:of,for supporter:of opponent:of critic:of proponent:of stance:on position:on attitude:toward,towards,to disdain:for preference:for`,
  urge: 'call:for,on,to demand:for appeal:for,to request:for plea:for,to proposal:for,to recommendation:for order instruction advice suggestion',
  want: 'desire:for wish:for intention:of plan:to,for aim:of goal:of ambition:of quest:for willingness eagerness intent reluctance',
  commit:
    'promise:of,to pledge:of,to vow threat:of,to decision:on refusal ruling:on commitment:to offer:of,to determination verdict resolve',
  talk: 'discussion:of,about talk:of,about speech:on,about mention:of question:about,of,over reference:to debate:over,about,on speculation:about,over',
}

const ADJECTIVES: Readonly<Record<string, string>> = {
  think: `sure:of,about certain:of,about confident:of,in,about convinced:of aware:of afraid:of worried:about concerned:about,with
    hopeful:of,about optimistic:about pessimistic:about adamant:about skeptical:of,about sceptical:of,about doubtful:about,of
    unsure:of,about uncertain:about,of glad:of,about proud:of happy:about,with sorry:for,about fearful:of wary:of mindful:of
    conscious:of ignorant:of unaware:of surprised:by,at angry:about,over,at upset:about,over,at disappointed:in,with,by grateful:for
    pleased:with,about cautious:about clear:about,on positive:about`,
  judge: 'critical:of dismissive:of supportive:of complimentary:about contemptuous:of scornful:of disdainful:of',
  want: 'eager:for keen:on willing reluctant unwilling determined intent:on ready',
}

/** Entries "word:preposition,preposition" of a list. */
function entries(words: string): { lemma: string; prepositions: ReadonlySet<string> }[] {
  return list(words).map((entry) => {
    const [lemma = '', after] = entry.split(':')
    return { lemma, prepositions: new Set(after?.split(',') ?? []) }
  })
}

/** Where a verb stands in two lists, the first tells its kind and both their prepositions. */
function verbsByLemma(): Map<string, CueVerb> {
  const found = new Map<string, CueVerb>()
  for (const [kind, words] of Object.entries(VERBS) as [CueKind, string][])
    for (const { lemma, prepositions } of entries(words)) {
      const before = found.get(lemma)
      const both = new Set([...(before?.prepositions ?? []), ...prepositions])
      const one = before ?? {
        lemma,
        kind,
        ...TRAITS[kind],
        ...APART[lemma],
        aloud: ALOUD_ONLY.has(lemma),
        deed: DEEDS.has(lemma),
      }
      found.set(lemma, { ...one, prepositions: both })
    }
  return found
}

/** Inflected form → its verb. */
export function cueVerbs(): Map<string, CueVerb> {
  const byLemma = verbsByLemma()
  const irregular = new Set(irregularVerbs.values())
  const found = new Map<string, CueVerb>()
  for (const [lemma, verb] of byLemma) {
    const [base, third, past, participle] = regularForms(lemma)
    for (const form of [base, third, participle, ...(irregular.has(lemma) ? [] : [past])]) found.set(form!, verb)
  }
  for (const [form, lemma] of irregularVerbs) {
    const verb = byLemma.get(lemma)
    if (verb) found.set(form, verb)
  }
  return found
}

function ofKinds(words: Readonly<Record<string, string>>): Map<string, CueVerb> {
  const found = new Map<string, CueVerb>()
  for (const [kind, entry] of Object.entries(words))
    for (const { lemma, prepositions } of entries(entry))
      if (!found.has(lemma))
        found.set(lemma, {
          ...{ lemma, kind: kind as CueKind, prepositions },
          ...{ frame: 'object', told: false, spoken: false, aloud: false, deed: false },
        })
  return found
}

/** Nouns and adjectives of saying and thinking, by their lemma. */
export const cueNouns: ReadonlyMap<string, CueVerb> = ofKinds(NOUNS)
export const cueAdjectives: ReadonlyMap<string, CueVerb> = ofKinds(ADJECTIVES)
