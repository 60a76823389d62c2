/** `npm run fit -- tokens`: how the tokenizer stands against the dev parts of the trees. Nothing is trained. */
import { tokens } from '../src/core/analyse/tokens.ts'
import { tokenRules } from '../src/core/languages/en/tokens.ts'
import { trees } from './data.ts'

export function scoreTokens(): void {
  for (const set of ['dep-ewt', 'dep-gum-clean']) {
    let right = 0
    let ours = 0
    let theirs = 0
    const wrong = new Map<string, number>()
    for (const { text, words } of trees('train', [set])) {
      const gold = new Set<string>()
      let at = 0
      for (const word of words) {
        const start = text.indexOf(word, at)
        if (start < 0) continue
        gold.add(`${start}:${start + word.length}`)
        at = start + word.length
      }
      const found = tokens(text, tokenRules)
      ours += found.length
      theirs += gold.size
      for (const one of found)
        if (gold.has(`${one.start}:${one.end}`)) right++
        else wrong.set(one.text, (wrong.get(one.text) ?? 0) + 1)
    }
    console.log(set, 'token F1', ((2 * right) / (ours + theirs)).toFixed(4))
    console.log(
      [...wrong]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 40)
        .map(([text, n]) => `${text} ${n}`)
        .join(' | '),
    )
  }
}
