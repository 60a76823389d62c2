/** What the desk is doing, as it tells it. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { addressOf } from './client.ts'
import type { Status } from './types/work.ts'

/** Pages are asked anew at most this often while much is being worked through. */
const EVERY_MS = 2000

/** The status as it changes; what is on the page is asked for anew when there is more of anything, or work got done. */
export function useStatus(enabled: boolean): Status | null {
  const client = useQueryClient()
  const [status, setStatus] = useState<Status | null>(null)
  useEffect(() => {
    if (!enabled) return
    let seen = ''
    let timer: ReturnType<typeof setTimeout> | null = null
    const events = new EventSource(addressOf('/events'))
    events.addEventListener('status', (event: MessageEvent<string>) => {
      const now = JSON.parse(event.data) as Status
      setStatus(now)
      const mark = JSON.stringify([now.documents, now.articles, now.stories, now.jobs, now.due, now.rebuild])
      if (seen !== '' && mark !== seen)
        timer ??= setTimeout(() => {
          timer = null
          void client.invalidateQueries()
        }, EVERY_MS)
      seen = mark
    })
    return () => {
      events.close()
      if (timer) clearTimeout(timer)
    }
  }, [client, enabled])
  return status
}
