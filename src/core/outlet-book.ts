/** Which outlet a report is of, by a table that people keep; pure. What the pages themselves say stands where the table is silent. */
import type { PreparedArticle } from './model/annotation.ts'
import type { Outlet } from './model/outlet.ts'

type Named = Pick<PreparedArticle, 'publisher' | 'url'>
type Credited = Named & Pick<PreparedArticle, 'agency' | 'authors' | 'input'>

export interface OutletBook {
  readonly outletOf: (report: Named) => Outlet | null
  /** The same with the names that the table gives to its publisher and to the agency that it credits. */
  readonly named: <T extends Named & Partial<Pick<PreparedArticle, 'agency'>>>(report: T) => T
  readonly independent: (reports: readonly Credited[]) => Independence
}

/** How many outlets that do not belong together tell a story. */
export interface Independence {
  readonly count: number
  /** By their names, as they are counted: those of one owner together, reports of an agency under the agency. */
  readonly groups: readonly { readonly name: string; readonly outlets: readonly string[]; readonly reports: number }[]
}

/** One spelling for names that differ in case and spaces alone. */
export function outletKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ')
}

/** The host of an address, as the table has it; null where there is none in it. */
export function outletHost(address: string): string | null {
  const text = address.trim()
  const whole = /^https?:\/\//i.test(text) ? text : `http://${text}`
  if (text === '' || !URL.canParse(whole)) return null
  const host = new URL(whole).hostname.replace(/^www\./, '').replace(/\.$/, '')
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? host : null
}

export function outletBook(outlets: readonly Outlet[]): OutletBook {
  const byHost = new Map<string, Outlet>()
  const byName = new Map<string, Outlet>()
  for (const outlet of outlets) {
    for (const address of outlet.addresses) byHost.set(address, outlet)
    for (const name of [outlet.name, ...outlet.also]) byName.set(outletKey(name), outlet)
  }
  const outletOf: OutletBook['outletOf'] = ({ url, publisher }) =>
    (url === null ? undefined : atHost(byHost, outletHost(url))) ?? byName.get(outletKey(publisher ?? '')) ?? null
  const agencyOf = (name: string): string => byName.get(outletKey(name))?.name ?? name
  const groupOf = (report: Credited): { group: string; outlet: string } => {
    const { agency, authors, publisher, input } = report
    const wire = agency === null || agency === undefined || authors.length > 0 ? null : agency
    const own = wire === null ? outletOf(report) : (byName.get(outletKey(wire)) ?? null)
    const outlet = own?.name ?? wire ?? publisher ?? outletHost(report.url ?? '') ?? input
    return { group: own?.owner ?? outlet, outlet }
  }
  return {
    outletOf,
    named(report) {
      const outlet = outletOf(report)
      const agency = report.agency ? agencyOf(report.agency) : report.agency
      if ((outlet === null || outlet.name === report.publisher) && agency === report.agency) return report
      return { ...report, ...(outlet ? { publisher: outlet.name } : {}), ...(agency ? { agency } : {}) }
    },
    independent(reports) {
      const groups = new Map<string, { name: string; outlets: Set<string>; reports: number }>()
      for (const { group, outlet } of reports.map(groupOf)) {
        const known = groups.get(outletKey(group)) ?? { name: group, outlets: new Set(), reports: 0 }
        known.outlets.add(outlet)
        known.reports++
        groups.set(outletKey(group), known)
      }
      const all = [...groups.values()].sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1))
      return { count: all.length, groups: all.map((one) => ({ ...one, outlets: [...one.outlets].sort() })) }
    },
  }
}

/** The longest host of the table that this one is or lies below. */
function atHost(byHost: ReadonlyMap<string, Outlet>, host: string | null): Outlet | undefined {
  for (let rest = host ?? ''; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = byHost.get(rest)
    if (found || !rest.includes('.')) return found
  }
  return undefined
}
