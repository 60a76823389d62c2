import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ferry } from '../../../../test/helpers/dossier.ts'
import { type Dossier, emptyDossier } from '../../model/dossier.ts'
import { htmlPage } from './page.ts'

describe('htmlPage', () => {
  it('allows its own style by its hash, and nothing else', () => {
    const page = htmlPage(ferry())
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`)
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/i)
  })

  it('every link within the page leads to a place that is there, and every place has its own name', () => {
    const page = htmlPage(ferry())
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
    const targets = Array.from(page.matchAll(/ href="#([^"]+)"/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
    expect(targets.length).toBeGreaterThan(20)
  })

  it('leads from a figure of the ledger to its words, and from the words back to the row', () => {
    const page = htmlPage(ferry())
    const [, target] = /class="value" href="#([^"]+)">at least 11</.exec(page)!
    expect(page).toContain(`<a class="mark figure" id="${target}" href="#row1">At least 11 people</a>`)
  })

  it('lists what was left out of an article with the reason', () => {
    expect(htmlPage(ferry())).toMatch(/Left out: 1 passage[\s\S]*promotion[\s\S]*Sign up to our newsletter/)
  })

  it('escapes whatever an article says, and leads to no address but of the web', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const page = htmlPage(planted(ferry(), hostile))
    expect(page).not.toMatch(/<script|<img/)
    expect(page).not.toMatch(/href="(?!#|https?:)/)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('says so where no report could be read', () => {
    expect(htmlPage(emptyDossier)).toContain('<h1>No report could be read</h1>')
  })
})

/** Hostile words wherever a dossier holds text. */
function planted(dossier: Dossier, hostile: string): Dossier {
  const keep = new Set(['id', 'kind', 'article', 'articles', 'lineage', 'lineages', 'ledger', 'figures', 'partFigures'])
  for (const key of ['quotations', 'source', 'derived', 'favours', 'verdict', 'weight', 'severity']) keep.add(key)
  const plant = (value: unknown, key: string): unknown => {
    if (key === 'url') return 'javascript:alert(1)'
    if (typeof value === 'string') return keep.has(key) ? value : hostile + value
    if (Array.isArray(value)) return value.map((one) => plant(one, typeof one === 'string' ? key : ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plant(one, name)]))
  }
  return plant(dossier, '') as Dossier
}
