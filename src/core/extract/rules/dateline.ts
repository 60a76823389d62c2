import type { ExtractWords } from '../../languages/extract-words.ts'
import { type ExtractRule, type PieceDecision, undecided } from '../draft.ts'
import { readDateline } from '../metadata/dateline.ts'
import { readMoments } from '../metadata/moment.ts'

/** A labelled date before the text of the first paragraph: what a scraper puts there. */
interface LabelledDate {
  readonly published: string
  readonly length: number
}

/** A dateline at the start of the first paragraph. It is cut off: it tells where the report was filed, not what happened. */
export const dateline: ExtractRule = {
  name: 'dateline',
  decide: (draft) => {
    const index = undecided(draft)[0]
    if (index === undefined) return []
    const { text, kind } = draft.pieces[index]!
    const dated = labelledDate(text, draft.words)
    const rest = text.slice(dated?.length ?? 0)
    const read = readDateline(rest, draft.words)
    if (!dated && !read) return []
    const length = (dated?.length ?? 0) + (read?.length ?? 0)
    const published = dated?.published ?? read?.published
    const decision: PieceDecision = {
      piece: index,
      fate: {
        to: 'body',
        kind,
        text: text.slice(length),
        cut: { text: text.slice(0, length).trim(), reason: 'dateline' },
      },
      facts: {
        ...(read && read.place !== '' ? { dateline: read.place } : {}),
        ...(read?.agency ? { agency: read.agency } : {}),
        ...(published ? { published } : {}),
      },
    }
    return [decision]
  },
}

/** "date 2021-03-04 Osla – ...": a label, a date, then the text. */
function labelledDate(text: string, words: ExtractWords): LabelledDate | null {
  const label = words.dateLabel.exec(text)
  const start = label?.[0].length ?? 0
  const tokens = [...text.slice(start, start + 60).matchAll(/\S+/g)].slice(0, 6)
  for (let count = tokens.length - 1; count >= 1; count--) {
    const last = tokens[count - 1]!
    const end = start + last.index + last[0].length
    const moments = readMoments(text.slice(start, end), words)
    if (moments?.published && moments.rest === '' && (label || /^\d{4}-/.test(text))) {
      const gap = /^[\s|:–—-]*/u.exec(text.slice(end))?.[0].length ?? 0
      return { published: moments.published, length: end + gap }
    }
  }
  return null
}
