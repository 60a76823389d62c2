import type { Dossier } from '../../model/dossier.ts'
import { plain } from '../plain.ts'
import type { StoryView } from '../view.ts'
import { count, moment } from '../wording.ts'
import { framed, type TerminalOptions } from './frame.ts'
import type { Screen } from './screen.ts'
import { articleHead } from './story.ts'
import { hang, wrap } from './wrap.ts'

/** Each story with its span, its places and people, and the articles of each account. */
export function storiesTerminal(dossier: Dossier, options: TerminalOptions = {}): string {
  return framed(dossier, options, (screen) => screen.view.stories.map((story) => storyLines(story, screen)))
}

function storyLines(view: StoryView, screen: Screen): string[] {
  const { ink: pen, width } = screen
  const { story, articles, accounts } = view
  const facts = [count(articles.length, 'report'), count(accounts.length, 'independent account'), ...span(view)]
  const lists = [
    ['places  ', story.places],
    ['people  ', story.people],
  ] as const
  return [
    ...wrap(plain(story.title), width).map(pen.strong),
    ...wrap(facts.join(' · '), width).map(pen.faint),
    ...lists.flatMap(([label, names]) =>
      names.length === 0 ? [] : hang(plain(names.join(', ')), `   ${label}`, { width }),
    ),
    ...accounts.flatMap((account) => [
      pen.heading(`Account ${account.number}`),
      ...account.articles.flatMap((one) => [
        ...articleHead(one, screen),
        ...hang(plain(one.article.input), '   ', { width }).map(pen.faint),
      ]),
    ]),
  ]
}

/** From the first report to the last, as far as they are dated. */
function span({ story: { first, last } }: StoryView): string[] {
  if (first === null || last === null) return first === last ? [] : [moment((first ?? last)!)]
  return [first === last ? moment(first) : `${moment(first)} to ${moment(last)}`]
}
