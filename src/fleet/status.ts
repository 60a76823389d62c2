/** How a fleet is doing, in numbers. */
import type { Clock } from '../io/clock.ts'
import type { Store } from '../store/store.ts'
import { type Channel, PREPARE } from './channel.ts'

export interface FleetStatus {
  /** Reports that nobody prepares yet, and those that somebody does. */
  readonly waiting: number
  readonly held: number
  /** Reports that are held and were given out before. */
  readonly redelivered: number
  /** Of the oldest report that is not prepared, in seconds; 0 where there is none. */
  readonly oldest: number
  readonly partitions: readonly {
    readonly name: string
    readonly owner: string | null
    readonly position: number
    /** Reports that came in and that it has not taken in yet. */
    readonly lag: number
  }[]
}

export async function fleetStatus({ jsm, stream, base }: Channel, store: Store, clock: Clock): Promise<FleetStatus> {
  const [consumer, { state }, partitions] = await Promise.all([
    jsm.consumers.info(stream, PREPARE),
    jsm.streams.info(stream),
    store.partitions.list(),
  ])
  const last = base + state.last_seq
  return {
    waiting: consumer.num_pending,
    held: consumer.num_ack_pending,
    redelivered: consumer.num_redelivered,
    oldest: state.messages === 0 ? 0 : Math.max(0, (clock.now() - Date.parse(`${state.first_ts}`)) / 1000),
    partitions: partitions.map(({ name, owner, position }) => ({
      ...{ name, owner, position },
      lag: Math.max(0, last - position),
    })),
  }
}

/** For Prometheus, in its text format. */
export function metricsText(status: FleetStatus, counts: ReadonlyMap<string, number>): string {
  const lines = [
    '# TYPE stemma_fleet_lag gauge',
    `stemma_fleet_lag{stage="prepare"} ${status.waiting + status.held}`,
    ...status.partitions.map(({ name, lag }) => `stemma_fleet_lag{stage="${name}"} ${lag}`),
    '# TYPE stemma_fleet_oldest_seconds gauge',
    `stemma_fleet_oldest_seconds ${status.oldest.toFixed(3)}`,
    '# TYPE stemma_fleet_redelivered gauge',
    `stemma_fleet_redelivered ${status.redelivered}`,
    '# TYPE stemma_fleet_owner gauge',
    ...status.partitions.map(({ name, owner }) => `stemma_fleet_owner{partition="${name}",worker="${owner ?? ''}"} 1`),
    '# TYPE stemma_fleet_events_total counter',
    ...[...counts].map(([event, count]) => `stemma_fleet_events_total{event="${event}"} ${count}`),
  ]
  return `${lines.join('\n')}\n`
}
