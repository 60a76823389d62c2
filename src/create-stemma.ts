/** The library's functions with what a user brings, said once. */
import type { PreparedArticle } from './core/model/annotation.ts'
import type { Page } from './core/model/document.ts'
import type { Dossier } from './core/model/dossier.ts'
import type { Drift } from './core/model/drift.ts'
import type { Notice } from './core/model/notice.ts'
import type { Prepared } from './core/model/prepared.ts'
import type { Derived, PresetName } from './core/model/preset.ts'
import type { CompareOptions, PrepareOptions } from './core/pipeline.ts'
import { derive, PRESETS } from './core/reconcile/presets/derive.ts'
import type { PresetRule } from './core/reconcile/presets/rules.ts'
import { compare, driftBetween, prepare } from './with-models.ts'

/** What a user brings; whatever is left out is the package's. */
export interface StemmaExtensions extends Partial<Omit<PrepareOptions, 'before'>> {
  /** Name → a way to derive a number from a row of the ledger. */
  readonly presets?: Readonly<Record<string, PresetRule>>
  /** Name → a form of the dossier for other programs. */
  readonly formats?: Readonly<Record<string, (dossier: Dossier) => string | Uint8Array>>
}

/** The library with a user's own parts put in. */
export interface Stemma {
  readonly prepare: (page: Page, options?: Pick<PrepareOptions, 'before'>) => Promise<Prepared>
  readonly compare: (
    articles: readonly PreparedArticle[],
    notices?: readonly Notice[],
    options?: Partial<Omit<CompareOptions, 'grammar'>>,
  ) => Dossier
  readonly driftBetween: (sources: readonly PreparedArticle[], derived: PreparedArticle) => Drift | null
  /** By a preset of the package or one of one's own. */
  readonly derive: (dossier: Dossier, preset: string) => Derived[]
  /** In a form of one's own; those of the package: `exportAs`. */
  readonly format: (dossier: Dossier, format: string) => string | Uint8Array
}

const PACKAGE_PRESETS: readonly string[] = PRESETS

/**
 * Bind readers, rules, words, agencies, parser, grammar, presets and formats of one's own once, and use the library with them.
 * @returns functions of the same names, with the same results where nothing of one's own applies
 */
export function createStemma(extensions: StemmaExtensions = {}): Stemma {
  const { presets = {}, formats = {}, ...own } = extensions
  const grammar = own.grammar ? { grammar: own.grammar } : {}
  return {
    prepare: (page, options = {}) => prepare(page, { ...own, ...options }),
    compare: (articles, notices = [], options = {}) => compare(articles, notices, { ...grammar, ...options }),
    driftBetween: (sources, derived) => driftBetween(sources, derived, grammar),
    derive(dossier, preset) {
      const rule = Object.hasOwn(presets, preset) ? presets[preset] : undefined
      if (rule) return derive(dossier, { name: preset, rule })
      if (PACKAGE_PRESETS.includes(preset)) return derive(dossier, preset as PresetName)
      throw new RangeError(
        `there is no preset "${preset}"; there are ${[...Object.keys(presets), ...PACKAGE_PRESETS].join(', ')}`,
      )
    },
    format(dossier, format) {
      const draw = Object.hasOwn(formats, format) ? formats[format] : undefined
      if (!draw)
        throw new RangeError(`there is no format "${format}"; there are ${Object.keys(formats).join(', ') || 'none'}`)
      return draw(dossier)
    },
  }
}
