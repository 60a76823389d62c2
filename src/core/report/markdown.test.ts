import { describe, expect, it } from 'vitest'
import { ferry } from '../../../test/helpers/dossier.ts'
import { markdown } from './markdown.ts'

describe('markdown', () => {
  it('lays the accounts side by side in a table', () => {
    expect(markdown(ferry())).toContain(
      '| people aboard | some 260 [A B] | 260 [C D] | agree | Both accounts give 260. |',
    )
  })

  it('shows the tree with each derived report below its source', () => {
    expect(markdown(ferry())).toMatch(
      /- \*\*A\*\* The Quill Courier.*\n {2}- \*\*B\*\* b00000000002\.txt \(copy, 99 %\)/,
    )
  })

  it('lets no article write a cell, a link or a tag of its own', () => {
    const dossier = ferry()
    const question = 'a | b <img src=x> [x](https://evil.example) `c`'
    const text = markdown({ ...dossier, ledger: dossier.ledger.map((row) => ({ ...row, question })) })
    expect(text).toContain('a \\| b \\<img src=x\\> \\[x\\](https\\://evil.example) \\`c\\`')
  })
})
