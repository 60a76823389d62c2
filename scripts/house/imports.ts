/** Which file imports which, and where imports go round in a circle. */
import { dirname, join } from 'node:path'
import type { ExportDeclaration, ImportDeclaration, Node, StringLiteral } from 'typescript/unstable/ast'
import { SyntaxKind } from 'typescript/unstable/ast'
import type { Source } from './program.ts'

/** File → the files of the project that it imports; types too, where `types` is set. */
export function importsOf(sources: readonly Source[], { types }: { readonly types: boolean }): Map<string, string[]> {
  return new Map(
    sources.map(({ path, file }) => [
      path,
      [...file.statements]
        .filter((one) => isImport(one) && (types || !isOfTypes(one)))
        .flatMap((one) => {
          const to = (one as { moduleSpecifier?: StringLiteral }).moduleSpecifier?.text ?? ''
          return to.startsWith('.') ? [join(dirname(path), to)] : []
        }),
    ]),
  )
}

function isImport(node: Node): boolean {
  return node.kind === SyntaxKind.ImportDeclaration || node.kind === SyntaxKind.ExportDeclaration
}

/** `import type …`, `export type …`: gone in what is shipped. */
function isOfTypes(node: Node): boolean {
  const { importClause } = node as ImportDeclaration
  return (node as ExportDeclaration).isTypeOnly || importClause?.phaseModifier === SyntaxKind.TypeKeyword
}

/** Sets of files that import each other, directly or by way of others (Tarjan's strongly connected components). */
export function cycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (file: string): void => {
    index.set(file, index.size)
    low.set(file, index.get(file)!)
    open.push(file)
    for (const to of imports.get(file) ?? []) {
      if (!index.has(to)) visit(to)
      if (open.includes(to)) low.set(file, Math.min(low.get(file)!, low.get(to)!))
    }
    if (low.get(file) !== index.get(file)) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1 || imports.get(file)?.includes(file)) found.push(circle.sort())
  }
  for (const file of imports.keys()) if (!index.has(file)) visit(file)
  return found.sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}
