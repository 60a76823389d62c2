/** A thread: takes tasks one after another and answers each. */
import { parentPort } from 'node:worker_threads'
import { WorkProgress } from '../io/processor-budget.ts'
import type { PoolAnswer, PoolTask } from './pool.ts'
import { work } from './work.ts'

/** Tasks are done in the order in which they came, each to its end. */
let before: Promise<void> = Promise.resolve()

parentPort?.on('message', (question: PoolTask) => {
  before = before.then(async () => parentPort?.postMessage(await answerTo(question)))
})

async function answerTo({ task, leftOut, progress }: PoolTask): Promise<PoolAnswer> {
  const told = new WorkProgress(progress)
  const at = (part: number): boolean => {
    told.set(part)
    return !leftOut.has(part)
  }
  try {
    return { result: await work(task, { at, leftOut: [...leftOut] }) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
