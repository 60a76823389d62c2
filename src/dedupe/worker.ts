/** A thread: takes tasks one after another and answers each. */
import { parentPort } from 'node:worker_threads'
import type { Answer, Question } from './pool.ts'
import { work } from './work.ts'

parentPort?.on('message', async ({ id, task }: Question) => {
  let answer: Answer
  try {
    answer = { id, result: await work(task) }
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(answer)
})
