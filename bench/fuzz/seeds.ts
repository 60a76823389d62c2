/** One small report in every form that is read, to be damaged by the mutations. */
import { gzipSync, strToU8, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'

const TITLE = 'Lighthouse loses its keepers'
const TEXT =
  'The lighthouse at Sorn Point will be automated next spring, the harbour board said on Monday, ending 140 years of keepers living on the rock. “I shall miss the storms,” said the last keeper, Ada Quill, who has served there since 1998.'
const BODY = `<p>${TEXT}</p><p>At least 14 boats a year pass the point at night.</p>`
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} - Sorn Gazette</title>
<meta property="og:title" content="${TITLE}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2031-03-04T08:00:00Z","author":[{"name":"Ida Brook"}]}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1>${BODY}</article><footer>© Sorn Gazette</footer></body></html>`

const http = (body: string): string => `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
const record = (body: string): string =>
  `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://sorn.example/a\r\nWARC-Date: 2031-03-04T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${strToU8(body).length}\r\n\r\n${body}\r\n\r\n`
const row = { title: TITLE, text: TEXT, url: 'https://sorn.example/a', published: '2031-03-04', author: 'Ida Brook' }

const DOCX = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${TITLE}</w:t></w:r></w:p><w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p></w:body></w:document>`
const ODT = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h>${TITLE}</text:h><text:p>${TEXT}</text:p></office:text></office:body></office:document-content>`
const PDF = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>\nendobj\n5 0 obj\n<< /Length 58 >>\nstream\nBT /F1 12 Tf 72 720 Td (The harbour board said on Monday.) Tj ET\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF`

const TEXTS: Readonly<Record<string, string>> = {
  'a.html': PAGE,
  'a.txt': `${TITLE}\nBy Ida Brook\nSorn Gazette\n4 March 2031\n\n${TEXT}\n\nRead more: Fish and chips`,
  'a.md': `# ${TITLE}\n\n**Ida Brook**\n\n${TEXT}\n\n> quoted\n\n![caption](x.jpg)`,
  'a.mhtml': `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://sorn.example/a\r\n\r\n${PAGE.replaceAll('=', '=3D')}\r\n--b--\r\n`,
  'a.eml': `From: Ida Brook <ida@sorn.example>\r\nSubject: =?utf-8?B?TGlnaHRob3VzZQ==?=\r\nDate: Mon, 04 Mar 2031 08:00:00 +0000\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${TEXT}\r\n--x\r\nContent-Type: text/html\r\n\r\n${BODY}\r\n--x--\r\n`,
  'a.rtf': `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 {\\b ${TITLE}}\\par The board said so.\\'e9\\u8220?\\par {\\pict 00ff}}`,
  'rss.xml': `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///none">]><rss version="2.0" xmlns:content="c"><channel><title>Sorn</title><item><title>${TITLE}</title><link>https://sorn.example/a</link><pubDate>Mon, 04 Mar 2031 08:00:00 GMT</pubDate><content:encoded><![CDATA[${BODY}]]></content:encoded></item></channel></rss>`,
  'atom.xml': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Sorn</title><entry><title>${TITLE}</title><link href="https://sorn.example/a"/><updated>2031-03-04T08:00:00Z</updated><content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content></entry></feed>`,
  'feed.json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Sorn',
    items: [{ id: '1', url: row.url, title: TITLE, content_html: BODY }],
  }),
  'news.xml': `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n"><url><loc>https://sorn.example/a</loc><news:news><news:title>${TITLE}</news:title></news:news></url></urlset>`,
  'ninjs.json': JSON.stringify({
    uri: row.url,
    type: 'text',
    version: '1',
    urgency: 4,
    headline: TITLE,
    byline: 'Ida Brook',
    body_text: TEXT,
  }),
  'newsml.xml': `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="u" version="2"><itemMeta><versionCreated>2031-03-04T08:00:00Z</versionCreated></itemMeta><contentMeta><headline>${TITLE}</headline><urgency>4</urgency></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body>${BODY}</body></html></inlineXML></contentSet></newsItem>`,
  'nitf.xml': `<nitf><head><title>${TITLE}</title></head><body><body.head><hedline><hl1>${TITLE}</hl1></hedline><byline>Ida Brook</byline></body.head><body.content>${BODY}</body.content></body></nitf>`,
  'rows.jsonl': `${JSON.stringify(row)}\n${JSON.stringify({ ...row, title: 'Fish' })}\n`,
  'rows.csv': `title,text,url,published\n"${TITLE}","${TEXT}",${row.url},2031-03-04\n`,
  'a.warc': record(http(PAGE)) + record(http(PAGE)),
}

/** Name → bytes. Every form of src/core/read is among them. */
export function seeds(): ReadonlyMap<string, Uint8Array> {
  const all = new Map(Object.entries(TEXTS).map(([name, text]) => [name, strToU8(text)]))
  all.set('a.pdf', strToU8(PDF))
  all.set('a.docx', zipSync({ 'word/document.xml': strToU8(DOCX), 'word/vbaProject.bin': new Uint8Array(9) }))
  all.set('a.odt', zipSync({ 'content.xml': strToU8(ODT) }))
  all.set('a.html.gz', gzipSync(strToU8(PAGE)))
  all.set('a.warc.gz', gzipSync(strToU8(TEXTS['a.warc']!)))
  all.set('a.wacz', zipSync({ 'archive/data.warc.gz': gzipSync(strToU8(record(http(PAGE)))) }))
  const columnData = Object.entries(row).map(([name, value]) => ({
    name,
    data: [value, value],
    type: 'STRING' as const,
  }))
  all.set('rows.parquet', new Uint8Array(parquetWriteBuffer({ columnData })))
  return all
}
