import type { Dossier } from '../../model/dossier.ts'
import type { Relation } from '../../model/relation.ts'
import { evidenceOf } from '../evidence.ts'
import { plain } from '../plain.ts'
import type { StoryView } from '../view.ts'
import { count, percent, words } from '../wording.ts'
import { framed, type TerminalOptions } from './frame.ts'
import { type Screen, section } from './screen.ts'
import { storyHead } from './story.ts'
import { tree } from './tree.ts'
import { hang } from './wrap.ts'

/** The family tree of each story, then every pair of articles that do not stand alone, with all the evidence. */
export function relationsTerminal(dossier: Dossier, options: TerminalOptions = {}): string {
  return framed(dossier, options, (screen) => [
    ...screen.view.stories.map((story) => storyLines(story, screen)),
    section('Every pair that is not independent', pairs(dossier, screen), screen.ink).slice(1),
  ])
}

function storyLines(story: StoryView, screen: Screen): string[] {
  const facts = `${count(story.articles.length, 'report')} · ${count(story.accounts.length, 'independent account')}`
  return [...storyHead(story, screen), screen.ink.faint(facts), ...tree(story, screen)]
}

function pairs({ relations }: Dossier, screen: Screen): string[] {
  return relations
    .filter(({ kind }) => kind !== 'independent')
    .map((relation) => ({ relation, letters: lettersOf(relation, screen) }))
    .sort((a, b) => (a.letters < b.letters ? -1 : 1))
    .flatMap(({ relation, letters }) => pairLines(relation, letters, screen))
}

function lettersOf({ articles }: Relation, { view }: Screen): string {
  return articles
    .map((id) => view.article(id)?.siglum ?? '?')
    .sort()
    .join(' ')
}

function pairLines(relation: Relation, letters: string, screen: Screen): string[] {
  const { view, ink: pen, width } = screen
  const from =
    relation.source === null
      ? 'direction not known'
      : `from ${view.article(relation.source)?.siglum ?? '?'}, ${percent(relation.directionConfidence)} sure`
  const head = `${words(relation.kind)}, ${percent(relation.confidence)} sure; ${from}`
  return [
    ...hang(head, `${letters}  `, { width }).map(pen.strong),
    ...evidenceOf(relation, view).flatMap((one) => hang(plain(one), '     · ', { width }).map(pen.faint)),
  ]
}
