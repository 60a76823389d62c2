/** Workers as a user starts them, each in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface WorkerProcess {
  readonly child: ChildProcess
  /** Its name among the owners, once it is ready. */
  name: string | null
  readonly ready: Promise<void>
  readonly ended: Promise<void>
  /** What it told, by kind. */
  readonly counts: Map<string, number>
}

export interface WorkerAddress {
  readonly servers: string
  readonly database: string
  readonly fleet: string
  /** Of another version; default: the built command. */
  readonly program?: string
  /** In seconds. */
  readonly patience: number
  readonly lease: number
}

export function startWorkerProcess({
  servers,
  database,
  fleet,
  patience,
  lease,
  program,
}: WorkerAddress): WorkerProcess {
  const args = [program ?? 'dist/cli/main.js', 'worker', '--nats', servers, '--database', database, '--fleet', fleet]
  const settings = ['--threads', '1', '--no-fetch', '--patience', `${patience}`, '--lease', `${lease}`]
  const child = spawn(process.execPath, [...args, ...settings], { stdio: ['ignore', 'pipe', 'pipe'] })
  const counts = new Map<string, number>()
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('close', () => process.off('exit', end))
  let isReady = (): void => {}
  const worker: WorkerProcess = {
    ...{ child, name: null, counts },
    ready: new Promise((resolve) => {
      isReady = resolve
    }),
    ended: new Promise((resolve) => child.once('close', () => resolve())),
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    const name = /^The worker (\S+) is ready/.exec(line)?.[1]
    if (name === undefined) return
    worker.name = name
    isReady()
  })
  createInterface({ input: child.stderr }).on('line', (line) => {
    const event = /"event":"(\w+)"/.exec(line)?.[1] ?? 'words'
    counts.set(event, (counts.get(event) ?? 0) + 1)
    if (process.env['FLEET_LOG']) process.stderr.write(`${child.pid} ${line}\n`)
    else if (event === 'words') process.stderr.write(`${line}\n`)
  })
  return worker
}
