import type { HedgeWords } from '../hedge-words.ts'
import { regularForms } from './inflect.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)
const same = (words: string): Map<string, string> => new Map(list(words).map((word) => [word, word]))
const forms = (lemmas: string): [string, string][] =>
  list(lemmas).flatMap((lemma) => regularForms(lemma).map((form): [string, string] => [form, lemma]))

/** English words that lower certainty: written for this project from common knowledge. */
export const hedgeWords: HedgeWords = {
  plain:
    same(`reportedly allegedly apparently possibly perhaps probably likely unlikely purportedly supposedly presumably
    seemingly potentially conceivably ostensibly arguably maybe alleged apparent suspected possible unconfirmed
    unverified presumed purported supposed unclear uncertain probable rumoured rumored`),
  auxiliary: same('may might could'),
  passive: new Map([
    ...forms('fear believe suspect presume assume expect estimate rumour rumor report'),
    ['thought', 'think'],
    ['said', 'say'],
    ['understood', 'understand'],
  ]),
  seeming: new Map(forms('appear seem')),
  seemingLinks: new Set(['to', 'that', 'as']),
  passiveLinks: new Set(['to', 'that']),
  outcomes: new Set(['dead']),
  be: new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re"]),
  participle: /(?:ed|ght|said|stood)$/,
  cues: new Map(forms('claim allege suggest believe suspect speculate')),
  pairs: new Map([
    ['not clear', 'not clear'],
    ['not certain', 'not certain'],
    ['not confirmed', 'not confirmed'],
    ['not verified', 'not verified'],
  ]),
}
