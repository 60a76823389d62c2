import type { Gallery, PassageWords } from '../extract-words.ts'

const passage = (reason: string | null, source: string, flags = 'g'): PassageWords => ({
  reason,
  pattern: new RegExp(source, flags),
})

/** Who takes pictures, as captions end. */
const AGENCY =
  '(?:Getty(?: Images)?|Reuters|REUTERS|AFP|AP|PA|EPA|Rex(?: Features)?|Shutterstock|Alamy|SWNS|TNS|Bloomberg)'
/** Right behind the end of a sentence. */
const AFTER_SENTENCE = `(?<=[.!?]["']? )`
/** Words that hardly ever have a capital but at the head of a sentence. */
const OPENERS =
  'The|A|An|In|On|At|It|He|She|They|But|And|There|This|These|For|After|As|When|While|Some|Many|Several|One|Two|Three'
const NETWORK = '(?:WhatsApp|Facebook|Twitter|X|Pinterest|Reddit|LinkedIn|Tumblr|Telegram|Email|Messenger)'

/** Page furniture that stands within a line of text. Every repetition is bounded. */
export const passages: readonly PassageWords[] = [
  passage(null, `${AFTER_SENTENCE}\\(?(?:With )?[Aa]dditional reporting (?:by|from) [^.!?()]{2,90}[.)]{0,2}$`),
  passage(null, `${AFTER_SENTENCE}\\(Reporting by [^()]{5,300}\\)`),
  passage(
    'picture-caption',
    `${AFTER_SENTENCE}[A-Z][a-z'-]+(?: [a-z'-]+){0,2}: [^.!?:()"]{10,160} \\([A-Z][\\w.'/ -]{1,40}\\)`,
  ),
  passage(
    'picture-caption',
    `${AFTER_SENTENCE}[A-Z][^.!?:()"]{15,180} \\(${AGENCY}(?:/[A-Z]\\w{1,20})?\\)(?= ["'A-Z])`,
  ),
  passage(
    'picture-caption',
    `(?:Image copyright [A-Z][\\w/. ]{1,30}? )?Image caption [^.!?]{10,160}?(?= (?:${OPENERS}) [a-z])`,
  ),
  passage('share-bar', `Click to (?:share on|email) ${NETWORK}(?: \\(Opens in new window\\))?`),
  passage('share-bar', '\\(Opens in new window\\)'),
  passage('share-bar', '(?:Read or )?Share this story:? https?://\\S{1,120}'),
  passage('share-bar', 'Share by email\\b|Share on (?:Facebook|Twitter|WhatsApp)\\b'),
  passage(
    'video',
    'Scroll down for video|JUST WATCHED .{1,120}? Replay(?: More Videos)?(?: \\.{3})? MUST WATCH .{1,120}? \\d{1,2}:\\d\\d',
  ),
  passage(
    'video',
    'Video playback is (?:un|not )supported(?: on this device| in this browser)?|Media playback is unsupported on your device',
  ),
  passage('newsletter', "Please verify you're not a robot by clicking the box\\."),
  passage('newsletter', 'Invalid email(?: address)?\\.?(?: Please re-?enter\\.?)?', 'gi'),
  passage('newsletter', 'You must select a newsletter to subscribe to\\.|View all [A-Z][\\w ]{2,30} newsletters\\.'),
  passage(
    'newsletter',
    'Get (?:the )?(?:daily |weekly |latest )?[\\w ]{2,40} (?:delivered )?(?:directly |straight )?to your inbox(?: \\+ Subscribe)?\\.?(?: By signing up, you agree to our Privacy Policy\\.?)?',
  ),
  passage(
    'newsletter',
    'Thank you for subscribing!?|Could not subscribe, try again later|See our privacy notice|Sign up for (?:our )?(?:daily|weekly|free) newsletters?\\b',
    'gi',
  ),
  passage(
    'newsletter',
    'Sign up for our newsletter|\\b[A-Z]\\w{1,20} politics news delivered to your inbox: sign up for our newsletter',
    'gi',
  ),
  passage(
    'advert',
    'Advertisement Continue reading the main story|Continue reading the main story|Story continues below advertisement|Article continues below',
    'g',
  ),
  passage('picture-credit', `\\((?:Photo|Picture|Image|Pic|Credit)s?:? ?[^()]{2,60}\\)`),
  passage('picture-credit', `\\((?:[A-Z][\\p{L}.'-]{1,20} ){1,3}/ ?[A-Z][\\p{L} ]{1,30}\\)`, 'gu'),
  passage('picture-credit', `Image copyright [A-Z][\\w/. ]{1,30}? Image caption`),
  passage(
    'picture-credit',
    'Image copyright (?:Getty Images|Reuters|AFP|AP|PA|EPA)|Image caption|Enlarge this image toggle caption|hide caption toggle caption',
  ),
  passage('picture-credit', `\\[(?:Image|Photo|Picture) (?:via|by|courtesy of) [^\\[\\]]{2,40}\\]`),
  passage('share-bar', '(?:pic\\.twitter\\.com|t\\.co)/\\w{4,20}'),
  passage('image-control', 'VIEW GALLERY|View gallery|View photos'),
  passage('read-more', '(?:SEE ALSO|READ MORE|Read more|MORE|PHOTOS|RELATED|WATCH): [^.!?\\n]{10,140}$', 'gm'),
  passage(
    'read-more',
    'MORE GREAT STORIES FROM|Read this story in \\w+ at \\S{3,60}|Click for more from [^.]{3,40}\\.|\\(Get the latest quote here\\.\\)',
  ),
  passage('comments', 'Sorry we are not currently accepting comments on this article\\.'),
  passage('live-label', 'This is a breaking news story, more (?:follows|to follow)\\.{0,3}'),
]

/** "8 show all" and "3/19": where a gallery in a line begins, each counter in it, and who took its last picture. */
export const gallery: Gallery = {
  opening: /(?:[A-Z][\w ]{2,40} )?\d{1,3} show all (?:[A-Z][\w ]{2,40} )?$/,
  counter: /(?<![\d/.])(\d{1,3})\/(\d{1,3})(?![\d/])/g,
  credit: new RegExp(`\\b${AGENCY}(?:/[A-Z][\\w ]{1,20}| wire| Images)?(?= )`),
}
