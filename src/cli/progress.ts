/** A bar on standard error, for a person who waits: only on a terminal, and only once the work has taken a while. */
export interface Progress {
  readonly step: (done: number, name: string) => void
  readonly end: () => void
}

/** Work that is done sooner needs no bar. */
const PATIENCE_MS = 700

/** A terminal takes no harm from a line redrawn this often. */
const REDRAW_MS = 80

const BAR_COLUMNS = 24

export function progress(total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { step: () => {}, end: () => {} }
  const started = performance.now()
  let drawn = 0
  return {
    step(done, name) {
      const now = performance.now()
      if (now - started < PATIENCE_MS || now - drawn < REDRAW_MS) return
      drawn = now
      stream.write(`\r\u001b[K${line(done, total, name)}`)
    },
    end() {
      if (drawn > 0) stream.write('\r\u001b[K')
    },
  }
}

/** A line that counts up, for work whose end is not known. */
export function counter(stream: NodeJS.WriteStream): {
  readonly step: (text: () => string) => void
  readonly end: () => void
} {
  if (!stream.isTTY) return { step: () => {}, end: () => {} }
  let drawn = performance.now()
  let any = false
  return {
    step(text) {
      const now = performance.now()
      if (now - drawn < (any ? REDRAW_MS : PATIENCE_MS)) return
      drawn = now
      any = true
      stream.write(`\r\u001b[K${text()}`)
    },
    end() {
      if (any) stream.write('\r\u001b[K')
    },
  }
}

function line(done: number, total: number, name: string): string {
  const full = Math.round((done / total) * BAR_COLUMNS)
  const printable = name.replace(/[^\x20-\x7e\u00a0-\u024f]/g, '?').slice(-30)
  return `${'█'.repeat(full)}${'░'.repeat(BAR_COLUMNS - full)} ${done}/${total} ${printable}`
}
