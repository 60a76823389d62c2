import type { Dossier } from './model/dossier.ts'
import { derive } from './reconcile/presets/derive.ts'
import { type ExportFormat, FORMATS } from './report/interchange/formats.ts'

export type { ExportFormat }

/** The names of the formats that `exportAs` writes. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[]

/**
 * The dossier in a format that other programs read; what each holds stands in docs/reference/interchange.md.
 *
 * @returns a text; for `parquet` bytes
 * @throws RangeError for a name that is none of `EXPORT_FORMATS`
 */
export function exportAs(dossier: Dossier, format: ExportFormat): string | Uint8Array {
  if (!EXPORT_FORMATS.includes(format))
    throw new RangeError(`there is no format "${format}"; there are ${EXPORT_FORMATS.join(', ')}`)
  const { preset, draw } = FORMATS[format]
  return draw(dossier, preset === null ? [] : derive(dossier, preset))
}
