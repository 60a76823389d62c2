/**
 * What a text says, marked where it says it. The body and every headline, standfirst and caption are read alike.
 *
 *   analysis ─ tokens, sentences, tags ─ names ─ times ─ statements, quotations ─ figures
 */
import type { Language } from '../languages/language.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Annotations, PreparedArticle } from '../model/annotation.ts'
import type { Article } from '../model/article.ts'
import { findFigures } from './figures/figures.ts'
import { findHedges } from './hedges/hedges.ts'
import { findNames } from './names/names.ts'
import { findStatements } from './statements/statements.ts'
import { taggedReading } from './tagging/tagging.ts'
import { findTimes } from './times/times.ts'

/** The grammar of a text, by whatever analyses its language. */
export type Analyse = (text: string) => Analysis

/** Annotate an article in its language. Items of a part carry its id, both as `part` and before their own id. */
export function annotate(article: Article, language: Language, analyse: Analyse): PreparedArticle {
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

/** All annotations of one text, each pointing into it. */
export function annotateText(analysis: Analysis, language: Language, published: string | null): Annotations {
  const read = taggedReading(analysis, language.sentences)
  const names = findNames(read, language)
  const times = findTimes(read, language, published)
  const { statements, quotations } = findStatements(read, language, names)
  const told = statements.filter((one) => one.act === 'told')
  const figures = findFigures(read, language, { names, statements: told })
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
