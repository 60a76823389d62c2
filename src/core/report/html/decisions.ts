import type { Dossier } from '../../model/dossier.ts'
import { decisionLines } from '../decided.ts'
import { html, type Markup } from './markup.ts'
import { section } from './pieces.ts'

/** What people decided that the dossier is drawn with, each beside what had been computed. */
export function decisions(dossier: Dossier): Markup | null {
  const lines = decisionLines(dossier)
  if (lines.length === 0) return null
  return section({
    id: 'decisions',
    title: 'Decided by people',
    lead: html`What is shown above is drawn with these. What had been computed stands beside each.`,
    body: html`<ul class="decisions">${lines.map(
      ({ kind, about, told }) => html`<li><b>${kind}</b> ${about}<p class="decided">${told}</p></li>`,
    )}</ul>`,
  })
}
