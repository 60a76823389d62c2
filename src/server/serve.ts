/** The app under a server: limits for slow and greedy clients, and a stop that finishes what was begun. */
import type { Server } from 'node:http'
import { isIP } from 'node:net'
import { serve } from '@hono/node-server'
import type { Desk } from '../desk/desk.ts'
import { StemmaError } from '../io/failure.ts'
import { type AppOptions, createApp } from './app.ts'
import { LOOPBACK_HOSTS } from './guard.ts'

export interface ServeOptions extends Omit<AppOptions, 'hosts'> {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** Further names that the desk is called by. */
  readonly allowHosts: readonly string[]
  /** How many jobs are done at a time; 0: none, other processes do them. */
  readonly jobs: number
  /** In milliseconds: a head must be there in `head`, a whole request in `request`. */
  readonly patience?: { readonly head: number; readonly request: number }
}

export interface RunningServer {
  /** Where a browser finds it. */
  readonly address: string
  /** Take no more, finish what was begun, and close. */
  readonly stop: () => Promise<void>
}

/** Who sends a byte a minute is cut off. */
const PATIENCE = { head: 10_000, request: 60_000 }
const HEADER_BYTES = 16 * 1024
const CONNECTIONS = 1000
/** A request that is not done when the desk is to stop has this long. */
const STOP_MS = 5000

/**
 * Start to serve.
 *
 * @throws StemmaError `token-needed` for another address than loopback without a token; `cannot-listen`
 */
export async function startServer(desk: Desk, options: ServeOptions): Promise<RunningServer> {
  const { host, port, token, allowHosts, jobs, patience = PATIENCE } = options
  const loopback = isLoopback(host)
  if (!loopback && token === null) throw tokenNeeded(host)
  if (token !== null && token.length < LEAST_TOKEN) throw tokenShort()
  const named = allowHosts.map((name) => name.toLowerCase())
  const hosts = loopback ? [...LOOPBACK_HOSTS, ...named] : named
  const { app, changes } = createApp(desk, { ...options, hosts })
  const server = serve({
    fetch: app.fetch,
    hostname: host,
    port,
    serverOptions: {
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      maxHeaderSize: HEADER_BYTES,
      connectionsCheckingInterval: patience.head / 5,
      keepAliveTimeout: 5000,
    },
  }) as Server
  server.maxConnections = CONNECTIONS
  const bound = await listening(server, host, port)
  desk.runner.start(jobs)
  return {
    address: `http://${loopback && host !== '::1' ? '127.0.0.1' : bracketed(host)}:${bound}/`,
    async stop() {
      changes.stop()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), STOP_MS)
      await Promise.all([closed, desk.runner.stop()])
      clearTimeout(late)
    },
  }
}

/** Shorter ones can be guessed. */
const LEAST_TOKEN = 16

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function listening(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(host, port, error)))
    const done = (): void => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    }
    if (server.listening) done()
    else server.once('listening', done)
  })
}

function tokenNeeded(host: string): StemmaError {
  const message = `At ${host} others can reach the desk: it needs a token. Set STEMMA_TOKEN or --token-file, or leave out --host to serve this machine alone.`
  return new StemmaError('token-needed', message)
}

function tokenShort(): StemmaError {
  return new StemmaError(
    'token-short',
    `The token needs at least ${LEAST_TOKEN} characters, so that it cannot be guessed.`,
  )
}

function cannotListen(host: string, port: number, error: NodeJS.ErrnoException): StemmaError {
  const why = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message
  return new StemmaError(
    'cannot-listen',
    `The desk cannot listen at ${host}, port ${port}: ${why}. --port names another.`,
    error,
  )
}
