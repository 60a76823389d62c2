import { evidenceOf } from '../evidence.ts'
import { plain } from '../plain.ts'
import type { AccountView, ArticleView, Branch, StoryView } from '../view.ts'
import { count, moment, percent, words } from '../wording.ts'
import type { Screen } from './screen.ts'
import { hang, padded } from './wrap.ts'

/**
 * The family tree of a story, one account after the other.
 *
 *   A  The Daily Courier · 14 March 2031, 06:20
 *   │  Ferry sinks off the point
 *   └─ copy ─▶ B  page.txt
 *              the same words: 97 % of B is in A
 */
export function tree(story: StoryView, screen: Screen): string[] {
  return [...story.accounts.flatMap((account) => accountLines(account, screen)), ...otherLines(story, screen)]
}

function accountLines(account: AccountView, screen: Screen): string[] {
  return account.roots.flatMap((root) => branchLines(root, '', screen))
}

function branchLines(branch: Branch, indent: string, screen: Screen): string[] {
  const { ink: pen, width } = screen
  const hasChildren = branch.children.length > 0
  const below = `${indent}${hasChildren ? '│' : ' '}  `
  const { article, siglum } = branch.view
  const head = hang(describe(branch.view), `${indent}${padded(siglum, 2)} `, { rest: below, width })
  const title = article.title === null ? [] : hang(plain(article.title), below, { rest: below, width })
  const children = branch.children.flatMap((child, index) => {
    const last = index === branch.children.length - 1
    return childLines(child, { indent, last, screen })
  })
  return [...head.map(pen.strong), ...title, ...tieLines(branch, below, screen), ...children]
}

/** A report that belongs to the account without a known source: with which other one, and why. */
function tieLines({ view, relation }: Branch, below: string, { view: known, ink: pen, width }: Screen): string[] {
  if (relation === null) return []
  const other = known.article(relation.articles.find((id) => id !== view.article.id) ?? '')?.siglum ?? '?'
  const line = `${words(relation.kind)} tie with ${other} (${percent(relation.confidence)} sure), direction not known`
  return hang(line, below, { rest: below, width }).map(pen.faint)
}

interface Place {
  readonly indent: string
  readonly last: boolean
  readonly screen: Screen
}

function childLines(child: Branch, { indent, last, screen }: Place): string[] {
  const { ink: pen, width } = screen
  const edge = child.edge
  const label = edge === null ? '' : `${words(edge.kind)}${edge.sure ? '' : ', direction not sure'}`
  const arrow = `${indent}${last ? '└' : '├'}─ ${label} ─▶ `
  const under = `${indent}${last ? ' ' : '│'}     `
  const evidence = evidenceOf(child.relation, screen.view).slice(0, EVIDENCE_SHOWN)
  const reasons = evidence.flatMap((one) => hang(plain(one), `${under}· `, { rest: `${under}  `, width }))
  const sure = child.relation === null ? '' : ` (${percent(child.relation.confidence)} sure)`
  const [first = '', ...more] = hang(`${child.view.siglum}  ${describe(child.view)}${sure}`, arrow, {
    rest: under,
    width,
  })
  const title = child.view.article.title
  const titled = title === null ? [] : hang(plain(title), under, { rest: under, width })
  const children = child.children.flatMap((one, index) =>
    childLines(one, { indent: under, last: index === child.children.length - 1, screen }),
  )
  return [pen.strong(first), ...more.map(pen.strong), ...titled, ...reasons.map(pen.faint), ...children]
}

/** The reasons that weigh most are enough for a screen; the HTML and JSON reports have all. */
const EVIDENCE_SHOWN = 3

function describe({ article, label }: ArticleView): string {
  const date = article.published === null ? [] : [moment(article.published)]
  return plain([label, ...date].join(' · '))
}

/** Relations across accounts: what two of them have from a third text, and how many pairs stand alone. */
function otherLines(story: StoryView, { view, ink: pen, width }: Screen): string[] {
  const name = (id: string) => view.article(id)?.siglum ?? '?'
  const shared = story.relations
    .filter((relation) => relation.kind === 'shared-source')
    .flatMap(({ articles: [a, b] }) =>
      hang(`${name(a)} and ${name(b)} both reproduce passages of a third text.`, '', { width }),
    )
  const alone = story.relations.filter((relation) => relation.kind === 'independent').length
  const pairs = alone === 0 ? [] : [`${count(alone, 'other pair')} of reports: independent.`]
  return [...shared, ...pairs].map(pen.faint)
}
