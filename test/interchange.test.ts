/**
 * Each format of exchange, read by somebody else's reader, or held to its schema where no reader is at hand; and every
 * one of them with reports that try to break out of it.
 */
import { instance as graphviz } from '@viz-js/viz'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import { MultiDirectedGraph } from 'graphology'
import graphologyGraphml from 'graphology-graphml'
import { parquetReadObjects } from 'hyparquet'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { view } from '../src/core/report/view.ts'
import { type Dossier, derive, EXPORT_FORMATS, type ExportFormat, exportAs, json } from '../src/index.ts'
import { hostileDossier } from './helpers/hostile.ts'
import { dossierOf, SAMPLE_NAMES, samplePage } from './helpers/samples.ts'
import { NINJS } from './schemas/ninjs.ts'
import { PROV_JSON } from './schemas/prov-json.ts'
import { SCHEMA_ORG } from './schemas/schema-org.ts'
import { WEB_ANNOTATION } from './schemas/web-annotation.ts'

let sample: Dossier
beforeAll(() => {
  sample = dossierOf(SAMPLE_NAMES.map(samplePage))
})

const ajv = new Ajv2020({ allErrors: true, strict: false })
ajv.addFormat('uri', (text: string) => URL.canParse(text))
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/)

const SCHEMAS = { 'web-annotation': WEB_ANNOTATION, prov: PROV_JSON, ninjs: NINJS, 'schema-org': SCHEMA_ORG }
const VALIDATORS = Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, ajv.compile(schema)]))

function text(format: ExportFormat, dossier: Dossier): string {
  const drawn = exportAs(dossier, format)
  if (typeof drawn !== 'string') throw new TypeError('a text was expected')
  return drawn
}

// biome-ignore lint/suspicious/noExplicitAny: what a reader hands back has no type of ours
type Read = any

function valid(format: ExportFormat, dossier: Dossier): Read {
  const object = JSON.parse(text(format, dossier)) as object
  const holds = VALIDATORS[format]!
  expect(holds(object), JSON.stringify(holds.errors?.slice(0, 3))).toBe(true)
  return object
}

/** A strict reader of XML: the texts of each element by its path. */
function xml(source: string): { path: string; attributes: Record<string, string>; text: string }[] {
  const open: { path: string; attributes: Record<string, string>; text: string }[] = []
  const all: typeof open = []
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const one = {
      path: `${open.at(-1)?.path ?? ''}/${name}`,
      attributes: attributes as Record<string, string>,
      text: '',
    }
    open.push(one)
    all.push(one)
  })
  parser.on('text', (words) => {
    for (const one of open.slice(-1)) one.text += words
  })
  parser.on('closetag', () => open.pop())
  parser.write(source).close()
  return all
}

/** What XML cannot hold stands there as U+FFFD. */
function inXml(words: string): string {
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\uFFFD')
}

function wellFormed(words: string): string {
  return words.replace(/\p{Cs}/gu, '\uFFFD')
}

describe.each(Object.keys(SCHEMAS) as ExportFormat[])('%s', (format) => {
  it('holds to its schema', () => {
    valid(format, sample)
  })

  it('holds to it whatever the reports say', () => {
    fc.assert(fc.property(hostileDossier(), (dossier) => void valid(format, dossier)))
  })

  it('the schema refuses what is not so', () => {
    const holds = VALIDATORS[format]!
    expect(holds({})).toBe(false)
    expect(holds({ ...valid(format, sample), surplus: 1 })).toBe(false)
  })
})

describe('web-annotation', () => {
  /** Python, and the recommendation, count a text in code points. */
  function holds(dossier: Dossier): number {
    const texts = new Map(
      dossier.articles.flatMap((article) => [
        [`urn:stemma:article:${article.id}`, article.text] as const,
        ...article.parts.map((part) => [`urn:stemma:article:${article.id}:${part.id}`, part.text] as const),
      ]),
    )
    let count = 0
    for (const { target } of valid('web-annotation', dossier).first.items)
      for (const { source, selector } of target) {
        const [quote, position] = selector
        const points = Array.from(wellFormed(texts.get(source.id)!))
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
        expect(points.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true)
        expect(points.slice(position.end).join('').startsWith(quote.suffix)).toBe(true)
        count++
      }
    return count
  }

  it('finds the words at their position in code points, and by quotation, prefix and suffix', () => {
    const items = sample.articles.reduce((sum, one) => sum + one.figures.length + one.quotations.length, 0)
    expect(holds(sample)).toBeGreaterThanOrEqual(items)
  })

  it('finds them after characters of two code units and lone surrogates too', () => {
    fc.assert(fc.property(hostileDossier(), (dossier) => void holds(dossier)))
  })
})

describe('prov', () => {
  it('has each edge of the stemma with its subtype, and names only what is there', () => {
    const { entity, agent, wasDerivedFrom, wasAttributedTo } = valid('prov', sample)
    const edges = sample.lineages.flatMap((one) => one.edges)
    const derivations: Read[] = Object.values(wasDerivedFrom)
    for (const { generated, used } of derivations.map((one) => ({
      generated: one['prov:generatedEntity'],
      used: one['prov:usedEntity'],
    })))
      expect([generated in entity, used in entity]).toEqual([true, true])
    for (const one of Object.values(wasAttributedTo) as Read[])
      expect([one['prov:entity'] in entity, one['prov:agent'] in agent]).toEqual([true, true])
    const between = derivations.filter((one) => 'stemma:sure' in one)
    expect(between.map((one) => one['stemma:kind']).sort()).toEqual(edges.map((edge) => edge.kind).sort())
    const types = new Set(derivations.flatMap((one) => one['prov:type']?.$ ?? []))
    expect(types).toContain('prov:Quotation')
    expect(types).toContain('prov:PrimarySource')
  })

  it('says of a later version that it is a revision', () => {
    const [lineage] = sample.lineages.filter((one) => one.edges.length > 0)
    const edges = lineage!.edges.map((edge) => ({ ...edge, kind: 'revision' as const }))
    const { wasDerivedFrom } = valid('prov', { ...sample, lineages: [{ ...lineage!, edges }] })
    const between = (Object.values(wasDerivedFrom) as Read[]).filter((one) => 'stemma:sure' in one)
    expect(between.every((one) => one['prov:type'].$ === 'prov:Revision')).toBe(true)
  })
})

describe('graphml', () => {
  const read = (dossier: Dossier) => {
    const { parse } = graphologyGraphml as unknown as { parse: (graph: unknown, text: string) => Read }
    return parse(MultiDirectedGraph, text('graphml', dossier))
  }

  it('is read by graphology, with every report and every edge', () => {
    const graph = read(sample)
    expect(graph.nodes().sort()).toEqual(sample.articles.map((article) => article.id).sort())
    const edges = sample.lineages.flatMap((one) => one.edges)
    for (const { source, derived, kind } of edges) {
      const [found] = graph.edges(source, derived)
      expect(graph.getEdgeAttribute(found, 'kind')).toBe(kind)
    }
    for (const { id, title } of sample.articles) expect(graph.getNodeAttribute(id, 'title') ?? null).toBe(title)
  })

  it('is well-formed and gives back what XML can hold, whatever the reports say', () => {
    fc.assert(
      fc.property(hostileDossier(), (dossier) => {
        const found = xml(text('graphml', dossier))
        const inputs = found.filter((one) => one.attributes['key'] === 'node-input').map((one) => one.text)
        expect(inputs.sort()).toEqual(dossier.articles.map((article) => inXml(article.input)).sort())
      }),
    )
  })
})

describe('dot', () => {
  it('is drawn by Graphviz, with every report and every edge', async () => {
    const viz = await graphviz()
    const drawn = viz.renderJSON(text('dot', sample)) as Read
    expect(drawn.objects).toHaveLength(sample.articles.length)
    expect(drawn.edges.length).toBeGreaterThanOrEqual(sample.lineages.flatMap((one) => one.edges).length)
  })

  it('is drawn whatever the reports say, with the same boxes and edges', async () => {
    const viz = await graphviz()
    fc.assert(
      fc.property(hostileDossier(), (dossier) => {
        const drawn = viz.renderJSON(text('dot', dossier)) as Read
        expect(drawn.objects.map((one: Read) => one.name).sort()).toEqual(['a1', 'a2', 'a3', 'a4'])
        expect(drawn.edges).toHaveLength(2)
      }),
      { numRuns: 40 },
    )
  })
})

describe('tei', () => {
  /** The text of a witness: what all share, and its own readings. */
  function witness(source: string, letter: string, collation: number): string {
    const parser = new SaxesParser({ xmlns: false })
    const open: { name: string; wit: string }[] = []
    let [index, words] = [-1, '']
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'div') index++
      open.push({ name, wit: String((attributes as Record<string, string>)['wit'] ?? '') })
    })
    parser.on('closetag', () => open.pop())
    parser.on('text', (one) => {
      const last = open.at(-1)
      if (
        index === collation &&
        (last?.name === 'ab' || (last?.name === 'rdg' && last.wit.split(' ').includes(`#${letter}`)))
      )
        words += one
    })
    parser.write(source).close()
    return words
  }

  function holds(dossier: Dossier): void {
    const source = text('tei', dossier)
    const found = xml(source)
    const letters = found.filter((one) => one.path.endsWith('/listWit/witness')).map((one) => one.attributes['xml:id'])
    expect(new Set(letters).size).toBe(dossier.articles.length)
    const heads = found.filter((one) => one.path.endsWith('/div/head')).map((one) => one.text)
    const edges = dossier.lineages.flatMap((lineage) => lineage.edges)
    const large = dossier.lineages.filter((lineage) => lineage.articles.length > 2)
    expect(heads).toHaveLength(edges.length + large.length)
    for (const [index, { source: from, derived }] of edges.entries()) {
      const [, to = '', of = ''] = /^(\w+), \S+ of (\w+)/.exec(heads[index]!) ?? []
      const textOf = (id: string): string => inXml(dossier.articles.find((article) => article.id === id)!.text)
      expect(witness(source, of, index)).toBe(textOf(from))
      expect(witness(source, to, index)).toBe(textOf(derived))
    }
    const sigla = new Map(view(dossier).articles.map(({ article, siglum }) => [article.id, siglum]))
    for (const [at, { articles }] of large.entries())
      for (const id of articles)
        expect(witness(source, sigla.get(id)!, edges.length + at)).toBe(
          inXml(dossier.articles.find((article) => article.id === id)!.text),
        )
  }

  it('gives back both texts of each pair, word for word', () => holds(sample))

  it('has readings where they part, and shares most of what a copy shares', () => {
    const found = xml(text('tei', sample))
    const readings = found.filter((one) => one.path.endsWith('/app/rdg'))
    expect(readings.length).toBeGreaterThan(10)
    const places = found.filter((one) => one.path.endsWith('/app')).length
    expect(readings.length).toBeGreaterThanOrEqual(places * 2)
    const shared = found.filter((one) => one.path.endsWith('/div/ab')).map((one) => one.text.length)
    expect(Math.max(...shared)).toBeGreaterThan(500)
  })

  it('gives them back whatever the reports say', () => {
    fc.assert(fc.property(hostileDossier(), holds))
  })
})

describe('hxl', () => {
  function rows(dossier: Dossier): string[][] {
    return parseCsv(text('hxl', dossier), { relax_column_count: false }) as string[][]
  }

  it('has a row of tags that HXL knows, and a row for each figure', () => {
    const [headings, tags, ...figures] = rows(sample)
    expect(tags).toHaveLength(headings!.length)
    for (const tag of tags!)
      expect(tag).toMatch(/^#(date|loc|event|indicator|population|description|contact|org|meta|affected)(\+[a-z]+)*$/)
    expect(new Set(tags).size).toBe(tags!.length)
    expect(figures).toHaveLength(sample.articles.reduce((sum, one) => sum + one.figures.length, 0))
    expect(figures.some((row) => row[tags!.indexOf('#affected+killed+min+num')] !== '')).toBe(true)
  })

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(hostileDossier(), (dossier) => {
        const cells = rows(dossier).slice(2).flat()
        expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([])
      }),
    )
  })
})

describe.each([
  ['acled', ['fatalities']],
  ['ucdp', ['low', 'best', 'high']],
] as const)('%s', (format, numbers) => {
  function rows(dossier: Dossier): Record<string, string>[] {
    return parseCsv(text(format, dossier), { columns: true, relax_column_count: false }) as Record<string, string>[]
  }

  it('has the numbers that the preset derives, each with the figures that it used and left out', () => {
    const derived = derive(sample, `${format}-style`)
    const found = rows(sample)
    expect(found.some((row) => numbers.every((name) => /^\d+$/.test(row[name]!)))).toBe(true)
    for (const row of found) {
      const own = derived.find((one) => row[format === 'acled' ? 'event_id_cnty' : 'id']!.endsWith(`:${one.row}`))!
      for (const { figure } of [...own.used, ...own.leftOut]) expect(row['stemma_trace']).toContain(figure)
      const given = format === 'acled' ? [own.best ?? own.low] : [own.low, own.best, own.high]
      expect(numbers.map((name) => row[name])).toEqual(given.map((value) => (value === null ? '' : String(value))))
    }
  })

  it('leaves empty what only a coder can decide', () => {
    const coded =
      format === 'acled' ? ['event_date', 'event_type', 'actor1', 'latitude'] : ['date_start', 'side_a', 'latitude']
    for (const row of rows(sample)) for (const name of coded) expect(row[name]).toBe('')
  })

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(hostileDossier(), (dossier) => {
        const cells = rows(dossier).flatMap((row) => Object.values(row))
        expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([])
      }),
    )
  })
})

describe('parquet', () => {
  async function rows(dossier: Dossier): Promise<Read[]> {
    const bytes = exportAs(dossier, 'parquet') as Uint8Array
    return (await parquetReadObjects({ file: new Uint8Array(bytes).buffer })) as Read[]
  }

  it('is read with every figure and its words', async () => {
    const found = await rows(sample)
    const figures = sample.articles.flatMap((article) => article.figures.map((figure) => ({ article, figure })))
    expect(found).toHaveLength(figures.length)
    for (const { article, figure } of figures.filter((one) => one.figure.part === undefined)) {
      const row = found.find((one) => one.figure === `${article.id}:${figure.id}`)
      expect(article.text.slice(row.start, row.end).replace(/\s+/g, ' ').trim()).toBe(row.words)
      expect([row.low ?? null, row.high ?? null]).toEqual([figure.low, figure.high])
    }
  })

  it('is read whatever the reports say, also without a figure', async () => {
    await fc.assert(
      fc.asyncProperty(hostileDossier(), async (dossier) => {
        const found = await rows(dossier)
        // The mark that may open a file is no part of a text to this reader.
        const input = wellFormed(dossier.articles[0]!.input).replace(/^\ufeff/, '')
        expect(found.map((row) => row.input)).toContain(input)
      }),
      { numRuns: 30 },
    )
    expect(await rows({ ...sample, articles: [] })).toEqual([])
  })
})

describe('atom', () => {
  it('is read by feedsmith, with each story and each changed figure, newest first', () => {
    const feed = parseAtomFeed(text('atom', sample)) as Read
    const changed = sample.drift.flatMap((one) => one.findings).filter((one) => one.kind === 'figure-changed')
    const updated = sample.ledger.filter((row) => row.reasons.includes('updated'))
    expect(feed.entries).toHaveLength(sample.stories.length + changed.length + updated.length)
    expect(changed.length).toBeGreaterThan(0)
    const times: number[] = feed.entries.map((one: Read) => Date.parse(one.updated))
    expect(times.every((time) => Number.isFinite(time))).toBe(true)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(new Set(feed.entries.map((one: Read) => one.id)).size).toBe(feed.entries.length)
  })

  it('is well-formed, with the elements that RFC 4287 asks of each entry, whatever the reports say', () => {
    fc.assert(
      fc.property(hostileDossier(), (dossier) => {
        const found = xml(text('atom', dossier))
        const count = (path: string) => found.filter((one) => one.path === path).length
        expect(count('/feed/entry')).toBeGreaterThan(0)
        for (const name of ['id', 'title', 'updated', 'content'])
          expect(count(`/feed/entry/${name}`)).toBe(count('/feed/entry'))
        for (const name of ['id', 'title', 'updated', 'author']) expect(count(`/feed/${name}`)).toBe(1)
      }),
    )
  })
})

it('every format is the same for the same dossier, and for one that was read back from JSON', async () => {
  const { dossierFromJson } = await import('../src/core/report/from-json.ts')
  const back = dossierFromJson(json(sample))
  for (const name of EXPORT_FORMATS) {
    const draw = (dossier: Dossier) => exportAs(dossier, name)
    expect(draw(sample), name).toEqual(draw(sample))
    if (name !== 'web-annotation' && name !== 'prov') expect(draw(back), name).toEqual(draw(sample))
  }
})
