/**
 * A connector that cannot be led inside: what a name resolves to is checked, and the very address that was checked is
 * the one that is connected to, so that a second answer of the name server (DNS rebinding) changes nothing.
 */
import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import type { Socket } from 'node:net'
import { buildConnector } from 'undici'
import { isPublicIp, literalIp } from './address.ts'
import { refused } from './refused.ts'

/** `dns.lookup` with `all`, so that a test can answer in its place. */
export type Lookup = (
  hostname: string,
  options: { all: true },
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

export interface ConnectorOptions {
  readonly allowPrivate: boolean
  readonly timeout: number
  readonly lookup?: Lookup
}

type Connector = ReturnType<typeof buildConnector>

export function strictConnector({ allowPrivate, timeout, lookup = systemLookup }: ConnectorOptions): Connector {
  const checked = (hostname: string, options: unknown, done: Done): void => {
    lookup(hostname, { all: true }, (error, addresses) => {
      if (error) return done(error)
      const allowed = allowPrivate ? addresses : addresses.filter(({ address }) => isPublicIp(address))
      // One inside address among public ones is an attack or a mistake: the name is refused as a whole.
      if (allowed.length === 0 || allowed.length < addresses.length) return done(inside(hostname))
      return all(options) ? done(null, [...allowed]) : done(null, allowed[0]!.address, allowed[0]!.family)
    })
  }
  const connect = buildConnector({ timeout, lookup: checked as never })
  return (options, callback) => {
    const literal = literalIp(options.hostname)
    if (literal !== null && !allowPrivate && !isPublicIp(literal)) return callback(inside(options.hostname), null)
    connect(options, (error, socket) => {
      if (error) return callback(error, null)
      const remote = (socket as Socket).remoteAddress
      if (allowPrivate || (remote !== undefined && isPublicIp(remote))) return callback(null, socket)
      socket.destroy()
      return callback(inside(options.hostname), null)
    })
  }
}

type Done = (error: Error | null, address?: string | LookupAddress[], family?: number) => void

function all(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'all' in options && options.all === true
}

function inside(hostname: string): Error {
  const message = `${hostname} is not on the public internet; --allow-private lets such addresses be fetched.`
  return refused(hostname, 'address-refused', message)
}
