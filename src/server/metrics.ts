/** Numbers for Prometheus, in its text format. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export class Metrics {
  readonly #counters = new Map<string, number>()
  readonly #buckets = BUCKETS.map(() => 0)
  #seconds = 0
  #requests = 0

  /** @param route the pattern, not the path: there are few of them */
  request(method: string, route: string, status: number, seconds: number): void {
    this.#count(`stemma_requests_total{method="${method}",route="${label(route)}",status="${status}"}`)
    this.#requests++
    this.#seconds += seconds
    for (const [i, bound] of BUCKETS.entries()) if (seconds <= bound) this.#buckets[i]!++
  }

  job(kind: string, outcome: string): void {
    this.#count(`stemma_job_outcomes_total{kind="${label(kind)}",outcome="${label(outcome)}"}`)
  }

  /** @param gauges names with their values as they are now */
  text(gauges: Readonly<Record<string, number>>): string {
    const lines = [
      '# TYPE stemma_requests_total counter',
      '# TYPE stemma_job_outcomes_total counter',
      ...[...this.#counters].map(([name, value]) => `${name} ${value}`),
      '# TYPE stemma_request_seconds histogram',
      ...BUCKETS.map((bound, i) => `stemma_request_seconds_bucket{le="${bound}"} ${this.#buckets[i]}`),
      `stemma_request_seconds_bucket{le="+Inf"} ${this.#requests}`,
      `stemma_request_seconds_sum ${this.#seconds}`,
      `stemma_request_seconds_count ${this.#requests}`,
      ...Object.entries(gauges).flatMap(([name, value]) => [
        `# TYPE ${name.replace(/\{.*/, '')} gauge`,
        `${name} ${value}`,
      ]),
    ]
    return `${[...new Set(lines)].join('\n')}\n`
  }

  #count(name: string): void {
    this.#counters.set(name, (this.#counters.get(name) ?? 0) + 1)
  }
}

function label(text: string): string {
  return text.replace(/[\\"\n]/g, '_')
}
