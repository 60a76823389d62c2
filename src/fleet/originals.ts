/** The bytes of reports, kept by their hash beside the database. */
import type { ObjectStore } from '@nats-io/obj'
import { StemmaError } from '../io/failure.ts'
import type { Documents, Parts, Store } from '../store/store.ts'

export interface Originals {
  /** When this resolves they are safe. What is there already is left as it is. */
  readonly put: (sha256: string, bytes: Uint8Array) => Promise<void>
  readonly get: (sha256: string) => Promise<Uint8Array | null>
}

const PUT_MS = 20_000

/** In JetStream's object store. */
export function inObjectStore(objects: ObjectStore): Originals {
  return {
    async put(sha256, bytes) {
      const there = await objects.info(sha256)
      if (there && !there.deleted && there.size === bytes.length) return
      await objects.putBlob({ name: sha256 }, bytes, { timeout: PUT_MS })
    },
    async get(sha256) {
      const bytes = await objects.getBlob(sha256)
      return bytes && new Uint8Array(bytes)
    },
  }
}

/** What was kept before there was another place is still read from where it is. */
export function withOlder(originals: Originals, older: Originals): Originals {
  return { put: originals.put, get: async (sha256) => (await originals.get(sha256)) ?? older.get(sha256) }
}

const NONE = new Uint8Array(0)

/** A store whose documents' bytes lie elsewhere: its own rows of them are empty. */
export function withOriginals(store: Store, originals: Originals): Store {
  const beside = <T extends Parts>(parts: T): T => ({
    ...parts,
    documents: documentsBeside(parts.documents, originals),
  })
  return { ...beside(store), transaction: (work) => store.transaction((parts) => work(beside(parts))) }
}

function documentsBeside(documents: Documents, originals: Originals): Documents {
  return {
    ...documents,
    add: (entry, _bytes, as) => documents.add(entry, NONE, as),
    addAll: (list) => documents.addAll(list.map((one) => ({ ...one, bytes: NONE }))),
    async bytes(id) {
      const own = await documents.bytes(id)
      if (own === null || own.length > 0) return own
      const document = await documents.get(id)
      if (!document || document.byteLength === 0) return own
      const bytes = await originals.get(document.sha256)
      if (bytes) return bytes
      throw new StemmaError('original-missing', `The bytes of ${document.input} are not where originals are kept.`)
    },
  }
}
