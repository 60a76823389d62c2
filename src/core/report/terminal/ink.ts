/** Colour for a terminal, or none: each function wraps text in its escape sequences. */
export interface Ink {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly heading: (text: string) => string
  readonly good: (text: string) => string
  readonly fair: (text: string) => string
  readonly bad: (text: string) => string
}

const NONE = (text: string) => text

/** SGR parameters: the sixteen basic colours only, so that the reader's own palette decides. */
export function ink(colour: boolean): Ink {
  if (!colour) return { strong: NONE, faint: NONE, heading: NONE, good: NONE, fair: NONE, bad: NONE }
  return {
    strong: sgr(1, 22),
    faint: sgr(2, 22),
    heading: sgr(36, 39),
    good: sgr(32, 39),
    fair: sgr(33, 39),
    bad: sgr(31, 39),
  }
}

function sgr(on: number, off: number): (text: string) => string {
  return (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`)
}
