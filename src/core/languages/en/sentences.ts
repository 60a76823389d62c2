import type { SentenceRules } from '../../text/sentences.ts'

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))

/** English abbreviations that a full stop belongs to. */
export const sentenceRules: SentenceRules = {
  abbreviations: words(`
    mr mrs ms mx dr prof rev hon gov sen rep reps sens pres lt col gen maj capt cpt cmdr adm sgt cpl pvt det insp supt
    sr st mt ft vs v no nos fig al ed eds vol pp approx est dept univ assn bros cf viz ie eg
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn
    tex va vt wash wis wyo d.c dist atty asst messrs spc pfc cst`),
  numberAbbreviation: words('no nos'),
  opensSentence: words(`
    the he she it they we but in on at a an this that these those his her its their there however meanwhile and as after
    dozens some more`),
  endingAbbreviations: words('a.m p.m am pm inc ltd co corp jr etc u.s u.k u.n e.u d.c plc bn mn ave blvd rd'),
}
