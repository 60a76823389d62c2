/** The dialog in which a site asks for consent to its cookies: many paragraphs, and none of them the report. */
import type { ExtractWords } from '../../languages/extract-words.ts'
import { plain } from '../piece.ts'
import type { HtmlBlock } from './blocks.ts'
import { type Element, findAll, textOf } from './tree.ts'

/** Names that the usual makers of such dialogs give them. */
const MAKERS =
  /(?:^|[\s_-])(?:onetrust|optanon|cookiebot|cybotcookie|didomi|qc-cmp|sp_message|truste|trustarc|usercentrics|uc-banner|cmplz|osano|termly|iubenda|quantcast|evidon|fc-consent|borlabs|klaro|cookieyes|cky-|cookiehub|civic-?uk|cc-window)/i
/** Names that sites give them. */
const NAMED =
  /(?:cookie|consent|gdpr|ccpa|privacy|tracking)s?[-_]?(?:law|info|policy)?[-_]?(?:banner|notice|consent|dialog|pop-?up|modal|bar|wall|overlay|message|manager|settings|preferences?|prompt|layer|tool|alert|center|centre|container|box|panel)/i
/** Elements that hold a page or its report, whatever they are called. */
const PAGE = new Set(['html', 'body', 'main', 'article', '#root'])
/** Letters of an element that are looked at for what it asks. */
const LOOKED_AT = 2000
/** Times that such a dialog speaks of consent. */
const MENTIONS = 2
/** A longer dialog that is also longer than all else is no dialog. In letters. */
const MOST_LETTERS = 12_000
/** Elements around the heading of a dialog that may be the dialog. */
const LEVELS = 4

/** Blocks that are no part of the report, whatever stands around them: what is only read aloud, and requests for consent. */
export function besideReport(blocks: readonly HtmlBlock[], consent: readonly boolean[]): boolean[] {
  return blocks.map((block, index) => block.aloud || consent[index]!)
}

/** For each block: does it stand in a request for consent? */
export function inConsentDialog(root: Element, blocks: readonly HtmlBlock[], words: ExtractWords): boolean[] {
  const dialogs = new Set<Element>()
  for (const element of findAll(root, (one) => isDialog(one, words))) dialogs.add(element)
  for (const block of blocks) {
    const around = block.kind === 'heading' ? dialogBelow(block, words) : null
    if (around) dialogs.add(around)
  }
  return withinAny(blocks, dialogs)
}

/** Blocks within the dialogs; none where they hold the better part of the page. */
function withinAny(blocks: readonly HtmlBlock[], dialogs: ReadonlySet<Element>): boolean[] {
  if (dialogs.size === 0) return blocks.map(() => false)
  const inside = blocks.map((block) => {
    for (let at: Element | null = block.element; at; at = at.parent) if (dialogs.has(at)) return true
    return false
  })
  const letters = (test: (index: number) => boolean): number =>
    blocks.reduce((sum, { text }, index) => sum + (test(index) ? text.length : 0), 0)
  const asked = letters((index) => inside[index]!)
  return asked > MOST_LETTERS && asked > letters((index) => !inside[index]) ? blocks.map(() => false) : inside
}

function isDialog(element: Element, words: ExtractWords): boolean {
  const { tag, attributes } = element
  if (PAGE.has(tag)) return false
  const name = `${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`.slice(0, 300)
  const isMakers = MAKERS.test(name)
  const isModal =
    tag === 'dialog' || attributes['aria-modal'] === 'true' || /^(?:alert)?dialog$/.test(attributes['role'] ?? '')
  if (!isMakers && !isModal && !NAMED.test(name)) return false
  return !holdsReport(element) && asksConsent(element, words)
}

/** The box around a heading such as "Your privacy choices", where it goes on to speak of cookies. */
function dialogBelow({ text, element }: HtmlBlock, words: ExtractWords): Element | null {
  if (text.length > 80 || !words.consentHeading.test(plain(text))) return null
  let box: Element | null = null
  for (let at: Element | null = element.parent, level = 0; at && level < LEVELS; at = at.parent, level++) {
    if (PAGE.has(at.tag) || holdsReport(at)) break
    box = at
    if (asksConsent(at, words)) return at
  }
  return box && asksConsent(box, words) ? box : null
}

function holdsReport(element: Element): boolean {
  return findAll(element, (one) => one.tag === 'h1' || one.tag === 'article' || one.tag === 'main').length > 0
}

function asksConsent(element: Element, words: ExtractWords): boolean {
  const text = textOf(element).slice(0, LOOKED_AT)
  return [...text.matchAll(words.consentWord)].length >= MENTIONS
}
