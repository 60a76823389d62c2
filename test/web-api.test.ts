/**
 * The pages and the server agree: each type of web/src/api/types.ts is held against the server's own (the compiler says
 * where they part), and every address that the pages ask for is in the OpenAPI document.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from '@hono/zod-openapi'
import { expect, it } from 'vitest'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import type { Drift } from '../src/core/model/drift.ts'
import type { LedgerRow } from '../src/core/model/ledger.ts'
import type { Notice } from '../src/core/model/notice.ts'
import type { Lineage, Relation } from '../src/core/model/relation.ts'
import { createDesk } from '../src/desk/desk.ts'
import { inlineAnalyst } from '../src/desk/inline.ts'
import { createApp } from '../src/server/app.ts'
import { LOOPBACK_HOSTS } from '../src/server/guard.ts'
import type { WordedDerived } from '../src/server/presets.ts'
import type {
  ArticleSummarySchema,
  DecisionSchema,
  DocumentSchema,
  JobSchema,
  NewDecisionSchema,
  ProblemSchema,
  SourceSchema,
  StorySummarySchema,
} from '../src/server/schemas.ts'
import type { datesOf, entitiesOf } from '../src/server/story-dates.ts'
import type { overviewOf, voicesOf } from '../src/server/story-pieces.ts'
import type { FigureView, QuotationView } from '../src/server/story-view.ts'
import { openStore } from '../src/store/open.ts'
import type * as web from '../web/src/api/types.ts'
import { manualClock } from './helpers/clock.ts'

/** Refused by the compiler where `Sent` is not a `Taken`. */
type Sends<Sent extends Taken, Taken> = [Sent, Taken]

type Checks = [
  Sends<PreparedArticle, web.Article>,
  Sends<Drift, web.Drift>,
  Sends<LedgerRow, web.LedgerRow>,
  Sends<Notice, web.Notice>,
  Sends<Lineage, web.Lineage>,
  Sends<Relation, web.PairRelation>,
  Sends<FigureView, web.FigureView>,
  Sends<QuotationView, web.QuotationView>,
  Sends<WordedDerived, web.Derived>,
  Sends<z.output<typeof StorySummarySchema>, web.StorySummary>,
  Sends<z.output<typeof ArticleSummarySchema>, web.ArticleSummary>,
  Sends<z.output<typeof DocumentSchema>, web.Document>,
  Sends<z.output<typeof SourceSchema>, web.Source>,
  Sends<z.output<typeof JobSchema>, web.Job>,
  Sends<z.output<typeof DecisionSchema>, web.Decision>,
  Sends<z.output<typeof ProblemSchema>, web.Problem>,
  Sends<Omit<ReturnType<typeof overviewOf>, never>, Omit<web.Overview, 'summary' | 'notices' | 'decisions'>>,
  Sends<ReturnType<typeof voicesOf>[number], web.Voice>,
  Sends<ReturnType<typeof datesOf>[number], web.DatedEntry>,
  Sends<ReturnType<typeof entitiesOf>[number], web.Entity>,
  // The other way round: what the pages send is what the server takes.
  Sends<web.NewDecision['kind'], z.input<typeof NewDecisionSchema>['kind']>,
  Sends<web.NewDecision['verdict'], z.input<typeof NewDecisionSchema>['verdict']>,
]

it('the server sends what the pages take it for', () => {
  const checked: Checks | null = null
  expect(checked).toBeNull()
})

/** `get<T>('/stories/{id}'`, `addressOf('/events'`, `send('POST', '/rebuild'`: where the pages name an address. */
const NAMED =
  /(?:\b(?:get|addressOf|upload)|useDesk)(?:<[^;]*?>)?\(\s*'(\/[^']*)'|\bsend(?:<[^;]*?>)?\(\s*'(POST|DELETE)',\s*'(\/[^']*)'/g

it('the pages ask for nothing that the OpenAPI document does not have', async () => {
  const desk = createDesk({
    store: await openStore(':memory:'),
    analyst: inlineAnalyst(),
    clock: manualClock(),
    fetcher: null,
  })
  const options = { version: '0', pagesFolder: '/nowhere', log: () => {}, token: null, hosts: LOOPBACK_HOSTS }
  const answer = await createApp(desk, options).app.request('/api/v1/openapi.json', { headers: { host: 'localhost' } })
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, unknown>> }
  await desk.store.close()
  const files = readdirSync('web/src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const asked = files.flatMap((file) =>
    Array.from(readFileSync(join('web/src', file), 'utf8').matchAll(NAMED), ([, read, method, sent]) => ({
      file,
      path: read ?? sent ?? '',
      method: (method ?? 'ANY').toLowerCase(),
    })),
  )
  const missing = asked.filter(({ path, method }) => {
    const found = paths[`/api/v1${path}`]
    return !found || (method !== 'any' && !(method in found))
  })
  expect(missing).toEqual([])
  expect(new Set(asked.map(({ path }) => path)).size).toBeGreaterThan(20)
})
