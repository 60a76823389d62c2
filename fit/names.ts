/** `npm run fit -- names`: people, places and organisations, trained on labelled names and on the named entities of the GUM trees. */
import { FeatureList } from '../src/core/analyse/feature-list.ts'
import { type Gazetteer, listedPlaces, readGazetteer } from '../src/core/analyse/gazetteer.ts'
import { hashString } from '../src/core/analyse/hash.ts'
import { type Lexicon, readLexicon } from '../src/core/analyse/lexicon.ts'
import { NAME_FEATURES, type NameInput, nameFeatures } from '../src/core/analyse/name-features.ts'
import {
  findNames,
  labelOrder,
  type NameTagger,
  OUTSIDE,
  outside,
  readNameTagger,
  spansOf,
} from '../src/core/analyse/names.ts'
import { readTagger, type Tagger, tagWords } from '../src/core/analyse/tagger.ts'
import { wordColumns } from '../src/core/analyse/word-columns.ts'
import type { GoldSentence } from './conllu.ts'
import { ENTITIES, entities, type GoldNames, model, SHARE_ALIKE, TREE_DATA, trees, writeModel } from './data.ts'
import { byCode } from './lexicon.ts'
import { NetTrainer } from './net-trainer.ts'
import { random, shuffled } from './random.ts'

const PASSES = 6
const RATE = 0.03
const HIDDEN = 48

/** The sets, each as often as it counts: the UNER names, whose conventions are ours, count twice. */
const SETS = ['ner-uner-ewt', ...ENTITIES, 'gum']

const LABELS = [
  'O',
  ...['PER', 'LOC', 'ORG'].flatMap((type) => ['B', 'I', 'L', 'U'].map((place) => `${place}-${type}`)),
]

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
    lexicon: readLexicon(model('lexicon')),
    tagger: readTagger(model('tagger')),
    gazetteer: readGazetteer(model('gazetteer')),
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
  const features = new FeatureList(NAME_FEATURES)
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
        nameFeatures(input, i, given, features)
        trainer.begin(features)
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
  const names = readNameTagger(file)
  writeModel('names', file, {
    about: 'Names of people, places and organisations in English sentences.',
    data: [
      ...TREE_DATA,
      'UNER English EWT, training part (CC BY-SA 4.0)',
      'WikiGold (CC BY 4.0)',
      'WNUT17 (CC BY 4.0)',
      're3d, parts that are open (public domain, OGL 3, CC BY-SA 3.0)',
      'lexicon.bin, tagger.bin, gazetteer.bin',
    ],
    licence: SHARE_ALIKE,
    scores: Object.assign({}, ...['ner-uner-ewt', 'ner-wikigold'].map((set) => score(names, tools, set))) as Record<
      string,
      string
    >,
  })
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

function score(names: NameTagger, tools: Tools, set: string): Record<string, string> {
  const counts = new Map<string, { right: number; ours: number; theirs: number }>()
  const count = (type: string) => {
    const known = counts.get(type) ?? { right: 0, ours: 0, theirs: 0 }
    counts.set(type, known)
    return known
  }
  for (const { words, tags } of entities(set, 'dev')) {
    const right = new Set(spansOf(bilou(tags)).map((one) => `${one.first} ${one.last} ${one.type}`))
    for (const one of right) count(one.split(' ')[2]!).theirs++
    for (const one of findNames(names, nameInput(tools, words))) {
      count(one.type).ours++
      if (right.has(`${one.first} ${one.last} ${one.type}`)) count(one.type).right++
    }
  }
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => byCode(a, b))
      .map(([type, { right, ours, theirs }]) => [
        `${set}, dev part, words given: F1 of ${type} names`,
        ((2 * right) / (ours + theirs)).toFixed(3),
      ]),
  )
}
