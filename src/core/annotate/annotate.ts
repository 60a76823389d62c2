/**
 * What a text says, marked where it says it. The body and every headline, standfirst and caption are read alike.
 *
 *   analysis ─ tokens, sentences, tags ─ names ─ times ─ statements, quotations ─ figures
 */
import type { Language } from '../languages/language.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Annotations, PreparedArticle } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import type { Notice } from '../model/notice.ts'
import { reading } from '../text/reading.ts'
import { tokenize } from '../text/tokens.ts'
import { withCircumstances } from './figures/circumstances.ts'
import { withCounted, withStates } from './figures/counted-by-tree.ts'
import { findFigures } from './figures/figures.ts'
import { withHolders } from './figures/holder.ts'
import { findHedges } from './hedges/hedges.ts'
import { findNames } from './names/names.ts'
import { findStatements } from './statements/statements.ts'
import { taggedReading } from './tagging/tagging.ts'
import { findTimes } from './times/times.ts'

/** The grammar of a text, by whatever analyses its language. */
export type Analyse = (text: string) => Analysis

/** Annotate an article in its language. Items of a part carry its id, both as `part` and before their own id. */
export function annotate(article: Article, language: Language, analyse: Analyse): PreparedArticle {
  if (isForeign(article, language)) return unread(article, language)
  const read = (text: string): Annotations => annotateText(analyse(text), language, article.published)
  const body = read(article.text)
  const parts = article.parts.map((part) => inPart(read(part.text), part.id))
  const all = <Key extends keyof Annotations>(key: Key): Annotations[Key] =>
    [body, ...parts].flatMap((annotations) => annotations[key] as readonly unknown[]) as unknown as Annotations[Key]
  return {
    ...article,
    sentences: body.sentences,
    statements: all('statements'),
    quotations: all('quotations'),
    figures: all('figures'),
    times: all('times'),
    names: all('names'),
    hedges: all('hedges'),
  }
}

/** A text of which fewer words than this are small words of a language is not written in it: English has about 40 in 100. */
const SMALL_WORDS = 0.15
/** Words that are enough to tell. */
const SAMPLE = 400

/** Is the article written in another language? What a detector or a page says of it must be borne out by its words. */
function isForeign({ language: code, text }: Article, language: Language): boolean {
  if (code === null || code === language.code) return false
  const words = tokenize(text.slice(0, SAMPLE * LETTERS))
    .filter(({ kind }) => kind === 'word')
    .slice(0, SAMPLE)
  const small = words.filter(({ lower }) => language.relations.stopWords.has(lower)).length
  return words.length > 0 && small / words.length < SMALL_WORDS
}

/** Letters of a word, more than enough. */
const LETTERS = 12

/** Sentences alone: another language's rules would find figures and speakers that are none. */
function unread(article: Article, language: Language): PreparedArticle {
  const message = `Its language is “${article.language}”: figures, statements, names and times are read in “${language.code}” alone, so none are listed.`
  const notice: Notice = {
    stage: 'annotate',
    code: 'language-not-read',
    severity: 'warning',
    message,
    input: article.input,
  }
  const sentences = reading(article.text, language.sentences).sentences.map(({ start, end }) => ({ start, end }))
  const none = { statements: [], quotations: [], figures: [], times: [], names: [], hedges: [] }
  return { ...article, ...none, sentences, notices: [...article.notices, notice] }
}

/** All annotations of one text, each pointing into it. */
export function annotateText(analysis: Analysis, language: Language, published: string | null): Annotations {
  const read = taggedReading(analysis)
  const names = findNames(read, language)
  const times = findTimes(read, language, published)
  const { statements, quotations } = findStatements(analysis, language, names)
  const told = statements.filter((one) => one.act === 'told')
  const listed = findFigures(read, language, told)
  const counted = withCounted(listed, analysis, language.analysis)
  const held = withHolders(counted, analysis, language.analysis)
  const placed = withCircumstances(held, analysis, { names, times, published }, language)
  const figures = withStates(placed, analysis, language.figures.events.befallen)
  const hedges = findHedges(read, language, statements)
  const sentences = read.sentences.map(({ start, end }) => ({ start, end }))
  return { sentences, statements, quotations, figures, times, names, hedges }
}

function inPart(found: Annotations, part: string): Annotations {
  const id = (own: string): string => `${part}:${own}`
  const optional = (own: string | null): string | null => (own === null ? null : id(own))
  return {
    sentences: [],
    statements: found.statements.map((one) => ({ ...one, part, id: id(one.id) })),
    quotations: found.quotations.map((one) => ({ ...one, part, id: id(one.id), statement: optional(one.statement) })),
    figures: found.figures.map((one) => ({
      ...one,
      part,
      id: id(one.id),
      statement: optional(one.statement),
      partOf: optional(one.partOf),
    })),
    times: found.times.map((one) => ({ ...one, part })),
    names: found.names.map((one) => ({ ...one, part })),
    hedges: found.hedges.map((one) => ({ ...one, part, statement: optional(one.statement) })),
  }
}
