import { readFileSync } from 'node:fs'
import { Option } from 'commander'
import type { Decision, DecisionAction, DecisionKind } from '../core/model/decision.ts'
import type { DecisionOutcome } from '../desk/decisions/decide.ts'
import { ACTIONS, type WantedTarget } from '../desk/decisions/wanted.ts'
import type { Desk } from '../desk/desk.ts'
import { reason, StemmaError } from '../io/failure.ts'
import { writeReport } from '../io/files.ts'
import { closeDesk, type DeskCommand, openDesk, type StoreOptions } from './desk-command.ts'
import { EXIT } from './exit.ts'
import { printable } from './printable.ts'

interface Options extends StoreOptions {
  readonly who?: string
  readonly note: string
  readonly set: readonly string[]
  readonly erase?: boolean
  readonly json?: boolean
}

/** What is to be done besides deciding on something. */
const OTHER = ['list', 'undo', 'export', 'import'] as const

export const decide: DeskCommand = {
  name: 'decide',
  summary: 'decide on what the desk found; list, undo, carry over',
  description:
    'Decide on a relation, a figure, a quotation, a row, a verdict, a story, a document or a passage. It takes effect at once, stands beside what was computed with your name, time and reason, and can be undone.',
  arguments: [
    ['<what>', 'relation, figure, quotation, row, verdict, story, document, note; or list, undo, export, import'],
    ['[rest...]', 'how (confirm, reject, correct, hide, merge, split, move, delete), then what it is about'],
  ],
  options: [
    new Option('--who <name>', 'who decides (or STEMMA_WHO)').env('STEMMA_WHO'),
    new Option('--note <text>', 'the reason').default('', 'none'),
    new Option('--set <name=value>', 'with correct: what it should be; may be given several times')
      .argParser((one: string, before: readonly string[]) => [...before, one])
      .default([], 'none'),
    new Option('--erase', 'with document delete: forget its bytes too, which cannot be undone'),
    new Option('--json', 'what was done as JSON, to standard output'),
  ],
  examples: [
    ['stemma decide relation reject A B', 'two articles are independent'],
    ['stemma decide verdict correct STORY ROW --set verdict=agree', 'the accounts agree'],
    ['stemma decide row merge STORY ROW OTHER', 'both rows ask the same'],
    ['stemma decide story move ARTICLE STORY', 'a report belongs to another story'],
    ['stemma decide export decisions.jsonl', 'for another desk'],
  ],
  async run([what = '', ...rest], options: Options) {
    const desk = await openDesk({ ...options, fetch: false })
    try {
      return await done(desk, what, rest, options)
    } finally {
      await closeDesk(desk)
    }
  },
}

async function done(desk: Desk, what: string, rest: readonly string[], options: Options): Promise<number> {
  switch (what as (typeof OTHER)[number]) {
    case 'list':
      return listed(desk, options)
    case 'undo':
      return undone(desk, rest, options)
    case 'export':
      return exported(desk, rest[0] ?? '-')
    case 'import':
      return imported(desk, rest[0] ?? '-')
    default:
      return decided(desk, what, rest, options)
  }
}

async function decided(desk: Desk, what: string, [how = '', ...about]: readonly string[], options: Options) {
  const kind = kindOf(what)
  const action = actionOf(kind, how)
  const correction = options.erase ? { erase: true } : action === 'correct' ? correctionOf(options.set) : null
  const target = targetOf(kind, action, about)
  const wanted = { kind, action, target, correction, note: options.note, who: whoOf(options) }
  const { decide: decideIn } = await import('../desk/decisions/decide.ts')
  return told(await decideIn(desk, wanted), options)
}

function kindOf(what: string): DecisionKind {
  if (Object.hasOwn(ACTIONS, what)) return what as DecisionKind
  const all = [...Object.keys(ACTIONS), ...OTHER].join(', ')
  throw new StemmaError('decision-kind', `There is no “${what}” to decide on: it is one of ${all}.`)
}

function actionOf(kind: DecisionKind, how: string): DecisionAction {
  const found = ACTIONS[kind].find((one) => one === how)
  if (found) return found
  throw new StemmaError(
    'decision-action',
    `A ${kind} can be decided on by ${ACTIONS[kind].join(', ')}; not by “${how}”.`,
  )
}

function whoOf({ who }: Options): string {
  if (who !== undefined && who.trim() !== '') return who.trim()
  throw new StemmaError('decision-who', 'A decision has a name to it: give --who, or set STEMMA_WHO.')
}

function correctionOf(set: readonly string[]): Record<string, string> {
  const pairs = set.map((one) => {
    const at = one.indexOf('=')
    if (at < 1) throw new StemmaError('decision-set', `--set takes name=value; “${one}” is not that.`)
    return [one.slice(0, at).trim(), one.slice(at + 1)] as const
  })
  return Object.fromEntries(pairs)
}

function targetOf(kind: DecisionKind, action: DecisionAction, about: readonly string[]): WantedTarget {
  const [first = '', second = '', ...others] = about
  const most = action === 'split' ? Number.POSITIVE_INFINITY : NAMED[kind](action).length
  const least = action === 'split' ? (kind === 'row' ? 3 : 2) : NAMED[kind](action).length
  if (about.length < least || about.length > most)
    throw new StemmaError('decision-target', `“${kind} ${action}” is followed by ${NAMED[kind](action).join(' ')}.`)
  switch (kind) {
    case 'relation':
      return { articles: [first, second] }
    case 'figure':
    case 'quotation':
      return { articles: [first], item: second }
    case 'document':
      return { item: first }
    case 'note':
      return { articles: [first], anchor: { start: Number(second), end: Number(others[0]), words: '' } }
    case 'row':
    case 'verdict':
      return {
        story: first,
        item: second,
        ...(action === 'merge' ? { other: { item: others[0] } } : { chosen: others }),
      }
    case 'story':
      if (action === 'move') return { articles: [first], other: { story: second } }
      return { story: first, ...(action === 'merge' ? { other: { story: second } } : { chosen: about.slice(1) }) }
  }
}

/** What follows each kind and action. */
const NAMED: Readonly<Record<DecisionKind, (action: DecisionAction) => readonly string[]>> = {
  relation: () => ['ARTICLE', 'ARTICLE'],
  figure: () => ['ARTICLE', 'FIGURE'],
  quotation: () => ['ARTICLE', 'QUOTATION'],
  document: () => ['DOCUMENT'],
  note: () => ['ARTICLE', 'START', 'END'],
  verdict: () => ['STORY', 'ROW'],
  row: (action) => ['STORY', 'ROW', ...(action === 'merge' ? ['ROW'] : action === 'split' ? ['FIGURE...'] : [])],
  story: (action) =>
    action === 'move'
      ? ['ARTICLE', 'STORY']
      : ['STORY', ...(action === 'merge' ? ['STORY'] : action === 'split' ? ['ARTICLE...'] : [])],
}

async function undone(desk: Desk, [id = '']: readonly string[], options: Options): Promise<number> {
  const { undo } = await import('../desk/decisions/decide.ts')
  const outcome = await undo(desk, id, whoOf(options))
  if (!outcome) throw new StemmaError('decision-target', `There is no decision “${id}”: “stemma decide list” has them.`)
  return told(outcome, options)
}

function told(outcome: DecisionOutcome, { json }: Options): number {
  const { decision, stories, remains } = outcome
  const drawn = stories.length === 0 ? '' : ` Drawn anew: ${stories.join(', ')}.`
  const rest = remains.map((one) => `  ${one}\n`).join('')
  const lines = `${line(decision)}${drawn}\n${rest === '' ? '' : `What remains:\n${rest}`}`
  process.stdout.write(json ? `${JSON.stringify(outcome, null, 1)}\n` : lines)
  return EXIT.done
}

const MOST_LISTED = 1000

async function listed({ store }: Desk, { json }: Options): Promise<number> {
  const { items } = await store.decisions.list({ limit: MOST_LISTED, offset: 0 })
  const lines = items.map((one) => `${line(one)}\n`).join('')
  process.stdout.write(json ? `${JSON.stringify({ decisions: items }, null, 1)}\n` : lines)
  return items.length > 0 ? EXIT.done : EXIT.nothingDone
}

function line({ id, kind, action, target, who, at, note, undoneAt, undoneBy }: Decision): string {
  const about = target.about ?? target.question ?? target.articles.join(' ')
  const why = note === '' ? '' : ` “${note}”`
  const after = undoneAt === null ? '' : ` (undone by ${undoneBy}, ${undoneAt})`
  return printable(`${id}  ${kind} ${action}: ${about}. ${who}, ${at}.${why}${after}`)
}

async function exported({ store }: Desk, path: string): Promise<number> {
  const { decisionLines } = await import('../desk/decisions/jsonl.ts')
  const lines = await decisionLines(store)
  if (path === '-') process.stdout.write(lines)
  else {
    writeReport(path, lines)
    process.stderr.write(`Written: ${path}\n`)
  }
  return EXIT.done
}

async function imported(desk: Desk, path: string): Promise<number> {
  const [{ decisionsIn }, { takeOver }] = await Promise.all([
    import('../desk/decisions/jsonl.ts'),
    import('../desk/decisions/decide.ts'),
  ])
  const decisions = decisionsIn(readText(path))
  const kept = await takeOver(desk, decisions)
  process.stdout.write(`Taken over: ${kept}. There already, or about documents: ${decisions.length - kept}.\n`)
  return decisions.length > 0 ? EXIT.done : EXIT.nothingDone
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    throw new StemmaError('unreadable', `${path} cannot be read: ${reason(error)}.`, error)
  }
}
