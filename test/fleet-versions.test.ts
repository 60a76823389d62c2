/** Workers of two versions on one fleet, as while it is updated: the older one leaves to the newer what it cannot read. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { derivedOf, differences, unaccounted } from '../bench/fleet/derived.ts'
import { type Fleet, startFleet } from '../bench/fleet/fleet.ts'
import { inOneProcess } from '../bench/fleet/one-process.ts'
import { hasNatsServer } from '../bench/fleet/servers.ts'
import { inventedReports } from '../bench/generate/invented-reports.ts'
import type { Page } from '../src/core/model/document.ts'
import { inlineAnalyst } from '../src/desk/inline.ts'
import { documentOf } from '../src/desk/intake.ts'
import { PREPARE } from '../src/fleet/channel.ts'
import { encodeReport } from '../src/fleet/report-message.ts'
import { isoNow, systemClock } from '../src/io/clock.ts'
import { build } from './helpers/command-line.ts'
import { postgresAnswers } from './helpers/stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-next-'))
const next = join(folder, 'dist', 'cli', 'main.js')

/** The built program with the numbers of its forms raised by one: messages it reads of both forms, states of its own alone. */
function makeNextVersion(): void {
  cpSync('dist', join(folder, 'dist'), { recursive: true })
  cpSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  symlinkSync(resolve('models'), join(folder, 'models'))
  const changes: readonly (readonly [file: string, from: string, to: string])[] = [
    ['fleet/report-message.js', 'head.form !== FORM', 'head.form > FORM + 1'],
    ['core/cluster/saved.js', 'const VERSION = 1', 'const VERSION = 2'],
    ['core/relate/index/saved-index.js', 'const VERSION = 2', 'const VERSION = 3'],
  ]
  for (const [file, from, to] of changes) {
    const path = join(folder, 'dist', file)
    const text = readFileSync(path, 'utf8')
    expect(text.split(from).length, `${from} in ${file}`).toBe(2)
    writeFileSync(path, text.replace(from, to))
  }
}

/** As a desk of the next version would send it. */
async function bringNext({ channel }: Fleet, page: Page): Promise<void> {
  const entry = documentOf(page, isoNow(systemClock), {})
  await channel.originals.put(entry.sha256, page.bytes)
  const message = new TextDecoder().decode(encodeReport({ entry, again: false, bytes: page.bytes }))
  const newer = message.replace('{"form":1,', '{"form":2,')
  expect(newer).not.toBe(message)
  await channel.js.publish(channel.subject, newer, { msgID: entry.id })
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await systemClock.sleep(100)
}

describe.skipIf(!hasNatsServer || !postgresAnswers)('workers of two versions', () => {
  beforeAll(() => {
    build()
    makeNextVersion()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('come to what one process comes to, each leaving to the other what it cannot read', async () => {
    const pages = inventedReports(150, 5)
    const { derived: expected } = await inOneProcess(pages, 1, { analyst: inlineAnalyst() })
    const fleet = await startFleet({ natsServers: 1, workers: 1, patience: 2, lease: 2 })
    try {
      const older = fleet.workers[0]!
      await fleet.bring(pages.slice(0, 69))
      await bringNext(fleet, pages[69]!)
      await fleet.bring(pages.slice(70, 90))
      const given = async () => fleet.channel.jsm.consumers.info(fleet.channel.stream, PREPARE)
      // All but the one are prepared, also those behind it; it was given back, and is held up for nobody but the stages.
      await until(async () => (await fleet.progress()).prepared === 89 && (await given()).num_redelivered > 0)
      // The stages follow behind what is prepared, and stop at the one that nobody has read.
      await until(async () => (await fleet.progress()).least === 69)
      expect(older.counts.has('fault')).toBe(false)

      const newer = await fleet.addWorker(next)
      await fleet.settled()
      expect((await fleet.progress()).least).toBe(90)
      expect(newer.counts.get('prepared')).toBeGreaterThan(0)

      // States go from one version to the other and back, and are built anew where they cannot be read.
      const owners = async (): Promise<Set<string | null>> =>
        new Set((await fleet.store.partitions.list()).map(({ owner }) => owner))
      await until(async () => (await owners()).size === 2)
      await fleet.bring(pages.slice(90, 120))
      await fleet.settled()
      const end = async (worker: typeof older): Promise<void> => {
        fleet.workers.splice(fleet.workers.indexOf(worker), 1)
        worker.child.kill('SIGTERM')
        await worker.ended
      }
      await end(older)
      await until(async () => [...(await owners())].join() === newer.name)
      await fleet.bring(pages.slice(120, 135))
      await fleet.settled()
      const back = await fleet.addWorker()
      await end(newer)
      await until(async () => [...(await owners())].join() === back.name)
      await fleet.bring(pages.slice(135))
      await fleet.settled()
      expect(await unaccounted(fleet.database, pages.length)).toEqual([])
      expect(differences(expected, await derivedOf(fleet.database))).toEqual([])
    } finally {
      await fleet.close()
    }
  })
})
