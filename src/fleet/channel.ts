/** What a fleet has on its servers: a stream of reports, a consumer that all workers share, leases, and originals. */
import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream'
import { type KV, Kvm } from '@nats-io/kv'
import { Objm } from '@nats-io/obj'
import { millis, type NatsConnection, nanos } from '@nats-io/transport-node'
import { reason, StemmaError } from '../io/failure.ts'
import type { Store } from '../store/store.ts'
import { inObjectStore, type Originals, withOlder } from './originals.ts'

export interface ChannelOptions {
  /** Of the fleet: several can share servers. Letters, digits and hyphens. */
  readonly name: string
  /** Servers that keep each thing; default 3 in a cluster, else 1. */
  readonly replicas?: number
  /** A report that nobody has acknowledged or spoken for this long is given to another worker, in milliseconds. */
  readonly patience: number
  /** A lease that is not renewed for this long is free, in milliseconds. */
  readonly leaseFor: number
  /** Where the bytes of reports are kept; default: JetStream's object store. */
  readonly originals?: Originals
  /** Reports that may wait to be prepared: with more the stream refuses. */
  readonly mostWaiting: number
}

export const CHANNEL_DEFAULTS = { name: 'stemma', patience: 30_000, leaseFor: 10_000, mostWaiting: 200_000 }

/** Reports that all workers together may hold. */
const MOST_HELD = 1024
/** A report sent twice within this time is taken once by the stream itself; later by its id. */
const REPEATS_MS = 300_000
const PUBLISH_MS = 5000

export interface Channel {
  readonly nc: NatsConnection
  readonly js: JetStreamClient
  readonly jsm: JetStreamManager
  readonly leases: KV
  readonly originals: Originals
  readonly stream: string
  /** Reports are published here. */
  readonly subject: string
  /** Told, without a promise, that there may be something to do. */
  readonly hint: string
  /** The place before the first of the stream. */
  readonly base: number
  readonly options: ChannelOptions
  readonly consumer: () => Promise<Consumer>
}

export const PREPARE = 'prepare'

/**
 * Open the fleet of a name, and make on the servers what is not there yet.
 *
 * @throws StemmaError `nats-unavailable` where JetStream does not answer or is switched off
 */
export async function openChannel(nc: NatsConnection, store: Store, options: ChannelOptions): Promise<Channel> {
  try {
    return await opened(nc, store, options)
  } catch (error) {
    if (error instanceof StemmaError) throw error
    const message = `JetStream cannot be used at ${nc.getServer()}: ${reason(error)}.`
    throw new StemmaError('nats-unavailable', message, error)
  }
}

async function opened(nc: NatsConnection, store: Store, options: ChannelOptions): Promise<Channel> {
  const { name, patience, leaseFor, mostWaiting } = options
  const replicas = options.replicas ?? (nc.info?.cluster ? 3 : 1)
  const jsm = await jetstreamManager(nc, { timeout: 2 * PUBLISH_MS })
  const js = jetstream(nc, { timeout: PUBLISH_MS })
  const subject = `${name}.reports`
  const stream = `${name}-reports`
  await there(jsm.streams.info(stream), () =>
    jsm.streams.add({
      ...{ name: stream, subjects: [subject], retention: RetentionPolicy.Workqueue, storage: StorageType.File },
      ...{ discard: DiscardPolicy.New, max_msgs: mostWaiting, num_replicas: replicas },
      duplicate_window: nanos(REPEATS_MS),
    }),
  )
  await there(jsm.consumers.info(stream, PREPARE), () =>
    jsm.consumers.add(stream, {
      ...{ durable_name: PREPARE, ack_policy: AckPolicy.Explicit, ack_wait: nanos(patience) },
      ...{ max_deliver: -1, max_ack_pending: MOST_HELD },
    }),
  )
  const kvm = new Kvm(js)
  const bucket = `${name}-leases`
  // Asked of the leader alone: another may not know of a lease yet.
  await there(jsm.streams.info(`KV_${bucket}`), () =>
    kvm.create(bucket, { ttl: leaseFor, replicas, history: 1, allow_direct: false }),
  )
  const leases = await kvm.open(bucket, { allow_direct: false })
  const objm = new Objm(js)
  const kept = `${name}-originals`
  await there(jsm.streams.info(`OBJ_${kept}`), () => objm.create(kept, { replicas, storage: StorageType.File }))
  const objects = await objm.open(kept)
  const [{ created }, { config }, { ttl }] = await Promise.all([
    jsm.streams.info(stream),
    jsm.consumers.info(stream, PREPARE),
    leases.status(),
  ])
  // As whoever made them has set them: all workers must go by the same.
  const held = { patience: millis(config.ack_wait ?? nanos(patience)), leaseFor: ttl }
  const base = await store.arrivals.before(`${stream} ${created}`)
  return {
    ...{
      nc,
      js,
      jsm,
      leases,
      originals: options.originals ? withOlder(options.originals, inObjectStore(objects)) : inObjectStore(objects),
      stream,
      subject,
      hint: `${name}.hint`,
      base,
      options: { ...options, ...held },
    },
    consumer: () => js.consumers.get(stream, PREPARE),
  }
}

/** What is there is taken as it is, so that a worker needs no right to make it; also what another has made just now. */
async function there(asked: Promise<unknown>, make: () => Promise<unknown>): Promise<void> {
  try {
    if (await asked.then(() => true, isMissing)) return
    await make()
  } catch (error) {
    if (!/already (?:in use|exists)|name already/i.test(reason(error))) throw error
  }
}

function isMissing(error: unknown): false {
  if (/not found/i.test(reason(error))) return false
  throw error
}
