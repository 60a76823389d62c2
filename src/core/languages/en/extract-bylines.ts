import type { ExtractWords } from '../extract-words.ts'

/** The part of the list that knows what stands beside the names of a byline. */
export const bylineWords = {
  pronouns:
    /\((?:she|he|they|ze|xe|any|all)(?: ?[/,|] ?(?:she|her|hers|he|him|his|they|them|theirs|any|all)){1,3}\)/giu,
  forOutlet: /(?<!\s)\s+(?:[Ff]or|of)\s+(?=(?:[Tt]he\s+)?\p{Lu})/u,
  bylineOthers:
    /(?:(?<!\s)\s+(?:and )?|[,;|] ?)(?:pictures?|photos?|photographs?|photography|images?|videos?|graphics?|illustrations?)(?: ?:| by )/iu,
} satisfies Partial<ExtractWords>
