import { readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100

/** Seconds of the processor that a process has used, with its threads; as Linux tells it. */
export function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}
