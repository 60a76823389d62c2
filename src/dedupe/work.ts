import { alignPairs } from './align-pairs.ts'
import { fingerprintPiece } from './fingerprint-piece.ts'
import type { Task, TaskResult } from './tasks.ts'

/** Do a task, in whatever thread this is. */
export async function work<T extends Task>(task: T): Promise<TaskResult<T>> {
  return (await resultOf(task)) as TaskResult<T>
}

async function resultOf(task: Task): Promise<TaskResult<Task>> {
  if (task.task === 'fingerprint') return fingerprintPiece(task)
  if (task.task === 'align') return alignPairs(task)
  // Sentences are costly to align, and the code for it to load: most archives hold few pairs that need it.
  const { rewordPairs } = await import('./reword-pairs.ts')
  return rewordPairs(task)
}
