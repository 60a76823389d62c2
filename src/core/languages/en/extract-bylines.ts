import type { ExtractWords, HeadField } from '../extract-words.ts'

const HEAD_FIELDS: readonly (readonly [field: HeadField, names: string])[] = [
  ['title', 'title,headline,heading,subject'],
  ['standfirst', 'standfirst,subtitle,sub title,subheadline,summary,description,dek,deck'],
  ['publisher', 'outlet,publisher,publication,source,newspaper,paper,site,website,agency,news agency,media,medium'],
  [
    'published',
    'date,published,publication date,published on,date published,published at,posted,pub date,pubdate,dated',
  ],
  ['updated', 'updated,last updated,modified,last modified,date modified,date updated'],
  ['authors', 'author,authors,byline,by,writer,writers,reporter,reporters,written by,journalist,creator'],
  ['url', 'url,link,address,source url,original url,canonical,permalink,web address'],
  ['language', 'language,lang'],
  ['text', 'text,body,content,article,full text,story,article text,body text'],
]

/** The part of the list that knows what stands beside the names of a byline, and at the head of a text file. */
export const bylineWords = {
  headFields: new Map(HEAD_FIELDS.flatMap(([field, names]) => names.split(',').map((name) => [name, field] as const))),
  pronouns:
    /\((?:she|he|they|ze|xe|any|all)(?: ?[/,|] ?(?:she|her|hers|he|him|his|they|them|theirs|any|all)){1,3}\)/giu,
  forOutlet: /(?<!\s)\s+(?:[Ff]or|of)\s+(?=(?:[Tt]he\s+)?\p{Lu})/u,
  bylineOthers:
    /(?:(?<!\s)\s+(?:and )?|[,;|] ?)(?:pictures?|photos?|photographs?|photography|images?|videos?|graphics?|illustrations?)(?: ?:| by )/iu,
} satisfies Partial<ExtractWords>
