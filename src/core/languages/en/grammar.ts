import type { ClosedClasses } from '../figure-words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** English closed-class words and irregular verbs: what a shallow reading of a sentence needs. */
export const grammar: ClosedClasses = {
  prepositions: words(`
    of in on at by for with from to into onto over under near across through throughout around about against among amongst
    between within without during since until till after before behind beyond beside besides along amid amidst despite
    inside outside off out up down above below toward towards upon via per than as like unlike except including excluding`),
  determiners: words(`
    the a an this that these those his her its their our your my some any no every each all both another other such
    either neither`),
  auxiliaries: words(`
    is are was were be been being am has have had having do does did will would shall should can could may might must
    isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't`),
  pronouns: words(`
    i you he she it we they me him us them who whom whose which what that himself herself itself themselves mine ours
    yours theirs one someone anyone everyone nobody somebody`),
  conjunctions: words('and or but nor yet so because although though while whereas if unless when where whether'),
  adverbs: words(`
    still also now then already just only even however meanwhile later earlier yesterday today tomorrow again about so far
    not never reportedly apparently allegedly nearly almost too very more most less least there here together overnight
    slightly lightly mildly moderately gravely fatally separately elsewhere currently previously initially immediately since ago alone away back forward once twice`),
  negators: words("no not never none neither nor without n't isn't aren't wasn't weren't hasn't haven't hadn't didn't"),
  subordinators: words('while after before when as because although though since until whereas if unless where'),
  objectPronouns: words('him them us me'),
  relatives: words('who which whose whom that where'),
}

/** Irregular verbs: lemma, then its other forms. */
const IRREGULAR = `
  be is are was were been being am|have has had having|do does did done doing|say says said|go goes going went gone|get got gotten|make made
  |know knew known|think thought|take took taken|see saw seen|come came|give gave given|find found|tell told|become became
  |leave left|feel felt|put|bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard
  |let|mean meant|set|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lay lain|lead led|read|grow grew grown
  |lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent
  |cut|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown
  |catch caught|deal dealt|win won|forget forgot forgotten|hit|hurt|shoot shot|strike struck stricken|sink sank sunk
  |swim swam swum|flee fled|fight fought|fly flew flown|teach taught|sell sold|sleep slept|steal stole stolen|shut
  |show showed shown|sweep swept|tear tore torn|wake woke woken|bind bound|bite bit bitten|blow blew blown|burst|cast|cling clung
  |cost|creep crept|dig dug|drink drank drunk|eat ate eaten|feed fed|freeze froze frozen|hang hung|hide hid hidden
  |lend lent|light lit|ride rode ridden|ring rang rung|shake shook shaken|shed|shrink shrank shrunk|slay slew slain
  |slide slid|spread|spring sprang sprung|stick stuck|swear swore sworn|free frees freed freeing|flee flees fleeing|agree agrees agreed agreeing|swing swung|withdraw withdrew withdrawn
  |overthrow overthrew overthrown|undergo underwent undergone|foresee foresaw foreseen|bear bore born borne|beat beaten
  |split|stab stabs stabbed stabbing|die dies died dying|bid|quit|spin spun|weep wept|mow mown|saw sawn saws sawing|see saw|use using used uses|sue sued suing|lie lying lied|tie tied tying|vie vied vying
  |lay laid|arise arose arisen|bend bent|withhold withheld|prove proven|sing sang sung|stink stank stunk|undertake undertook undertaken
  |learn learnt|wed|breed bred|bleed bled|exceed|need|succeed|proceed|spit spat|kneel knelt|lean leant|leap leapt|swell swollen
  |strive strove striven|tread trod trodden|awake awoke|forbid forbade forbidden|forgive forgave forgiven|mistake mistook mistaken
  |offset|upset|thrust|oversee oversaw overseen|overcome overcame|outdo outdid outdone|rebuild rebuilt|repay repaid|rewrite rewrote rewritten|debut debuted debuting`

/** Form → lemma, for irregular verbs. */
export const irregularVerbs: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split('|').flatMap((entry) => {
    const [lemma = '', ...forms] = entry.trim().split(/\s+/)
    return [lemma, ...forms].map((form): [string, string] => [form, lemma])
  }),
)

/** Irregular plurals of nouns that reports count. */
export const irregularNouns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      people: 'person',
      persons: 'person',
      men: 'man',
      women: 'woman',
      children: 'child',
      lives: 'life',
      wives: 'wife',
    },
    ...{
      policemen: 'policeman',
      policewomen: 'policewoman',
      firemen: 'fireman',
      gunmen: 'gunman',
      fishermen: 'fisherman',
    },
    ...{
      servicemen: 'serviceman',
      countrymen: 'countryman',
      feet: 'foot',
      teeth: 'tooth',
      mice: 'mouse',
      geese: 'goose',
    },
    ...{
      knives: 'knife',
      leaves: 'leaf',
      halves: 'half',
      wolves: 'wolf',
      crises: 'crisis',
      bases: 'base',
      buses: 'bus',
    },
    ...{
      series: 'series',
      species: 'species',
      aircraft: 'aircraft',
      sheep: 'sheep',
      premises: 'premises',
      news: 'news',
    },
    ...{ police: 'police', troops: 'troop', headquarters: 'headquarters', spokesmen: 'spokesman', houses: 'house' },
    ...{ cases: 'case', damages: 'damages', horses: 'horse', nurses: 'nurse', causes: 'cause', purchases: 'purchase' },
    ...{ vehicles: 'vehicle', casualties: 'casualty', families: 'family', bodies: 'body', countries: 'country' },
    ...{
      guardsmen: 'guardsman',
      thieves: 'thief',
      grandchildren: 'grandchild',
      analyses: 'analysis',
      oases: 'oasis',
      hypotheses: 'hypothesis',
      diagnoses: 'diagnosis',
      criteria: 'criterion',
      goods: 'goods',
      means: 'means',
      savings: 'savings',
      surroundings: 'surroundings',
      whereabouts: 'whereabouts',
      proceedings: 'proceedings',
      corps: 'corps',
      jeans: 'jeans',
      pants: 'pants',
      crossroads: 'crossroads',
      barracks: 'barracks',
      shelves: 'shelf',
      loaves: 'loaf',
      calves: 'calf',
      hooves: 'hoof',
      scarves: 'scarf',
      selves: 'self',
      midwives: 'midwife',
      housewives: 'housewife',
      businessmen: 'businessman',
      businesswomen: 'businesswoman',
      congresswomen: 'congresswoman',
      salesmen: 'salesman',
      workmen: 'workman',
      clergymen: 'clergyman',
      lawmen: 'lawman',
      craftsmen: 'craftsman',
      postmen: 'postman',
      seamen: 'seaman',
      statesmen: 'statesman',
      tradesmen: 'tradesman',
      doormen: 'doorman',
      marksmen: 'marksman',
      militiamen: 'militiaman',
      servicewomen: 'servicewoman',
      stepchildren: 'stepchild',
      schoolchildren: 'schoolchild',
      horsemen: 'horseman',
      chairmen: 'chairman',
      congressmen: 'congressman',
      clothes: 'clothes',
      kilos: 'kilo',
    },
  }),
)
