import type { Modality } from '../../model/analysis.ts'
import type { AnalysisWords, ClauseCue } from '../analysis-words.ts'
import { countries } from './countries.ts'
import { DENYING } from './factuality-sets.ts'
import { nameRules } from './names.ts'
import { statementRules } from './statements.ts'

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))

const TELLS = `say tell report announce state add insist note warn argue explain declare confirm acknowledge admit reveal
  disclose allege assert maintain contend conclude estimate predict suggest observe remark testify believe think caution
  write indicate inform notify assure affirm reckon put according find show recount describe accuse`
/** What somebody keeps from happening, or does not do. */
const PREVENTS = 'fail refuse decline avoid prevent stop avert foil thwart forbid ban forget neglect lack'
const ASKS = 'ask wonder investigate examine probe question inquire enquire determine establish check'
const PLANS = `plan intend threaten vow pledge promise want hope aim aspire propose urge order demand request prepare offer call
  expect seek agree decide vote consider conspire plot seem attempt try`
const FEARS = 'fear suspect worry speculate imagine assume presume guess'

function cues(): Map<string, ClauseCue> {
  const found = new Map<string, ClauseCue>()
  const enter = (list: string, cue: ClauseCue): void => {
    for (const lemma of words(list)) found.set(lemma, { ...found.get(lemma), ...cue })
  }
  enter(TELLS, { tells: true })
  enter(FEARS, { modality: 'possible', tells: true })
  enter(PLANS, { modality: 'planned' })
  enter(ASKS, { modality: 'asked' })
  enter(PREVENTS, { flips: true })
  enter(DENYING.join(' '), { flips: true, tells: true })
  enter('expect project forecast anticipate predict', { tells: true })
  enter('doubt', { flips: true, modality: 'possible' })
  return found
}

const MODALS: readonly (readonly [string, Modality])[] = [
  ...[...words('may might could can')].map((word) => [word, 'possible'] as const),
  ...[...words("will shall 'll wo")].map((word) => [word, 'planned'] as const),
  ...[...words("would should 'd")].map((word) => [word, 'counterfactual'] as const),
]

/** English, for mentions, entities and clauses. */
export const analysisWords: AnalysisWords = {
  titles: nameRules.titles,
  maleTitles: nameRules.maleTitles,
  femaleTitles: nameRules.femaleTitles,
  maleNames: nameRules.maleNames,
  femaleNames: nameRules.femaleNames,
  calendar: statementRules.calendar,
  nationalities: new Set(countries.keys()),
  people: statementRules.people,
  bodies: statementRules.bodies,
  organisationWords: nameRules.organisationWords,
  eventWords: words('war games olympics cup championship championships festival election elections summit revolution'),
  pronouns: statementRules.pronouns,
  definite: words('the this that these those'),
  negators: words("not n't never neither nor hardly scarcely"),
  negativeDeterminers: words('no none nobody neither nothing'),
  notOnly: words('only just merely simply'),
  clauseCues: cues(),
  modals: new Map(MODALS),
  conditions: words('if unless lest'),
  openQuestions: words('whether'),
  sourcePhrases: words('according'),
  reckoningVerbs: words('estimate expect project forecast anticipate predict reckon calculate describe say put'),
  reckonings: words('estimate forecast projection outlook prediction target guidance expectation'),
  revisingVerbs: words('raise lower cut trim double revise reduce lift increase slash boost set'),
  documents: words(
    `report study survey poll document paper census audit statement release index data statistic figure record analysis review filing`,
  ),
  documentVerbs: words('show find say reveal indicate suggest report put estimate list link conclude record give name'),
  observers: words('reporter journalist correspondent photographer witness eyewitness observer monitor'),
  observingVerbs: words('see count witness observe'),
  changeVerbs:
    words(`rise increase grow climb jump soar surge swell double triple rebound recover fall drop decline decrease shrink sink plunge
    plummet slip slide tumble dwindle go come stand reach return`),
  quantityNouns: words('number total toll count tally figure amount level sum population'),
  partitive: 'of',
  agentPreposition: 'by',
  absolutePreposition: 'with',
}
