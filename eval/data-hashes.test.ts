import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { faultsOf, hashOfFolder } from './data-hashes.ts'
import { EVALUATIONS } from './evaluations.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-hashes-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the hash of a folder', () => {
  mkdirSync(join(folder, 'part'))
  writeFileSync(join(folder, 'a.txt'), 'one')
  writeFileSync(join(folder, 'part', 'b.txt'), 'two')
  const before = hashOfFolder(folder)

  it('is the same for the same files', () => {
    expect(hashOfFolder(folder)).toBe(before)
  })

  it('is another where a byte of a file within changes, or a byte moves from one file to the next', () => {
    writeFileSync(join(folder, 'part', 'b.txt'), 'twO')
    const changed = hashOfFolder(folder)
    writeFileSync(join(folder, 'a.txt'), 'onet')
    writeFileSync(join(folder, 'part', 'b.txt'), 'wo')
    const moved = hashOfFolder(folder)
    expect(new Set([before, changed, moved]).size).toBe(3)
  })
})

describe('floors', () => {
  const floors = { score: 0.5 }

  it('are held where they were set on these data', () => {
    expect(faultsOf('a', { floors, held: 'x', hash: 'x' })).toEqual([])
  })

  it.each([
    ['a set has none', { floors: undefined, held: 'x', hash: 'x' }, 'has no floor'],
    ['a set has an empty entry', { floors: {}, held: 'x', hash: 'x' }, 'has no floor'],
    ['nobody wrote the hash', { floors, held: undefined, hash: 'x' }, 'has no hash'],
    ['the data are others', { floors, held: 'x', hash: 'y' }, 'are others'],
  ])('fail where %s', (_, found, message) => {
    expect(faultsOf('a', found)).toEqual([expect.stringContaining(message)])
  })

  it('and hashes are there for every set', () => {
    const read = (name: string) => JSON.parse(readFileSync(join('eval', name), 'utf8')) as Record<string, unknown>
    const names = EVALUATIONS.map(({ name }) => name).sort()
    expect(Object.keys(read('floors.json')).sort()).toEqual(names)
    expect(Object.keys(read('data-hashes.json')).sort()).toEqual(names)
  })
})
