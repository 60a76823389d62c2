/** How English words end in their forms, and what is taken away for the base form. In each list the first that fits counts. */
import type { Endings, LemmaEnding } from '../../text/lemma.ts'

const drop = (ends: RegExp, cut: number, add = ''): LemmaEnding => ({ ends, cut, add })

const VERBS: readonly LemmaEnding[] = [
  drop(/(?:^|[^aeiou])(?:gr|guarant|fr|refer)eed$/, 1),
  drop(/..ie[ds]$/, 3, 'y'),
  { ...drop(/...ed$/, 2), stem: true },
  { ...drop(/(?:[aeiouy][^aeiouy]{1,5}|[aeiouy]{2}|..y)ing$/, 3), stem: true },
  drop(/(?:ss|sh|ch|x|zz|o)es$/, 2),
  drop(/(?:foc|bi)[au]se[ds]$/, 2),
  drop(/..[^siu]s$/, 1),
]

/** What "-ed" and "-ing" leave, by how its verb is written: "stopp" is of "stop", "releas" of "release", "visit" of "visit". */
const STEMS: readonly LemmaEnding[] = [
  drop(/..([bdgmnprt])\1$/, 1),
  drop(
    /(?:trav|canc|mod|lab|lev|reb|xp|mp|op|quarr|sign|tot|contr|patr|exc|fu|du|chann|tunn|couns|fulf|riv|rav)[aeiou]ll$/,
    1,
  ),
  drop(/(?:mim|pan|traff|picn|frol)ick$/, 1),
  // Vowels that a silent e keeps long before r, n, m, t and l.
  drop(/(?:[^aeiou][aiu]|qui|pl[eo]|gno|ado|sco|^bo|sno|sto|rfe|dhe|eve|^he|^me)r$/, 0, 'e'),
  drop(/(?:^ru|^ga|^su)in$/, 0),
  drop(/(?:aband|questi|menti|reas|pard|summ)on$/, 0),
  drop(/(?:[^aeiou]i|[rn]ve|stpo|ndo|clo|dro|pho|^ho|ato|thro)n$/, 0, 'e'),
  drop(/(?:elco|eco|[^aeiou][iu])m$/, 0, 'e'),
  drop(/(?:mple|ple|dele|mpe|cre|invi|exci|inci|reci|^ci|uni|igni|xtradi|xpedi|equi|despi|^bi|smi)t$/, 0, 'e'),
  drop(/(?:quo|romo|^vo|^no|evo|eno|^do)t$/, 0, 'e'),
  drop(/^[twph]ast$/, 0, 'e'),
  drop(/(?:[^aeiou][iu]l|(?:^sc|inh|exh)al|guid|yz)$/, 0, 'e'),
  drop(/(?:ch|rr|^r)ang$|(?:fr|cr|^h|mp)ing$|[lp]lung$/, 0, 'e'),
  drop(/(?:focus|bias|gas|[aeiou]{2}th|[ao]ng|ing|long|belong|alarm)$/, 0),
  drop(/(?:[vu]|[^s]s|[^aeiou]c|[aeiou][cz]|[bcdfgkpt]l|[dlnr]g|[aeiou]{2}[sv]|th|[iu]at|creat)$/, 0, 'e'),
  // "Hop" of "hoping": a short verb that is written without e would have doubled its last letter.
  drop(/^[^aeiouy]*[aeiouy][bdgkmnprt]$/, 0, 'e'),
  drop(/(?:[eio]n|[eoa]r|it|et|op|ip|om|ot|uct)$/, 0),
  drop(/[^aeiou][aeiouy][bdgkmnprt]$/, 0, 'e'),
]

const NOUNS: readonly LemmaEnding[] = [
  drop(/movies$|ombies$|alories$|pixies$|^[dlpt]ies$/, 1),
  drop(/(?:c|r)ookies$|pinkies$|budgies$/, 1),
  drop(/..ies$/, 3, 'y'),
  drop(/(?:head|heart|stomach|tooth|back|^)aches$/, 1),
  drop(
    /(?:(?:vir|camp|bon|stat|cens|foc|chor|min|pl|b|cact|circ|gen)us|gas|lens|bias|canvas|atlas|iris|ss|sh|ch|x|zz|tz)es$/,
    2,
  ),
  drop(/[zs]es$/, 1),
  drop(
    /(?:ss|us|is|ous|aos|smos|^gas|^bias|^lens|canvas|atlas|(?:polit|econom|mathemat|eth|phys|athlet|logist)ics|ewas|amas|exas|kansas|christmas)$/,
    0,
  ),
  drop(/.s$/, 1),
]

export const endings: Endings = { verbs: VERBS, stems: STEMS, nouns: NOUNS }
