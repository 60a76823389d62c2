/**
 * What the bytes 0x80 to 0x9f are in windows-1252; a blank where it has nothing. The decoder of Node.js leaves them as the
 * control characters of those numbers (from 20.18.3, 22.13 and 23.4 on), and so did programs whose output is read here.
 */
const CHARACTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
const FIRST = 0x80

/**
 * The text with what the control characters U+0080 to U+009F were meant for: no text has them for their own sake. Those that
 * windows-1252 has nothing for become blanks. No position changes.
 */
export function withoutC1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => CHARACTERS[control.charCodeAt(0) - FIRST]!)
}
