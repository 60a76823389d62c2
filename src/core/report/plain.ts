/**
 * What an article says, made safe to print where text can command the reader's device: a terminal above all.
 *
 * Control characters (escape sequences begin with one), marks that reorder or hide text, and lone surrogates become
 * U+FFFD, so that their place still shows; line ends and tabs become spaces.
 */
export function plain(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(UNPRINTABLE, '\uFFFD')
}

/** The same with its line ends and tabs as they are. */
export function withoutCommands(text: string): string {
  return text.replace(UNPRINTABLE, (letter) => (/[\t\n\r]/.test(letter) ? letter : '\uFFFD'))
}

/** C0 and C1 controls, soft hyphens and other invisible formatting (but joiners, which scripts and emoji need), lone surrogates. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Cs}/gu
