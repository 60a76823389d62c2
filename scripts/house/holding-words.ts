/**
 * The files of the core that hold words of a language outside `src/core/languages/en/`, by the rule of `words.ts`. Paths below `src/core/`. A file that is
 * not here may hold none; one that no longer holds any is to be taken off.
 */
const list = (paths: string): string[] => paths.trim().split(/\s+/)

/** Their words are names: of features, sections of model files, columns, reasons for leaving out, codes of TIMEX3. Another language has the same. */
export const HOLDING_NAMES = list(`
  analyse/gazetteer.ts
  analyse/grammar.ts
  analyse/lemma.ts
  analyse/lexicon.ts
  analyse/net.ts
  analyse/nouns.ts
  analyse/senses.ts
  annotate/figures/circumstances.ts
  annotate/figures/event-of-subject.ts
  annotate/figures/number-units.ts
  annotate/figures/number-value.ts
  annotate/statements/both-sides.ts
  annotate/statements/cue-features.ts
  annotate/statements/frames.ts
  annotate/statements/pronouns.ts
  annotate/times/relative.ts
  cluster/corrections.ts
  decided/article.ts
  decided/decided-story.ts
  decided/relations.ts
  decided/rows.ts
  drift-between.ts
  explain.ts
  extract/assemble.ts
  extract/passages.ts
  extract/rules/byline.ts
  extract/rules/contributors.ts
  extract/rules/dateline.ts
  extract/rules/furniture.ts
  extract/rules/head.ts
  extract/rules/ornament.ts
  extract/rules/timestamp.ts
  extract/text-head.ts
  outlet-table.ts
  reconcile/drift/parts.ts
  reconcile/drift/surroundings.ts
  reconcile/lead.ts
  reconcile/rows.ts
  relate/direction-weights.ts
  relate/index/text-bytes.ts
  relate/lineages.ts
`)

/** Their words are shown to readers: they belong into a catalogue of messages. */
export const HOLDING_MESSAGES = list(`
  reconcile/ledger.ts
  reconcile/presets/rules.ts
  reconcile/verdict.ts
  relate/direction.ts
  relate/evidence.ts
`)

/** Their words are English that is read: they belong into `src/core/languages/en/`, and another language waits for that. */
export const HOLDING_ENGLISH = list(`
  analyse/coreference.ts
  annotate/figures/addresses.ts
  annotate/figures/ages.ts
  annotate/figures/change.ts
  annotate/figures/counted.ts
  annotate/figures/dates-and-times.ts
  annotate/figures/dimension.ts
  annotate/figures/event.ts
  annotate/figures/governor.ts
  annotate/figures/measured.ts
  annotate/figures/not-figures.ts
  annotate/figures/number-comparator.ts
  annotate/figures/numbers.ts
  annotate/figures/scope.ts
  annotate/figures/weight.ts
  annotate/figures/written-age.ts
  annotate/statements/attribute.ts
  annotate/statements/contents.ts
  annotate/statements/cues.ts
  annotate/statements/heads.ts
  annotate/statements/line.ts
  annotate/statements/quote-marks.ts
  annotate/statements/roles.ts
  annotate/statements/statements.ts
  annotate/tagging/tagging.ts
  extract/line-features.ts
  extract/rules/caption.ts
  extract/rules/copyright.ts
  extract/rules/graphic.ts
  extract/rules/head-lines.ts
  extract/units/features.ts
  reconcile/drift/certainty.ts
  reconcile/drift/clause-polarity.ts
  reconcile/drift/figures.ts
  reconcile/drift/name-forms.ts
  reconcile/drift/polarity.ts
  reconcile/drift/quotations.ts
  reconcile/drift/roles.ts
  reconcile/drift/units.ts
  reconcile/entities.ts
  reconcile/toll.ts
  relate/credits.ts
  relate/retelling.ts
  text/raised.ts
`)
