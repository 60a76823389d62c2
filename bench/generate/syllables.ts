/** What invented names are made of. */
export const SYLLABLES = [
  'ba',
  'do',
  'fe',
  'gru',
  'hal',
  'ist',
  'ke',
  'lor',
  'mi',
  'nas',
  'om',
  'pel',
  'qui',
  'rat',
  'su',
  'tor',
]
