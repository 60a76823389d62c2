/** Exit codes, documented in docs/reference/cli.md. */
export const EXIT = { done: 0, nothingDone: 1, wrongUse: 2, notWhole: 3 } as const
