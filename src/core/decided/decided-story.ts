/**
 * A story as people see it: what was computed, with what they decided laid over it.
 *
 *   computed story + decisions ─ articles ─ relations ─ accounts ─ rows ─▶ shown story
 *
 * The only place where decisions take effect: counts, ledger, brief, pages and exports are all drawn from what comes out of it. What was
 * computed stands beside each decision, and without decisions the story is the very one that was computed.
 */
import { languageFor } from '../languages/languages.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { AppliedDecision, Decided, Decision } from '../model/decision.ts'
import type { Dossier, Story } from '../model/dossier.ts'
import type { Grounds } from '../model/grounds.ts'
import type { LedgerRow } from '../model/ledger.ts'
import type { Lineage, Relation } from '../model/relation.ts'
import { besidesIn } from '../reconcile/besides.ts'
import type { CountedRelation } from '../reconcile/counted-relation.ts'
import { driftAlong, firmIn } from '../reconcile/drift-along.ts'
import { entities } from '../reconcile/entities.ts'
import { ledgerOfGroups } from '../reconcile/ledger.ts'
import { sharedQuotations } from '../reconcile/shared-quotations.ts'
import { lineages } from '../relate/lineages.ts'
import { decidedArticle, type OnApplied } from './article.ts'
import { decidedBy, given, holding, marked } from './mark.ts'
import { decidedRelations } from './relations.ts'
import { draftRows, type RowDraft } from './rows.ts'

export interface DecidedOptions {
  /** What the grammar of a language tells: asked only where people tie reports that were not tied. */
  readonly grounds: (language: string) => Grounds
  /** Do two phrases count the same? */
  readonly counted: CountedRelation
}

/**
 * @param computed a dossier of one story
 * @param decisions in any order; those that are undone, or about something that is not there, change nothing
 */
export function decidedStory(
  computed: Dossier,
  decisions: readonly Decision[],
  { grounds, counted }: DecidedOptions,
): Dossier {
  const [first] = computed.stories
  const held = holding(decisions)
  if (!first || held.length === 0) return computed
  const record = new Record(held)
  const articles = computed.articles.map((article) => decidedArticle(article, held, record.applied))
  const ids = articles.map(({ id }) => id)
  const relations = decidedRelations(computed.relations, { articles: ids, decisions: held, applied: record.applied })
  const accounts = relations === computed.relations ? computed.lineages : lineages(articles, relations)
  const shown: Shown = { computed, articles, relations, accounts, counted }
  const ledger = shownLedger(shown, held, record.applied)
  const story = shownStory(first, held, record.applied)
  const byId = new Map(articles.map((one) => [one.id, one]))
  const members = story.articles.flatMap((id) => byId.get(id) ?? [])
  const isRequoted = articles.some((one, i) => one.quotations !== computed.articles[i]!.quotations)
  return {
    ...computed,
    ...{ articles, relations, ledger },
    lineages: accounts,
    stories: [{ ...story, lineages: accounts.map(({ id }) => id), ledger: ledger.map(({ id }) => id) }],
    drift: accounts === computed.lineages ? computed.drift : shownDrift(shown, grounds),
    entities:
      accounts === computed.lineages
        ? computed.entities
        : entities(story.id, { articles: members, lineages: accounts }),
    sharedQuotations: isRequoted ? sharedQuotations(members) : computed.sharedQuotations,
    decisions: record.list(),
  }
}

/** Which decisions took effect, and what they replaced. */
class Record {
  readonly #held: readonly Decision[]
  readonly #found = new Map<string, Decided['computed']>()

  constructor(held: readonly Decision[]) {
    this.#held = held
  }

  readonly applied: OnApplied = ({ id }, computed) => void this.#found.set(id, computed)

  list(): AppliedDecision[] {
    return this.#held
      .filter(({ id }) => this.#found.has(id))
      .map(({ undoneAt: _, undoneBy: _2, ...decision }) => ({ ...decision, computed: this.#found.get(decision.id)! }))
  }
}

interface Shown {
  readonly computed: Dossier
  readonly articles: readonly PreparedArticle[]
  readonly relations: readonly Relation[]
  readonly accounts: readonly Lineage[]
  readonly counted: CountedRelation
}

function shownLedger(shown: Shown, decisions: readonly Decision[], applied: OnApplied): readonly LedgerRow[] {
  const { computed, articles, relations, accounts, counted } = shown
  const lineage = new Map(accounts.flatMap((one) => one.articles.map((id) => [id, one.id] as const)))
  const lineageOf = (id: string): string => lineage.get(id) ?? id
  const drafts = draftRows({ rows: computed.ledger, articles, decisions, lineageOf, applied })
  const reread = new Set(articles.filter((one, i) => one.figures !== computed.articles[i]!.figures).map(({ id }) => id))
  const isKnown = ({ computed: row, figures }: RowDraft): boolean =>
    row !== null &&
    relations === computed.relations &&
    !figures.some((figure) => reread.has(figure.slice(0, figure.indexOf(':'))))
  const isUntouched = drafts.length === computed.ledger.length && drafts.every((one) => isKnown(one))
  const language = languageFor(articles[0]?.language ?? null)
  const rows = isUntouched
    ? computed.ledger
    : ledgerOfGroups(
        { articles, lineages: accounts, relations, counted },
        language,
        drafts.map((draft) => ({
          figures: draft.figures,
          question: draft.isWorded ? draft.question : null,
          known: isKnown(draft) ? draft.computed : null,
        })),
      )
  return withDecisions(rows, drafts)
}

/** Each row with the question and the verdict that people gave it. */
function withDecisions(rows: readonly LedgerRow[], drafts: readonly RowDraft[]): LedgerRow[] {
  const byFigure = new Map(drafts.flatMap((draft) => draft.figures.map((figure) => [figure, draft] as const)))
  return rows.map((row) => {
    const draft = byFigure.get(row.figures[0] ?? row.partFigures[0] ?? '')
    if (!draft || draft.decided.length === 0) return row
    return {
      ...row,
      question: draft.isWorded ? draft.question : row.question,
      ...(draft.verdict === null || draft.verdict === row.verdict ? {} : judgedBy(draft)),
      decided: draft.decided,
    }
  })
}

/** A verdict of a person's has the person's reason, not that of another verdict. */
function judgedBy({ verdict, decided }: RowDraft): Partial<LedgerRow> {
  const last = decided.findLast(({ kind }) => kind === 'verdict')
  const reason = last && last.note !== '' ? `: ${last.note}` : '.'
  const reasons = verdict === 'differ' ? (['unexplained'] as const) : []
  return { verdict: verdict!, reasons, note: `Decided by ${last?.who ?? 'a person'}${reason}`, change: null }
}

function shownStory(story: Story, decisions: readonly Decision[], applied: OnApplied): Story {
  let shown = story
  const members = new Set(story.articles)
  for (const decision of decisions) {
    if (decision.kind !== 'story' || !decision.target.articles.some((id) => members.has(id))) continue
    const title = decision.action === 'correct' ? given(decision.correction, 'title') : undefined
    const computed = title && title !== shown.title ? { title: shown.title } : null
    applied(decision, computed)
    shown = marked(title ? { ...shown, title } : shown, decidedBy(decision, computed))
  }
  return shown
}

/** What is computed already is kept; what people tied anew is held against its source now. */
function shownDrift({ computed, articles, relations, accounts }: Shown, grounds: DecidedOptions['grounds']) {
  const known = new Map(computed.drift.map((one) => [`${one.source} ${one.derived}`, one]))
  const byId = new Map(articles.map((one) => [one.id, one]))
  const material = { byId, isFirm: firmIn(relations), grounds, besides: besidesIn(articles) }
  return accounts.flatMap(({ edges }) =>
    edges.flatMap((edge) => {
      const found = known.get(`${edge.source} ${edge.derived}`)
      return found ? [found] : driftAlong([edge], material)
    }),
  )
}
