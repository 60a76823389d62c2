/**
 * Countries under all the words that name them or what is theirs: each line is one country. What is Danish is of
 * Denmark; a report may say either.
 */
const COUNTRIES = `
united kingdom|uk|u.k.|britain|great britain|british|briton|britons
united states|us|u.s.|usa|u.s.a.|america|american|americans
european union|eu|e.u.
united nations|un|u.n.
united arab emirates|uae|emirati|emiratis
russia|russian|russians|moscow|kremlin
china|chinese|beijing
germany|german|germans|berlin
france|french|frenchman|paris
spain|spanish|spaniard|spaniards
italy|italian|italians|rome
netherlands|dutch|holland
belgium|belgian|belgians
switzerland|swiss
austria|austrian|austrians
poland|polish|pole|poles
ukraine|ukrainian|ukrainians|kyiv|kiev
turkey|turkish|turk|turks|türkiye|ankara
greece|greek|greeks
sweden|swedish|swede|swedes
norway|norwegian|norwegians
denmark|danish|dane|danes
finland|finnish|finn|finns
iceland|icelandic
ireland|irish
scotland|scottish|scot|scots
wales|welsh
england|english
portugal|portuguese
hungary|hungarian|hungarians
romania|romanian|romanians
bulgaria|bulgarian|bulgarians
serbia|serbian|serb|serbs
croatia|croatian|croat|croats
czech republic|czech|czechs|czechia
slovakia|slovak|slovaks
israel|israeli|israelis
palestine|palestinian|palestinians
egypt|egyptian|egyptians|cairo
iran|iranian|iranians|tehran
iraq|iraqi|iraqis|baghdad
syria|syrian|syrians|damascus
lebanon|lebanese|beirut
jordan|jordanian|jordanians
saudi arabia|saudi|saudis|riyadh
qatar|qatari|qataris|doha
yemen|yemeni|yemenis
afghanistan|afghan|afghans|kabul
pakistan|pakistani|pakistanis|islamabad
india|indian|indians|delhi
bangladesh|bangladeshi|bangladeshis
sri lanka|sri lankan|sri lankans
nepal|nepalese|nepali
japan|japanese|tokyo
south korea|south korean|south koreans|seoul
north korea|north korean|north koreans|pyongyang
taiwan|taiwanese|taipei
thailand|thai|thais
vietnam|vietnamese
philippines|philippine|filipino|filipinos|manila
indonesia|indonesian|indonesians|jakarta
malaysia|malaysian|malaysians
singapore|singaporean|singaporeans
australia|australian|australians|canberra
new zealand|new zealander|new zealanders
canada|canadian|canadians|ottawa
mexico|mexican|mexicans
brazil|brazilian|brazilians
argentina|argentine|argentinian|argentinians
chile|chilean|chileans
colombia|colombian|colombians
venezuela|venezuelan|venezuelans
peru|peruvian|peruvians
cuba|cuban|cubans
haiti|haitian|haitians
south africa|south african|south africans
nigeria|nigerian|nigerians
kenya|kenyan|kenyans
ethiopia|ethiopian|ethiopians
sudan|sudanese
somalia|somali|somalis
libya|libyan|libyans
tunisia|tunisian|tunisians
algeria|algerian|algerians
morocco|moroccan|moroccans
ghana|ghanaian|ghanaians
uganda|ugandan|ugandans
congo|congolese
rwanda|rwandan|rwandans
europe|european|europeans
africa|african|africans
asia|asian|asians`

/** Every such word, lower case, → the country's first name. */
export const countries: ReadonlyMap<string, string> = new Map(
  COUNTRIES.trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split('|')
      return names.map((name): [string, string] => [name, names[0]!])
    }),
)

/** Cities that place a report in a country without its name. */
const CITIES = `
united kingdom|london|manchester|birmingham|glasgow|edinburgh|liverpool|belfast|cardiff|leeds
united states|washington|new york|los angeles|chicago|houston|boston|san francisco|atlanta|miami|seattle|dallas
european union|brussels|strasbourg
united arab emirates|dubai|abu dhabi
russia|st petersburg
china|shanghai|wuhan|shenzhen|guangzhou
germany|munich|hamburg|frankfurt|cologne
france|marseille|lyon
spain|madrid|barcelona|seville
italy|milan|naples|turin|venice
netherlands|amsterdam|rotterdam|the hague
belgium|brussels|antwerp
switzerland|zurich|geneva|bern
austria|vienna
poland|warsaw|krakow
ukraine|kharkiv|odesa|odessa|lviv
turkey|istanbul
greece|athens
sweden|stockholm
norway|oslo
denmark|copenhagen
finland|helsinki
ireland|dublin
portugal|lisbon
hungary|budapest
romania|bucharest
bulgaria|sofia
serbia|belgrade
israel|jerusalem|tel aviv
iran|tehran|qom
iraq|baghdad|mosul
syria|damascus|aleppo
lebanon|beirut
jordan|amman
egypt|cairo|alexandria
saudi arabia|riyadh|jeddah
qatar|doha
yemen|sanaa
afghanistan|kabul|kandahar
pakistan|islamabad|karachi|lahore
india|new delhi|delhi|mumbai|kolkata|chennai|bengaluru
bangladesh|dhaka
sri lanka|colombo
myanmar|yangon|naypyidaw
cambodia|phnom penh
japan|tokyo|osaka
thailand|bangkok
vietnam|hanoi|ho chi minh city
malaysia|kuala lumpur
australia|sydney|melbourne|brisbane|perth
new zealand|wellington|auckland
canada|toronto|montreal|vancouver
mexico|mexico city
brazil|brasilia|sao paulo|rio de janeiro
argentina|buenos aires
chile|santiago
colombia|bogota
venezuela|caracas
peru|lima
cuba|havana
haiti|port-au-prince
south africa|johannesburg|cape town|pretoria
nigeria|lagos|abuja
kenya|nairobi
ethiopia|addis ababa
sudan|khartoum
somalia|mogadishu
libya|tripoli
tunisia|tunis
algeria|algiers
morocco|rabat|casablanca
ghana|accra
uganda|kampala
rwanda|kigali`

/** Lower-case city → the countries that a mention of it brings to mind. */
export const cities: ReadonlyMap<string, ReadonlySet<string>> = citiesOf(CITIES)

function citiesOf(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const line of text.trim().split('\n')) {
    const [country = '', ...names] = line.split('|')
    for (const name of names) found.set(name, (found.get(name) ?? new Set()).add(country))
  }
  return found
}
