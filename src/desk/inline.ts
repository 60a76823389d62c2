import { type Analyst, analystOver } from './analyst.ts'
import { doTask } from './task.ts'

/** The pipeline in this thread: for tests, and for commands that do nothing else. */
export function inlineAnalyst(): Analyst {
  return analystOver(doTask, async () => {})
}
