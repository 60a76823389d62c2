import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { BoundedThreads } from './bounded-threads.ts'
import { isTooSlow } from './failure.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-threads-'))
const worker = join(folder, 'worker.mjs')
writeFileSync(
  worker,
  `export async function work({ spin = 0, wait = 0, say }) {
  const end = process.cpuUsage().user + spin * 1000
  while (process.cpuUsage().user < end);
  await new Promise((resolve) => setTimeout(resolve, wait))
  return say
}
`,
)
const threads = new BoundedThreads({ worker: pathToFileURL(worker), name: 'work', threads: 2, megabytes: 200 })
afterAll(async () => {
  await threads.close()
  rmSync(folder, { recursive: true })
})

const outcome = (task: object, budget: number): Promise<unknown> =>
  threads.run(task, budget).catch((error: unknown) => (isTooSlow(error) ? 'too slow' : error))

describe('a task in a thread', () => {
  it('is ended when it has taken its budget of the processor, and others go on', async () => {
    const all = [outcome({ spin: 60_000 }, 600), outcome({ say: 'a' }, 5000), outcome({ say: 'b' }, 5000)]
    expect(await Promise.all(all)).toEqual(['too slow', 'a', 'b'])
    expect(await outcome({ say: 'after' }, 5000)).toBe('after')
  })

  it('is not charged what it waits', async () => {
    expect(await outcome({ wait: 1500, say: 'waited' }, 500)).toBe('waited')
  })

  it('that waits for ever is ended too', async () => {
    expect(await outcome({ wait: 600_000 }, 100)).toBe('too slow')
  })
})
