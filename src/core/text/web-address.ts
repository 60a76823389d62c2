/**
 * An address as a page or a container tells it, where it is one of the web; null where it is of another kind ("javascript:",
 * "file:"). A user name and a password in it are left out: they are nobody's to pass on.
 */
export function webAddressOf(written: string | null | undefined): string | null {
  const address = written?.trim() ?? ''
  if (!URL.canParse(address)) return address === '' || /^[a-z][a-z\d+.-]*:/i.test(address) ? null : address
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username === '' && url.password === '') return address
  url.username = ''
  url.password = ''
  return url.href
}
