/** The formats of exchange, by the name that the command line gives them. */
import type { Dossier } from '../../model/dossier.ts'
import type { Derived, PresetName } from '../../model/preset.ts'
import { acledCsv } from './acled.ts'
import { atom } from './atom.ts'
import { dot } from './dot.ts'
import { graphml } from './graphml.ts'
import { hxl } from './hxl.ts'
import { ninjs } from './ninjs.ts'
import { parquet } from './parquet.ts'
import { provJson } from './prov.ts'
import { schemaOrg } from './schema-org.ts'
import { tei } from './tei.ts'
import { ucdpCsv } from './ucdp.ts'
import { webAnnotations } from './web-annotation.ts'

interface Format {
  /** The preset whose numbers it wants; null where it wants none. */
  readonly preset: PresetName | null
  readonly draw: (dossier: Dossier, derived: readonly Derived[]) => string | Uint8Array
}

export const FORMATS = {
  'web-annotation': { preset: null, draw: webAnnotations },
  prov: { preset: null, draw: provJson },
  graphml: { preset: null, draw: graphml },
  dot: { preset: null, draw: dot },
  tei: { preset: null, draw: tei },
  'schema-org': { preset: null, draw: schemaOrg },
  ninjs: { preset: null, draw: ninjs },
  acled: { preset: 'acled-style', draw: acledCsv },
  ucdp: { preset: 'ucdp-style', draw: ucdpCsv },
  hxl: { preset: null, draw: hxl },
  parquet: { preset: null, draw: parquet },
  atom: { preset: null, draw: atom },
} as const satisfies Readonly<Record<string, Format>>

export type ExportFormat = keyof typeof FORMATS
