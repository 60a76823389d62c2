import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from './open.ts'

it.skipIf(process.platform === 'win32')(
  'the folder of a new desk, and what is in it, is its owner’s alone',
  async () => {
    const top = mkdtempSync(join(tmpdir(), 'stemma-folder-'))
    const store = await openStore(join(top, 'new', 'desk'))
    await store.close()
    expect(statSync(join(top, 'new', 'desk')).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(join(top, 'new', 'desk')))
      expect([name, statSync(join(top, 'new', 'desk', name)).mode & 0o777]).toEqual([name, 0o600])
    rmSync(top, { recursive: true })
  },
)

it('a copy that was made while the desk was open holds all that was kept', async () => {
  const top = mkdtempSync(join(tmpdir(), 'stemma-backup-'))
  const store = await openStore(join(top, 'desk'))
  await store.settings.set('kept', 'before')
  mkdirSync(join(top, 'copy'))
  const { default: Sqlite } = await import('libsql')
  const copier = new Sqlite(join(top, 'desk', 'stemma.sqlite'), { timeout: 15_000 })
  copier.exec(`VACUUM INTO '${join(top, 'copy', 'stemma.sqlite')}'`)
  copier.close()
  await store.settings.set('kept', 'after')
  const restored = await openStore(join(top, 'copy'))
  expect([await restored.settings.get('kept'), await store.settings.get('kept')]).toEqual(['before', 'after'])
  await Promise.all([restored.close(), store.close()])
  rmSync(top, { recursive: true })
})
