/** The page: two texts in, what was found out. The work is done beside the page, in a worker. */
import { EXAMPLE } from './example.ts'
import type { Found } from './found.ts'

const form = element('texts', HTMLFormElement)
const [a, b] = [element('a', HTMLTextAreaElement), element('b', HTMLTextAreaElement)]
const state = element('state', HTMLElement)
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

form.addEventListener('submit', (event) => {
  event.preventDefault()
  state.textContent = 'Reading …'
  worker.postMessage([a.value, b.value])
})
element('example', HTMLButtonElement).addEventListener('click', () => {
  ;[a.value, b.value] = EXAMPLE
  form.requestSubmit()
})
worker.addEventListener('message', ({ data }: MessageEvent<Found | { readonly failed: string }>) => {
  if ('failed' in data) state.textContent = data.failed
  else show(data)
})
worker.addEventListener('error', () => {
  state.textContent = 'The texts could not be compared.'
})

function show({ relation, passages, rows, findings }: Found): void {
  state.textContent = ''
  element('result', HTMLElement).hidden = false
  fill('relation', [paragraph(relation), ...passages.map((words) => made('blockquote', words))])
  fill('ledger', rows.length === 0 ? [paragraph('No figure was found in both.')] : [ledger(rows)])
  const list = document.createElement('ul')
  for (const { kind, source, derived, note } of findings) {
    const item = made('li', `${kind}: ${note}`)
    if (source !== null) item.append(made('blockquote', source))
    if (derived !== null) item.append(made('blockquote', derived))
    list.append(item)
  }
  fill('drift', [findings.length === 0 ? paragraph('Nothing, or neither was made of the other.') : list])
}

function ledger(rows: Found['rows']): HTMLElement {
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  for (const name of ['Question', 'First text', 'Second text', 'Verdict']) {
    const cell = made('th', name)
    cell.setAttribute('scope', 'col')
    head.append(cell)
  }
  const body = table.createTBody()
  for (const { question, first, second, verdict } of rows) {
    const row = body.insertRow()
    for (const words of [question, first, second, verdict]) row.insertCell().textContent = words
  }
  return table
}

function paragraph(words: string): HTMLElement {
  return made('p', words)
}

/** Words of an article become text and nothing else. */
function made(name: string, words: string): HTMLElement {
  const one = document.createElement(name)
  one.textContent = words
  return one
}

function fill(id: string, content: readonly HTMLElement[]): void {
  element(id, HTMLElement).replaceChildren(...content)
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new TypeError(`the page has no ${id}`)
  return found
}
