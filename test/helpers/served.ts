/** The desk as a user starts it: `stemma serve`, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'

export interface Served {
  readonly child: ChildProcess
  /** With a slash at its end. */
  readonly address: string
  readonly ended: Promise<number | null>
}

const children: ChildProcess[] = []

/** @param data the folder that it keeps reports in */
export async function serve(
  data: string,
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const args = ['dist/cli/main.js', 'serve', '--data', data, '--port', '0', ...more]
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } })
  children.push(child)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  child.stderr.resume()
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\S+\//.exec(chunk.toString())
      if (found) resolve(found[0])
    })
    child.on('close', () => reject(new Error('the desk did not open')))
  })
  return { child, address, ended }
}

/** Whatever was started is ended, as by a power cut. */
export function endServed(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL')
}

/** On a connection of its own: one that is kept is closed by the desk while a command blocks this process. */
export function ask(address: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
  return fetch(address, { ...init, headers: { ...(headers as Record<string, string>), connection: 'close' } })
}

export interface Status {
  readonly stories: number
  readonly documents: number
  readonly jobs: { readonly queued: number; readonly active: number }
  readonly due: number
}

/** When there is nothing left to do but what waits for a later day. */
export async function settled(address: string): Promise<Status> {
  for (;;) {
    const status = (await (await ask(`${address}api/v1/status`)).json()) as Status
    if (status.due === 0) return status
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
