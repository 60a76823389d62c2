import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

/** Where a connection ends up, whatever name was looked up: a proxy within the network, or rules of its routers. */
let remote: string | undefined = '93.184.215.14'
const closed = vi.fn()
vi.mock('undici', () => ({
  buildConnector: () => (_options: unknown, done: (error: null, socket: unknown) => void) =>
    done(null, { remoteAddress: remote, destroy: closed }),
}))
const { strictConnector } = await import('./connector.ts')

const server = createServer()
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

function connected(allowPrivate: boolean): Promise<unknown> {
  const { port } = server.address() as AddressInfo
  const connect = strictConnector({ allowPrivate, timeout: 1000 })
  const options = { hostname: 'news.example', host: 'news.example', protocol: 'http:', port: String(port) }
  return new Promise((resolve) => connect(options, (error, socket) => resolve(error ?? socket)))
}

describe('a connection that has come about', () => {
  it.each(['93.184.215.14', '2606:4700::6810:84e5'])('to %s is used', async (address) => {
    remote = address
    expect(await connected(false)).toMatchObject({ remoteAddress: address })
  })

  it.each(['127.0.0.1', '::1', '10.1.2.3', '::ffff:169.254.169.254', 'fe80::1', undefined])(
    'to %s is closed, whatever the name was looked up as',
    async (address) => {
      remote = address
      closed.mockClear()
      expect(await connected(false)).toMatchObject({ code: 'address-refused' })
      expect(closed).toHaveBeenCalledOnce()
      expect(await connected(true)).toMatchObject({ remoteAddress: address })
    },
  )
})
