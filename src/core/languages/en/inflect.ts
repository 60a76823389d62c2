/** The regular forms of an English verb: third person, past, past participle (the same), present participle. */
export function regularForms(lemma: string): string[] {
  return [lemma, thirdPerson(lemma), past(lemma), participle(lemma)]
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function past(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return `${doubled(lemma)}ed`
}

function participle(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`
  return /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${doubled(lemma)}ing`
}

/** Verbs of more than one syllable that double their last letter all the same, for stress falls on it. */
const STRESSED =
  /(?:mit|fer|pel|cur|gret|but|plot|cap|rap|net|vet|tip|drop|cal|bel|gin|dit|set|get|let|hit|put|cut|run)$/

function doubled(lemma: string): string {
  const short = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma)
  return short || (STRESSED.test(lemma) && !/(?:edit|vet|exit|visit|credit|benefit)$/.test(lemma))
    ? `${lemma}${lemma.at(-1)}`
    : lemma
}
