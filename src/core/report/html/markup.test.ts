import { expect, it } from 'vitest'
import { html } from './markup.ts'

it('escapes whatever is put into a template', () => {
  expect(html`<p title="${'" onload="x'}">${'<script>&'}</p>`.source).toBe(
    '<p title="&quot; onload=&quot;x">&lt;script&gt;&amp;</p>',
  )
})

it('leaves markup as it is, also in lists, and leaves out what is absent', () => {
  expect(html`${[html`<b>1</b>`, 2, null, false, undefined, ['<']]}`.source).toBe('<b>1</b>2&lt;')
})

it('shows characters that reorder a line, and those that HTML forbids, as a mark of their own', () => {
  expect(html`${'a\u202Eb\u0000c\ud800d'}`.source).toBe('a\uFFFDb\uFFFDc\uFFFDd')
})
