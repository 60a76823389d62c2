/** What reports of events call the same, or a kind of something, where a dictionary does not tell. Read by `nouns.ts`. */

/** Outcome: the words and phrases that tell it. */
export const OUTCOMES = `
  dead: dead, killed, died, die, dying, death, deaths, death toll, fatality, fatalities, killings, deceased, perished, lost their lives, lives lost, lives, slain, loss of life, losing their lives, lost his life, lost her life
  bodies: body, bodies, corpse, corpses, human remains
  injured: injured, wounded, hurt, injury, injuries, wounds, taken to hospital, rushed to hospital, sent to hospital, brought to hospital, hospitalised, hospitalized, in hospital, treated in hospital, admitted to hospital, taken to hospitals, hospital admissions, wounding, injuring, maimed
  badly injured: critically injured, seriously injured, severely injured, badly injured, seriously hurt, badly hurt, critically wounded, seriously wounded, badly wounded, serious injuries, severe injuries, critical condition, serious condition, life-threatening injuries
  casualties: casualty, casualties, killed or injured, killed or wounded, dead or injured, dead or wounded, killed and wounded, dead and wounded, dead and injured, killed and injured
  missing: missing, unaccounted, unaccounted for, disappeared, vanished, not accounted for
  found: accounted for
  arrested: arrested, arrest, arrests, detained, detention, detentions, detainee, detainees, in custody, taken into custody, apprehended, rounded up
  charged: charged, indicted, indictments, charges brought
  convicted: convicted, convictions, found guilty
  jailed: jailed, imprisoned, sentenced to prison, incarcerated
  evacuated: evacuated, evacuee, evacuees, evacuations, moved to safety, led to safety, taken to safety
  displaced: displaced, displaced person, displaced persons, displaced people, homeless, made homeless, left homeless, uprooted, forced from their homes, driven from their homes, internally displaced
  rescued: rescued, saved, rescues, pulled alive, pulled to safety, plucked to safety, pulled from the rubble, brought to safety
  survived: survived, survivor, survivors, alive, found alive
  held: held hostage, hostage, hostages, captive, captives, held captive, taken hostage, in captivity, being held
  kidnapped: kidnapped, abducted, abductee, abductees, abductions, kidnappings, seized by gunmen, snatched
  freed: freed, released, set free, liberated, let go, releases, handed over
  escaped: escaped, broke out, on the run, at large, escapee, escapees, fugitives
  trapped: trapped, stranded, buried alive, stuck, cut off
  infected: infected, infection, infections, tested positive, positive tests, confirmed cases, coronavirus cases
  recovered: recovered, recoveries
  vaccinated: vaccinated, inoculated, immunised, immunized
  destroyed: destroyed, flattened, razed, levelled, leveled, demolished, burned down, burnt down, gutted, reduced to rubble, wiped out
  damaged: damaged
  dismissed: laid off, made redundant, redundancies, layoffs, job cuts, sacked, dismissed, fired from their jobs, job losses, jobs lost, jobs cut
  cancelled: cancelled, canceled, cancellations, called off, scrapped
  delayed: delayed, delays, postponed
`

/** Outcome: the outcomes that count it among others. */
export const WIDER = `
  dead: casualties
  bodies: dead
  injured: casualties
  badly injured: injured
  kidnapped: held
  evacuated: displaced
`

/** What means the same in reports of events. The first of a line stands for all, and is one that a dictionary knows rightly. */
export const SAME = `
  firefighter, fireman, firewoman, fire crew, fire personnel, fire officer, fire fighter, fire service crew, blaze crew
  rescuer, rescue worker, emergency worker, emergency service worker, rescue personnel, rescue crew, emergency crew, emergency personnel, emergency responder, first responder, rescue team member
  police officer, policeman, policewoman, police, cop, constable, police personnel, law enforcement officer, law officer, patrolman
  soldier, troop, serviceman, servicewoman, service member, military personnel, army personnel
  attacker, assailant, perpetrator
  captor, hostage taker, hostage-taker, kidnapper, abductor
  gunman, shooter, armed man, armed attacker, armed assailant
  militant, insurgent, rebel, rebel fighter, guerrilla, guerilla
  bomber, suicide bomber
  house, home, dwelling, residence, residential property, housing unit, family home
  flat, apartment, condominium, condo
  building, structure
  customer, homes and business, households and business, home and business, power customer, electricity customer, property without power
  outage, blackout, power cut, power outage, power failure
  student, pupil, schoolchild, schoolkid
  child, kid, youngster, minor, juvenile
  protester, protestor, demonstrator, marcher
  resident, inhabitant, local, townsperson, local people
  worker, employee, staff, staff member, staffer, member of staff, personnel
  labourer, laborer
  health worker, medical worker, healthcare worker, health care worker, medical staff, hospital staff, medic, medical personnel
  paramedic, ambulance crew, ambulance worker, ambulance staff
  doctor, physician, medical doctor
  aid worker, relief worker, humanitarian worker, humanitarian
  journalist, reporter, media worker, newsman, correspondent, member of the press
  tourist, holidaymaker, vacationer, sightseer
  fan, supporter
  spectator, onlooker, concertgoer, attendee, audience member, festivalgoer
  bystander, passer-by, passerby, passers-by
  lawmaker, legislator, mp, member of parliament, parliamentarian, member of congress
  congressman, congresswoman
  asylum seeker, asylum-seeker
  migrant, immigrant
  passenger, people aboard, people on board
  crew, crew member, crewman, crewmember, member of the crew
  sailor, seaman, mariner, seafarer
  driver, motorist
  voter, elector
  ballot, vote
  job, post
  company, firm, enterprise
  shop, store, retail outlet
  inmate, prisoner, convict
  prison guard, prison officer, warder, corrections officer, jailer
  defendant, accused
  dose, jab, vaccine dose, injection
  teacher, schoolteacher, educator
  pensioner, elderly person, older person, senior citizen, elderly
  civilian, noncombatant, non-combatant
  fisherman, fisher
  climber, mountaineer, alpinist
  hiker, trekker, rambler, walker
  shareholder, stockholder
  walkout, stoppage, industrial action
  airstrike, air strike, air raid, aerial attack
  explosion, blast, detonation
  earthquake, quake, tremor, temblor
  aftershock, after-shock
  fire, blaze
  wildfire, bushfire, forest fire, brush fire
  landslide, landslip
  mudslide, mudflow
  crash, collision, smash, wreck
  car, automobile
  truck, lorry
  aircraft, plane, airplane, aeroplane
  helicopter, chopper
  ship, vessel
  drone, unmanned aerial vehicle, uav, unmanned aircraft
  bomb, explosive device, improvised explosive device, ied
  bullet, round, gunshot
  gun, firearm
  fire engine, fire truck, fire appliance
  train, railway train
  village, hamlet
  town, township
  family, household
  lawyer, attorney, counsel
  juror, jury member
  robber, raider
  smuggler, trafficker, people smuggler
  checkpoint, roadblock
  minister, cabinet minister
  road, street, roadway
  tonne, ton, metric ton
  kilometre, kilometer, km
  metre, meter
  litre, liter
  centimetre, centimeter, cm
  millimetre, millimeter, mm
  percent, per cent, %, pct
  dollar, us dollar, $, usd
  euro, €, eur
  pound, £, gbp, pound sterling
`

/** A noun: its kinds. */
export const KINDS = `
  rescuer: firefighter, paramedic, lifeguard, lifeboat crew, coastguard
  worker: firefighter, labourer, miner, farmhand, farmworker, docker, welder, cleaner, porter, health worker, aid worker, teacher, builder
  health worker: paramedic, doctor, nurse, midwife
  officer: police officer
  attacker: gunman, bomber
  building: house, flat, warehouse, factory, mosque, church, temple, school, hospital, clinic, hotel, skyscraper, tower, cathedral, synagogue, monastery
  house: flat, cottage, bungalow, villa, mansion
  doctor: surgeon
  teacher: lecturer, professor
  student: undergraduate, schoolboy, schoolgirl
  visitor: tourist
  spectator: fan
  lawmaker: congressman, senator
  crew: sailor
  soldier: conscript, reservist, paratrooper, marine, peacekeeper, commando
  fighter: mercenary, militant, soldier
  militant: jihadist, islamist, extremist, terrorist, separatist, militiaman
  migrant: asylum seeker
  resident: villager, islander
  child: boy, girl, baby, infant, toddler
  boy: schoolboy
  girl: schoolgirl
  attack: airstrike, bombing, shooting, ambush
  explosion: bombing
  fire: wildfire
  landslide: mudslide
  crash: plane crash, pile-up
  vehicle: train, bus, tram, ambulance, fire engine, lorry, bicycle, minibus, coach, van, tractor, pickup, motorcycle
  aircraft: helicopter, jet, drone
  ship: boat, ferry, trawler, supertanker, tanker, warship, frigate, yacht, dinghy
  trader: shopkeeper
  settlement: village, town, city
  business: shop, company, restaurant
  passenger: commuter
  road: motorway, highway
  adult: pensioner
  shop: supermarket, boutique, bakery, pharmacy
`

/** Nouns of one line are counted apart. */
export const APART = `
  man, woman, boy, girl
  child, adult
  student, teacher
  soldier, civilian, police officer
  militant, civilian, police officer
  militant, soldier
  passenger, crew, driver, pilot
  doctor, nurse, patient
  attacker, victim, hostage, bystander, survivor
  protester, police officer, bystander
  inmate, prison guard, police officer
  migrant, smuggler
  player, fan
  player, spectator
  lawmaker, voter
  suspect, police officer, victim
  worker, company
  killer, victim
  rescuer, victim, survivor
  defendant, lawyer, juror, judge, witness
  refugee, aid worker
  house, business
  house, school, hospital, hotel
  house, shop, school, hospital
  mother, father
  brother, sister
  son, daughter
  husband, wife
  dollar, euro, pound
  mile, kilometre, metre, centimetre, millimetre
  tonne, kilogram
  hour, day, week, month, year, minute, second
  dog, cat
  bridge, road
  tank, truck, car, bus, train
  aircraft, ship, train, car
  missile, drone, bomb, bullet
  flood, earthquake, fire, hurricane
`
