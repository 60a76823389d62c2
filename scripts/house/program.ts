/** The sources of the project as TypeScript reads them, for `npm run check -- house`. */
import { join, relative } from 'node:path'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import { API, type Checker, type Project } from 'typescript/unstable/sync'

export interface Source {
  /** Path from the root of the project, with forward slashes. */
  readonly path: string
  readonly file: SourceFile
  readonly text: string
}

export interface Sources {
  readonly all: readonly Source[]
  readonly checker: Checker
  close(): void
}

/** Every file of `src/` that is shipped: no tests and no declarations. */
export function openSources(root = process.cwd()): Sources {
  const api = new API({ cwd: root })
  const config = join(root, 'tsconfig.json')
  const project = api.updateSnapshot({ openProjects: [config] }).getProject(config)
  if (!project) throw new Error(`${config} cannot be opened`)
  const all = project.program
    .getSourceFileNames()
    .filter((name) => name.startsWith(join(root, 'src')) && !/\.(?:test|d)\.ts$/.test(name))
    .map((name) => ({ path: relative(root, name), file: fileOf(project, name) }))
    .map((one) => ({ ...one, text: one.file.text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return { all, checker: project.checker, close: () => api.close() }
}

function fileOf(project: Project, name: string): SourceFile {
  const file = project.program.getSourceFile(name)
  if (!file) throw new Error(`${name} cannot be read`)
  return file
}

/** Every node below a node, parents first. */
export function* nodesOf(root: Node): Generator<Node> {
  const children: Node[] = []
  root.forEachChild((child) => {
    children.push(child)
    return undefined
  })
  for (const child of children) {
    yield child
    yield* nodesOf(child)
  }
}

/** Lines that a stretch of text covers. */
export function linesOf(text: string, start = 0, end = text.length): number {
  let lines = 1
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10) lines++
  return text.charCodeAt(end - 1) === 10 ? lines - 1 : lines
}
