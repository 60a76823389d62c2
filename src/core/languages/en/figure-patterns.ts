import type { FigurePatterns } from '../figure-words.ts'

/** English words that reading figures turns on, as patterns over single lower-case words. */
export const figurePatterns: FigurePatterns = {
  clauseOpener: /^(?:but|while|whereas|although|though|as|and)$/,
  beforePlace: /^(?:the|northern|southern|eastern|western|central|north|south|east|west)$/,
  placePreposition: /^(?:in|at|near|across|inside|outside|around|throughout|on|within|over|off)$/,
  clausalTime: /^(?:since|after|before|until|till|during|within|throughout)$/,
  endsTime: /^(?:according|but|and|while|said|who|which)$/,
  carriesTimeOn: /^(?:of|morning|evening|night|afternoon|\d+)$/,
  timeFiller:
    /^(?:the|its|a|an|early|late|first|last|past|next|previous|same|this|that|one|two|three|four|five|six|seven|eight|nine|ten|of|and|to|mid|-)$/,
  closingTime: /^(?:since|after|during)$/,
  rateWord: /^(?:per|each)$/,
  everyWord: /^(?:every|each)$/,
  article: /^(?:a|an)$/,
  rateUnit: /^(?:day|week|month|year|hour|minute|night|head|share|barrel)$/,
  notOnly: /^(?:only|just)$/,
  beforeParticiple: /^(?:still|already|now|being|been|feared|believed|reported|confirmed|presumed|thought|left)$/,
  passive: /^(?:being|been)$/,
  particle: /^(?:out|off|up|down|over|away|back)$/,
  actionNoun: /(?:ing|ment|tion|ance|ery)$/,
  reportedAs: /^(?:said|known|reported|confirmed|pronounced|found|declared|reportedly|officially)$/,
  joiner: /^(?:and|,)$/,
  graveEvent: /^(?:killed|injured|missing|arrested|kidnapped|held|freed|shot|rescued|trapped)$/,
  dayJoiner: /^(?:and|to|-|–|or|,)$/,
  looseComparator: /^(?:over|under|about|around|by|below|above)$/,
  beforeYear:
    /^(?:in|since|of|by|until|till|during|from|late|early|mid|the|year|for|spring|summer|autumn|fall|winter|and|to|before|after|,|\(|-|–)$/,
  yearsOld: /^(?:year|month|week|day)s?-olds?$/,
  onePerson: /^(?:man|woman|boy|girl|child|baby|infant|toddler|teenager|youth|lad|lass|pensioner|daughter|son)$/,
  bore: /^(?:cal|calib(?:er|re)s?|magnums?|gauge|rifles?|handguns?|pistols?|revolvers?|round|bullets?)$/,
  both: /^(?:both|each)$/,
  turning: /^turn(?:s|ed|ing)?$/,
  emergency: /^(?:911|999|112|000|111)$/,
  calling:
    /^(?:call(?:s|ed|ing|ers?)?|dial(?:s|led|ed|ing|ling)?|rang|phoned?|operators?|dispatch(?:ers?)?|tapes?|recordings?)$/,
  page: /^(?:image|photo|picture|slide|page|close|caption)$/,
  agePair: /^(?:and|or)$/,
  streetWord:
    /^(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|court|place|terrace|highway|parkway)$/,
  ago: /^(?:ago|earlier|later)$/,
  pronounOne: /^(?:each|every|same|this|that|which|no|any|another|the|big|good|new|only|other)$/,
  notPast: /(?:eed|hundred|kindred|sacred|shed|sled|bed)$/,
  pluralAsIs: /^(?:aircraft|troops|police|sheep|species|series|premises|headquarters)$/,
}
