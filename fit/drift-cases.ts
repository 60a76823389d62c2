/** Labelled rewrites as the judgement of drift sees them: what may be a finding in each, with the answer where one is known. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptArticles, OPTIONS, type Summary } from '../eval/drift.ts'
import { highlightsOf } from '../eval/drift-highlights.ts'
import { readLines } from '../eval/jsonl.ts'
import { prepareNow } from '../eval/now.ts'
import { plainArticle } from '../eval/plain-article.ts'
import type { Span } from '../src/core/model/span.ts'
import { draftsOf } from '../src/core/reconcile/drift/drift.ts'
import type { FindingDraft } from '../src/core/reconcile/drift/judge.ts'
import { longestCommon } from '../src/core/reconcile/drift/longest-common.ts'
import { tokenize } from '../src/core/text/tokens.ts'

/** One derived text beside its source. */
export interface LabelledText {
  readonly set: string
  /** Texts with one source are of one group, and are left out together. */
  readonly group: string
  /** Null where the answers are of single findings. */
  readonly faithful: boolean | null
  /** Label null: it stands in an edited text on words that were not edited, and may be either. */
  readonly drafts: readonly { readonly draft: FindingDraft; readonly label: 0 | 1 | null }[]
}

export const SUMMARY_SETS = ['drift', 'drift-domains', 'drift-pairs'] as const

export function labelledSummaries(data: string, set: string): LabelledText[] {
  const articleOf = keptArticles()
  const groups = new Map<string, string>()
  return readLines<Summary>(join(data, set), 'summaries.jsonl.gz').map((one) => {
    if (!groups.has(one.source)) groups.set(one.source, `${set} ${groups.size}`)
    const { drafts } = draftsOf(articleOf(one.source), plainArticle('derived', one.derived), OPTIONS)
    const edited = one.consistent ? [] : editedStretches(one.original ?? '', one.derived)
    return {
      set,
      group: groups.get(one.source)!,
      faithful: one.consistent === true,
      drafts: drafts.map((draft) => ({ draft, label: one.consistent ? 0 : touches(draft, edited) ? 1 : null })),
    }
  })
}

/** Where a text differs from what it was: each stretch with the word on either side of it, since words may have been taken out. */
function editedStretches(original: string, edited: string): Span[] {
  const [before, after] = [tokenize(original), tokenize(edited)]
  const common = longestCommon(after, before, (a, b) => a.lower === b.lower)
  const ends: [number, number] = [after.length, before.length]
  return [...common, ends].flatMap(([i, k], at): Span[] => {
    const [lastI, lastK] = common[at - 1] ?? [-1, -1]
    if (i - lastI === 1 && k - lastK === 1) return []
    const [first, last] = [after[Math.max(0, lastI)], after[Math.min(after.length - 1, i)]]
    return first && last ? [{ start: first.start, end: last.end }] : []
  })
}

function touches({ derived }: FindingDraft, stretches: readonly Span[]): boolean {
  return derived !== null && stretches.some((one) => one.start < derived.end && derived.start < one.end)
}

/** Highlights of reports: all that is found in them is held to be false. The other half is scored by `npm run eval -- drift-highlights`. */
export function highlightTexts(data: string): LabelledText[] {
  return highlightsOf(join(data, 'corpus'), 0).flatMap(({ source, derived }, i): LabelledText[] => {
    const group = `highlights ${i}`
    try {
      const { drafts } = draftsOf(plainArticle('source', source), plainArticle('derived', derived), OPTIONS)
      return [{ set: 'highlights', group, faithful: true, drafts: drafts.map((draft) => ({ draft, label: 0 })) }]
    } catch (error) {
      console.warn(`${group} cannot be read and is left out: ${error}`)
      return []
    }
  })
}

interface Planted {
  readonly kind: readonly string[]
  readonly exact: string
}

/** The project's own rewrites: what was planted is worth reading, all else is not. */
export function plantedTexts(): LabelledText[] {
  const folder = join('samples', 'drift')
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map(({ name }) => name)
    .sort()
    .map((name): LabelledText => {
      const article = (file: string) =>
        prepareNow({ input: file, bytes: readFileSync(join(folder, name, file)) }).articles[0]!
      const [source, derived] = [article('source.txt'), article('rewrite.txt')]
      const planted = JSON.parse(readFileSync(join(folder, name, 'planted.json'), 'utf8')) as Planted[]
      const spans = planted.map(({ kind, exact }) => {
        const side = kind[0] === 'dropped' ? ('source' as const) : ('derived' as const)
        const start = (side === 'source' ? source : derived).text.indexOf(exact)
        return { side, kind, start, end: start + exact.length }
      })
      const isPlanted = (draft: FindingDraft): boolean =>
        spans.some(({ side, kind, start, end }) => {
          const own = draft[side]
          return kind.includes(draft.kind) && own !== null && own.start < end && start < own.end
        })
      return {
        set: 'planted',
        group: `planted ${name}`,
        faithful: null,
        drafts: draftsOf(source, derived, OPTIONS).drafts.map((draft) => ({ draft, label: isPlanted(draft) ? 1 : 0 })),
      }
    })
}
