import type { Quotation } from '../../model/annotation.ts'
import type { Dossier } from '../../model/dossier.ts'
import { plain } from '../plain.ts'
import { cuts, type Remark, type SpeakerWords, voices } from '../speakers.ts'
import type { Located } from '../view.ts'
import { bareWords, count, excerpt, speakerBasis, textOf } from '../wording.ts'
import { framed, type TerminalOptions } from './frame.ts'
import type { Screen } from './screen.ts'
import { storyHead } from './story.ts'
import { columns, hang, padded } from './wrap.ts'

/** Every quotation, speaker by speaker; what several articles quote stands together, with what each of them cut. */
export function quotesTerminal(dossier: Dossier, options: TerminalOptions = {}): string {
  return framed(dossier, options, (screen) =>
    screen.view.stories.flatMap((story) => [
      storyHead(story, screen),
      ...voices(story, screen.view.quotation).map((voice) => voiceLines(voice, screen)),
    ]),
  )
}

function voiceLines(voice: SpeakerWords, screen: Screen): string[] {
  const { ink: pen, width } = screen
  const name = voice.name ?? 'Nobody is named'
  const sizes = [
    ...(voice.remarks.length === 0 ? [] : [count(voice.remarks.length, 'quotation')]),
    ...(voice.indirect.length === 0 ? [] : [`${voice.indirect.length} in the reporter’s words`]),
  ]
  return [
    ...hang(plain(name), '', { width }).map(pen.strong),
    ...hang(sizes.join(', '), '', { width }).map(pen.faint),
    ...[...voice.remarks, ...voice.indirect].flatMap((remark) => remarkLines(remark, screen)),
  ]
}

/** The same words need to be printed once; where a place has others, it shows its own. */
function remarkLines(remark: Remark, screen: Screen): string[] {
  const { main, others } = remark
  const cut = cuts(remark)
  const same = others.filter((other) => cut.every(({ place }) => place !== other))
  const letters = [...new Set([main, ...same].map((one) => one.view.siglum))].sort().join(' ')
  return [
    ...saidLines(main, letters, screen),
    ...cut.flatMap(({ place, note }) => [
      ...saidLines(place, place.view.siglum, screen),
      ...hang(plain(note), INDENT, { width: screen.width }).map(screen.ink.fair),
    ]),
  ]
}

const LETTERS_WIDTH = 6
const INDENT = ' '.repeat(LETTERS_WIDTH + 3)

function saidLines(placed: Located<Quotation>, letters: string, { ink: pen, width }: Screen): string[] {
  const { item, view } = placed
  const text = textOf(view.article, item.part)
  const words = bareWords(excerpt(text, item))
  const said = item.kind === 'indirect' ? words : `“${words}”`
  const first = `  ${padded(letters, Math.max(LETTERS_WIDTH, columns(letters)))} `
  const basis = `${item.kind}; ${speakerBasis(item.speaker, text)}`
  return [...hang(plain(said), first, { width }), ...hang(plain(basis), INDENT, { width }).map(pen.faint)]
}
