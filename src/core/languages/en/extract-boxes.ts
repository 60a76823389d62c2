import type { ExtractWords } from '../extract-words.ts'

/** The part of the list that knows boxes amid a page's text: requests for consent, offers of subscriptions. */
export const boxWords = {
  consentWord: /\b(?:cookies?|consent|tracking technolog(?:y|ies)|(?:our|advertising|its) partners|your privacy)\b/giu,
  consentHeading:
    /^(?:(?:your )?privacy (?:preferences?|choices|settings|options|centre|center|overview|manager)\b.{0,40}|(?:manage|set|choose|your)(?: your)? (?:consent|cookies?|privacy|tracking)\b.{0,40}|(?:we|.{1,30}) (?:values?|cares? about|respects?) (?:about )?your privacy.?|cookies?(?: (?:settings|preferences?|policy|consent|notice|choices))?|(?:this|our) (?:site|website|web site) uses cookies.{0,40}|(?:before you continue|your (?:data|privacy),? your (?:choice|experience)s?).{0,40})$/iu,
  offerHeading:
    /^(?:(?:please )?(?:subscribe|sign up|register|create an account|sign in|log in|join)\b.{0,60}\b(?:read|access|unlock|continue|support|articles?|stories|news|more|unlimited|today|now)\b.{0,80}|(?:this|the) (?:article|story|content) is (?:free for|for|only for|available to|exclusive to|reserved for).{0,80}|(?:to )?(?:continue|keep) reading.{0,80}|(?:get|enjoy) (?:full|unlimited|exclusive|all)(?: digital)? access.{0,80}|(?:already|not) a (?:subscriber|member)\b.{0,60}|unlock (?:more articles|the full|this|unlimited).{0,80}|(?:subscriber|member|subscription) (?:benefits|exclusive)s?.{0,40})$/iu,
} satisfies Partial<ExtractWords>
