/** How long files and functions are. */
import { type Node, SyntaxKind } from 'typescript/unstable/ast'
import { linesOf, nodesOf, type Source } from './program.ts'

/** A function longer than this is listed. */
export const LONGEST_FUNCTION = 40

/** A file longer than this is listed, unless it holds data. */
export const LONGEST_FILE = 300

export interface Long {
  readonly where: string
  readonly lines: number
}

/** Words of languages, weights and tables: their length says nothing of how they read. */
export function isData(path: string): boolean {
  return /^src\/core\/languages\/en\/|-(?:weights|odds|trees)\.ts$/.test(path)
}

export function fileSizes(sources: readonly Source[]): { median: number; longest: Long; long: Long[] } {
  const sizes = sources
    .filter(({ path }) => !isData(path))
    .map(({ path, text }) => ({ where: path, lines: linesOf(text) }))
    .sort((a, b) => b.lines - a.lines)
  return {
    median: sizes[Math.floor(sizes.length / 2)]!.lines,
    longest: sizes[0]!,
    long: sizes.filter(({ lines }) => lines > LONGEST_FILE),
  }
}

const FUNCTIONS = new Set<SyntaxKind>([
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
])

/** Functions over the limit, the longest first. A function within another counts for both. */
export function longFunctions(sources: readonly Source[]): Long[] {
  return sources
    .filter(({ path }) => !isData(path))
    .flatMap(({ path, file, text }) =>
      [...nodesOf(file)]
        .filter((node) => FUNCTIONS.has(node.kind))
        .map((node) => ({ where: `${path} ${nameOf(node)}`, lines: linesOf(text, node.getStart(file), node.end) })),
    )
    .filter(({ lines }) => lines > LONGEST_FUNCTION)
    .sort((a, b) => b.lines - a.lines || (a.where < b.where ? -1 : 1))
}

function nameOf(node: Node): string {
  const named = node as Node & { name?: { text?: string } }
  const holder = node.parent as Node & { name?: { text?: string } }
  return named.name?.text ?? holder?.name?.text ?? SyntaxKind[node.kind]
}
