/** `npm run fit -- names`: people, places and organisations, trained on labelled names and on the named entities of the GUM trees. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Gazetteer, listedPlaces, readGazetteer } from '../src/core/analyse/gazetteer.ts'
import { hashString } from '../src/core/analyse/hash.ts'
import { type Lexicon, readLexicon } from '../src/core/analyse/lexicon.ts'
import { NAME_FEATURES, type NameInput, nameFeatures } from '../src/core/analyse/name-features.ts'
import { findNames, labelOrder, type NameTagger, OUTSIDE, outside, readNameTagger, spansOf } from '../src/core/analyse/names.ts'
import { readTagger, type Tagger, tagWords } from '../src/core/analyse/tagger.ts'
import { wordColumns } from '../src/core/analyse/word-columns.ts'
import { type GoldSentence } from './conllu.ts'
import { ENTITIES, entities, type GoldNames, MODELS, trees } from './data.ts'
import { NetTrainer } from './net-trainer.ts'
import { random, shuffled } from './random.ts'

const PASSES = 6
const RATE = 0.03
const HIDDEN = 48

/** The sets, each as often as it counts: the UNER names, whose conventions are ours, count twice. */
const SETS = ['ner-uner-ewt', ...ENTITIES, 'gum']

const LABELS = ['O', ...['PER', 'LOC', 'ORG'].flatMap((type) => ['B', 'I', 'L', 'U'].map((place) => `${place}-${type}`))]

/** Types of the sets, as ours. */
const KINDS: Readonly<Record<string, string>> = {
  ...{ PER: 'PER', LOC: 'LOC', ORG: 'ORG', person: 'PER', place: 'LOC', organization: 'ORG' },
  ...{ Person: 'PER', Location: 'LOC', Organisation: 'ORG', location: 'LOC', corporation: 'ORG', group: 'ORG' },
}

interface Tools {
  readonly lexicon: Lexicon
  readonly tagger: Tagger
  readonly gazetteer: Gazetteer
}

export function nameInput({ lexicon, tagger, gazetteer }: Tools, words: readonly string[]): NameInput {
  const columns = wordColumns(words, lexicon)
  const tag = Int32Array.from(tagWords(tagger, columns), (label) => hashString(tagger.labels[label]!))
  return { words: columns, tag, listed: listedPlaces(gazetteer, words) }
}

export function fitNames(): void {
  const tools: Tools = {
    lexicon: readLexicon(readFileSync(join(MODELS, 'lexicon.bin'))),
    tagger: readTagger(readFileSync(join(MODELS, 'tagger.bin'))),
    gazetteer: readGazetteer(readFileSync(join(MODELS, 'gazetteer.bin'))),
  }
  const examples = SETS.flatMap((set) => (set === 'gum' ? gumNames() : entities(set, 'train')))
  const inputs = examples.map(({ words }) => nameInput(tools, words))
  const ids = new Map(LABELS.map((label, i) => [label, i]))
  const golds = examples.map(({ tags }) => Int32Array.from(bilou(tags), (label) => ids.get(label)!))
  const trainer = new NetTrainer({
    ...{ rowBits: 16, hidden: HIDDEN, classes: LABELS.length },
    ...{ seed: 13, dropHidden: 0.1, dropFeatures: 0.1 },
  })
  const follows = labelOrder(LABELS)
  const source = random(17)
  const features = new Int32Array(NAME_FEATURES)
  const gold = new Int8Array(LABELS.length)
  let seen = 0
  for (let pass = 0; pass < PASSES; pass++) {
    for (const s of shuffled(examples.length, source)) {
      const input = inputs[s]!
      const rate = RATE * Math.max(0.03, 1 - seen++ / (examples.length * PASSES))
      const given = new Int32Array(input.words.count)
      for (let i = 0; i < given.length; i++) {
        const right = golds[s]![i]!
        if (right === OUTSIDE && outside(input.words.capital[i]!, i === 0 ? OUTSIDE : given[i - 1]!, LABELS)) continue
        trainer.begin(features, nameFeatures(input, i, given, features))
        const may = follows[i === 0 ? LABELS.length : given[i - 1]!]!
        for (let c = 0; c < LABELS.length; c++) gold[c] = c === right ? 1 : may[c] === 1 ? 0 : -1
        const chosen = trainer.choose(0, LABELS.length, gold, rate)
        trainer.finish(rate)
        given[i] = pass > 0 && source.next() < 0.5 && may[right] === 1 ? chosen.best : right
      }
    }
    if (pass >= PASSES - 3) trainer.average()
  }
  trainer.settle()
  const file = trainer.write({ kind: 'names', labels: LABELS })
  writeFileSync(join(MODELS, 'names.bin'), file)
  const model = readNameTagger(file)
  for (const set of ENTITIES) console.log(set, JSON.stringify(score(model, tools, entities(set, 'dev'))))
}

/** IOB tags of any set as BILOU labels of ours; types that we do not tell apart are no names. */
function bilou(tags: readonly string[]): string[] {
  return tags.map((tag, i) => {
    const type = KINDS[tag.slice(2)]
    if (!type) return 'O'
    // Some sets mark the first word of a name only where another name stands right before it.
    const begins = tag.startsWith('B') || tags[i - 1]?.slice(2) !== tag.slice(2)
    const goesOn = tags[i + 1] === `I-${tag.slice(2)}`
    return `${begins ? (goesOn ? 'B' : 'U') : goesOn ? 'I' : 'L'}-${type}`
  })
}

/** Names of the GUM trees: runs of proper nouns at the head of an entity that is a person, place or organisation. */
function gumNames(): GoldNames[] {
  return trees('train', ['dep-gum-clean']).map(namesOfTree)
}

function namesOfTree({ words, upos, misc }: GoldSentence): GoldNames {
  const tags = words.map(() => 'O')
  const open: { id: string; type: string; first: number; head: number }[] = []
  for (const [i, column] of misc.entries()) {
    const written = /(?:^|\|)Entity=([^|]*)/.exec(column)?.[1]
    if (!written) continue
    for (const [, opens, closes] of written.matchAll(/\(([^()]+)(?=[()]|$)|(\d+)?\)/g)) {
      if (opens !== undefined) {
        const [id = '', type = '', , , minimum = ''] = opens.split('-')
        const head = i + Number(/cf\d+\*?/.test(minimum) ? (/(\d+)/.exec(opens.split('-')[5] ?? '')?.[1] ?? 1) : 1) - 1
        open.push({ id, type, first: i, head })
        continue
      }
      const at = closes === undefined ? open.length - 1 : open.findLastIndex(({ id }) => id === closes)
      const [entity] = at >= 0 ? open.splice(at, 1) : []
      if (!entity || !KINDS[entity.type] || upos[entity.head] !== 'PROPN') continue
      let first = entity.head
      let last = entity.head + 1
      while (first > entity.first && isName(upos[first - 1]!)) first--
      while (last <= i && isName(upos[last]!)) last++
      for (let k = first; k < last; k++) tags[k] = `${k === first ? 'B' : 'I'}-${KINDS[entity.type]}`
    }
  }
  return { words, tags }
}

function isName(tag: string): boolean {
  return tag === 'PROPN'
}

function score(model: NameTagger, tools: Tools, gold: readonly GoldNames[]): Record<string, number> {
  const counts = new Map<string, { right: number; ours: number; theirs: number }>()
  const count = (type: string) => {
    const known = counts.get(type) ?? { right: 0, ours: 0, theirs: 0 }
    counts.set(type, known)
    return known
  }
  for (const { words, tags } of gold) {
    const right = new Set(spansOf(bilou(tags)).map((one) => `${one.first} ${one.last} ${one.type}`))
    for (const one of right) count(one.split(' ')[2]!).theirs++
    for (const one of findNames(model, nameInput(tools, words))) {
      count(one.type).ours++
      if (right.has(`${one.first} ${one.last} ${one.type}`)) count(one.type).right++
    }
  }
  const f = ({ right, ours, theirs }: { right: number; ours: number; theirs: number }): number =>
    +((200 * right) / (ours + theirs)).toFixed(1)
  const all = [...counts.values()].reduce(
    (sum, one) => ({ right: sum.right + one.right, ours: sum.ours + one.ours, theirs: sum.theirs + one.theirs }),
    { right: 0, ours: 0, theirs: 0 },
  )
  return { all: f(all), ...Object.fromEntries([...counts].map(([type, one]) => [type, f(one)])) }
}
