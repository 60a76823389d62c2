/** The process that does the jobs of a desk: see `src/cli/desk-processes.ts`. */
import { closeDesk, openDesk } from './desk-command.ts'
import { runHelper } from './helper-process.ts'

/** Jobs that are done at a time beside those that the threads are at: while one is written, others are read and compared. */
const WRITING = 2

runHelper(async ({ options, threads }, tell) => {
  const desk = await openDesk(options, { threads, report: tell })
  desk.runner.start(threads + WRITING)
  return {
    async stop() {
      await desk.runner.stop()
      await closeDesk(desk)
    },
  }
})
