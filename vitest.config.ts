import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Only what hangs takes this long: cores that are shared make a test several times slower than it is alone.
const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000 }

const ALONE = '{src,test}/**/*.alone.test.ts'

/** By itself Vitest leaves one core free, which on two cores is half of them. */
const maxWorkers = availableParallelism()

/** A worker is kept for the next file only where that is of the same project: the projects run one after the other. */
const turn = (groupOrder: number) => ({ sequence: { groupOrder } })

const COMMON = {
  ...PATIENCE,
  setupFiles: ['test/helpers/fixed-seed.ts'],
}

export default defineConfig({
  test: {
    projects: [
      // Pure functions, which leave nothing behind: the files of one worker share what they load, the models above all.
      {
        test: {
          ...COMMON,
          name: 'core',
          include: ['src/core/**/*.test.ts', 'fit/**/*.test.ts'],
          exclude: [ALONE],
          isolate: false,
          maxWorkers,
          ...turn(0),
        },
      },
      {
        test: {
          ...COMMON,
          name: 'whole',
          include: [
            'src/**/*.test.ts',
            'test/**/*.test.ts',
            'eval/**/*.test.ts',
            'bench/**/*.test.ts',
            'web/src/**/*.test.ts',
          ],
          exclude: ['src/core/**', 'node_modules/**', ALONE],
          maxWorkers,
          ...turn(1),
        },
      },
      // What is held to a second or two: after all others, so that nothing shares its core.
      { test: { ...COMMON, name: 'alone', include: [ALONE], maxWorkers: 1, ...turn(2) } },
    ],
  },
})
