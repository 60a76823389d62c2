/** Speed and memory: `npm run bench` runs every bench, `npm run bench -- NAME` one. */
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  annotate: () => import('./annotate.ts'),
  extraction: () => import('./extraction.ts'),
  'archive-sql': () => import('./archive-sql.ts'),
  fleet: () => import('./fleet/throughput.ts'),
  desk: () => import('./desk.ts'),
  dedupe: () => import('./dedupe.ts'),
  scale: () => import('./scale.ts'),
  'warc-memory': () => import('./warc-memory.ts'),
  serve: () => import('./serve.ts'),
  'one-story': () => import('./one-story.ts'),
  stories: () => import('./stories.ts'),
}

const [name] = process.argv.slice(2)
const chosen = name === undefined ? Object.keys(BENCHES) : [name]
for (const one of chosen) {
  const bench = BENCHES[one]
  if (bench) await bench()
  else {
    console.error(`No bench is called "${one}". There are: ${Object.keys(BENCHES).join(', ')}.`)
    process.exitCode = 2
  }
}
