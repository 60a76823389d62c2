import type { ExtractWords, LinePattern } from '../extract-words.ts'
import { readOdds } from '../word-odds.ts'
import { agencies } from './agencies.ts'
import { BEFORE_ODDS, FIRST_ODDS, INSIDE_ODDS, LAST_ODDS, NEXT_ODDS, VERB_ODDS } from './aside-odds.ts'
import { boxWords } from './extract-boxes.ts'
import { bylineWords } from './extract-bylines.ts'
import { dateWords } from './extract-dates.ts'
import { gallery, passages } from './passages.ts'

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))
const line = (reason: string, source: string): LinePattern => ({ reason, pattern: new RegExp(`^(?:${source})$`, 'iu') })

/** Page furniture, line by line. Each pattern holds a whole line; `.{0,n}` bounds what may follow. */
const furniture: readonly LinePattern[] = [
  line(
    'audio-player',
    '(?:listen (?:to|now)\\b.{0,40}|listen(?: [·•|-] .{0,20})?|loading (?:audio|video|player|.{0,20})?\\.{0,3}…?)',
  ),
  line(
    'audio-player',
    '(?:play|pause|mute|unmute|audio|video)(?: (?:audio|video|article|now|icon))?|watch(?: now| live|:.{0,120})',
  ),
  line(
    'audio-player',
    '\\d{1,2}:\\d{2}(?: ?/ ?\\d{1,2}:\\d{2})?|(?:this )?audio (?:is|was) (?:auto-?generated|produced).{0,80}',
  ),
  line(
    'reading-time',
    '(?:reading time:? ?)?(?:less than )?\\d{1,3}[ -]?min(?:ute)?s?\\.?(?: (?:read|to read|reading|listen|watch).{0,20})?|\\d{1,2} min(?:ute)?s? ago',
  ),
  line(
    'read-more',
    '(?:also )?(?:read|see|watch|view|learn|find out|show|load)(?: more| also| next| this| on| now| all| the full story| here)?(?: ?[:>»→|-].{0,220}|\\.{0,3}…?)',
  ),
  line(
    'read-more',
    '(?:read|see|watch) more (?:about|on|at|from|in|here|stories|news|more|:).{0,160}|related(?: (?:article|story|read|content))?:.{0,220}|more (?:on this|here|to read).{0,40}',
  ),
  line(
    'read-more',
    "(?:see also|don't miss|must[- ]read|in pictures|also read|read this|continue reading|click here|tap here|full story|up next)(?::.{1,200}|.{0,30})",
  ),
  line(
    'read-more',
    'skip (?:to|past|the|ad)\\b.{0,50}|end of .{1,40}|back to (?:top|home).{0,20}|jump to .{0,40}|(?:previous|next)(?: (?:article|story|post|page))?(?::.{0,160})?',
  ),
  line(
    'share-bar',
    '(?:(?:share|tweet|post|pin|pin it|e-?mail|print|save|bookmark|copy|copy link|link copied!?|link|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|instagram|bluesky|threads|flipboard|sms|like|send|gift|gift article|more|this|article|story|via|on|to|with|friends|by|and|or|icon|a|an|the|page)[ ,|/·•+&.:]*){1,16}',
  ),
  line(
    'share-bar',
    '(?:share|tweet|print|save|send|email) (?:this|the|it|on|via|to|article|story)\\b.{0,50}|follow (?:us|me|@).{0,80}|follow .{1,40} on (?:twitter|x|facebook|instagram|google|whatsapp).{0,60}|\\d+[km]? (?:shares?|likes?|views?|comments?|replies)',
  ),
  line(
    'newsletter',
    '(?:sign up|subscribe|register|sign in|log in|join)\\b(?: (?:to|for|now|here|today|free|our|with|or|us)\\b.{0,160})?[.!]?|already (?:a|have|registered|subscribed).{0,80}',
  ),
  line(
    'newsletter',
    '(?:get|receive) (?:our|the|all|your|breaking|daily|more)\\b.{0,120}\\b(?:inbox|newsletters?|e-?mails?|alerts?|app)\\b.{0,80}|.{0,100}\\b(?:straight|delivered|direct(?:ly)?) (?:in)?to your (?:inbox|phone|e-?mail)\\b.{0,60}',
  ),
  line(
    'newsletter',
    '(?:newsletters?|e-?mail(?: address)?|your e-?mail.{0,40}|enter your e-?mail.{0,40}|thanks? (?:you )?for (?:signing up|subscribing).{0,60}|download (?:the|our) .{0,60}\\bapp\\b.{0,60})',
  ),
  line(
    'newsletter',
    '(?:this|the) (?:article|story) is (?:free|for subscribers|only available).{0,100}|(?:support|become|donate)\\b.{0,20}\\b(?:us|a (?:member|subscriber|supporter)|our (?:work|journalism)|now|today)\\b.{0,120}|by (?:signing up|subscribing|continuing|clicking|submitting|entering).{0,240}',
  ),
  line(
    'advert',
    '(?:- )?(?:advertise(?:ment)?s?|adverts?|ads?|sponsored|promoted|paid)(?: (?:content|post|links?|stories|by .{0,40}|feedback))?(?: -)?|(?:article|story|content) (?:continues|resumes) (?:below|after).{0,40}|(?:scroll|continue) (?:down )?to (?:continue|read).{0,40}|skip advertisement',
  ),
  line(
    'cookie-notice',
    '(?:we|this (?:site|website)) (?:and our partners )?uses? cookies.{0,300}|accept(?: all)?(?: cookies)?|reject all.{0,30}|(?:manage|cookie) (?:preferences|settings|policy|options|consent).{0,40}|privacy (?:policy|notice|settings).{0,60}|terms (?:of (?:use|service)|and conditions|& conditions).{0,60}',
  ),
  line(
    'comments',
    '(?:view|show|hide|leave|post|add|read|join|load)?(?: (?:a|the|all|your|more))? ?(?:\\d+ )?(?:comments?|conversation|discussion)(?: \\(?\\d*\\)?| below| section| (?:are|have) .{0,40})?|comments (?:are|have been) .{0,60}|reply|report',
  ),
  line(
    'source-link',
    '(?:original )?(?:source|article|story)(?: (?:link|url|article|here))|(?:source|via|original)(?: link| article)?:? ?(?:https?:|www\\.).{0,300}|(?:view|read) (?:the )?original.{0,60}',
  ),
  line('address', '(?:https?://|www\\.)\\S{1,400}|\\S{1,60}@\\S{1,60}\\.\\w{2,12}'),
  line(
    'page-mark',
    "(?:[a-z'’.-]{1,20} {1,80}){0,5}(?:page|p\\.?) ?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?|" +
      '\\d{1,4}(?: ?/ ?\\d{1,4})?|- ?\\d{1,4} ?-',
  ),
  line('tags', '(?:tags|topics|filed under|categor(?:y|ies)|keywords|in this (?:article|story)|labels)(?::.{0,240})?'),
  line(
    'navigation',
    '(?:home|menu|search|close|open|navigation|toggle .{0,30}|main (?:menu|content|navigation)|sections?|sitemap|about(?: us)?|contact(?: us)?|careers|help|faqs?|shop|store|login|my account|account|cart|checkout|edition|live|trending|latest|breaking(?: news)?|exclusive|top stories|news|sports?|weather|video|videos|photos|gallery|podcasts?|e-?paper)',
  ),
  line(
    'image-control',
    '(?:image|photo|picture|slide|view gallery|gallery)(?: \\d{1,3} (?:of|/) \\d{1,3}|:? ?\\d{1,3} images?)?|(?:open|view|enlarge|expand|zoom|toggle|hide|show)(?: (?:the|this))? (?:image|caption|photo|picture|gallery|fullscreen)s?.{0,40}|image (?:source|caption|credit)',
  ),
  line(
    'editor-note',
    '(?:a version|an earlier version|parts|this version) of this (?:article|story|report)\\b.{0,250}|\\(?(?:except for the headline,? )?(?:this|the) (?:article|story|report|piece|post|page) (?:was|has been|has not been|is|first|originally)\\b.{0,40}\\b(?:published|updated|amended|corrected|appeared|edited|syndicated|republished|produced|translated|reproduced|part of|available)\\b.{0,250}',
  ),
  line(
    'editor-note',
    "(?:correction|clarification|editor'?s'? note|note to readers|disclaimer)\\b ?[:–—-].{0,300}|our standards:.{0,120}|.{1,60} (?:is|are) not responsible for the content of external .{1,30}|follow .{1,40}'s? coverage .{0,120}|(?:do you )?(?:have|got) a (?:story|tip|news tip)\\b.{0,200}",
  ),
  line(
    'editor-note',
    '\\(?(?:this is a (?:breaking|developing)(?: news)? story|(?:please )?check back (?:for|later|soon|here)|more (?:details )?(?:to (?:come|follow)|details (?:soon|shortly))|this (?:breaking )?(?:news )?story (?:is being|will be) updated)\\b.{0,160}',
  ),
  line(
    'page-mark',
    "(?:(?:continued|cont'd|please turn|turn) (?:on|from|to) (?:page |p\\.? ?)?[a-z]?\\d{1,3}|see [a-z-]{2,20}(?: [a-z-]{2,20})?,? (?:on )?(?:page )?[a-z]?\\d{1,3}|(?:page|p\\.?) ?[a-z]\\d{1,3}|[a-z-]{2,20}(?: [a-z-]{2,20})?,? from (?:page )?[a-z]\\d{1,3})[.»>]?",
  ),
  line('newsletter', 'stay (?:informed|connected|in the know|up[ -]to[ -]date|updated|in touch)\\b.{0,60}'),
  line('audio-player', 'video ?: .{3,120}'),
  line(
    'live-label',
    '(?:developing|live updates?|breaking|updated|just in|exclusive|watch|new|alert)(?: (?:story|news|blog))?:?',
  ),
]

const relatedHeading =
  /^(?:(?:see |view |read )?(?:more|all|other|further|the)? ?(?:more )?(?:latest|top|related|recommended|recent|popular|trending|breaking|similar|featured|suggested|editor'?s'?|must)[ -]?(?:\S+ ){0,2}(?:news|stories|story|articles?|posts?|reads?|reading|headlines|content|coverage|links|topics|picks?|videos?|for you|now|today|reading)?|(?:more|most) (?:from|on|in|news|stories|read|popular|viewed|shared|commented|recent|like this|to read|watched|latest news|headlines|articles|coverage)(?: .{0,40})?|(?:you|readers) (?:may|might|also|could|will)(?: .{0,40})|(?:read|watch|up|what to read) (?:next|these next)|(?:from|around|across|elsewhere (?:on|in)) the (?:web|network|site).{0,30}|don't miss|in other news|promoted stories|around the web|latest|trending(?: now)?|recommended(?: for you)?|related(?: (?:stories|articles|posts|topics|news|links))?|share your (?:story|thoughts).{0,30})$/iu

const namesOf = (list: typeof agencies): Map<string, string> =>
  new Map(list.flatMap(({ name, others }) => [name, ...others].map((one) => [one.toLowerCase(), name] as const)))

/** Photo agencies and libraries, as credits name them. */
const PHOTO_SOURCE =
  '(?:getty(?: images)?|afp|ap(?: photo)?|reuters|alamy(?: stock photo| live news)?|shutterstock|epa(?:-efe)?|efe|pa(?: wire| images| media)?|press association|associated press|anadolu(?: agency)?|xinhua|zuma(?: press)?|istock(?:photo)?|unsplash|pexels|pixabay|adobe stock|dreamstime|rex(?: features)?|bloomberg|nurphoto|picture alliance|dpa|sipa(?: usa)?|abaca|ansa|tass|sputnik|imago|bbc|cnn|pool|handout|file(?: photo)?|supplied|submitted|courtesy(?: of .{1,40})?|wikimedia(?: commons)?|wikipedia|facebook|twitter|instagram|x|youtube|google(?: maps| earth)?|maxar(?: technologies)?|planet labs|upi|scanpix|keystone|lapresse|avalon|barcroft|solent|swns|kyodo|yonhap)'

/** Photo agencies as pages put them before the words that a picture stands for. */
const PHOTO_SOURCE_START =
  '(?:Getty Images|Getty|AFP|AP|Reuters|Alamy|Shutterstock|EPA(?:-EFE)?|PA Media|PA|Anadolu|Xinhua|BBC|Family handout|Handout|Supplied)'

const creditEnd = new RegExp(
  [
    '(?:[.,;:!?"\')\\]|–—-]|\\s) ?(?:\\(|\\[)?(?:main |file |stock |lead |cover |front )?(?:picture|photo(?:graph)?|image|pic|credit|illustration|graphic|video|photo credit|image credit|picture credit|photo courtesy|screenshot|copyright|composite)s?(?: ?: ?| by | from | credit: ?| courtesy of | via )[^.:;]{1,80}[.)\\]]{0,2}$',
    '(?:©|\\(c\\)|ⓒ) ?[^.:;©]{2,60}$',
    `(?:[(\\[|]|\\s[–—-]\\s?) ?[^()\\[\\]|]{0,60}?\\b${PHOTO_SOURCE} ?[)\\]]?\\.?$`,
    `\\.\\s[^.]{0,40}[/|] ?${PHOTO_SOURCE}(?: ?(?:/|via) ?[^./]{1,30}){0,2}\\.?$`,
  ].join('|'),
  'iu',
)

const creditLine = new RegExp(
  `^(?:(?:(?:main |file |stock )?(?:picture|photo(?:graph)?|image|illustration|graphic|screenshot|video)s?(?: credits?| courtesy)?|credits?|photo credit|image source)(?: ?: ?| by | from | courtesy of | \\| )[^.:;]{1,80}\\.?|(?:[^./|:;]{2,50} ?(?:/|\\||via|for) ?){1,3}${PHOTO_SOURCE}(?: ?(?:/|via|for) ?[^./]{1,40}){0,2}|${PHOTO_SOURCE}(?: ?(?:/|via|\\||for) ?[^./]{1,40}){0,2}|(?:©|\\(c\\)|ⓒ) ?[^.:;©]{2,60})$`,
  'iu',
)

export const extractWords: ExtractWords = {
  asides: () => ({
    next: readOdds(NEXT_ODDS),
    before: readOdds(BEFORE_ODDS),
    verb: readOdds(VERB_ODDS),
    inside: readOdds(INSIDE_ODDS),
    first: readOdds(FIRST_ODDS),
    last: readOdds(LAST_ODDS),
  }),
  passages,
  more: 'MORE',
  told: [
    /\b(?:was|were|has|have|had|is|are|been|died|killed|said|told|fell|left|took|saw|came|went|found|[a-z]{3,20}ed)\b/,
    /\b(?:an?|the|its|his|her|their)\b/,
  ],
  gallery,
  furniture,
  relatedHeading,
  commentsHeading:
    /^(?:\d{1,5} )?(?:comments?|responses?|replies|reader comments|join the (?:conversation|discussion)|leave a (?:reply|comment)|what do you think\??|discussion|\d{1,5} thoughts on .{1,200})(?: \(\d{1,5}\)|: ?\d{0,5})?$/iu,
  creditEnd,
  creditLine,
  namedCredit:
    /[.!?]["'”’]? (?:Photo |Picture )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,3} ?\/ ?\p{Lu}[^./]{2,40}$/u,
  sourceStart: new RegExp(`^${PHOTO_SOURCE_START} (?=\\p{Lu}\\p{Ll}+ )`, 'u'),
  explainer: /^(?:quick guide|explainer|at a glance)$/iu,
  explainerEnd: /^(?:show|hide|show more|read more)$/iu,
  leftIn:
    /related|recommend|more-?on\b|also-?read|most-?read|read-?more|newsletter|sign-?up|subscri|promo|teaser|video-?player/,
  belowHeadline:
    /sub-?head|standfirst|\bdek\b|\bdeck\b|sub-?title|stand-first|article-(?:summary|description)|post-?excerpt|(?:^|[ _-])excerpt\b|article-?intro|(?:^|[ _-])(?:chapeau|stand-?first|kicker-text|summary-text)\b/,
  captionCue:
    /^(?:pictured|above|below|file photo|file image|in this (?:image|photo|picture|handout|undated|file|aerial|satellite|frame)|a file (?:photo|picture)|an undated|left to right|from left|clockwise|(?:image|photo|picture|video) (?:shows?|caption)|caption:)\b|\b(?:pictured (?:here|above|left|right|in|at|on)|(?:is|are) (?:seen|pictured|shown)\b(?! (?:as|to|by)\b)|file (?:photo|picture|image)|handout (?:photo|picture|image)|in this (?:handout|undated|file|aerial|satellite|image|photo|picture|screen ?grab)|\((?:left|right|centre|center|l|r|c)\)|, (?:left|right|cent(?:re|er)),)/iu,
  bylineStart:
    /^(?:(?:written|words|reported|posted|published|story|report|review|article|text|analysis|opinion|compiled|edited|authored|interview|photographs?)(?: and (?:photographs?|photos|reported|edited))?(?: :|:)? ?by|by|byline:|words:|words and pictures:|authors?:|reporters?:)(?:(?: ?:)?\s+|:(?=\p{L}))/iu,
  bylineLabel:
    /^(?:(?:(?:written|words|reported|posted|published|story|report|review|article|text|analysis|authored) )?by|authors?(?:\(s\))?|reporters?) ?:?$/iu,
  byGlued: /^(?:By|Written by|Posted by)(?=\p{Lu}\p{Ll})/u,
  byInside: / by (?=\p{L})/u,
  ownerEnd: /['’]s (?:blog|site|website|web ?log|home ?page|notes|journal)$/iu,
  notAuthorBy:
    /\b(?:reviewed|checked|verified|approved|edited|updated|translated|illustrated|photograph(?:s|ed|y)|photos?|design(?:ed)?) by:?\s*$/iu,
  authorLabel:
    /^(?:the )?(?:authors?|written by|posted by|by|about|more (?:about|from)|name|reviewed by|fact[- ]checked by|posts? by|view all posts by)\b ?:? ?|(?: on)? ?\b(?:last )?updated:?.{0,40}$|\b\d{1,3} ?min(?:ute)?s? read.{0,20}$|\bmore about this author.{0,20}$/giu,
  aboutAuthor:
    /^(?:about (?:the )?(?:author|writer)s?:?|(?:meet )?the author:?|author bio|about\s+(\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,2}))$/iu,
  writtenBy:
    /^(?:this|the) (?:article|post|story|report|piece|guide|review|page) (?:was |is |has been )?(?:originally |first )?(?:written|authored) by:?\s+/iu,
  introduces: / (?:is|was) (?:an?|the)\s/u,
  contributorsStart:
    /^\(?(?:additional|further|extra|with additional|with|contributing|other) (?:reporting|contributions?|research|writing|files|reporters?|work)(?: (?:was |were )?(?:provided|contributed))?(?: by| from|:)\s*/iu,
  contributorsAlone: /^\(?\p{Lu}\S{1,40}(?: \S{1,30}){0,5} contributed to this (?:report|story|article)[.)]{0,2}$/u,
  contributorsEnd:
    /\s(?:also |both |all )?(?:contributed(?: (?:reporting|research|writing))?|assisted)(?: (?:to|from|for|with|in) .{1,60})?[.)]{0,2}$/iu,
  reportersStart: /^[([]?(?:reporting|reported|writing|reporting and writing) (?:by|from):?\s+/iu,
  editorsStart:
    /[;.,]? ?(?:writing|editing|edited|compiled|graphics?|additional reporting|photography|production|video)(?: and \w+)? by /iu,
  and: /(?<!\s)\s+(?:and|with|und|et)\s+/iu,
  reportsFrom: /(?<!\s)\s+(?:in|at|from|on board|aboard|near)\s+(?=\p{Lu})/u,
  roles:
    words(`correspondent correspondents reporter reporters editor editors writer writers columnist staff chief political
    senior deputy contributor contributing bureau freelance journalist producer analyst critic host anchor specialist
    columnists special foreign diplomatic defence defense health science business economics education environment
    crime security digital video photographer author assistant associate managing executive founder certified licensed
    consultant engineer expert administrator founder co-founder cofounder ceo coo cto cfo cmo`),
  posts: words(`correspondent correspondents reporter reporters editor editors writer writers columnist columnists staff
    contributor freelance journalist producer analyst critic host anchor photographer author founder former head consultant co-founder cofounder ceo coo cto cfo cmo`),
  nameParticles: words(
    'de da di du del della der den des van von la le el al bin bint ibn ben abu y e dos das ter ten zu zur af av',
  ),
  notInNames:
    words(`the a an of for to from with on at in after before as is are was were has have had will would said says
    how why what when where who this that these those his her its their our your my new more latest news monday tuesday
    wednesday thursday friday saturday sunday read share listen watch update updated published posted live photo picture
    and or but not no all about over into by against amid under up down out off blog contact advertise images menu search`),
  alsoNames: words('Will'),
  agencies: namesOf(agencies),
  wires: namesOf(agencies.filter(({ sells }) => sells === 'reports')),
  outletWords: words(`news times post herald tribune gazette journal guardian telegraph press daily star mail express
    chronicle observer standard independent mirror courier dispatch echo argus mercury examiner inquirer sentinel bulletin
    broadcasting radio tv television network media online magazine review weekly today agency service wire reuters radio
    record globe sun examiner leader advertiser monitor digest group`),
  nobody:
    /^(?:(?:our |the |web |news |online |digital |special )*(?:staff|newsroom|news ?desk|desk|correspondents?|reporters?|agenc(?:y|ies)|admin|editorial|editors?|team|bureau|wires?|writers?)(?: (?:reporters?|writers?|team|desk|board|and agencies|correspondents?|report|reports))*|agencies|associated press|guest|editor|anonymous|unknown|undefined|null|none|administrator|webmaster|(?:view|full|follow|more|visit) .{1,40})$/iu,
  staffEnd:
    /\s(?:staff(?: (?:writers?|reporters?))?|editors|team|(?:editorial|content|news) (?:board|desk)|news ?desk)$/iu,
  doctor: /^(?:dr|prof)\.?\s+(?=\p{L})/iu,
  companyForm:
    /(?<![,\s])[,\s]+(?:limited|ltd|inc|incorporated|llc|llp|plc|corp|corporation|company|co|gmbh|ag|s\.?a|pty|group|holdings|publishing|publications|media group)\.?$/iu,
  copyright: /^(?:\(?c\)|©|ⓒ|copyrights?\b)|\ball rights reserved\b/iu,
  copyrightWords:
    /©|ⓒ|\(c\)|\bcopyrights?\b|\ball rights reserved\b.*$|\b(?:19|20)\d{2}(?: ?[-–] ?(?:19|20)?\d{2})?\b|\bby\b/giu,
  ...dateWords,
  ...boxWords,
  ...bylineWords,
  commonWords:
    words(`the a an and or but if then than that this these those there here of in on at to from by with for as
    is are was were be been being has have had do does did will would can could should may might must not no nor so such
    it its he she they them his her their we us our you your i my me who whom whose which what when where why how all any
    each more most some many much few other another same own only just also very too over under after before between into
    through during about against among within without up down out off again further once says said say told tell one two
    three first last new year years day days week month time people still while because since until however though
    including according per cent percent mr mrs ms dr get got make made like back`),
  finiteWords:
    words(`is are was were has have had do does did will would can could should may might must isn't aren't wasn't weren't
    hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't said says told added went came took
    made got gave knew thought began became found left saw`),
  danglers:
    words(`the a an and or but of in on at to from by with for as is are was were be been has have had will would
    could should may might must that which who whose than into over under between among about against during within
    without their his her its our your my this these those some one two three four five six seven eight nine ten more
    most not no said mr mrs ms dr gen col lt sen rep gov st per because while if when where`),
}
