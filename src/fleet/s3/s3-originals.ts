/** Originals on an S3-compatible server, each an object named by its hash. */
import type { Clock } from '../../io/clock.ts'
import { reason, StemmaError } from '../../io/failure.ts'
import type { Originals } from '../originals.ts'
import type { Bucket } from './address.ts'
import { sha256Of, signed } from './sign.ts'

const TRIES = 5
const FIRST_WAIT_MS = 200
const PATIENCE_MS = 20_000
const NO_BYTES = new Uint8Array(0)

/** @returns what throws StemmaError `originals-refused`, or `store-unavailable` where trying again may help */
export function inS3({ base, region, credentials }: Bucket, clock: Clock): Originals {
  const asked = async (method: 'GET' | 'PUT', sha256: string, bytes: Uint8Array): Promise<Answer> => {
    const url = new URL(`${base}${sha256}`)
    const hash = method === 'PUT' ? sha256 : sha256Of(NO_BYTES)
    // Signed for each try: a signature holds for some minutes.
    const headers = signed({ method, url, sha256: hash }, credentials, { region, at: new Date(clock.now()) })
    const body = method === 'PUT' ? { body: new Uint8Array(bytes) } : {}
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const response = await fetch(url, { method, headers, ...body, signal, redirect: 'manual' })
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  const answered = async (method: 'GET' | 'PUT', sha256: string, bytes: Uint8Array = NO_BYTES): Promise<Answer> => {
    for (let tries = 1; ; tries++) {
      const answer = await asked(method, sha256, bytes).catch((error: unknown) => {
        if (tries >= TRIES) throw unavailable(base, causeOf(error), error)
      })
      if (answer && !isPassing(answer.status)) return answer
      if (answer && tries >= TRIES) throw unavailable(base, wordsOf(answer))
      await clock.sleep(FIRST_WAIT_MS * 2 ** (tries - 1))
    }
  }
  return {
    async put(sha256, bytes) {
      const answer = await answered('PUT', sha256, bytes)
      if (answer.status !== 200) throw refused(base, wordsOf(answer))
    },
    async get(sha256) {
      const answer = await answered('GET', sha256)
      if (answer.status === 404 && codeOf(answer) !== 'NoSuchBucket') return null
      if (answer.status !== 200) throw refused(base, wordsOf(answer))
      if (sha256Of(answer.bytes) !== sha256) throw refused(base, `the object ${sha256} holds other bytes`)
      return answer.bytes
    },
  }
}

interface Answer {
  readonly status: number
  readonly bytes: Uint8Array
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/** The name of what is wrong, as the server writes it in XML. */
function codeOf({ bytes }: Answer): string | null {
  const text = new TextDecoder().decode(bytes.subarray(0, 2000))
  return /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1] ?? null
}

function wordsOf(answer: Answer): string {
  const code = codeOf(answer)
  return `it answered ${answer.status}${code === null ? '' : ` (${code})`}`
}

/** `fetch` says of all alike that it failed; why is below. */
function causeOf(error: unknown): string {
  return reason(error instanceof Error && error.cause !== undefined ? error.cause : error)
}

function refused(base: string, words: string): StemmaError {
  return new StemmaError('originals-refused', `The originals at ${base} cannot be used: ${words}.`)
}

function unavailable(base: string, words: string, cause?: unknown): StemmaError {
  const message = `The originals cannot be reached at ${base}: ${words}. Nothing that was acknowledged is lost.`
  return new StemmaError('store-unavailable', message, cause)
}
