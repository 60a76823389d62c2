/** Text that is gathered run by run, with the marks of its notes and what stands beside it kept apart. */
import type { Removal } from '../../model/article.ts'
import { readRaised } from '../../text/raised.ts'

/** Letters of the text before raised characters that tell what they are. */
const BEFORE = 80

export class TextWriter {
  private readonly parts: string[] = []
  private raised = ''
  private readonly leftOut: Removal[] = []

  /** Add a run; raised ones are held back until it is known what follows them. */
  add(text: string, isRaised = false): void {
    if (isRaised) this.raised += text
    else if (text !== '') {
      this.settle(text)
      this.parts.push(text)
    }
  }

  /** Leave a passage out, with the reason; blank ones are nothing. */
  leave({ text, reason }: Removal): void {
    const words = text.replace(/\s+/g, ' ').trim()
    if (/[\p{L}\p{N}]/u.test(words)) this.leftOut.push({ text: words, reason })
  }

  get text(): string {
    this.settle('')
    return this.parts.join('')
  }

  get removed(): readonly Removal[] {
    this.settle('')
    return this.leftOut
  }

  private settle(after: string): void {
    if (this.raised === '') return
    const { text, note } = readRaised(this.raised, { before: this.before(), after })
    this.raised = ''
    if (note !== null) this.leftOut.push({ text: note, reason: 'note-mark' })
    else this.parts.push(text)
  }

  /** The end of what was written, back to the last break of a line. */
  private before(): string {
    let before = ''
    for (let at = this.parts.length - 1; at >= 0 && before.length < BEFORE; at--) before = this.parts[at]! + before
    return before.slice(before.lastIndexOf('\n') + 1)
  }
}
