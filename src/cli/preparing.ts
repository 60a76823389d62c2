/**
 * Pages prepared so that one that takes too much of the processor or of memory takes no other with it: in a thread, but for short texts,
 * which cannot take long, since every stage is linear.
 */
import { getHeapStatistics } from 'node:v8'
import type { Page } from '../core/model/document.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Prepared } from '../core/model/prepared.ts'
import type { Analyst } from '../desk/analyst.ts'
import { ownAgencies } from '../io/agencies.ts'
import { ownExtensions } from '../io/extensions.ts'
import { reason, StemmaError } from '../io/failure.ts'

const MEGABYTE = 1024 * 1024
/** Seconds of the processor that a report may take, where somebody sets them. */
const VARIABLE = 'STEMMA_REPORT_SECONDS'

let analyst: Promise<Analyst> | null = null

/** A page that a stage fails on, or takes too long for, is a notice. */
export async function prepareSafely(page: Page): Promise<Prepared> {
  const prepare = await preparing(page)
  try {
    return await prepare(page)
  } catch (error) {
    if (process.env['STEMMA_DEBUG']) throw error
    const message = `A stage failed on it (${reason(error)}); with STEMMA_DEBUG=1 it says where. Please report it.`
    const failed: Notice = { stage: 'read', code: 'stage-failed', severity: 'error', message, input: page.input }
    return { articles: [], notices: [failed] }
  }
}

/** Bytes of a text that is prepared without a thread: some 10,000 words. */
const SHORT = 64 * 1024
/** Bytes at the head of a page that tell a text from what is packed. */
const HEAD = 1024

/** Is it short, and written as text? What is packed may hold far more than it seems to. */
export function isShortText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD)
  const isPdf = head[0] === 0x25 && head[1] === 0x50
  return bytes.length <= SHORT && !isPdf && head.every((byte) => byte >= 9)
}

/** What is wrong with a setting ends the command, and is no fault of the page. */
async function preparing({ bytes }: Page): Promise<Analyst['prepare']> {
  if (budgetSet() !== null || !isShortText(bytes)) {
    analyst ??= openAnalyst()
    return (await analyst).prepare
  }
  ownAgencies()
  await ownExtensions()
  const { doTask } = await import('../desk/task.ts')
  return async (page) => (await doTask({ name: 'prepare', page })) as Prepared
}

/** One thread: pages come one after another, and it lets the process end when it has nothing to do. */
async function openAnalyst(): Promise<Analyst> {
  const { threadedAnalyst } = await import('../desk/threads.ts')
  const budget = budgetSet()
  // The thread reads them itself; a file of them that cannot be used ends the command here.
  ownAgencies()
  await ownExtensions()
  return threadedAnalyst(new URL('../desk/task.js', import.meta.url), {
    threads: 1,
    megabytes: Math.floor(getHeapStatistics().heap_size_limit / MEGABYTE),
    ...(budget === null ? {} : { budget: () => budget }),
  })
}

/** Milliseconds; null where nobody set them. */
export function budgetSet(): number | null {
  const written = process.env[VARIABLE]?.trim() ?? ''
  if (written === '') return null
  const seconds = Number(written)
  if (seconds > 0 && Number.isFinite(seconds)) return seconds * 1000
  throw new StemmaError('bad-variable', `${VARIABLE} must be a number of seconds above 0.`)
}
