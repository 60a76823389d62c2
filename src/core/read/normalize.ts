import { withoutC1 } from './windows-1252.ts'

/** Marks that change how a text is shown and not what it says: bidirectional controls, zero-width spaces and joiners between letters, byte order marks, soft hyphens. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])[\u200c\u200d]/gu

/** Any of them, wherever it stands: most texts have none, and are looked through once. */
const ANY_INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/

/** Even out line ends, blanks and invisible marks, so that words are found whatever the page hid between their letters. */
export function normalizeText(text: string): string {
  const lined = withoutC1(text)
    .replace(/\r\n?|[\u2028\v]/g, '\n')
    .replace(/[\u2029\f]/g, '\n\n')
  return (ANY_INVISIBLE.test(lined) ? lined.replace(INVISIBLE, '') : lined)
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, ' ')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
}
