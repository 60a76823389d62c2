import type { Dossier } from '../core/model/dossier.ts'
import type { Explanation } from '../core/model/explanation.ts'
import type { ReportCommand } from './report-command.ts'

export const explain: ReportCommand = {
  name: 'explain',
  summary: 'show how a text was read: its grammar, and what each figure, quotation and name rests on',
  description:
    'Show each sentence with its words, tags, tree, mentions and clauses, and for each figure, quotation and name the words that it was read from.',
  files: { json: 'write it as JSON ("-": standard output)' },
  examples: [
    ['stemma explain report.txt', 'why was a figure read so?'],
    ['stemma explain report.txt --json - | jq .[0].sentences[3]', 'the fourth sentence, for a program'],
  ],
  async drawings() {
    const [{ explain: explainArticle }, { analyse }, { explainTerminal }, { notices }] = await Promise.all([
      import('../core/explain.ts'),
      import('../with-models.ts'),
      import('../core/report/terminal/explain.ts'),
      import('../core/report/terminal/notices.ts'),
    ])
    const explanations = (dossier: Dossier): Explanation[] =>
      dossier.articles.map((article) => explainArticle(article, analyse(article.text)))
    return {
      terminal: (dossier, options) => explainTerminal(explanations(dossier), options),
      notices,
      noticesIncluded: false,
      json: (dossier) => `${JSON.stringify(explanations(dossier), null, 1)}\n`,
    }
  },
}
