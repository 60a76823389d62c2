/** A figure as it is read: each reading beside its words, to be checked and decided on. */
import type { Article } from '../api/types/articles.ts'
import type { Decision } from '../api/types/decisions.ts'
import type { Figure } from '../api/types/items.ts'
import { bounds, speakerName, words } from '../text/wording.ts'
import { Decisions } from './decisions.tsx'
import { figureQuestion } from './questions.ts'
import { ReviewButton } from './review.tsx'

interface Props {
  readonly article: Article
  readonly figure: Figure
  readonly story?: string
  readonly decisions: readonly Decision[]
}

export function FigureCard({ article, figure, story, decisions }: Props) {
  const text =
    figure.part === undefined ? article.text : (article.parts.find((part) => part.id === figure.part)?.text ?? '')
  const said = text.slice(figure.start, figure.end)
  const { speaker } = figure
  const readings = [
    { name: 'Number', value: bounds(figure) },
    { name: 'Compared', value: figure.comparison === 'exactly' ? null : words(figure.comparison) },
    { name: 'Unit', value: figure.unit },
    { name: 'Counted', value: figure.counted },
    { name: 'Of', value: figure.group.join(', ') || null },
    { name: 'What happened', value: figure.event },
    { name: 'Where', value: figure.place },
    { name: 'When', value: figure.period },
    { name: 'Rate', value: figure.rate },
    { name: 'Change', value: figure.change },
    { name: 'Hedge', value: figure.hedge },
    { name: 'Told as', value: figure.factuality === 'actual' ? null : words(figure.factuality) },
    { name: 'On whose word', value: speaker === null ? 'the report’s own' : (speakerName(speaker) ?? 'not told') },
    { name: 'Citing', value: speaker?.citing.join(', ') || null },
  ].filter(({ value }) => value !== null)
  return (
    <section className="figure-card" aria-label="The figure">
      <h2>“{said}”</h2>
      <dl>
        {readings.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ReviewButton question={figureQuestion(figure, article, said, story)} label="Review figure" />
      <Decisions decisions={decisions} />
    </section>
  )
}
