import { type ExtractRule, eachUndecided, type PieceDecision, removed } from '../draft.ts'
import { byline } from '../rules/byline.ts'
import { contributors } from '../rules/contributors.ts'
import { copyright } from '../rules/copyright.ts'
import { dateline } from '../rules/dateline.ts'
import { doubledText } from '../rules/doubled-text.ts'
import { furniture } from '../rules/furniture.ts'
import { ornament } from '../rules/ornament.ts'
import { timestamp } from '../rules/timestamp.ts'
import { headingsOf } from './heading.ts'
import { leftIn } from './left-in.ts'
import { labels, linkedHeadlines, offers } from './offers.ts'
import type { PageFacts } from './page-facts.ts'
import { namesAround, type PagePieces } from './page-pieces.ts'
import { standfirst } from './standfirst.ts'
import { isWithin } from './tree.ts'

/** Blocks this near to the main heading or the body may be its byline, date, standfirst or caption. */
const NEAR = 15
/** Reasons by what stands around a block that is not body, in order. */
const PLACES: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['comments', /comment|disqus|respond/],
  ['navigation', /<nav>|<menu>|\bnav|menu|breadcrumb/],
  ['related-reports', /related|recommend|popular|trending|more-?(?:from|stories|posts)/],
  ['share-bar', /share|social/],
  ['newsletter', /newsletter|subscri|sign-?up/],
  ['page-foot', /<footer>|footer/],
  ['page-head', /<header>|masthead/],
  ['aside', /<aside>|sidebar/],
]

/** The rules for a web page: its markup has told the body; these read what stands around it and take out what is left in it. */
export function pageRules(page: PagePieces, facts: PageFacts): readonly ExtractRule[] {
  const near = nearBody(page)
  const outside = (name: string, test: (index: number) => boolean): ExtractRule => ({
    name,
    decide: (draft) =>
      draft.pieces.flatMap((_piece, index) =>
        draft.fates[index] === null && test(index) ? [removed(index, placeOf(page, index))] : [],
      ),
  })
  return [
    eachUndecided('consent', (_piece, _draft, index) => (page.consent[index] ? removed(index, 'cookie-notice') : null)),
    outside('far-from-the-text', (index) => !page.body[index] && !near[index]),
    ornament,
    headline(page, facts),
    pageCaption(page),
    timestamp,
    copyright,
    contributors,
    byline,
    furniture,
    labels(page),
    leftIn(page),
    offers(page),
    linkedHeadlines(page),
    doubledText((index) => page.body[index] === true),
    standfirst(page, facts),
    outside('outside-the-text', (index) => !page.body[index]),
    dateline,
  ]
}

function nearBody(page: PagePieces): boolean[] {
  const heading = page.blocks.findIndex((block) => isWithin(block.element, ['h1']))
  const first = page.body.indexOf(true)
  const last = page.body.lastIndexOf(true)
  return page.blocks.map((block, index) => {
    if (block.hidden) return false
    const isNearHeading = heading >= 0 && index >= heading - 3 && index <= heading + NEAR
    return isNearHeading || (first >= 0 && index >= first - NEAR && index <= last + 5)
  })
}

function placeOf(page: PagePieces, index: number): string {
  const block = page.blocks[index]!
  if (block.hidden) return 'hidden'
  const around = namesAround(block.element)
  return PLACES.find(([, pattern]) => pattern.test(around))?.[0] ?? 'outside-the-text'
}

/** The heading that gives the report its title. Further headings that repeat it are left out. */
function headline(page: PagePieces, facts: PageFacts): ExtractRule {
  return {
    name: 'headline',
    decide: (draft) => {
      const same = headingsOf(page.blocks, facts.title ?? '').filter((index) => draft.fates[index] === null)
      return same
        .map(
          (index, at): PieceDecision =>
            at === 0 ? { piece: index, fate: { to: 'part', part: 'headline' } } : removed(index, 'headline-doubled'),
        )
        .filter((decision) => !page.blocks[decision.piece]!.hidden)
    },
  }
}

/** What stands in a figure, or in an element that calls itself a caption. */
function pageCaption(page: PagePieces): ExtractRule {
  return eachUndecided('page-caption', (piece, _draft, index): PieceDecision | null => {
    const block = page.blocks[index]!
    if (piece.kind === 'table' || piece.kind === 'heading' || piece.words > 90) return null
    const around = namesAround(block.element).slice(0, 400)
    if (!/<figcaption>|caption/.test(around)) return null
    return piece.words < 3 ? removed(index, 'picture-credit') : { piece: index, fate: { to: 'part', part: 'caption' } }
  })
}
