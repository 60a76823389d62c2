import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { BoundedThreads } from './bounded-threads.ts'
import { isTooSlow } from './failure.ts'
import { WorkProgress } from './processor-budget.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-threads-'))
const worker = join(folder, 'worker.mjs')
writeFileSync(
  worker,
  `const used = () => process.cpuUsage().user + process.cpuUsage().system
function busy(milliseconds) {
  const end = used() + milliseconds * 1000
  while (used() < end);
}
export async function work({ hoard = false, spin = 0, wait = 0, say, progress, parts = [] }) {
  for (const [at, milliseconds] of parts.entries()) {
    Atomics.store(progress, 0, at)
    busy(milliseconds)
  }
  busy(spin)
  for (const kept = []; hoard; ) kept.push(Array.from({ length: 1000 }, () => ({})))
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

  it('is ended when it has taken its memory, is told so, and others go on', async () => {
    const [large, other] = [threads.run({ hoard: true }, 60_000), outcome({ say: 'a' }, 5000)]
    await expect(large).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('200 MB') })
    expect(isTooSlow(await large.catch((error: unknown) => error))).toBe(true)
    expect([await other, await outcome({ say: 'after' }, 5000)]).toEqual(['a', 'after'])
  })

  it('of several parts has the budget for each of them, and tells at which it was', async () => {
    const [slow, even] = [new WorkProgress(), new WorkProgress()]
    const parted = (parts: number[], progress: WorkProgress): Promise<unknown> =>
      threads
        .run({ parts, progress: progress.shared, say: 'all' }, 1200, progress)
        .catch((error: unknown) => (isTooSlow(error) ? 'too slow' : error))
    expect(await parted([600, 600, 600, 600], even)).toBe('all')
    expect(await parted([300, 60_000, 300], slow)).toBe('too slow')
    expect(slow.part).toBe(1)
  })

  it('is not charged what it waits', async () => {
    expect(await outcome({ wait: 1500, say: 'waited' }, 500)).toBe('waited')
  })

  it('that waits for ever is ended too', async () => {
    expect(await outcome({ wait: 600_000 }, 100)).toBe('too slow')
  })
})
