import type { Clock } from '../../io/clock.ts'
import { StemmaError } from '../../io/failure.ts'
import type { Store } from '../../store/store.ts'
import type { Originals } from '../originals.ts'
import { bucketAt } from './address.ts'
import { inS3 } from './s3-originals.ts'

const SETTING = 'originals'

/**
 * The server of originals that a fleet goes by: the first address that is given is written down, for all must use the same.
 *
 * @returns null where none was ever given: then they lie in JetStream's object store
 * @throws StemmaError `originals-refused` for another address than the first
 */
export async function chosenOriginals(
  store: Store,
  clock: Clock,
  {
    address,
    env,
  }: { readonly address: string | undefined; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<Originals | null> {
  const kept = await store.settings.get(SETTING)
  const chosen = address ?? kept
  if (chosen === null) return null
  const bucket = bucketAt(chosen, env)
  if (kept !== null && kept !== chosen)
    throw new StemmaError('originals-refused', `This fleet keeps its originals at ${kept}, not at ${chosen}.`)
  if (kept === null) await store.settings.set(SETTING, chosen)
  return inS3(bucket, clock)
}
