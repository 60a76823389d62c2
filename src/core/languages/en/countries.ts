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
