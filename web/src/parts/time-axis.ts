/** Time across the page: where a moment stands, and which moments are written there. Pure numbers, in pixels. */
import { scaleUtc } from 'd3-scale'
import { DAY, isDay, type Time } from '../text/time.ts'

export interface Tick {
  readonly x: number
  readonly label: string
}

export interface TimeAxis {
  readonly x: (time: number) => number
  readonly ticks: readonly Tick[]
}

/** Pixels that a label needs. */
const LABEL = 96

/** @param from and `to`: where the first moment and the last one stand. Hours are not told apart where no report has one. */
export function timeAxis(times: readonly Time[], { from, to }: { from: number; to: number }): TimeAxis {
  const first = Math.min(...times.map((time) => time.from))
  const last = Math.max(...times.map((time) => time.to), first + 1)
  const scale = scaleUtc().domain([first, last]).range([from, to])
  const most = Math.max(1, Math.floor((to - from) / LABEL))
  const found = scale.ticks(most).map((date) => date.getTime())
  const shown = times.every(isDay) ? found.filter((time) => time % DAY === 0) : found
  // Ticks are about as many as were asked for: of more than there is room for, every second one, third one ... stays.
  const step = Math.ceil(shown.length / most)
  const kept = shown.filter((_, i) => i % step === 0)
  const unit = kept.length > 1 ? kept[1]! - kept[0]! : DAY
  const x = (time: number): number => scale(time)
  return {
    x,
    ticks:
      kept.length > 0
        ? kept.map((time) => ({ x: x(time), label: label(time, unit) }))
        : [{ x: x(first), label: label(first, times.every(isDay) ? DAY : 1) }],
  }
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function label(time: number, unit: number): string {
  const date = new Date(time)
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
  const hours = `${String(date.getUTCHours()).padStart(2, '0')}:${String(date.getUTCMinutes()).padStart(2, '0')}`
  if (unit >= 300 * DAY) return String(date.getUTCFullYear())
  if (unit >= 28 * DAY) return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  return unit >= DAY || date.getUTCHours() + date.getUTCMinutes() === 0 ? day : hours
}
