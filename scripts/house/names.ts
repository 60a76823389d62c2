/** Types of one name that several files export, and what the library's exports say of themselves. */
import { join } from 'node:path'
import { type Node, SyntaxKind } from 'typescript/unstable/ast'
import type { Source } from './program.ts'

type Named = Node & { readonly name?: { readonly text: string }; readonly members?: Iterable<Node> }

const TYPES = new Set<SyntaxKind>([SyntaxKind.InterfaceDeclaration, SyntaxKind.TypeAliasDeclaration])
const VALUES = new Set<SyntaxKind>([SyntaxKind.ClassDeclaration, SyntaxKind.FunctionDeclaration])

/** Name of a type → the files that export a declaration of it, where there are two or more. */
export function namesOfSeveralTypes(sources: readonly Source[]): Map<string, string[]> {
  const files = new Map<string, string[]>()
  for (const { path, file, text } of sources)
    for (const node of file.statements as Iterable<Named>)
      if ((TYPES.has(node.kind) || node.kind === SyntaxKind.ClassDeclaration) && isExported(node, text))
        files.set(node.name!.text, [...(files.get(node.name!.text) ?? []), path])
  return new Map([...files].filter(([, paths]) => paths.length > 1).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export interface Documented {
  readonly all: number
  /** Names without a comment of their own, as `path name`. */
  readonly bare: readonly string[]
}

/**
 * Of the names that the library exports, those without a docstring. What a name is for need not be said where its fields say it: an interface is
 * documented by its own comment, and so is a union of words. Fields are counted apart.
 */
export function docstrings(sources: readonly Source[]): { readonly names: Documented; readonly fields: Documented } {
  const names: string[] = []
  const bareNames: string[] = []
  const fields: string[] = []
  const bareFields: string[] = []
  for (const { path, text, node } of publicDeclarations(sources)) {
    const name = `${path} ${node.name?.text}`
    names.push(name)
    if (!hasComment(node, text)) bareNames.push(name)
    if (node.kind !== SyntaxKind.InterfaceDeclaration) continue
    for (const member of node.members as Iterable<Named>) {
      fields.push(name)
      if (!hasComment(member, text)) bareFields.push(`${name}.${member.name?.text}`)
    }
  }
  return { names: { all: names.length, bare: bareNames }, fields: { all: fields.length, bare: bareFields } }
}

/** Functions of the library that take parameters, and those whose docstring tells neither of a parameter, a result nor an error. */
export function parameterNotes(sources: readonly Source[]): Documented {
  const all: string[] = []
  const bare: string[] = []
  for (const { path, text, node } of publicDeclarations(sources)) {
    const { parameters } = node as Named & { parameters?: { length: number } }
    if (node.kind !== SyntaxKind.FunctionDeclaration || !parameters?.length) continue
    all.push(node.name!.text)
    if (!/@param|@returns?|@throws/.test(commentOf(node, text))) bare.push(`${path} ${node.name!.text}`)
  }
  return { all: all.length, bare }
}

/** What `src/index.ts` exports: the files, each with the names, or with none where it passes on all of them. */
function exportedNames(sources: readonly Source[]): Map<string, readonly string[]> {
  const index = sources.find(({ path }) => path === 'src/index.ts')!
  const found = new Map<string, readonly string[]>()
  for (const node of index.file.statements) {
    const { moduleSpecifier, exportClause } = node as Node & {
      moduleSpecifier?: { text: string }
      exportClause?: { elements?: Iterable<Named> }
    }
    if (!moduleSpecifier) continue
    const names = Array.from(exportClause?.elements ?? [], ({ name }) => name!.text)
    found.set(join('src', moduleSpecifier.text), names)
  }
  return found
}

/** The declarations that the library exports, each with its file. */
function* publicDeclarations(sources: readonly Source[]): Generator<{ path: string; text: string; node: Named }> {
  const exported = exportedNames(sources)
  for (const { path, file, text } of sources) {
    const names = exported.get(path)
    if (!names) continue
    for (const node of file.statements as Iterable<Named>)
      if ((TYPES.has(node.kind) || VALUES.has(node.kind)) && isExported(node, text))
        if (names.length === 0 || names.includes(node.name!.text)) yield { path, text, node }
  }
}

function isExported(node: Node, text: string): boolean {
  return /^export\b/.test(text.slice(node.getStart(), node.end))
}

function hasComment(node: Node, text: string): boolean {
  return commentOf(node, text) !== ''
}

/** The docstring right before a declaration. */
function commentOf(node: Node, text: string): string {
  const before = text.slice(node.pos, node.getStart()).trimEnd()
  return before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : ''
}
