import { type GoldArticle, locate, type Matched, type PartScores, plain, sameSpeaker } from './reports-gold.ts'

/** Collects right answers out of all, and a line for each miss. */
export class Tally {
  right = 0
  all = 0
  readonly misses: string[] = []

  private readonly name: string

  constructor(name: string) {
    this.name = name
  }

  check(ok: boolean, miss: string): void {
    this.all++
    if (ok) this.right++
    else this.misses.push(`${this.name}: ${miss}`)
  }

  get share(): number {
    return this.all === 0 ? 1 : this.right / this.all
  }
}

/** The cleaned texts and their metadata. */
export function textScores({ gold, articles, dossier }: Matched): PartScores {
  const text = new Tally('text')
  const metadata = new Tally('metadata')
  for (const [key, answer] of Object.entries(gold.articles)) {
    const article = articles.get(key)
    text.check(article !== undefined, `${key} is not in the dossier`)
    if (!article) continue
    const body = plain(article.text)
    text.check(body.startsWith(plain(answer.first_sentence)), `${key} begins "${body.slice(0, 80)}"`)
    text.check(body.endsWith(plain(answer.last_sentence)), `${key} ends "${body.slice(-80)}"`)
    for (const passage of answer.not_body) text.check(!body.includes(plain(passage)), `${key} keeps "${passage}"`)
    for (const passage of answer.rejoined ?? [])
      text.check(body.includes(plain(passage)), `${key} is broken at "${passage}"`)
    for (const heading of answer.headings ?? []) {
      const found = article.blocks.some(
        (block) => block.kind === 'heading' && plain(article.text.slice(block.start, block.end)) === plain(heading),
      )
      text.check(found, `${key} has no heading "${heading}"`)
    }
    text.check(!/\*\*|\]\(/.test(article.text), `${key} has Markdown marks`)
    for (const field of metadataMisses(answer, article))
      metadata.check(
        field.ok,
        `${key} ${field.name}: ${JSON.stringify(field.found)}, not ${JSON.stringify(field.gold)}`,
      )
  }
  return {
    scores: { text: text.share, metadata: metadata.share, notices: dossier.notices.length },
    misses: [...text.misses, ...metadata.misses],
  }
}

function metadataMisses(
  answer: GoldArticle,
  article: object,
): { name: string; ok: boolean; found: unknown; gold: unknown }[] {
  const found = article as Readonly<Record<string, unknown>>
  const fields = [
    'title',
    'authors',
    'contributors',
    'publisher',
    'published',
    'language',
    ...(answer.dateline === undefined ? [] : ['dateline']),
  ]
  return fields.map((name) => {
    const gold = (answer as unknown as Readonly<Record<string, unknown>>)[name]
    return {
      name,
      found: found[name],
      gold,
      ok: plain(JSON.stringify(found[name] ?? null)) === plain(JSON.stringify(gold ?? null)),
    }
  })
}

/** Kinds, directions, stories and accounts. */
export function relationScores({ gold, dossier, articles }: Matched): PartScores {
  const relations = new Tally('relations')
  const id = (key: string): string => articles.get(key)?.id ?? key
  for (const answer of gold.relations) {
    const pair = answer.pair.map(id).sort()
    const found = dossier.relations.find((one) => one.articles[0] === pair[0] && one.articles[1] === pair[1])
    const source = answer.source === null ? null : id(answer.source)
    relations.check(
      found?.kind === answer.kind && found.source === source,
      `${answer.pair.join(' and ')} are ${found?.kind} from ${found?.source}, not ${answer.kind}`,
    )
  }
  const asSets = (groups: readonly (readonly string[])[]): string =>
    groups
      .map((group) => [...group].sort().join('+'))
      .sort()
      .join(' ')
  const accounts = asSets(dossier.lineages.map((lineage) => lineage.articles))
  relations.check(
    accounts === asSets(gold.story.independent_accounts.map((group) => group.map(id))),
    `the accounts are ${accounts}`,
  )
  const stories = asSets(dossier.stories.map((story) => story.articles))
  relations.check(stories === asSets([gold.story.one_story.map(id)]), `the stories are ${stories}`)
  return { scores: { relations: relations.share }, misses: relations.misses }
}

/** Quoted words found, and the right speaker for them. */
export function quotationScores({ gold, articles }: Matched): PartScores {
  const found = new Tally('quotation')
  const speakers = new Tally('speaker')
  for (const answer of gold.quotations) {
    const article = articles.get(answer.article)
    const place = article ? locate(article.text, answer.exact) : null
    const best = article?.quotations
      .filter((one) => one.part === undefined && place && one.start <= place.start + 1 && one.end >= place.end - 1)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    found.check(best !== undefined, `${answer.article} "${answer.exact.slice(0, 70)}"`)
    speakers.check(
      sameSpeaker(best?.speaker.name ?? null, answer.speaker),
      `${answer.article} "${answer.exact.slice(0, 50)}" by ${best?.speaker.name}, not ${answer.speaker}`,
    )
  }
  return {
    scores: { 'quotations of all': gold.quotations.length, quotations: found.right, speakers: speakers.right },
    misses: [...found.misses, ...speakers.misses],
  }
}

/** Figures with value, comparator and attribution right; what is listed beyond them. */
export function figureScores({ gold, articles }: Matched): PartScores {
  const figures = new Tally('figure')
  const used = new Set<object>()
  for (const answer of gold.figures) {
    const article = articles.get(answer.article)
    const place = article ? locate(article.text, answer.exact) : null
    const near =
      article?.figures.filter(
        (one) => one.part === undefined && place && one.start < place.end && one.end > place.start,
      ) ?? []
    const found = near.find((one) => one.low === answer.low && one.high === answer.high) ?? near[0]
    if (found) used.add(found)
    if (answer.optional) continue
    const value = found?.low === answer.low && found.high === answer.high
    const right =
      value && (found.comparator ?? null) === answer.modifier && sameSpeaker(found.speaker?.name ?? null, answer.source)
    figures.check(
      right,
      `${answer.article} "${answer.exact}" is ${found ? `${found.low}..${found.high} ${found.comparator} by ${found.speaker?.name ?? null}` : 'not found'}, not ${answer.low}..${answer.high} ${answer.modifier} by ${answer.source}`,
    )
  }
  const extra = [...articles].flatMap(([key, article]) =>
    article.figures
      .filter((one) => one.part === undefined && !used.has(one))
      .map((one) => `extra figure: ${key} "${article.text.slice(one.start, one.end)}"`),
  )
  return {
    scores: { 'figures of all': figures.all, figures: figures.right, 'figures beyond them': extra.length },
    misses: [...figures.misses, ...extra],
  }
}
