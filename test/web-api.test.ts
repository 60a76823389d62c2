/**
 * The pages and the server agree: each type of web/src/api/types is held against the server's own (the compiler says
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
import type { Outlet } from '../src/core/model/outlet.ts'
import type { Lineage, Relation } from '../src/core/model/relation.ts'
import { createDesk } from '../src/desk/desk.ts'
import { inlineAnalyst } from '../src/desk/inline.ts'
import { createApp } from '../src/server/app.ts'
import { LOOPBACK_HOSTS } from '../src/server/guard.ts'
import type { overTime, ShownRow } from '../src/server/ledger-page.ts'
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
import type { shownVoice } from '../src/server/story-pieces.ts'
import type { OpenStory } from '../src/server/story-shelf.ts'
import type { FigureView, QuotationView } from '../src/server/story-view.ts'
import { openStore } from '../src/store/open.ts'
import type * as articles from '../web/src/api/types/articles.ts'
import type * as common from '../web/src/api/types/common.ts'
import type * as decisions from '../web/src/api/types/decisions.ts'
import type * as items from '../web/src/api/types/items.ts'
import type * as ledger from '../web/src/api/types/ledger.ts'
import type * as outlets from '../web/src/api/types/outlets.ts'
import type * as stories from '../web/src/api/types/stories.ts'
import type * as work from '../web/src/api/types/work.ts'
import { manualClock } from './helpers/clock.ts'

/** Refused by the compiler where `Sent` is not a `Taken`. */
type Sends<Sent extends Taken, Taken> = [Sent, Taken]

type Checks = [
  Sends<PreparedArticle, articles.Article>,
  Sends<Drift, articles.Drift>,
  Sends<LedgerRow, ledger.LedgerRow>,
  Sends<Notice, common.Notice>,
  Sends<Lineage, articles.Lineage>,
  Sends<Relation, articles.PairRelation>,
  Sends<FigureView, items.FigureView>,
  Sends<QuotationView, items.QuotationView>,
  Sends<WordedDerived, ledger.Derived>,
  Sends<z.output<typeof StorySummarySchema>, stories.StorySummary>,
  Sends<z.output<typeof ArticleSummarySchema>, articles.ArticleSummary>,
  Sends<z.output<typeof DocumentSchema>, work.Document>,
  Sends<z.output<typeof SourceSchema>, work.Source>,
  Sends<z.output<typeof JobSchema>, work.Job>,
  Sends<z.output<typeof DecisionSchema>, decisions.Decision>,
  Sends<z.output<typeof ProblemSchema>, common.Problem>,
  Sends<OpenStory['overview'], Omit<stories.Overview, 'summary' | 'notices' | 'decisions' | 'behind'>>,
  Sends<Outlet, outlets.Outlet>,
  Sends<ReturnType<typeof shownVoice>, items.Voice>,
  Sends<ShownRow, ledger.ShownRow>,
  Sends<ReturnType<typeof overTime>, ledger.OverTime>,
  Sends<ReturnType<typeof datesOf>[number], items.DatedEntry>,
  Sends<ReturnType<typeof entitiesOf>[number], items.Entity>,
  // The other way round: what the pages send is what the server takes.
  Sends<decisions.NewDecision['kind'], z.input<typeof NewDecisionSchema>['kind']>,
  Sends<decisions.NewDecision['action'], z.input<typeof NewDecisionSchema>['action']>,
]

it('the server sends what the pages take it for', () => {
  const checked: Checks | null = null
  expect(checked).toBeNull()
})

/** `get<T>('/stories/{id}'`, `addressOf('/events'`, `send('POST', '/rebuild'`: where the pages name an address. */
const NAMED =
  /(?:\b(?:get|addressOf|upload)|useDesk)(?:<[^;]*?>)?\(\s*'(\/[^']*)'|\bsend(?:<[^;]*?>)?\(\s*'(POST|PUT|DELETE)',\s*'(\/[^']*)'/g

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
