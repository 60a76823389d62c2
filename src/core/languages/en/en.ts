import type { Language } from '../language.ts'
import { sentenceRules } from './sentences.ts'

export const en: Language = {
  code: 'en',
  sentences: sentenceRules,
}
