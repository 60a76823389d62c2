import type { WordOdds } from './word-odds.ts'

/** A whole line that belongs to the page and not to the report, and the reason code under which it is left out. */
export interface LinePattern {
  readonly reason: string
  readonly pattern: RegExp
}

/** What a line at the head of a text file tells. */
export type HeadField =
  | 'title'
  | 'standfirst'
  | 'publisher'
  | 'published'
  | 'updated'
  | 'authors'
  | 'url'
  | 'language'
  | 'text'

/**
 * What a language brings for parting a report from its page. Every pattern is matched against one line, trimmed, with
 * single spaces and plain apostrophes, and is linear in the length of the line.
 */
/** Page furniture that stands within a line, whatever is around it. */
export interface Passage {
  /** With the flag `g`; every repetition in it is bounded. */
  readonly pattern: RegExp
  /** Why it is left out; null where it is only parted from the rest, so that the rules for lines see it. */
  readonly reason: string | null
}

/** A run of pictures within a line. */
export interface Gallery {
  /** What stands before the first counter, up to the end. */
  readonly opening: RegExp
  /** A picture's number and how many there are, as groups; with the flag `g`. */
  readonly counter: RegExp
  /** Whose picture it is, at the end of a caption. */
  readonly credit: RegExp
}

/** Fitted log-odds of words by which the sentences of a report are told from what stands among them. */
export interface AsideOdds {
  /** That a text begins at a word with a capital, and ends with the one before it, where no full stop tells. */
  readonly next: WordOdds
  readonly before: WordOdds
  /** That a text ends behind a verb: a seam. */
  readonly verb: WordOdds
  /** That a unit is no part of the report, by a word or pair in it, its first word or pair, its last word. */
  readonly inside: WordOdds
  readonly first: WordOdds
  readonly last: WordOdds
}

export interface ExtractWords {
  /** What a line that tells something has, each of them: a verb in a past or perfect form, an article. */
  readonly told: readonly RegExp[]
  /** Read when first asked for. */
  readonly asides: () => AsideOdds
  readonly passages: readonly Passage[]
  /** What ends a card that a page shows at a name, as it is written. */
  readonly more: string
  readonly gallery: Gallery

  /** Whole lines of page furniture, in order: the first that matches names the reason. */
  readonly furniture: readonly LinePattern[]
  /** A short line under which a page lists other reports. */
  readonly relatedHeading: RegExp
  /** A short line under which readers' comments stand. */
  readonly commentsHeading: RegExp
  /** The credit that ends a caption: "Picture: Agency", "(Photo by ...)". */
  readonly creditEnd: RegExp
  /** A line that is a credit and nothing else. */
  readonly creditLine: RegExp
  /** A picture's author and outlet behind its caption: "... on Friday. Ann Roe/Morning Star". */
  readonly namedCredit: RegExp
  /** A picture's source before the words that stand for the picture. */
  readonly sourceStart: RegExp
  /** The label of a box that explains, and the button at its end. */
  readonly explainer: RegExp
  readonly explainerEnd: RegExp
  /** Names of boxes that are no text though they stand within it, lower case. */
  readonly leftIn: RegExp
  /** A word of a request for consent to cookies; global. */
  readonly consentWord: RegExp
  /** The heading of such a request. */
  readonly consentHeading: RegExp
  /** The heading or first line of a box that sells subscriptions. */
  readonly offerHeading: RegExp
  /** Names of the line below the headline. */
  readonly belowHeadline: RegExp
  /** Words by which a caption gives itself away. */
  readonly captionCue: RegExp
  /** The opening of a byline. */
  readonly bylineStart: RegExp
  /** A line that announces the names in the next one: "Written by". */
  readonly bylineLabel: RegExp
  /** "By" that markup has run together with the name after it. */
  readonly byGlued: RegExp
  /** "By" within a line, after a date. */
  readonly byInside: RegExp
  /** What the name of a person's site has after the person's: "'s blog". */
  readonly ownerEnd: RegExp
  /** Ends what stands before one who did not write: "Reviewed by". */
  readonly notAuthorBy: RegExp
  /** How a person is spoken of, in brackets beside the name: "(she/her)"; global. */
  readonly pronouns: RegExp
  /** Parts a reporter from the outlet: "Jane Roe for the Echo". */
  readonly forOutlet: RegExp
  /** What begins the names of those who took pictures, within a byline. */
  readonly bylineOthers: RegExp
  /** Labels around an author's name in a page's markup: "Author", "More about". */
  readonly authorLabel: RegExp
  /** A heading of the box about the author; its first group holds the name where the heading does. */
  readonly aboutAuthor: RegExp
  /** What goes before the author's name where a sentence of the page tells it: "This report was written by". */
  readonly writtenBy: RegExp
  /** What follows a name at the opening of a line about its bearer: "is a", after it. */
  readonly introduces: RegExp
  /** The opening of a line that names who helped; the names follow. */
  readonly contributorsStart: RegExp
  /** A whole line that credits somebody with help, whoever it is: "Osla.example contributed to this report." */
  readonly contributorsAlone: RegExp
  /** The end of a line that names who helped; the names precede. */
  readonly contributorsEnd: RegExp
  /** The opening of a line that names who reported, at the end of an agency's report. */
  readonly reportersStart: RegExp
  /** What ends a list of reporters: the editors that an agency names after them. */
  readonly editorsStart: RegExp
  /** Joins two names: "and". */
  readonly and: RegExp
  /** Parts a name from where it reports from: "in", "at". */
  readonly reportsFrom: RegExp
  /** Words of a post: "correspondent", "editor". A segment of a byline that holds one is no name. */
  readonly roles: ReadonlySet<string>
  /** Those of them that name a post by themselves: "correspondent", not "political". */
  readonly posts: ReadonlySet<string>
  /** Lower-case words that may stand inside a person's name. */
  readonly nameParticles: ReadonlySet<string>
  /** Words that no person's name holds. */
  readonly notInNames: ReadonlySet<string>
  /** Those of them that are given names too, with their capital. */
  readonly alsoNames: ReadonlySet<string>
  /** Agencies and broadcasters by their lower-case name, with the name to show. */
  readonly agencies: ReadonlyMap<string, string>
  /** Those of them that sell reports to outlets. */
  readonly wires: ReadonlyMap<string, string>
  /** Last words of outlets' names: "times", "post", "news". */
  readonly outletWords: ReadonlySet<string>
  /** Bylines that stand for nobody: "staff", "newsroom". */
  readonly nobody: RegExp
  /** Ends the name of an outlet's staff, which is left out beside a person's: "Echo Editorial Team". */
  readonly staffEnd: RegExp
  /** A title before a name that is no part of it: "Dr". */
  readonly doctor: RegExp
  /** Legal forms at the end of a company's name. */
  readonly companyForm: RegExp
  readonly copyright: RegExp
  /** Words of a copyright line around the owner's name. */
  readonly copyrightWords: RegExp
  /** Month names and their short forms, lower case, to 1-12. */
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlySet<string>
  /** Time zones that name one offset, lower case: "est" to "-05:00". */
  readonly zones: ReadonlyMap<string, string>
  /** Zones that follow summer time, by the offset in winter: "et" to -5. */
  readonly seasonalZones: ReadonlyMap<string, number>
  /** Words that may stand around a date in a line that is a timestamp. */
  readonly timestampWords: ReadonlySet<string>
  /** Marks a timestamp as one of a change. */
  readonly updatedWord: RegExp
  /** What begins a new part of a timestamp: a label such as "Updated"; global. */
  readonly timestampLabel: RegExp
  /** Names of the fields at the head of a text file, lower case, to what they tell. */
  readonly headFields: ReadonlyMap<string, HeadField>
  /** A label before a date at the very start of a text: "date 2020-01-01". */
  readonly dateLabel: RegExp
  /** Words too common to tell a topic. */
  readonly commonWords: ReadonlySet<string>
  /** Forms of verbs that make a clause a sentence, lower case: "is", "had", "said". */
  readonly finiteWords: ReadonlySet<string>
  /** Words that no paragraph ends with: a paragraph that does goes on in the next. */
  readonly danglers: ReadonlySet<string>
}
