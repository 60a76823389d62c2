import { regularForms } from './inflect.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)
export const words = (text: string): ReadonlySet<string> => new Set(list(text))
/** All forms of regular verbs, and words as they stand. */
const verbs = (lemmas: string, others = ''): ReadonlySet<string> =>
  new Set([...list(lemmas).flatMap(regularForms), ...list(others)])

/** Verbs that deny what they are said of: shared with the comparison of texts. */
export const DENYING = list(
  `deny refute rebut reject dismiss dispute contradict disavow repudiate rubbish debunk disprove discredit discount contest
  question doubt belie quash gainsay scotch retract disown negate impugn challenge`,
)

const FALSE = words(`
  false untrue incorrect wrong inaccurate baseless unfounded groundless fabricated bogus fake faked fictitious exaggerated
  inflated overstated misleading nonsense nonsensical rubbish lie lies hoax fabrication fabrications invention propaganda
  disinformation misinformation myth fantasy fiction untruth falsehood preposterous absurd ludicrous laughable mistaken
  erroneous implausible discredited debunked disproved disproven refuted made-up invented concocted doctored fanciful
  far-fetched unsubstantiated unproven libel slander error mistake misprint typo miscount overcount overestimate exaggeration`)

export const TELLING = verbs(
  'report state claim list announce suggest count record assert allege estimate give publish print quote declare post insist tweet',
  'said say says saying put puts gave given told wrote written stated said tell tells quoted',
)

/** Named sets of words for the patterns of `factuality.ts`. */
export const SETS: Readonly<Record<string, ReadonlySet<string>>> = {
  deny: verbs(DENYING.join(' '), 'withdrew withdrawn withdraw withdraws withdrawing denial denials'),
  // "Dispute", "challenge" and the like are nouns as often: "the dispute that killed 40".
  denyThat: new Set(
    [...list('deny refute rebut reject dismiss contradict disavow repudiate debunk disprove belie retract')]
      .flatMap(regularForms)
      .concat(list('disputed disputing questioned questioning doubted doubting contested discounted withdrew')),
  ),
  claims: verbs('claim allege assert insist boast suggest'),
  content: words(`
      claim claims report reports rumour rumours rumor rumors allegation allegations suggestion suggestions figure figures
      number numbers toll tolls count counts estimate estimates statement statements assertion assertions accusation
      accusations story stories account accounts argument notion idea total totals tally tallies share percentage version
      versions statistic statistics calculation calculations assessment contention speculation information reporting
      contentions insinuation insinuations post posts tweet tweets article articles headline headlines message messages
      finding findings video videos photo photos image images footage picture pictures document documents letter letters clip assumption insistence narrative talk`),
  // What is rejected without being denied: it has not come about.
  proposal: words(`
      plan plans proposal proposals bill bailout deal bid offer package amendment scheme loan grant request motion budget
      settlement increase rise tax takeover merger project application applications demand demands appeal`),
  det: words('the a an that this those these such any all his her its their my our your one'),
  be: words("is are was were be been being 's 're"),
  false: FALSE,
  adv: words(`
      flatly strongly categorically vehemently firmly strenuously immediately promptly swiftly later since now also again
      publicly hotly angrily roundly completely totally entirely utterly simply plainly grossly wildly hugely greatly vastly
      absolutely quickly repeatedly officially independently directly ever yet still even clearly`),
  rumour: words(`
      rumour rumours rumor rumors myth myths hoax lie lies canard falsehood falsehoods fabrication misconception propaganda
      misinformation disinformation fiction`),
  confirm: verbs('verify confirm corroborate substantiate authenticate prove validate', 'vouch'),
  confirmed: words('verified confirmed corroborated substantiated authenticated proven proved validated borne'),
  able: words('able unable immediately independently yet'),
  refuse: verbs('refuse decline'),
  misstate: verbs('misreport misstate overstate exaggerate inflate fabricate invent miscount overcount'),
  wrongly: words(
    'wrongly mistakenly erroneously incorrectly falsely misleadingly inaccurately dishonestly untruthfully',
  ),
  told: TELLING,
  initially: words('initially originally previously earlier first'),
  revise: verbs(
    'revise correct amend adjust reduce lower downgrade slash trim retract halve',
    'cut cuts cutting scaled scale brought put walked',
  ),
  scorn: verbs(
    'push scoff laugh brush knock wave pour play slap bat explain',
    'shot shoot shoots hit hits shooting hitting struck',
  ),
  regret: verbs('apologise apologize regret'),
  call: verbs(
    'call describe brand label dismiss term slam denounce characterise characterize decry deride reject dub',
    'slammed branded',
  ),
  cast: words('cast casts casting threw throw throws throwing shed sheds'),
  result: verbs(
    'kill injure wound receive score arrest detain destroy damage earn happen exceed total number cost attack bomb abduct execute murder evict fire dismiss lose deport charge use employ seize steal burn',
    `hurt hit shot shoot shoots have has had having win won wins get got gets paid pay pays spend spent make made makes sell
      sold buy bought take took taken be is are was were been lose lost steal stole strike struck fired`,
  ),
  plan: verbs(
    'plan aim intend hope want seek pledge vow promise threaten offer propose plot consider prepare brace try attempt wish volunteer aspire urge ask order instruct require press demand request schedule resolve agree',
    'sought meant bid planning plotting trying',
  ),
  planned: words(`
      planned proposed possible potential projected expected intended promised threatened hypothetical imaginary fictional
      fictitious would-be anticipated likely hoped-for simulated requested targeted budgeted mooted prospective`),
  planNoun: words(`
      plan plans proposal proposals scheme schemes bid threat threats target targets goal goals pledge pledges promise
      promises offer offers plot plots intention ambition aim aims vow vows proposal request requests demand demands call
      calls appeal deal agreement decision order orders attempt attempts effort efforts permission licence license approval`),
  foresee: verbs(
    'expect predict forecast project anticipate envisage envision foresee fear',
    'forecast foresaw foreseen fears expectation expectations prediction predictions forecasts projection projections',
  ),
  destined: words(
    'expected predicted forecast projected anticipated likely unlikely set due about poised slated scheduled bound estimated destined supposed tipped prone feared',
  ),
  ask: verbs('ask wonder query enquire inquire', 'asked asking'),
  probe: verbs('investigate examine probe check assess study review', 'looking look looks'),
  drill: words(`
      drill drills exercise exercises simulation simulations scenario scenarios rehearsal rehearsals mock-up game games model
      models test script`),
  imagine: verbs(
    'imagine simulate pretend envisage stage rehearse model mimic suppose recreate portray depict',
    'imagined',
  ),
  fiction: words(`
      novel novels film films movie movies play drama series episode thriller story comic manga musical opera videogame
      fiction satire sequel screenplay`),
  pronoun: words('it that this they he she we i there these those'),
  aux: words('did does do is was were are has have had will would could can'),
  notAux: words("didn't doesn't don't isn't wasn't weren't aren't hasn't haven't hadn't won't wouldn't couldn't can't"),
  not: words(
    "not never n't cannot didn't doesn't don't isn't wasn't weren't aren't hasn't haven't hadn't won't wouldn't couldn't can't",
  ),
  nonsense: words(
    'nonsense rubbish lies lie untrue false wrong fiction absurd ridiculous preposterous poppycock bunk hogwash bull',
  ),
  perceive: words(`
      not never see hear count find reach smell feel remember tell say only still no imagine name identify afford help
      manage understand speak save stop read walk get`),
  allow: verbs('allow permit let limit restrict cap', 'letting'),
  prevented: verbs('avert prevent avoid forestall foil thwart'),
  losses: words('deaths casualties injuries losses attacks killings strikes crashes accidents jobs'),
}
