import { alignPairs } from './align-pairs.ts'
import { fingerprintPiece } from './fingerprint-piece.ts'
import type { DedupeTask, TaskParts, TaskResult } from './tasks.ts'

/** Do a task, in whatever thread this is. */
export async function work<T extends DedupeTask>(task: T, parts: TaskParts): Promise<TaskResult<T>> {
  return (await resultOf(task, parts)) as TaskResult<T>
}

async function resultOf(task: DedupeTask, parts: TaskParts): Promise<TaskResult<DedupeTask>> {
  if (task.task === 'fingerprint') return fingerprintPiece(task, parts)
  if (task.task === 'align') return alignPairs(task, parts)
  // Sentences are costly to align, and the code for it to load: most archives hold few pairs that need it.
  const { rewordPairs } = await import('./reword-pairs.ts')
  return rewordPairs(task, parts)
}
