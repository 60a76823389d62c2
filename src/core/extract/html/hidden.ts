/** What of a page is not shown: by its attributes, its style, or the class that keeps it for readers of the screen aloud. */
import type { Element } from './tree.ts'

const HIDDEN_STYLE = /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/i
/** The style that takes words from the sight and leaves them to be read aloud. */
const CLIPPED = /clip\s{0,4}:\s{0,4}rect\(\s{0,4}[01](?:px)?\b|clip-path\s{0,4}:\s{0,4}inset\(\s{0,4}(?:50|100)%/i
const OUT_OF_FLOW = /position\s{0,4}:\s{0,4}(?:absolute|fixed)/i
/** Names of that style in the usual style sheets. */
const READ_ALOUD =
  /^(?:[a-z]{1,8}-{1,2})?(?:sr-?only|visually-?hidden|hidden-?visually|screen-?readers?(?:-?(?:text|only))?|assistive-?text|a11y-?(?:hidden|text|only)|element-?invisible|show-?for-?sr|accessibly-?hidden|off-?screen)(?:--?(?!focusable)[\w-]{0,40})?$/i
const MOST_CLASSES = 20

/** Is an element marked as one that is not shown? */
export function isHidden(element: Element): boolean {
  const { attributes } = element
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true
  return HIDDEN_STYLE.test(attributes['style'] ?? '')
}

/** Is an element only read aloud, by a reader of the screen? A main heading may be, and is the report's all the same. */
export function isReadAloud({ tag, attributes }: Element): boolean {
  if (tag === 'h1') return false
  const style = attributes['style'] ?? ''
  if (CLIPPED.test(style) && OUT_OF_FLOW.test(style)) return true
  const classes = attributes['class']
  if (!classes) return false
  return classes
    .slice(0, 600)
    .split(/\s+/)
    .slice(0, MOST_CLASSES)
    .some((name) => READ_ALOUD.test(name.replace(/_/g, '-')))
}

/**
 * Is an element within a line one that is not shown? There `aria-hidden` tells only that it is not read aloud: what is
 * shown beside words for the ear.
 */
export function isHiddenInLine(element: Element): boolean {
  return (
    element.attributes['hidden'] !== undefined ||
    HIDDEN_STYLE.test(element.attributes['style'] ?? '') ||
    isReadAloud(element)
  )
}
