/** XML 1.0, written so that any text at all makes a well-formed document. */

/** What no XML 1.0 document may hold, even escaped: it becomes U+FFFD, one for one. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\t': '&#9;',
  '\n': '&#10;',
}

/** Text between tags. A carriage return is escaped, since a reader would else make a line end of it. */
export function xmlText(text: string): string {
  return allowed(text).replace(/[&<>\r]/g, (one) => ESCAPES[one]!)
}

/** The value of an attribute, without its quotation marks; tabs and line ends are kept. */
function xmlValue(text: string): string {
  return allowed(text).replace(/[&<>"'\r\n\t]/g, (one) => ESCAPES[one]!)
}

function allowed(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD')
}

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** An element around markup that is already escaped; attributes without a value are left out. */
export function element(name: string, attributes: Attributes = {}, content: string | readonly string[] = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlValue(String(value))}"`)
    .join('')
  const inner = typeof content === 'string' ? content : content.join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
