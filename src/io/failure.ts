/** A failure of the world around the program: a disk, a network. `message` says what to do about it. */
export class StemmaError extends Error {
  /** Stable, kebab-case. */
  readonly code: string

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StemmaError'
    this.code = code
  }
}

/** Was a task ended because it took too much of the processor, or of memory? It would again. */
export function isTooSlow(error: unknown): boolean {
  return error instanceof StemmaError && (error.code === 'too-slow' || error.code === 'too-large')
}

/** What the system said, in words; the code itself where there are none for it. */
export function reason(error: unknown): string {
  const code = errorCode(error)
  return (code !== null && REASONS[code]) || (error instanceof Error ? error.message : String(error))
}

export function errorCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
}
