/** Write generated articles: `npm run generate -- --count 100000 --seed 1 --out FILE.jsonl[.gz]`. */
import { parseArgs } from 'node:util'
import { corpusToVary } from './corpus.ts'
import { generate } from './generate.ts'
import { writeGenerated } from './write.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
if (!values.out) throw new Error('Give the file to write with --out FILE.jsonl or FILE.jsonl.gz.')
await writeGenerated(values.out, generate(corpusToVary(), { count: Number(values.count), seed: Number(values.seed) }))
