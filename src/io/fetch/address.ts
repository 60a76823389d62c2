/** Which addresses may be fetched: web addresses that lead to the public internet. */
import ipaddr from 'ipaddr.js'
import { refused } from './refused.ts'

/** Longer addresses are made to break something. */
const LONGEST = 4096

/**
 * Reachable from inside a cloud's machines only, though it lies in a public range: Azure's host agent. The others
 * (169.254.169.254, fd00:ec2::254, 100.100.100.200, 192.0.0.192) lie in ranges that are refused as a whole.
 */
const METADATA = new Set(['168.63.129.16'])

const GLOBAL = ipaddr.IPv6.parse('2000::')

/** The address, parsed. @throws FetchError `address-refused` where it is none that is ever fetched */
export function webAddress(input: string, base?: string): URL {
  if (input.length > LONGEST) throw refused(input.slice(0, 80), 'address-refused', 'The address is too long.')
  if (!URL.canParse(input, base)) throw refused(input, 'address-refused', 'This is not an address.')
  const url = new URL(input, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(url.href, 'address-refused', 'Only http and https are fetched.')
  if (url.username !== '' || url.password !== '')
    throw refused(url.origin, 'address-refused', 'Addresses with a user name or a password are not fetched.')
  url.hash = ''
  return url
}

/**
 * Does an IP address lie on the public internet? Not: private, loopback, link-local, shared by a carrier, multicast,
 * reserved, or an IPv6 form that carries an IPv4 address within (mapped ones are judged as what they carry).
 */
export function isPublicIp(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const parsed = ipaddr.process(ip)
  // Of IPv6 only an eighth is given out for the public internet: what lies elsewhere is old, or unassigned.
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL, 3)) return false
  return parsed.range() === 'unicast' && !METADATA.has(parsed.toString())
}

/** The IP address that a host is written as ("[::1]", "10.0.0.1"); null for a name. `URL` has made odd spellings plain. */
export function literalIp(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : null
}
