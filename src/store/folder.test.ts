import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
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
