/** A thread: takes tasks one after another and answers each. */
import { parentPort } from 'node:worker_threads'
import { type Answer, ownBuffer, type Question } from './pool.ts'
import { work } from './work.ts'

parentPort?.on('message', async ({ id, task }: Question) => {
  let answer: Answer
  const given: ArrayBuffer[] = []
  try {
    const result = await work(task)
    const lines = task.task === 'fingerprint' && task.piece.kind === 'lines' ? task.piece.bytes : null
    if (lines) given.push(...ownBuffer(lines))
    answer = { id, result: lines ? { ...result, bytes: lines } : result }
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(answer, given)
})
