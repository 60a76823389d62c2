/** Fetching from servers that behave, and from servers that do not: all on this machine, with private addresses let. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as zlib from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { manualClock } from '../../../test/helpers/clock.ts'
import { createFetcher, type Fetched, type FetchOptions } from './fetch.ts'
import { fetchPage } from './page.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

interface Site {
  readonly address: string
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[]
}

/** @param robots its robots.txt, or the status that is answered in its place */
async function site(handler: Handler, robots: string | (() => number) = () => 404): Promise<Site> {
  const asked: Site['asked'] = []
  const server: Server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers })
    if (request.url !== '/robots.txt') return handler(request, response)
    response.statusCode = typeof robots === 'string' ? 200 : robots()
    response.end(typeof robots === 'string' ? robots : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

function fetcher(options: FetchOptions = {}) {
  const made = createFetcher({ allowPrivate: true, pause: 0, timeout: 2000, ...options })
  open.push(made)
  return made
}

async function fetched(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const answer = await fetcher(options).fetch(address)
  if (!answer.changed) throw new Error('not modified')
  return answer
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const PAGE: Handler = (_request, response) => {
  response.setHeader('content-type', 'text/html; charset="windows-1252"')
  response.end('<p>The ferry sank.</p>')
}

describe('a server that behaves', () => {
  it('is asked under the project’s name, and its words are kept', async () => {
    const one = await site(PAGE)
    const answer = await fetched(`${one.address}/a?b=1#c`, { contact: 'desk@paper.example' })
    expect(text(answer.bytes)).toBe('<p>The ferry sank.</p>')
    expect(answer).toMatchObject({ url: `${one.address}/a?b=1`, mediaType: 'text/html', charset: 'windows-1252' })
    expect(one.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a?b=1'])
    expect(one.asked[1]!.headers['user-agent']).toMatch(/^Stemma\/1 \(.*desk@paper\.example\)$/)
  })

  it.each([
    ['gzip', zlib.gzipSync],
    ['br', zlib.brotliCompressSync],
  ])('may pack its answer as %s', async (encoding, pack) => {
    const one = await site((_request, response) => {
      response.setHeader('content-encoding', encoding)
      response.end(pack('The ferry sank.'))
    })
    expect(text((await fetched(one.address)).bytes)).toBe('The ferry sank.')
  })

  it('is asked only whether something changed', async () => {
    const one = await site((request, response) => {
      response.setHeader('etag', '"v1"')
      response.statusCode = request.headers['if-none-match'] === '"v1"' ? 304 : 200
      response.end(response.statusCode === 200 ? 'first' : undefined)
    })
    const first = await fetched(one.address)
    expect(await fetcher().fetch(one.address, first)).toEqual({ changed: false })
  })

  it('may lead on, a few times', async () => {
    const one = await site((request, response) => {
      if (request.url === '/end') return response.end('here')
      response.writeHead(302, { location: request.url === '/1' ? '/2' : 'end' }).end()
    })
    expect(await fetched(`${one.address}/1`)).toMatchObject({ url: `${one.address}/end` })
  })

  it('is asked one thing at a time, with a pause between', async () => {
    const clock = manualClock()
    const one = await site(PAGE)
    const made = fetcher({ clock, pause: 1000 })
    const all = Promise.all(['/a', '/b', '/c'].map((path) => made.fetch(one.address + path)))
    await all
    // robots.txt, then three pages: three pauses at least.
    expect(clock.slept).toBeGreaterThanOrEqual(3000)
  })

  it('is left alone for as long as its robots.txt asks between two requests', async () => {
    const clock = manualClock()
    const at: number[] = []
    const one = await site((request, response) => {
      at.push(clock.now())
      PAGE(request, response)
    }, 'User-agent: *\nCrawl-delay: 7')
    const made = fetcher({ clock, pause: 1000 })
    await Promise.all(['/a', '/b', '/c'].map((path) => made.fetch(one.address + path)))
    expect(at.slice(1).map((time, i) => time - at[i]!)).toEqual([7000, 7000])
  })
})

/** One frame of Zstandard with one block that is not packed: every Node can write it. RFC 8878, 3.1.1. */
function zstandard(words: string): Buffer {
  const block = (words.length << 3) | 1
  const head = [0x28, 0xb5, 0x2f, 0xfd, 0x20, words.length, block & 255, (block >> 8) & 255, block >> 16]
  return Buffer.concat([Buffer.from(head), Buffer.from(words)])
}

describe('an answer packed as zstd', () => {
  const unpacks = 'createZstdDecompress' in zlib
  const packed = (body: Buffer) =>
    site((_request, response) => {
      response.setHeader('content-encoding', 'zstd')
      response.end(body)
    })

  it('is asked for only where it can be unpacked, and never makes words of what cannot', async () => {
    const one = await packed(zstandard('The ferry sank.'))
    if (unpacks) expect(text((await fetched(one.address)).bytes)).toBe('The ferry sank.')
    else await expect(fetched(one.address)).rejects.toMatchObject({ code: 'fetch-encoding' })
    const accepted = one.asked.at(-1)?.headers['accept-encoding']
    expect(accepted).toBe(unpacks ? 'gzip, br, zstd' : 'gzip, br')
  })

  it('is refused when it is damaged', async () => {
    const one = await packed(zstandard('The ferry sank.').fill(0xff, 4, 9))
    await expect(fetched(one.address)).rejects.toMatchObject({ code: 'fetch-encoding' })
  })
})

it('a server that says "not modified" unasked gives no page', async () => {
  const one = await site((_request, response) => response.writeHead(304).end())
  await expect(fetched(one.address)).rejects.toMatchObject({ code: 'fetch-status', passing: false })
})

describe('robots.txt', () => {
  it('is obeyed', async () => {
    const one = await site(PAGE, 'User-agent: *\nAllow: /open\nDisallow: /')
    await fetched(`${one.address}/open/a`)
    await expect(fetched(`${one.address}/shut`)).rejects.toMatchObject({ code: 'robots-refused', passing: false })
    expect(one.asked.map(({ path }) => path)).not.toContain('/shut')
  })

  it('is asked for once, and its own words for the project count', async () => {
    const one = await site(PAGE, 'User-agent: *\nDisallow:\n\nUser-agent: Stemma\nDisallow: /')
    const made = fetcher()
    for (const path of ['/a', '/b'])
      await expect(made.fetch(one.address + path)).rejects.toMatchObject({ code: 'robots-refused' })
    expect(one.asked).toHaveLength(1)
  })

  it('counts with its beginning, where it is longer than is read', async () => {
    for (const [rule, outcome] of [
      ['Disallow: /a', 'robots-refused'],
      ['Disallow: /b', null],
    ]) {
      const one = await site(PAGE, `User-agent: *\n${rule}\n${'# words\n'.repeat(100_000)}Disallow: /\n`)
      const code = await fetched(`${one.address}/a`).then(
        () => null,
        (error: { code: string }) => error.code,
      )
      expect(code).toBe(outcome)
    }
  })

  it.each([429, 500, 503])('that is answered with %d forbids all until it can be had', async (status) => {
    let answer = status
    const clock = manualClock()
    const one = await site(PAGE, () => answer)
    const made = fetcher({ clock })
    await expect(made.fetch(`${one.address}/a`)).rejects.toMatchObject({ code: 'robots-refused' })
    answer = 404
    await expect(made.fetch(`${one.address}/a`)).rejects.toMatchObject({ code: 'robots-refused' })
    clock.advance(3_600_001)
    expect(await made.fetch(`${one.address}/a`)).toMatchObject({ changed: true })
  })

  it('holds for the site that a redirect leads to', async () => {
    const inner = await site(PAGE, 'User-agent: *\nDisallow: /')
    const outer = await site((_request, response) => response.writeHead(302, { location: inner.address }).end())
    await expect(fetched(outer.address)).rejects.toMatchObject({ code: 'robots-refused' })
  })
})

describe('what lies inside', () => {
  it('is refused, whatever it is called', async () => {
    const one = await site(PAGE)
    const port = new URL(one.address).port
    for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0'])
      await expect(fetched(`http://${host}:${port}/`, { allowPrivate: false })).rejects.toMatchObject({
        code: 'address-refused',
      })
    expect(one.asked).toEqual([])
  })

  it('is refused when a name that was public leads there the next time, or when one of its addresses does', async () => {
    const one = await site(PAGE)
    const port = new URL(one.address).port
    const mixed = [
      { address: '93.184.215.14', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    const lookup: FetchOptions['lookup'] = (_name, _options, done) => done(null, mixed)
    await expect(
      fetched(`http://news.example:${port}/`, { allowPrivate: false, lookup: lookup! }),
    ).rejects.toMatchObject({
      code: 'address-refused',
    })
    expect(one.asked).toEqual([])
  })
})

describe('a server that does not behave', () => {
  it('leads in a circle', async () => {
    const one = await site((_request, response) => response.writeHead(301, { location: '/' }).end())
    await expect(fetched(one.address)).rejects.toMatchObject({ code: 'fetch-redirects' })
  })

  it('leads out of the web', async () => {
    const one = await site((_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end())
    await expect(fetched(one.address)).rejects.toMatchObject({ code: 'address-refused' })
  })

  it('sends a body without end', async () => {
    const one = await site((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    })
    await expect(fetched(one.address, { mostBytes: 1_000_000 })).rejects.toMatchObject({ code: 'fetch-too-large' })
  })

  it('sends a small body that swells', async () => {
    const one = await site((_request, response) => {
      response.setHeader('content-encoding', 'gzip')
      response.end(zlib.gzipSync(Buffer.alloc(50_000_000)))
    })
    await expect(fetched(one.address, { mostBytes: 1_000_000 })).rejects.toMatchObject({ code: 'fetch-too-large' })
  })

  it('sends a drop at a time', async () => {
    const one = await site((_request, response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    await expect(fetched(one.address, { timeout: 300 })).rejects.toMatchObject({ code: 'fetch-timeout', passing: true })
  })

  it('leads on and on, each time late: all of it has one time', async () => {
    const one = await site((request, response) => {
      const hop = Number(request.url!.slice(1))
      setTimeout(() => response.writeHead(302, { location: `/${hop + 1}` }).end(), 150)
    })
    await expect(fetched(`${one.address}/0`, { timeout: 500 })).rejects.toMatchObject({ code: 'fetch-timeout' })
  })

  it('never answers', async () => {
    const one = await site(() => {})
    await expect(fetched(one.address, { timeout: 200 })).rejects.toMatchObject({ code: 'fetch-timeout' })
  })

  it.each([
    ['damaged', 'gzip', 'no gzip at all'],
    ['unknown', 'lzma', 'x'],
    ['nested', 'gzip, gzip, gzip', 'x'],
  ])('sends a packed body that is %s', async (_name, encoding, body) => {
    const one = await site((_request, response) => response.setHeader('content-encoding', encoding).end(body))
    await expect(fetched(one.address)).rejects.toMatchObject({ code: 'fetch-encoding' })
  })

  it('breaks off', async () => {
    const one = await site((request) => request.socket.destroy())
    await expect(fetched(one.address)).rejects.toMatchObject({ code: 'fetch-failed', passing: true })
  })

  it('sends a head without end', async () => {
    const one = await site((_request, response) => response.setHeader('x-long', 'x'.repeat(100_000)).end())
    await expect(fetched(one.address)).rejects.toMatchObject({ code: 'fetch-failed' })
  })

  it('asks for a pause, which is kept', async () => {
    const clock = manualClock()
    const one = await site((_request, response) => response.writeHead(429, { 'retry-after': '600' }).end())
    const made = fetcher({ clock })
    await expect(made.fetch(one.address)).rejects.toMatchObject({
      code: 'fetch-status',
      passing: true,
      retryAfter: 600_000,
    })
    await expect(made.fetch(one.address)).rejects.toMatchObject({ code: 'fetch-later', passing: true })
    expect(one.asked.filter(({ path }) => path === '/')).toHaveLength(1)
  })
})

it('makes a notice of what went wrong', async () => {
  const one = await site((_request, response) => response.writeHead(404).end())
  expect(await fetchPage(fetcher(), one.address)).toMatchObject({ code: 'fetch-status', input: one.address })
})
