/** The formats of exchange, by the name that the command line gives them. */
import type { Dossier } from '../../model/dossier.ts'
import { atom } from './atom.ts'
import { dot } from './dot.ts'
import { graphml } from './graphml.ts'
import { hxl } from './hxl.ts'
import { ninjs } from './ninjs.ts'
import { parquet } from './parquet.ts'
import { provJson } from './prov.ts'
import { schemaOrg } from './schema-org.ts'
import { tei } from './tei.ts'
import { webAnnotations } from './web-annotation.ts'

export const INTERCHANGE: Readonly<Record<string, (dossier: Dossier) => string | Uint8Array>> = {
  'web-annotation': webAnnotations,
  prov: provJson,
  graphml,
  dot,
  tei,
  'schema-org': schemaOrg,
  ninjs,
  hxl,
  parquet,
  atom,
}
