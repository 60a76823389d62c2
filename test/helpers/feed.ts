/** A small feed of a paper, with the text of its reports. */

const TEXT =
  '<p>Four cows were lost in Quorley on Monday when a gate was left open, the farmer said.</p><p>Neighbours searched the lanes until the evening and found the herd by the river, a mile from where it had been seen last.</p>'

export function feedItem(base: string, path: string, text = TEXT): string {
  const link = `${base}${path.replace(/&/g, '&amp;')}`
  return `<item><title>Cows lost in Quorley</title><link>${link}</link><author>Ida Brook</author><pubDate>Fri, 06 Feb 2026 18:30:00 GMT</pubDate><description><![CDATA[${text}]]></description></item>`
}

export function rssFeed(...items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Quorley Post</title>${items.join('')}</channel></rss>`
}
