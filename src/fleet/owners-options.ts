import type { Clock } from '../io/clock.ts'
import type { Store } from '../store/store.ts'
import type { Channel } from './channel.ts'

export interface OwnersOptions {
  readonly store: Store
  readonly channel: Channel
  readonly clock: Clock
  /** Of this process, unlike that of every other. */
  readonly name: string
  readonly tell: (event: OwnerEvent) => void
}

export interface OwnerEvent {
  readonly event: 'owns' | 'released' | 'lost' | 'stands' | 'fault'
  readonly partition?: string
  readonly error?: string
}
