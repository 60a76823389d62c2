/** One length of the bench of a web archive's memory, in a process of its own. */
import { corpusFile, readCorpus } from '../src/io/corpus/corpus.ts'

const file = await corpusFile(process.argv[2] ?? '')
if (!('form' in file)) throw new Error(file.message)
let pages = 0
for await (const piece of readCorpus(file)) if (piece.kind === 'page') pages++
console.log(JSON.stringify({ pages, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
