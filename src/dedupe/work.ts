import { alignPairs } from './align-pairs.ts'
import { fingerprintPiece } from './fingerprint-piece.ts'
import type { Task, TaskResult } from './tasks.ts'

/** Do a task, in whatever thread this is. */
export async function work<T extends Task>(task: T): Promise<TaskResult<T>> {
  const result = task.task === 'fingerprint' ? await fingerprintPiece(task) : await alignPairs(task)
  return result as TaskResult<T>
}
