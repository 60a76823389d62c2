import { plain } from '../plain.ts'
import type { ArticleView, StoryView } from '../view.ts'
import { moment } from '../wording.ts'
import type { Screen } from './screen.ts'
import { hang, padded, wrap } from './wrap.ts'

/** An article's letter, its publisher or file, and when it was published. */
export function articleHead({ article, label, siglum }: ArticleView, { ink: pen, width }: Screen): string[] {
  const date = article.published === null ? [] : [moment(article.published)]
  return hang(plain([label, ...date].join(' · ')), `${padded(siglum, 2)} `, { width }).map(pen.strong)
}

/** The story's title, where there is another story that it could be taken for. */
export function storyHead(story: StoryView, { view, ink: pen, width }: Screen): string[] {
  return view.stories.length < 2 ? [] : wrap(plain(story.story.title), width).map(pen.strong)
}
