import type { NameWords } from '../name-words.ts'

const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/))

const MANY_WORDED = [
  ...['united states', 'united kingdom', 'united arab emirates', 'saudi arabia', 'new zealand', 'south korea'],
  ...['north korea', 'south africa', 'south sudan', 'sri lanka', 'hong kong', 'new york', 'los angeles', 'new delhi'],
  ...['san francisco', 'san diego', 'las vegas', 'new jersey', 'new mexico', 'new hampshire', 'north carolina'],
  ...['south carolina', 'north dakota', 'south dakota', 'west virginia', 'rhode island', 'puerto rico', 'tel aviv'],
  ...['west bank', 'costa rica', 'el salvador', 'dominican republic', 'czech republic', 'papua new guinea'],
  ...['burkina faso', 'sierra leone', 'ivory coast', 'northern ireland', 'middle east', 'rio de janeiro', 'the hague'],
  ...['são paulo', 'buenos aires', 'mexico city', 'kuala lumpur', 'addis ababa', 'cape town', 'st petersburg'],
]
const places = (words: string): Set<string> => new Set([...list(words), ...MANY_WORDED])

/** English names: written for this project from common knowledge. */
export const nameRules: NameWords = {
  titles: list(`mr mrs ms mx miss dr prof professor sir dame lord lady president prime minister vice premier chancellor
    king queen prince princess pope senator sen congressman congresswoman rep representative governor gov mayor judge
    justice general gen lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal cmdr commander admiral
    adm officer detective det inspector insp chief superintendent secretary secretary-general vice-president president-elect governor-elect mayor-elect prime-minister-elect ambassador envoy spokesman spokeswoman
    spokesperson emir sheikh sheik ayatollah imam rabbi father sister brother rev reverend bishop archbishop cardinal
    saint coach manager director chairman chairwoman chair attorney deputy foreign finance defence defense interior
    minister leader first former speaker commissioner sheriff constable councillor mp dean economist analyst founder
    author actor actress singer striker goalkeeper midfielder defender skipper driver journalist officer doctor nurse
    candidate nominee sec treasurer cllr pc hon`),
  surnames: list('king prince bishop pope major judge dean baron marshal'),
  weakTitles: list('first former foreign finance defence defense interior prime vice deputy chief state'),
  courtesyTitles: list('mr mrs ms mx miss dr sir dame prof professor'),
  maleTitles: list('mr sir lord king prince father brother congressman chairman spokesman emir sheikh'),
  femaleTitles: list('mrs ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman actress'),
  maleNames:
    list(`jon jamie jay jake josh jeff greg pete phil rob ron russ ray rick rich ralph fred frank ed eddie andy alex art
    barney ben bert bradley brad brent brett byron calvin cameron casey cecil cedric chad chester clarence clark clayton
    clifford clint clyde cody craig curtis dale damian darren darryl dean dexter don doug drew dwight earl edgar edmund
    edwin elliott elliot ernest felix finn floyd franklin geoff gilbert glen glenn grant harvey hector herbert herman
    howard isaac ivor jared jasper jermaine jerome joel johnny joey kurt lance lee leonard leroy leslie lester lloyd
    lorenzo louie luther lyle manuel maurice max melvin mickey miles milton mohamad morris moses ned neal niall nigel
    norman ollie orlando otto owen perry preston quentin reginald rex ricardo rodney roland rolf ronnie rory ruben rudy
    rupert salman saul seth shane shaun sid sidney spencer stanley stewart ted todd tommy tony travis tristan troy
    vernon victor vince wallace ward warren wesley wilfred will winston xavier yann yves abdul ahmad amir bashar ehud
    farid hamid hamza haider ismail jamal kamal malik mahdi nabil naim osama rashid saeed said salim sami tamer walid
    yasser ziad zaid arjun ashok deepak ganesh kumar manoj mohan naveen prakash rajesh sachin sunil vikram chen feng
    hao jun lei liang tao yang haruto kazuo minoru naoki satoshi yusuke james john robert michael william david richard joseph thomas charles christopher daniel matthew
    anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan
    jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick
    raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy
    christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce
    gabriel joe logan alan juan albert willie elijah wayne randy roy vincent ralph eugene russell bobby mason philip
    louis luke liam oliver harry oscar leo max simon tim tom ben sam dan mike nick bill bob jim steve dave chris matt tony
    ahmed mohammed muhammad mohamed mahmoud ali hassan hussein omar ibrahim yusuf khaled abdullah mustafa karim tariq
    emmanuel antonio luis carlos jorge pedro miguel manuel francisco fernando diego pablo rafael alejandro javier
    sergio mario marco luca giovanni giuseppe paolo andrea francesco hans klaus jurgen wolfgang stefan franz karl jan
    ivan vladimir sergei dmitry alexei mikhail nikolai boris igor yuri andrei viktor volodymyr oleksandr piotr pawel
    tomas jakub lars erik anders nils sven olaf magnus henrik jens ari juha raj rahul amit sanjay vijay narendra arjun
    ravi anil suresh imran shahid wei jian ming hiroshi kenji takashi shinzo akira martin kit graham ian neil stuart
    malcolm hugh colin nigel derek trevor barry geoffrey clive ross craig gordon duncan angus keir rishi boris jeremy
    lewis marcus julian dominic adrian theo ted bernie marco jeb barack joe mitt rand chuck mitch kofi desmond nelson`),
  femaleNames:
    list(`abby adele agnes aileen alexandra alexandria alison allison alma amelia anastasia angelica anne annette annie
    april ariel arlene audrey ava beatrice becky bella bernice beth bethany betsy beverley bianca bonnie bridget caitlin
    candice caroline cassandra cassie cecilia celia charlene chelsea chloe cindy claudette colleen connie constance cora
    corinne courtney crystal daisy dana daniela daphne darlene dawn deanna debbie delia demi diana dina dolores donatella
    dora edith edna eileen elaine eleanor elsa elsie emilia emily erica erika esther ethel eva felicity flora florence
    freya gail geraldine gertrude gillian gina ginger giselle glenda gwen gwendolyn harriet hazel helena henrietta hilda
    hope ida imogen ines ingrid irene iris isobel ivy jackie jade jasmine jeanette jeanne jenna jennie jenny jessie jill
    joanna joanne jodie josephine joy juanita juliet june kara karin karla kat kathy katie katrina kay kelsey kendra kim
    kirsten kirsty kristen kristin lana lara latoya leah lena leslie lila lillian lily lindsay lindsey lola lorraine
    louise lucille lydia lynn lynne mabel maggie malala mandy maggie mara marcia margarita marguerite mariana marianne
    marina marjorie marsha maureen maxine meg melanie melinda mercedes meryl mia mildred millie mindy miranda miriam
    mona monica muriel myra nadine naomi nell nellie nina noelle norma octavia opal paige pat patsy paula pauline pearl
    penelope penny petra phoebe phyllis polly portia quinn ramona raquel reese regina renee rhonda rita roberta robin
    robyn rochelle rosalind rosanna rosemary roxanne ruby sabrina sadie sally salma samira sasha selena serena shannon
    sheila shelley sherry shirley sienna simone stacey stacy stella sue susanna susannah suzanne sylvia tabitha tamara
    tammy tania tanya tara tess thelma tiffany tina tori toni tracey tracy trudy uma una valerie vanessa vera verity
    veronica vicky viola violet vivian vivien wanda wendy whitney wilma winifred yolanda yvette yvonne zara zelda amal
    amani asma dalia farah hala hana huda lina lubna maha mona nawal rania reem rima sahar salwa siham suha wafa zeinab mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
    sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
    cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel
    carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan
    evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice
    jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana
    natalie brittany charlotte marie kayla alexis lori kamala hillary angela ursula theresa nicola liz priti fatima
    aisha layla amina maryam zainab noor leila yasmin nadia samira ingrid astrid greta birgit elena olga natalia
    svetlana irina tatiana ekaterina yulia oksana priya anita sunita indira sonia mei ling yoko keiko akiko lucia
    carmen rosa ana isabel sofia valentina camila gabriela claudia francesca giulia chiara jane kate lucy fiona
    heidi clare claire gemma zoe eve ellen erin molly nora rosie tamar ivanka melania carly carla elise`),
  organisationWords: list(`ministry department office agency council committee commission board bureau authority
    administration government parliament senate congress assembly court police army navy force forces guard military
    corps brigade brigades battalion union association federation confederation league club party front movement
    foundation institute university college school academy hospital centre center company corporation corp inc ltd
    plc llc group holdings bank fund exchange partners industries airlines airways railways motors energy oil gas
    times post news journal herald tribune guardian telegraph gazette press television tv radio broadcasting network
    organisation organization society trust church nations crescent cross service services team united fc
    city-council observatory alliance coalition campaign project programme program watch international embassy
    consulate defence defense intelligence laboratory museum orchestra theatre works systems technologies media
    electric lines solutions logistics pharmaceuticals telecom insurance`),
  bodyNouns: list(`company firm utility group charity agency airline operator union broadcaster newspaper retailer
    manufacturer carmaker developer giant start-up startup website bank supplier insurer contractor`),
  placeWords: list(`city town village county province state district region river lake sea ocean island islands bay gulf
    mountain mountains mount valley desert forest park street road avenue square bridge airport port station strip bank
    camp border crossing coast peninsula north south east west northern southern eastern western central upper lower
    hill hills beach harbour harbor canal castle palace tower stadium cape creek falls heights republic kingdom`),
  settlements: list(`town city village port district province region suburb island capital municipality resort hamlet
    settlement governorate township`),
  places:
    places(`afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi
    cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti ecuador
    egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada
    guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
    jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg
    madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco
    mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay
    peru philippines poland portugal qatar romania russia rwanda senegal serbia singapore slovakia slovenia somalia spain
    sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan
    uganda ukraine uruguay uzbekistan vanuatu vatican venezuela vietnam yemen zambia zimbabwe britain england scotland
    wales america europe africa asia gaza crimea catalonia bavaria kashmir tibet london paris berlin madrid rome vienna
    brussels amsterdam lisbon dublin athens budapest prague warsaw moscow kyiv kiev istanbul ankara cairo beirut damascus
    baghdad tehran jerusalem doha dubai riyadh jakarta manila bangkok hanoi tokyo osaka beijing shanghai seoul delhi
    mumbai karachi lahore kabul dhaka colombo nairobi lagos johannesburg sydney melbourne washington chicago boston
    philadelphia houston dallas phoenix seattle denver miami atlanta detroit toronto montreal vancouver alabama alaska
    arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky
    louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma
    oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming us usa uk u.s u.k`),
  within: list('of the and for de la le du des von van der den bin ibn al el da do dos di del y e & on'),
  monthNames: list('jan april may june august'),
  dating: list(
    'in on since until till by from of last next this late early mid before after during through every each',
  ),
  notNames: list(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december i i'm i've i'd i'll jan feb mar apr jun jul aug sep sept oct nov dec mon
    tue tues wed thu thurs fri sat sun christmas easter ramadan gmt est edt bst cet am pm mr mrs ms dr ok tv covid`),
  openers: list(`later earlier today yesterday tomorrow soon recently nearly perhaps maybe often sometimes finally
    eventually initially officials protesters workers voters lawmakers researchers supporters reporters leaders players
    members customers soldiers officers ministers police people residents witnesses scientists experts critics families
    the a an in on at by for with as from of to after before since until while when where why how what who
    which that this these those there here it he she they we you his her its their our my and but or nor so if then
    than although though because despite amid among during under over about against between both each every all some
    any many most more few several no not yet also even just only still once now another other such like unlike per
    meanwhile however having being talks reports caption image photograph additional previous copyright picture photo read more by is are was
    were has have had do does did will would can could should may might let following according dozens hundreds
    thousands millions`),
  roles: list(`spokesman spokeswoman spokesperson minister president chief official director head leader chairman
    chairwoman chair mayor governor senator commander general colonel judge lawyer attorney prosecutor coach captain
    manager doctor professor analyst expert resident witness man woman aide adviser advisor ambassador envoy secretary
    candidate teacher pilot driver owner founder executive economist scientist researcher activist survivor victim
    neighbour neighbor farmer worker player author actor singer student journalist reporter editor mother father son
    daughter brother sister wife husband deputy member officer nurse clerk farmer plumber builder baker cook chef architect
    engineer designer carpenter electrician dentist surgeon physician paramedic firefighter accountant banker trader
    retiree pensioner volunteer refugee migrant musician painter poet novelist historian biologist chemist physicist
    geologist veteran soldier sergeant trainer cyclist swimmer runner golfer boxer rider barrister solicitor clerk`),
  placeNouns:
    list(`hospital school factory plant mine quarry platform square stadium prison jail camp market church mosque temple synagogue
    hotel building house home tower station port harbour harbor airport bridge road street highway motorway bypass tunnel river lake
    sea coast beach island mountain glacier valley forest field farm village town city district province region county state
    country border checkpoint base barracks shelter centre center mall shop store restaurant bar nightclub club theatre theater
    cinema museum library university college campus court courthouse office embassy consulate headquarters warehouse depot dock
    shipyard refinery pipeline reservoir dam canal park garden cemetery mosque neighbourhood neighborhood suburb outskirts slum
    quarter peninsula strait channel bay gulf ocean desert plain hill ravine gorge cliff cave well crater scene site area zone
    compound complex block apartment flat basement roof stand terrace pitch track runway terminal junction roundabout crossing`),
  locative: list(
    'in at near across around outside inside on off along beneath under below above over through throughout beside behind between within amid aboard atop opposite down up past',
  ),
  inside: list('in at near outside inside across around'),
  insideWithArticle: list('on along'),
  besides: list('by'),
  directions: list(
    'north south east west north-east north-west south-east south-west northeast northwest southeast southwest short',
  ),
  ways: list('to into onto from out towards toward'),
  telling: list('said told says added who wrote asked argued insisted admitted'),
  saying: list('said says added'),
  article: 'the',
  who: 'who',
  of: 'of',
  joining: list('and for'),
  parting: list('on'),
  shortTitles: list('mr mrs ms dr gen lt col sgt sen rep gov capt maj prof rev st jr sr'),
  pluralRole: /(?:ators|itors|ists|ents|ants|eers|icians|ologists)$/,
  placePrepositions: list('in at near across around outside inside towards toward'),
}
