import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../desk/desk.ts'
import type { Changes } from './changes.ts'
import type { Metrics } from './metrics.ts'
import type { OutletsNow } from './outlets-now.ts'
import type { Sessions } from './sessions.ts'
import type { StoryShelf } from './story-shelf.ts'

/** What routes work with. */
export interface Environment {
  readonly desk: Desk
  readonly metrics: Metrics
  readonly changes: Changes
  readonly shelf: StoryShelf
  readonly outlets: () => Promise<OutletsNow>
  readonly version: string
  readonly token: string | null
  /** Null where no token is asked for. */
  readonly sessions: Sessions | null
}

export type App = OpenAPIHono
