/** A story as large as a newsroom's largest: many reports of one invented event, each full of figures. */
import type { Page } from '../../src/core/model/document.ts'

const PAPERS = ['Quorley Post', 'Harbour News', 'Valley Courier', 'North Coast Radio', 'Daily Ledger', 'Island Times']
const PEOPLE = ['Dahl', 'Moor', 'Brandt', 'Okafor', 'Lindqvist', 'Sato', 'Ferreira', 'Novak', 'Haddad', 'Quist']
const PLACES = ['Quorley', 'Tarn Bridge', 'Mill Street', 'Osla', 'Kelling', 'Northgate', 'Ferry Quay', 'Saint Ulla']
const COUNTED = [
  'people were killed',
  'people were hurt',
  'homes were flooded',
  'soldiers were sent',
  'animals drowned',
]
const THINGS = ['boats', 'pumps', 'tents', 'trucks', 'nurses', 'blankets', 'generators', 'engineers', 'divers', 'buses']

/** @param figures in each report */
export function largeStory({ reports, figures }: { reports: number; figures: number }): Page[] {
  return Array.from({ length: reports }, (_, i) => {
    const bytes = new TextEncoder().encode(reportOf(i, figures))
    return { input: `report-${i}.html`, bytes, mediaType: 'text/html' }
  })
}

/** Every fifth report is a copy of the one before it, with the beginning cut off. */
function reportOf(i: number, figures: number): string {
  const of = i % 5 === 4 ? i - 1 : i
  const hour = String(Math.floor(i / 8) % 24).padStart(2, '0')
  const day = String(4 + Math.floor(i / 192)).padStart(2, '0')
  const sentences = Array.from({ length: figures }, (_, n) => sentenceOf(of, n)).slice(of === i ? 0 : 2)
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += 3) paragraphs.push(`<p>${sentences.slice(at, at + 3).join(' ')}</p>`)
  return `<html><head><title>Storm floods Quorley, report ${i}</title><meta name="author" content="${PEOPLE[i % 10]}">
<meta property="og:site_name" content="${PAPERS[i % 6]} ${i}"><meta property="article:published_time" content="2031-03-${day}T${hour}:${String((i * 7) % 60).padStart(2, '0')}:00Z">
</head><body><article><h1>Storm floods Quorley as the river Tarn breaks its bank, ${PAPERS[of % 6]} reports</h1>${paragraphs.join('')}</article></body></html>`
}

function sentenceOf(i: number, n: number): string {
  const place = PLACES[(n + i) % 8]
  const person = PEOPLE[(n * 3 + i) % 10]
  const number = 3 + ((n * 17 + (i % 7)) % 480)
  if (n % 7 === 3)
    return `“We have ${number} ${THINGS[(n + i) % 10]} at ${place} and need more,” said officer ${person} ${i % 40}.`
  if (n % 5 === 0) return `At least ${number} ${COUNTED[(n / 5) % 5]} in ${place} on Tuesday, officer ${person} said.`
  return `The county sent ${number} ${THINGS[(n * 7 + i) % 10]} to ${place} after ${n + 2} hours of rain.`
}
