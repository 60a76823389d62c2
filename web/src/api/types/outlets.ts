/** The table of outlets that people keep. */
export interface Outlet {
  readonly name: string
  readonly addresses: readonly string[]
  readonly also: readonly string[]
  readonly owner: string | null
  readonly agency: boolean
}
