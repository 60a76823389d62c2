import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { languageFor } from '../languages/languages.ts'
import { withAgencies } from '../languages/own-agencies.ts'
import type { Article, Removal } from '../model/article.ts'
import type { Notice } from '../model/notice.ts'
import type { OwnAgency } from '../model/own-agency.ts'
import type { Hints, Source } from '../model/source.ts'
import type { WordTagger } from '../model/word-tagger.ts'
import { webAddressOf } from '../text/web-address.ts'
import { judged } from './asides.ts'
import { assemble, type Content } from './assemble.ts'
import { type Draft, runRules } from './draft.ts'
import { pageAuthors } from './html/page-authors.ts'
import { type PageFacts, readPageFacts } from './html/page-facts.ts'
import { pagePieces } from './html/page-pieces.ts'
import { pageRules } from './html/page-rules.ts'
import { dateInAddress, dateInData, settleDate, shownDates } from './html/shown-date.ts'
import { parseTree } from './html/tree.ts'
import { languageOf } from './language.ts'
import { withoutLineNumbers } from './line-numbers.ts'
import { cutPassages } from './passages.ts'
import { CLEAN_RULES, textRules } from './rules.ts'
import { settle } from './settle.ts'
import { readTextHead } from './text-head.ts'
import { textPieces } from './text-pieces.ts'
import { withoutCopies } from './whole-copies.ts'

export interface ExtractOptions {
  /** News agencies that a user knows beside those of the language. */
  readonly agencies?: readonly OwnAgency[]
  /** Tells parts of speech in a language, by its code. Without one, a text is not cut where no full stop stands. */
  readonly tagger?: (language: string) => WordTagger
}

/** A source in pieces, all decided, with what its markup says. */
interface Decided {
  readonly draft: Draft
  readonly page: Partial<PageFacts>
  /** What the text says of itself at its head. */
  readonly hints?: Hints
  /** Left out before there were pieces. */
  readonly removed?: readonly Removal[]
}

/**
 * Part a report from the page around it.
 *
 *   source ─ pieces ─ rules ─▶ body, parts, removals, facts ─▶ article
 *
 */
export function extract(source: Source, options: ExtractOptions = {}): Article {
  const {
    draft,
    page,
    hints: own = {},
    removed = [],
  } = source.kind === 'html' ? decidePage(source, options) : decideText(source, options)
  const hints: Hints = { ...own, ...source.hints }
  const content = withStandfirst(assemble(draft), hints.standfirst)
  const told = source.told ? { told: source.told } : {}
  const facts = settle({ hints, ...told, page, facts: draft.facts, words: draft.words })
  const headline = content.parts.find((part) => part.kind === 'headline')?.text ?? null
  return {
    id: articleId(source),
    input: source.input,
    document: source.document,
    title: hints.title ?? page.title ?? headline,
    authors: facts.authors ?? [],
    contributors: facts.contributors ?? [],
    publisher: facts.publisher ?? null,
    agency: facts.agency ?? null,
    published: facts.published ?? null,
    updated: facts.updated ?? null,
    dateline: facts.dateline ?? null,
    language: languageOf(content.text) ?? hints.language?.slice(0, 2).toLowerCase() ?? page.language ?? null,
    url: [page.url, hints.url, facts.url].map(webAddressOf).find((one) => one !== null) ?? source.document.url,
    ...content,
    removed: [...(source.removed ?? []), ...content.removed, ...removed],
    notices: noticesOf(source, content.text),
  }
}

/** The standfirst that the container gives is a part, where the text has none. */
function withStandfirst(content: Content, standfirst: string | undefined): Content {
  if (!standfirst || content.parts.some((part) => part.kind === 'standfirst')) return content
  const at = content.parts[0]?.kind === 'headline' ? 1 : 0
  const part = { id: 'standfirst', kind: 'standfirst' as const, text: standfirst }
  return { ...content, parts: [...content.parts.slice(0, at), part, ...content.parts.slice(at)] }
}

function decideText(source: Source, { agencies = [], tagger }: ExtractOptions): Decided {
  const language = source.hints.language?.slice(0, 2).toLowerCase() ?? languageOf(source.content.slice(0, 20_000))
  const { code, extract: known, names, sentences } = languageFor(language)
  const words = withAgencies(known, agencies)
  const rules = source.state === 'clean' ? CLEAN_RULES : textRules(names)
  const head = source.state === 'clean' ? null : readTextHead(source.content, words)
  const { text: bare, removed: numbers } = withoutLineNumbers(head?.text ?? source.content)
  const { text, removed: copies } = withoutCopies(bare)
  const parted = textPieces(text).flatMap((piece) => cutPassages(piece, words))
  // What is not English is never judged by English words.
  const isJudged = source.state !== 'clean' && (language === null || language === code)
  return {
    ...(head ? { hints: head.hints } : {}),
    draft: runRules(
      {
        pieces: isJudged ? judged(parted, { extract: words, sentences, tagger: tagger?.(code) ?? null }) : parted,
        words,
      },
      rules,
    ),
    page: {},
    removed: [...(head?.removed ?? []), ...numbers, ...copies],
  }
}

function decidePage(source: Source, { agencies = [] }: ExtractOptions): Decided {
  const root = parseTree(source.content)
  const { extract: known, names } = languageFor(source.hints.language?.slice(0, 2).toLowerCase() ?? null)
  const words = withAgencies(known, agencies)
  const page = pagePieces(root, words, source.state)
  const written = readPageFacts(root, words, source.hints.url ?? source.document.url)
  const shown = shownDates(page.blocks, words, written.title)
  const published = settleDate(written, shown, {
    address: dateInAddress(written.url ?? source.document.url, words),
    data: dateInData(root, words),
  })
  const authors = pageAuthors({ written, blocks: page.blocks, root, words, names })
  const facts: PageFacts = { ...written, authors, published, updated: written.updated ?? shown.updated }
  return { draft: runRules({ pieces: page.pieces, words }, pageRules(page, facts)), page: facts }
}

/** Twelve hexadecimal digits of the document's hash; of the hash with the record's number where a document holds several. */
function articleId(source: Source): string {
  const { sha256: hash } = source.document
  return (source.number === undefined ? hash : bytesToHex(sha256(utf8ToBytes(`${hash}#${source.number}`)))).slice(0, 12)
}

function noticesOf(source: Source, text: string): Notice[] {
  if (text !== '') return []
  const message = 'No running text was found: everything on the page reads like furniture.'
  return [{ stage: 'extract', code: 'no-text', severity: 'warning', message, input: source.input }]
}
