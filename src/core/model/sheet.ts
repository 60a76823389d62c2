/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly lines: readonly (readonly (string | number | null | undefined)[])[]
}
