/** A connection to the servers of a fleet, and what goes wrong with it in one line. */
import { readFileSync } from 'node:fs'
import { connect, credsAuthenticator, type NatsConnection, type NodeConnectionOptions } from '@nats-io/transport-node'
import { reason, StemmaError } from '../io/failure.ts'

export interface NatsOptions {
  /** Instead of those in an address. */
  readonly user?: string
  readonly password?: string
  /** Addresses of servers, with commas between them: `nats://` or `tls://`, a user and password may stand in them. */
  readonly servers: string
  /** A file of credentials, as NATS makes them. */
  readonly credentials?: string
  /** Certificates: of the authority, and of this client with its key. */
  readonly authority?: string
  readonly certificate?: string
  readonly key?: string
}

const CONNECT_MS = 5000
const RECONNECT_MS = 500

/** @throws StemmaError `nats-unavailable`, `nats-refused` */
export async function connectNats(options: NatsOptions, name: string): Promise<NatsConnection> {
  const { servers, ...inAddress } = addressesOf(options.servers)
  const { user = inAddress.user, password = inAddress.password } = options
  const settings: NodeConnectionOptions = {
    ...{ servers, name, timeout: CONNECT_MS, reconnectTimeWait: RECONNECT_MS, maxReconnectAttempts: -1 },
    ...(user === undefined ? {} : { user, pass: password ?? '' }),
    ...(options.credentials === undefined ? {} : { authenticator: credsAuthenticator(fileOf(options.credentials)) }),
    ...tlsOf(options),
  }
  try {
    return await connect(settings)
  } catch (error) {
    throw connectionFailure(servers, error)
  }
}

function addressesOf(text: string): { servers: string[]; user?: string; password?: string } {
  const urls = text.split(',').map((one) => {
    const address = one.trim()
    return new URL(/^[a-z]+:\/\//.test(address) ? address : `nats://${address}`)
  })
  const servers = urls.map(({ protocol, host }) => `${protocol}//${host}`)
  const named = urls.find(({ username }) => username !== '')
  if (!named) return { servers }
  return { servers, user: decodeURIComponent(named.username), password: decodeURIComponent(named.password) }
}

function tlsOf({ servers, authority, certificate, key }: NatsOptions): Pick<NodeConnectionOptions, 'tls'> {
  const files = {
    ...(authority === undefined ? {} : { caFile: authority }),
    ...(certificate === undefined ? {} : { certFile: certificate }),
    ...(key === undefined ? {} : { keyFile: key }),
  }
  return Object.keys(files).length > 0 || servers.includes('tls://') ? { tls: files } : {}
}

function fileOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new StemmaError('nats-refused', `The credentials cannot be read from ${path}: ${reason(error)}.`, error)
  }
}

function connectionFailure(servers: readonly string[], error: unknown): StemmaError {
  if (error instanceof StemmaError) return error
  const where = servers.join(', ')
  const words = reason(error)
  if (/authorization|permission|authentication/i.test(words))
    return new StemmaError('nats-refused', `NATS at ${where} does not let this program in: ${words}.`, error)
  return new StemmaError('nats-unavailable', `NATS cannot be reached at ${where}: ${words}.`, error)
}
