import type { UnitWords } from '../number-words.ts'

/** What English measures and pays in. */
export const units: UnitWords = {
  percent: [
    ['per', 'cent'],
    ['percent'],
    ['pct'],
    ['%'],
    ['percentage', 'points'],
    ['percentage', 'point'],
    ['pc'],
    ['percent-owned'],
  ],
  currencies: new Map([
    ['$', 'USD'],
    ['us$', 'USD'],
    ['£', 'GBP'],
    ['€', 'EUR'],
    ['¥', 'JPY'],
    ['₹', 'INR'],
    ['₽', 'RUB'],
    ['₩', 'KRW'],
    ['₪', 'ILS'],
    ['₺', 'TRY'],
    ['₦', 'NGN'],
    ['₱', 'PHP'],
  ]),
  currencyWords: new Map([
    ['dollar', 'USD'],
    ['dollars', 'USD'],
    ['pound', 'GBP'],
    ['pounds', 'GBP'],
    ['euro', 'EUR'],
    ['euros', 'EUR'],
    ['yen', 'JPY'],
    ['yuan', 'CNY'],
    ['renminbi', 'CNY'],
    ['rupee', 'INR'],
    ['rupees', 'INR'],
    ['rouble', 'RUB'],
    ['roubles', 'RUB'],
    ['rubles', 'RUB'],
    ['franc', 'CHF'],
    ['francs', 'CHF'],
    ['peso', 'MXN'],
    ['pesos', 'MXN'],
    ['won', 'KRW'],
    ['shekels', 'ILS'],
    ['shekel', 'ILS'],
    ['lira', 'TRY'],
    ['naira', 'NGN'],
    ['cents', 'cent'],
    ['pence', 'penny'],
    ['usd', 'USD'],
    ['eur', 'EUR'],
    ['gbp', 'GBP'],
    ['inr', 'INR'],
    ['rm', 'MYR'],
    ['rs', 'INR'],
    ['hk', 'HKD'],
    ['chf', 'CHF'],
    ['jpy', 'JPY'],
    ['cny', 'CNY'],
    ['aud', 'AUD'],
    ['cad', 'CAD'],
  ]),
  /** Measured, not counted: word → unit. Durations and lengths. */
  measures: new Map<string, string>(
    `second:second seconds:second minute:minute minutes:minute hour:hour hours:hour hr:hour hrs:hour day:day days:day week:week weeks:week
     month:month months:month year:year years:year decade:decade decades:decade night:night nights:night
     km:km kilometre:km kilometres:km kilometer:km kilometers:km metre:m metres:m meter:m meters:m mile:mile miles:mile
     yard:yard yards:yard foot:foot feet:foot ft:foot inch:inch inches:inch millimetre:mm millimetres:mm millimeter:mm millimeters:mm cm:cm centimetre:cm centimetres:cm centimeters:cm mm:mm
     kg:kg kilogram:kg kilograms:kg kilo:kg kilos:kg tonne:tonne tonnes:tonne t:tonne ton:ton tons:ton gram:g grams:g pound:pound
     lb:pound lbs:pound pounds:pound ounce:ounce ounces:ounce litre:litre litres:litre liter:litre liters:litre gallon:gallon gallons:gallon
     acre:acre acres:acre hectare:hectare hectares:hectare mph:mph kph:km/h km/h:km/h knots:knot knot:knot
     magnitude:magnitude degree:degree degrees:degree celsius:degree barrel:barrel barrels:barrel mw:MW gw:GW kw:kW megawatts:MW
     gigawatts:GW kilowatts:kW volts:volt hertz:Hz mbps:Mbps gb:GB mb:MB tb:TB megabytes:MB gigabytes:GB min:minute mins:minute sec:second secs:second g:g hz:Hz khz:kHz mhz:MHz ghz:GHz rpm:rpm hp:hp
     horsepower:hp nm:nm µm:µm kwh:kWh mwh:MWh mg:mg ml:ml cl:cl dl:dl kj:kJ mj:MJ kcal:kcal mpa:MPa kpa:kPa psi:psi ksi:ksi khz:kHz kv:kV db:dB mpg:mpg`
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const at = pair.lastIndexOf(':')
        return [pair.slice(0, at), pair.slice(at + 1)]
      }),
  ),
  gluedMeasures: new Map([
    ['in', 'inch'],
    ['f', '°F'],
    ['c', '°C'],
  ]),
  timeUnits: new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'night']),
  lengths: {
    letter: 'm',
    unit: 'm',
    after: new Set(
      `deep tall high long wide thick away across apart above below beneath underground offshore upstream downstream inland
      sprint race dash hurdles relay freestyle butterfly breaststroke backstroke well wells hole shaft wave waves tower wall
      cliff drop fall height depth pool yacht boat ship ferry trawler crater trench tunnel bridge fence swell swells radius
      exclusion diameter runway mast statue tree tsunami surge crane pit dam crevasse ravine gorge embankment crack stretch`
        .trim()
        .split(/\s+/),
    ),
    before: new Set(
      `depth depths height heights length width distance radius altitude elevation diameter fell falls plunged plunges climbed
      dived swam abseiled tumbled`
        .trim()
        .split(/\s+/),
    ),
  },
  leadingUnits: new Map([
    ['magnitude', 'magnitude'],
    ...['of', '-', 'at', 'was', 'is', 'reached'].map((link): [string, string] => [`magnitude ${link}`, 'magnitude']),
  ]),
  compounds: [
    [['on', 'the', 'richter', 'scale'], 'magnitude'],
    [['degrees', 'celsius'], '°C'],
    [['degrees', 'centigrade'], '°C'],
    [['degrees', 'fahrenheit'], '°F'],
    [['degree', 'celsius'], '°C'],
    [['degree', 'fahrenheit'], '°F'],
    [['°', 'c'], '°C'],
    [['°', 'f'], '°F'],
    [['°c'], '°C'],
    [['°f'], '°F'],
    [['cubic', 'metres'], 'm³'],
    [['cubic', 'metre'], 'm³'],
    [['cubic', 'meters'], 'm³'],
    [['cubic', 'feet'], 'ft³'],
    [['square', 'kilometres'], 'km²'],
    [['square', 'kilometers'], 'km²'],
    [['square', 'miles'], 'mi²'],
    [['square', 'metres'], 'm²'],
    [['square', 'meters'], 'm²'],
    [['square', 'feet'], 'ft²'],
    [['sq', 'm'], 'm²'],
    [['sq', 'ft'], 'ft²'],
    [['basis', 'points'], 'basis point'],
    [['nautical', 'miles'], 'nautical mile'],
  ],
}
