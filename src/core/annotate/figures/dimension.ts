/** What a unit measures, and how much of that kind's base unit it is: 19 miles and 30 km are lengths, 72 hours and three days are times. */
import type { Dimension, Figure } from '../../model/annotation.ts'

type Kind = Dimension['kind']

/** Unit → kind and size in the base unit of the kind. Conventional lengths of a month (30.4375 days) and a year (365.25 days). */
const UNITS: ReadonlyMap<string, readonly [Kind, number]> = new Map<string, readonly [Kind, number]>([
  ...kind('share', { share: 1, 'per cent': 0.01, 'basis point': 0.0001 }),
  ...kind('time', {
    second: 1,
    minute: 60,
    hour: 3600,
    day: 86_400,
    week: 604_800,
    month: 2_629_800,
    year: 31_557_600,
  }),
  ...kind('time', { decade: 315_576_000 }),
  ...kind('length', {
    nm: 1e-9,
    µm: 1e-6,
    mm: 0.001,
    cm: 0.01,
    m: 1,
    km: 1000,
    inch: 0.0254,
    foot: 0.3048,
    yard: 0.9144,
  }),
  ...kind('length', { mile: 1609.344, 'nautical mile': 1852 }),
  ...kind('area', {
    'm²': 1,
    'km²': 1e6,
    'mi²': 2_589_988.110336,
    'ft²': 0.09290304,
    hectare: 10_000,
    acre: 4046.8564224,
  }),
  ...kind('volume', {
    ml: 0.001,
    cl: 0.01,
    dl: 0.1,
    litre: 1,
    gallon: 3.785411784,
    barrel: 158.987294928,
    'm³': 1000,
    'ft³': 28.316846592,
  }),
  ...kind('mass', { mg: 1e-6, g: 0.001, kg: 1, tonne: 1000, ton: 1000, pound: 0.45359237, ounce: 0.028349523125 }),
  ...kind('speed', { 'km/h': 1 / 3.6, mph: 0.44704, knot: 0.514444 }),
  ...kind('power', { kW: 1000, MW: 1e6, GW: 1e9, hp: 745.7 }),
  ...kind('energy', { kWh: 3.6e6, MWh: 3.6e9, kJ: 1000, MJ: 1e6, kcal: 4184 }),
])

function kind(name: Kind, sizes: Readonly<Record<string, number>>): (readonly [string, readonly [Kind, number]])[] {
  return Object.entries(sizes).map(([unit, size]) => [unit, [name, size] as const] as const)
}

/** Small coins, as parts of a currency. Cents are of many currencies: which, the words do not tell. */
const COINS: ReadonlyMap<string, { readonly currency: string | null; readonly size: number }> = new Map([
  ['cent', { currency: null, size: 0.01 }],
  ['penny', { currency: 'GBP', size: 0.01 }],
])

/** Cents in a text are of the currency that it names nearest before, pence are of the pound: in whole units of it. Others stay as they are. */
export function inWholeUnits(figures: readonly Figure[]): Figure[] {
  let currency: string | null = figures.find(({ unit }) => isCurrency(unit))?.unit ?? null
  return figures.map((figure) => {
    if (isCurrency(figure.unit)) currency = figure.unit
    const coin = figure.unit === null ? undefined : COINS.get(figure.unit)
    const whole = coin?.currency ?? currency
    if (!coin || whole === null) return figure
    const by = (bound: number | null): number | null => (bound === null ? null : rounded(bound * coin.size))
    const made = { ...figure, low: by(figure.low), high: by(figure.high), unit: whole }
    return { ...made, dimension: dimensionOf(made) }
  })
}

/** Is it a currency, by its three letters? */
export function isCurrency(unit: string | null): boolean {
  return unit !== null && /^[A-Z]{3}$/.test(unit)
}

/** Digits that a converted value keeps: more would be made up by the conversion. */
const DIGITS = 12

/** The dimension of a figure with its bounds in the base unit of the kind. */
export function dimensionOf({ low, high, unit }: Pick<Figure, 'low' | 'high' | 'unit'>): Dimension {
  const bounds = (by: number, shift = 0): Pick<Dimension, 'low' | 'high'> => ({
    low: low === null ? null : rounded((low + shift) * by),
    high: high === null ? null : rounded((high + shift) * by),
  })
  if (unit === null) return { kind: 'count', unit: null, low, high }
  const coin = COINS.get(unit)
  if (coin) return { kind: 'money', unit: coin.currency, ...bounds(coin.size) }
  if (isCurrency(unit)) return { kind: 'money', unit, low, high }
  if (unit === '°C') return { kind: 'temperature', unit: null, low, high }
  if (unit === '°F') return { kind: 'temperature', unit: null, ...bounds(5 / 9, -32) }
  const known = UNITS.get(unit)
  return known ? { kind: known[0], unit: null, ...bounds(known[1]) } : { kind: 'other', unit, low, high }
}

/** How old somebody is, in years. */
export function ageDimension({ low, high, unit }: Pick<Figure, 'low' | 'high' | 'unit'>): Dimension {
  const years = (UNITS.get(unit ?? 'year')?.[1] ?? YEAR) / YEAR
  const aged = (value: number | null): number | null => (value === null ? null : rounded(value * years))
  return { kind: 'age', unit: null, low: aged(low), high: aged(high) }
}

/** Seconds of a year. */
const YEAR = 31_557_600

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS))
}
