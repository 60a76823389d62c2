/**
 * Which files of the core hold words of a language, and which hold sentences for readers.
 *
 * The rule: a string or a regular expression with two letters in a row counts, unless it is
 * - a code of the program: TypeScript wants one of several fixed words there (`'about'` for a `Comparison`) or the word is one of those and nothing says
 *   what is wanted; or it is written in capitals (`NOUN`), or with a hyphen, a colon or digits within (`figure-changed`, `nmod:poss`, `utf8`);
 * - a relation, tag or feature of Universal Dependencies (`nsubj`), or the name of a platform's object (`function`);
 * - for whoever writes a program: the message of an error that is thrown, the path of an import, the name of a key;
 * - in a file whose words are those of a format, like tags and headers (`FORMATS`), or that words what readers are shown (`MESSAGES`).
 *
 * What counts is a sentence for readers where it has three words or is a piece of a template, and else a word of a language.
 */
import { type Node, SyntaxKind } from 'typescript/unstable/ast'
import { type Checker, type Type, TypeFlags } from 'typescript/unstable/sync'
import { nodesOf, type Source } from './program.ts'

export const FORMATS = [
  'src/core/read/',
  'src/core/extract/html/',
  'src/core/extract/metadata/',
  'src/core/report/interchange/',
  'src/core/report/html/',
  'src/core/report/bundle/',
]

export const MESSAGES = ['src/core/report/', 'src/core/languages/en/']

const RELATIONS =
  'acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp'.split(
    ' ',
  )
const RELATION = new RegExp(`\\b(?:${RELATIONS.join('|')}|relcl)\\b`, 'g')
const PLATFORM = ['string', 'number', 'boolean', 'object', 'function', 'undefined', 'NFC', 'NFD', 'NFKC', 'NFKD']
const CODES = new Set([...RELATIONS, ...PLATFORM])

export interface WordsOfFile {
  readonly path: string
  readonly words: readonly string[]
  readonly sentences: readonly string[]
}

/** Files of the core with words of a language or sentences for readers, the most words first. */
export function wordsOfLanguages(sources: readonly Source[], checker: Checker): WordsOfFile[] {
  const codes = new Set([...CODES, ...wordsOfTypes(sources)])
  return sources
    .filter(
      ({ path }) => path.startsWith('src/core/') && ![...FORMATS, ...MESSAGES].some((one) => path.startsWith(one)),
    )
    .map(({ path, file }) => {
      const found = [...nodesOf(file)].flatMap((node) => wordsIn(node, codes, checker))
      return { path, words: found.filter((one) => !isSentence(one)), sentences: found.filter(isSentence) }
    })
    .filter(({ words, sentences }) => words.length + sentences.length > 0)
    .sort((a, b) => b.words.length - a.words.length || (a.path < b.path ? -1 : 1))
}

/** The fixed words that the types of the core's model are made of. */
function wordsOfTypes(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/core/model/'))
    .flatMap(({ file }) => [...nodesOf(file)])
    .filter((node) => node.kind === SyntaxKind.StringLiteral && node.parent.kind === SyntaxKind.LiteralType)
    .map((node) => (node as Node & { text: string }).text)
}

function isSentence(text: string): boolean {
  return text.startsWith('`') || (!text.startsWith('/') && text.trim().split(/\s+/).length > 2)
}

function wordsIn(node: Node, codes: ReadonlySet<string>, checker: Checker): string[] {
  const { text = '' } = node as Node & { text?: string }
  switch (node.kind) {
    case SyntaxKind.RegularExpressionLiteral:
      return hasWord(bareExpression(text)) ? [text] : []
    case SyntaxKind.TemplateHead:
    case SyntaxKind.TemplateMiddle:
    case SyntaxKind.TemplateTail:
      return hasWord(text) && !isCode(text.trim()) && !isForProgrammers(node) ? [`\`${text}`] : []
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      return hasWord(text) && !isCode(text) && !isForProgrammers(node) && !isFixed(node, codes, checker) ? [text] : []
    default:
      return []
  }
}

function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}

/** Without its flags, classes of characters, names of groups, addresses and what names relations and tags. */
function bareExpression(text: string): string {
  return text
    .replace(/\/[a-z]*$/, '')
    .replace(/https\?:|www|\b[A-Z]{2,}\b/g, ' ')
    .replace(RELATION, ' ')
    .replace(/\\[pP]\{[^}]*\}|\\[uU]\{?[\da-fA-F]{2,6}\}?|\\x[\da-fA-F]{2}|\\[a-zA-Z]|\(\?<\w+>|\[[^\]]*\]/g, ' ')
}

function isCode(text: string): boolean {
  return CODES.has(text) || /^(?:[A-Z]+\$?|XXXX-?|[\w]*[-:\d_/.][\w\-:/.]*)$/.test(text)
}

/** Part of an import, of a thrown error, or the name of a key. */
function isForProgrammers(node: Node): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.kind === SyntaxKind.ImportDeclaration || at.kind === SyntaxKind.ExportDeclaration) return true
    if (at.kind === SyntaxKind.LiteralType || at.kind === SyntaxKind.TemplateLiteralType) return true
    if (at.kind === SyntaxKind.ThrowStatement) return true
    if (at.kind === SyntaxKind.NewExpression && /^new (?:Range|Type)?Error\b/.test(at.getText())) return true
    if (at.kind === SyntaxKind.Block || at.kind === SyntaxKind.SourceFile) break
  }
  const { parent } = node
  const isKey = parent?.kind === SyntaxKind.PropertyAssignment && (parent as Node & { name?: Node }).name === node
  return isKey || parent?.kind === SyntaxKind.ElementAccessExpression || parent?.kind === SyntaxKind.PropertySignature
}

/** Does TypeScript want one of several fixed words here? */
function isFixed(node: Node & { text?: string }, codes: ReadonlySet<string>, checker: Checker): boolean {
  const { parent } = node
  const other = parent && comparedWith(node, parent)
  const type = other ? checker.getTypeAtLocation(other) : checker.getContextualType(node as never)
  const free = type === undefined || (type.flags & TypeFlags.TypeParameter) !== 0
  return free ? codes.has(node.text ?? '') : isOfWords(type)
}

/** What a word is compared with, where it is: `kind === 'copy'`, `case 'copy':`, `'copy' in kinds`. */
function comparedWith(node: Node, parent: Node): Node | null {
  if (parent.kind === SyntaxKind.BinaryExpression) {
    const { left, right, operatorToken } = parent as Node & { left: Node; right: Node; operatorToken: Node }
    const compares = [
      SyntaxKind.EqualsEqualsEqualsToken,
      SyntaxKind.ExclamationEqualsEqualsToken,
      SyntaxKind.EqualsEqualsToken,
    ].includes(operatorToken.kind)
    return compares ? (left === node ? right : left) : null
  }
  if (parent.kind !== SyntaxKind.CaseClause) return null
  return (parent.parent.parent as Node & { expression: Node }).expression
}

/** A union of words, or one word; null and undefined may be among them. */
function isOfWords(type: Type): boolean {
  const parts = (type.flags & TypeFlags.Union) !== 0 ? (type as Type & { getTypes(): Type[] }).getTypes() : [type]
  const words = parts.filter(({ flags }) => (flags & (TypeFlags.Null | TypeFlags.Undefined)) === 0)
  return (
    words.length > 0 &&
    words.some(({ flags }) => (flags & TypeFlags.StringLiteral) !== 0) &&
    !words.some(({ flags }) => (flags & TypeFlags.String) !== 0)
  )
}
