/**
 * Archives of growing length: articles a second, peak memory, bytes of index an article. Each length in a process of its
 * own, from a file of generated articles. Run: `npm run bench -- scale [10000,100000,1000000]`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { corpusToVary } from './generate/corpus.ts'
import { generate } from './generate/generate.ts'
import { writeGenerated } from './generate/write.ts'

const LENGTHS = '10000,100000,1000000'
const SEED = 1

/** What `scale-run.ts` prints. */
export interface ScaleRun {
  readonly articles: number
  readonly seconds: number
  /** Of all threads: what it takes where nothing else is at work. */
  readonly processorSeconds: number
  readonly peakMegabytes: number
  readonly indexBytes: number
  readonly pairs: number
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-scale-'))
  console.log(`scale: generated articles, 2 threads on ${cpus()[0]?.model}`)
  console.log('   articles   seconds  a second  processor ms an article   peak MB  index bytes an article      pairs')
  try {
    for (const count of (process.argv[3] ?? LENGTHS).split(',').map(Number)) {
      const path = join(folder, `${count}.jsonl`)
      await writeGenerated(path, generate(corpusToVary(), { count, seed: SEED }))
      const entry = fileURLToPath(new URL('./scale-run.js', import.meta.url))
      const child = spawnSync(process.execPath, ['--max-old-space-size=5000', entry, path], { encoding: 'utf8' })
      rmSync(path)
      if (child.status !== 0) throw new Error(`the run of ${count} failed: ${child.stderr.slice(-500)}`)
      print(JSON.parse(child.stdout) as ScaleRun)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function print({ articles, seconds, processorSeconds, peakMegabytes, indexBytes, pairs }: ScaleRun): void {
  const cells = [
    ...[
      String(articles).padStart(11),
      seconds.toFixed(1).padStart(10),
      String(Math.round(articles / seconds)).padStart(10),
      ((processorSeconds * 1000) / articles).toFixed(2).padStart(25),
    ],
    ...[
      String(Math.round(peakMegabytes)).padStart(10),
      (indexBytes / articles).toFixed(0).padStart(24),
      String(pairs).padStart(11),
    ],
  ]
  console.log(cells.join(''))
}

await run()
