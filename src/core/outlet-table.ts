/** The table of outlets as a file, for spreadsheets and programs, and back. */
import type { Outlet } from './model/outlet.ts'
import { outletHost, outletKey } from './outlet-book.ts'
import { splitTable } from './read/formats/cells.ts'
import { exactTable } from './report/csv-table.ts'

const COLUMNS = ['name', 'addresses', 'also', 'owner', 'agency'] as const
/** Between several values of one cell. */
const BETWEEN = '; '

export function outletsCsv(outlets: readonly Outlet[]): string {
  const lines = outlets.map(({ name, addresses, also, owner, agency }) => [
    ...[name, addresses.join(BETWEEN), also.join(BETWEEN), owner, agency ? 'yes' : ''],
  ])
  return exactTable(COLUMNS, lines)
}

/** Outlets as they were read, or what is wrong with them, line by line. */
export interface ReadOutlets {
  readonly outlets: readonly Outlet[]
  readonly faults: readonly { readonly path: string; readonly message: string }[]
}

/** @param text JSON (a list of outlets), or CSV with a line of column names */
export function readOutlets(text: string): ReadOutlets {
  const trimmed = text.replace(/^\ufeff/, '').trim()
  const rows = /^[[{]/.test(trimmed) ? jsonRows(trimmed) : csvRows(trimmed)
  if (rows === null) return { outlets: [], faults: [{ path: '', message: WANTED }] }
  const faults: { path: string; message: string }[] = []
  const outlets = rows.flatMap((row, index) => {
    const read = outletIn(row)
    if (typeof read !== 'string') return [read]
    faults.push({ path: `${index + 1}`, message: read })
    return []
  })
  return { outlets, faults: [...faults, ...sharedIn(outlets)] }
}

const WANTED = `It is neither a JSON list of outlets nor CSV with the columns ${COLUMNS.join(', ')}.`

type Row = Readonly<Record<string, unknown>>

function jsonRows(text: string): Row[] | null {
  try {
    const value: unknown = JSON.parse(text)
    const list = Array.isArray(value) ? value : (value as { items?: unknown }).items
    return Array.isArray(list) ? list.map((one) => (typeof one === 'object' && one !== null ? one : {})) : null
  } catch {
    return null
  }
}

function csvRows(text: string): Row[] | null {
  const { rows } = splitTable(text, text.split('\n', 1)[0]!.includes(';') && !text.includes(',') ? ';' : ',')
  const head = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? []
  if (!head.includes('name')) return null
  return rows
    .slice(1)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(head.map((column, i) => [column, plainCell(row[i] ?? '')])))
}

/** Without the apostrophe that keeps a spreadsheet from running a cell as a formula. */
function plainCell(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '').trim()
}

const MOST_LETTERS = 200
const MOST_VALUES = 100

/** @returns what is wrong with it, in words, where it is no outlet */
export function outletIn(row: Row): Outlet | string {
  const name = textIn(row['name'])
  if (name === '') return 'The outlet has no name.'
  const [also, given] = [listIn(row['also']), listIn(row['addresses'])]
  const owner = textIn(row['owner'])
  if ([name, owner, ...also].some((one) => one.length > MOST_LETTERS))
    return `A name has more than ${MOST_LETTERS} letters.`
  if (also.length + given.length > MOST_VALUES) return `${name} has more than ${MOST_VALUES} names and addresses.`
  const wrong = given.find((one) => outletHost(one) === null)
  if (wrong !== undefined) return `“${wrong}” is no address like news.example.`
  return {
    ...{ name, also: [...new Set(also)], owner: owner === '' ? null : owner },
    addresses: [...new Set(given.map((one) => outletHost(one) ?? ''))],
    agency: row['agency'] === true || /^(?:yes|true|1|x)$/i.test(textIn(row['agency'])),
  }
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function listIn(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(textIn) : textIn(value).split(/[;\n]/)
  return parts.map((one) => one.trim()).filter((one) => one !== '')
}

/** A name or an address that two outlets claim: it could not be told whose a report is. */
export function sharedIn(outlets: readonly Outlet[]): ReadOutlets['faults'] {
  const claimed = new Map<string, string>()
  return outlets.flatMap((outlet) => {
    const own = new Set([outlet.name, ...outlet.also].map(outletKey).concat(outlet.addresses))
    return [...own].flatMap((one) => {
      const other = claimed.get(one)
      claimed.set(one, outlet.name)
      return other === undefined ? [] : [{ path: outlet.name, message: `“${one}” is of ${other} already.` }]
    })
  })
}
