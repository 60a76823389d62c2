/** Each invented event in each state: the same body must come out of all of them. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/core/extract/extract.ts'
import { read } from '../src/core/read/read.ts'
import { EVENTS, type EventReport, OTHER_NEWS } from './fixtures/events.ts'

interface State {
  readonly name: string
  readonly write: (event: EventReport) => string
  readonly title: boolean
  readonly authors: readonly string[]
  readonly published: string | null
  readonly publisher: string | null
  readonly dateline?: boolean
  readonly heading?: boolean
}

const STATES: readonly State[] = [
  {
    name: 'saved from a PDF',
    write: asPdf,
    title: true,
    authors: ['Greta Falk', 'Imran Sethi'],
    published: '2023-05-09',
    publisher: 'Morning Ledger',
  },
  { name: 'scraped', write: asScrape, title: false, authors: [], published: null, publisher: null },
  {
    name: 'on a station’s page',
    write: asStation,
    title: true,
    authors: ['Kay Dobson'],
    published: '2023-05-09T18:05',
    publisher: null,
  },
  {
    ...{
      name: 'on a broadcaster’s page',
      write: asBroadcast,
      title: true,
      authors: ['Tara Venn', 'Luis Amado'],
      published: '2023-05-09T18:05-04:00',
    },
    ...{ publisher: 'CNN', dateline: true, heading: true },
  },
  {
    name: 'on a page whose other news has no heading',
    write: asBareList,
    title: true,
    authors: ['Kay Dobson'],
    published: '2023-05-09T18:05',
    publisher: null,
  },
  {
    name: 'rewritten',
    write: asRewrite,
    title: false,
    authors: [],
    published: '2023-05-09',
    publisher: null,
    dateline: true,
  },
]

describe.each(EVENTS)('the report of $name', (event) => {
  it.each(STATES)('$name', (state) => {
    const [source] = read({ input: 'pasted', bytes: new TextEncoder().encode(state.write(event)) }).sources
    const article = extract(source!)
    const body = state.heading ? [...event.body.slice(0, 4), event.heading, ...event.body.slice(4)] : event.body
    expect(article.text.split('\n\n')).toEqual(body)
    const { title, authors, published, publisher, dateline } = article
    expect({ title, authors, published, publisher, dateline }).toEqual({
      ...{ title: state.title ? event.title : null, authors: state.authors, published: state.published },
      ...{ publisher: state.publisher, dateline: state.dateline ? event.place : null },
    })
  })
})

function asPdf(event: EventReport): string {
  const [first = '', second = '', ...rest] = event.body
  const cut = second.indexOf(' ', second.length / 2)
  return `\n\n${event.kicker}\n\n${event.title}\n\n${event.standfirst}\n\n\n\n${event.photo} © Reuters\n\nGreta Falk in ${event.place.split(',')[0]} and **Imran Sethi** in Geneva MAY 9 2023\n\n${first}\n\n${second.slice(0, cut)}\n\n${second.slice(cut + 1)}\n\n${rest.slice(0, 3).join('\n\n')}\n\nWhere it happened\n\n■ Area affected\n Ⓜ Main roads\n\nSources: Ledger research, OpenStreetMap\n\n${rest.slice(3).join('\n\n')}\n\nAdditional reporting by Noor Haddad in Amman\n\n[Copyright](#) The Morning Ledger Limited 2023. All rights reserved.\n`
}

function asScrape(event: EventReport): string {
  return `${event.body.join('\n\n')}\n\nAdditional reporting by Noor Haddad in Amman\n\nSource link`
}

function asStation(event: EventReport): string {
  const photo = `${event.photo}\n${event.photo}. Picture: Alamy`
  const { body } = event
  return `${event.title}\n\n9 May 2023, 18:05\n\n${photo}\n\nBy Kay Dobson\n\n${body[0]}\n\nListen to this article\n\nLoading audio...\n\n${body[1]}\n\nRead more: ${event.standfirst}\n\n${photo.replaceAll('after', 'before')}\n\n${body.slice(2).join('\n\n')}\n\nMore Latest News\n\nSee more More Latest News\n\n${OTHER_NEWS.join('\n\n')}`
}

function asBareList(event: EventReport): string {
  return asStation(event).replace('More Latest News\n\nSee more More Latest News\n\n', '')
}

function asBroadcast(event: EventReport): string {
  const { body } = event
  return `${event.title}\nLuis Amado\nBy Tara Venn and Luis Amado, CNN\n 5 minute read \nUpdated 6:05 PM EDT, Tue May 9, 2023\n\n\n\n${event.photo}.\nPaulo Stein/AFP/Getty Images\n${event.place}\nCNN\n — \n${body.slice(0, 4).join('\n\n')}\n\n${event.heading}\n${body.slice(4).join('\n\n')}\n\nCNN’s Bo Lind and Ana Prieto contributed to this report\n`
}

function asRewrite(event: EventReport): string {
  return ` date 2023-05-09 ${event.place} – ${event.body.join('\n\n')}\n\n`
}
