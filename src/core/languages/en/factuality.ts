import type { FactualityWords } from '../factuality-words.ts'
import { regularForms } from './inflect.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)
const words = (text: string): ReadonlySet<string> => new Set(list(text))
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

const TELLING = verbs(
  'report state claim list announce suggest count record assert allege estimate give publish print quote declare post insist tweet',
  'said say says saying put puts gave given told wrote written stated said tell tells quoted',
)

/** English cues of denial, doubt, falsehood, plan, fear, condition and play. */
export const factuality: FactualityWords = {
  sets: {
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
    notAux: words(
      "didn't doesn't don't isn't wasn't weren't aren't hasn't haven't hadn't won't wouldn't couldn't can't",
    ),
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
  },
  denied: {
    it: [
      // "21, not 26", "not 40 but 14"
      'not !only|just|merely|simply|all|another the|a|an|some|about|around|exactly? #',
      'instead|place of the|a|an|its|their? <adv>? #',
      'rather than the|a|an|some|about? #',
      'far from|being the #',
      'nowhere near the? #',
      'nothing like the? #',
      'not even #',
      'never #',
      'short of the ~1 #',
      'down from|on a|an|the? <adv>? previously|initially|originally|wrongly <told> #',
      'previously|initially|originally|wrongly|mistakenly|erroneously|incorrectly|falsely <told> #',
      // "revised to 88 from 134", "corrected from 134 to 88"
      'revised|revising|revise|corrected|correcting|amended|amending|adjusted ~~14 from <det>? #',
      '<revise> ~2 <det> ~2 <content> ~8 from <det>? #',
      'correcting|corrected|corrects|retracting|retracted|retracts|withdrew <det> ~2 #',
      '<not> <result> <det>? #',
      '<not> <adv> <result> #',
      '<not> have|be been? <result>? #',
      'there <be> not|never #',
      'no # <false>',
      '<deny> the|those #',
      'disputed|disputes|disputing|questioned|questions|doubted|doubts|contested|refuted|rejected|dismissed|denied <det> ~3 # <content>',
    ],
    in: [
      '<content> !said|says|found|finds|show|shows|showed ~30 <be> ~3 <false>',
      '<content> !said|says|found|finds|show|shows|showed ~30 <be> <adv>? <deny>',
      '<content> ~~1 which|purporting|showing|claiming ~~25 <be> ~2 <false>',
      '<content> ~30 turned|turns|proved|proven|proves out? to? be? ~2 <false>',
      '<content> ~30 <be> not <adv>? true|correct|accurate|so|right|reliable|credible|real',
      "<content> ~30 isn't|wasn't|aren't|weren't <adv>? true|correct|accurate|so|right|reliable|credible",
      '<content> ~30 has|have|had|could|can|cannot|was|were <not>? be|been? <adv>? <not> be|been? <adv>? <confirmed>',
      "<content> ~30 hasn't|haven't|couldn't|can't|wasn't|weren't|cannot be|been? <adv>? <confirmed>",
      '<content> ~30 <not> be? <adv>? <confirmed>',
      '<content> ~30 remain|remains|remained unconfirmed|unverified|unproven|unsubstantiated',
      '<content> ~30 <be> unconfirmed|unverified|unproven|unsubstantiated',
      '<content> ~30 lack|lacks|lacked|lacking ~1 evidence|foundation|basis|proof|substance',
      '<content> ~30 have|has|had no|little basis|foundation|truth|substance|merit',
      '<initially>|wrongly <told> ~~30 but|before|then|later|since ~3 <revise>',
      '<initially> <told> ~~30 <revise> ~3 to',
    ],
    after: [
      '<denyThat> that !<content>',
      '<denyThat> on|in|at|during|via|through|again|late|early|earlier|yesterday|today|last|this|to|before|after|before|when ~6 that !<content>',
      '<denyThat> having',
      '<deny> <adv>? <det>? ~2 <content> that|of|about|putting|saying|suggesting|claiming|alleging|which|the',
      '<deny> <adv>? as <false> ~3 <content>',
      '<denyThat> it|they|he|she|there had|has|have|was|were|is',
      '<denyThat> # <be>|had|has|have|died|killed|drowned|perished|survived|fled',
      'deny|denied|denies|denying killing|shooting|wounding|injuring|attacking|stealing|taking|losing|hitting|targeting|striking|abducting|arresting|torturing|firing|bombing|paying|receiving|spending|selling',
      '<refuse> to <adv>? <confirm>',
      '<not> <able>? to? <adv>? <confirm>',
      'unable to <adv>? <confirm>',
      'yet to <adv>? <confirm>|be',
      'stopped|stopping short of confirming',
      'without <confirm>',
      'no <adv>? independent|official|immediate? confirmation|verification',
      'unconfirmed|unverified|unsubstantiated <content> that|about',
      'baseless|false|bogus|fake|fabricated|debunked|discredited|exaggerated|inflated|unfounded|erroneous|mistaken|incorrect|misleading|wrong <content>',
      '<rumour> that|of|about|had',
      '<wrongly> <told>|<claims>',
      '<misstate> that|the|its|their|his|her|how|by',
      'earlier|previous|original|initial|first version|edition|draft|headline|caption ~~8 <told>|had|misstated',
      '<cast> ~1 doubt|doubts on|upon|over',
      'called|calls|calling|call ~8 into question|doubt',
      '<scorn> off|at|down|aside|away|back|on on|at|against? <det>? ~2 <content> that|of|about',
      '<regret> for|that|having <told>|publishing|it ~2',
      'nobody|none|no-one ~3 <confirm>',
      'no one ~2 <confirm>',
      'poured|pours|pour|pouring cold water on|over',
      'took|takes|take|taking issue with',
      'rule|rules|ruled|ruling out',
      'contrary to',
      'doubts|doubt|doubted|doubtful|sceptical|skeptical that|whether|if|about|of',
      'by no means',
      'in no way',
      'walked|walking back <det>? ~2 <content>',
      'backtracked|backed|backing|distanced ~3 from|on|off|away <det>? ~2 <content>',
      'lied|lying about|when|by',
      'not true|correct that',
      'untrue|incorrect that',
    ],
    indefinite: [
      'no|little|scant|insufficient evidence|proof|sign|signs|indication|indications|record|records|basis|truth|suggestion that|of|for|to|in',
    ],
    phrase: ['unconfirmed|unverified|unsubstantiated <content> of'],
    before: [
      '<deny> <adv>? it|them|this|so',
      '<deny> <adv>? that $',
      '<deny> <adv>? the|that|this|those|these|such|any|all|his|her|its|their ~2 <content>',
      'a|an|the <content> that|which? <be> ~3 <deny>',
      'a|an|the <content> ~6 <false>|deny|denies|denied|disputed|dispute|disputes|reject|rejects|rejected|dismissed|refuted|questioned|questions|doubted|contested|debunked|contradicted',
      '<call> <det>? <content>? it|this|that|them? as? ~3 <false>',
      'that|this|it|which <be> ~2 not <adv>? true|so|correct|accurate|right',
      "that|this|it|which isn't|wasn't <adv>? true|so|correct|accurate|right",
      'that|this|it|which <be> <adv>? a|an|pure|all|simply|not? <false>',
      '^ <pronoun> <aux> not $',
      '^ <pronoun> <notAux> $',
      '^ but <pronoun> <notAux> $',
      '^ but <pronoun> <aux> not $',
      '^ no such',
      '^ <nonsense>',
      '^ not so|true',
      'never happened|occurred|existed',
      'never took place',
      '<notAux> happen|occur|exist|true',
      'did not <adv>? happen|occur|exist',
      'did not take place',
      "didn't take place",
      'no truth to|in it|this|that|them|the',
      '<not> <able>? to? <adv>? <confirm> it|this|that|the|those|these ~1 <content>?',
      'had|has|have been? made up',
      'took|takes|take issue with it|this|that|the',
      'cast|casts|threw doubt|doubts on|over it|this|that|the ~1 <content>',
    ],
    last: [
      '<deny> <adv>? the|that|this ~1 figure|number|toll|total|tally|count|share|percentage|estimate|statistic',
      'called|calls|calling the|that|this figure|number|toll|total|count|estimate|share ~3 <false>',
      'the|that|this figure|number|toll|total|count|estimate|share <be> ~3 <false>|<deny>',
    ],
  },
  notActual: {
    it: [
      '<planned> #',
      'if not #',
      'feared|fears|fearing #',
      '# <be>? feared dead|killed|missing|drowned|lost|trapped|buried|injured|wounded|to',
      'wants|want|wanted|needs|seeks|seeking|sought|requested|requesting|demanded|demanding|proposed|proposes|proposing|considering|mulling|weighing|urged|urging ~2 #',
      '# presumed|thought|believed? to? be? feared',
      'order|orders|ordered|ordering # to|into|out|back',
      'allow|allows|allowed|allowing|permit|permits|permitted|permitting|limit|limits|limiting no|up|only? more? # to',
      'target|targets|goal|aim|objective|ambition of|to <adv>? ~1 #',
      'threatened|threatens|threatening ~2 with #',
      'demanded|demanding|demands|sought|requested|urged|proposed|ordered|awaiting the|a ~2 of #',
      'as|like if|though #',
      'reject|rejects|rejected|rejecting|dismissed|spurned|blocked|opposed|declined|refused|vetoed a|an|the ~2 #<proposal>',
      '<prevented> ~2 #<losses>',
    ],
    after: [
      '<drill> ~~4 <imagine>',
      '<drill> in which|where',
      '<imagine> ~2 <drill>',
      'mock|simulated|fictional|fictitious|imaginary|hypothetical ~1',
      '^ in <det> ~6 <fiction> !of',
      '<foresee> that',
      'fear|fears|feared|fearing that|of|for',
    ],
    phrase: [
      'if !not|only',
      'unless',
      'whether',
      'assuming|supposing|suppose|imagine|imagined|hypothetically that|if?',
      'in case',
      'provided that',
      'as|like if|though',
      '<ask> ~4 if|whether',
      '<probe> ~4 <content> that|of|the|about',
      '<probe> into? <content>',
      'warn|warned|warns|warning ~3 of|against',
      'worried|worries|worry|concern|concerns|concerned that',
      'in the event of|that',
      'on condition that',
      'in exchange|return for',
      '<planNoun> to',
      '<planNoun> for|of',
      '<plan> to|for',
      '<plan> ~6 to',
      '<foresee> ~8 to',
      'expected|expects|expect|expecting|predicted|predicts|forecast|forecasts|anticipated|anticipates',
      'designed|intended|meant|needed|required|hired|built|aimed|enough|sufficient|likely|ready|willing|able? to',
      'called|calls|calling|call for',
    ],
    clause: [
      'will|shall|would',
      "'ll|'d",
      "won't|wouldn't",
      'could|may|might !<perceive>',
      'going|gonna to',
      'is|are|was|were|be|been|being? <destined> to|for',
      'is|are to be',
      'should <be>|have|the|that|it|they|he|she|we',
      'had <foresee>',
      'fear|fears|feared',
    ],
  },
  undoing: words(`
    not never no n't cannot didn't doesn't don't isn't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't can't without
    refuse refused refuses refusing decline declined declines declining fail failed fails failing unable little hardly nor
    nobody none few neither stop stopped beyond`),
  negating: words("not no never nowhere unable refuse without yet isn't didn't nobody"),
  telling: TELLING,
  joiner: 'and',
  from: 'from',
  to: 'to',
  of: 'of',
  possessive: "'s",
  ends: words('but though although whereas while however because'),
  endsAfterComma: words(
    "according who which whose where as when is isn't are aren't was wasn't were weren't has hasn't have haven't had hadn't did didn't",
  ),
  resumes: words(
    'said says added adds put puts insisted insists gave gives told tells confirmed confirms counted accused acknowledged',
  ),
  opens: words(
    'who which whose that where when while because since although though if unless whether but so after before until as than',
  ),
  definite: words("the those these his her its their our all both every remaining last past first 's"),
  homonyms: words('may will might'),
  asks: words('did do does is are was were has have had will would could can should'),
}
