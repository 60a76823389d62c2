/** Addresses of reports as a desk knows them again. */

/** Parameters that tell a site where a reader comes from, and nothing of what is read. */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_(?:campaign|kwd|source|medium)|hsa_\w+|at_(?:medium|campaign|custom\d?|link_\w+|format|ptr_name|bbc_team)|ns_(?:mchannel|source|campaign|linkname|fee)|mc_[ce]id|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|igsh|ttclid|li_fat_id|_ga|_gl|_hsenc|_hsmi|mkt_tok|cmpid|ocid|icid|xtor|echobox|traffic_source|smid|sref|guccounter|guce_\w+|ref_src|ref_url|spm|wt_mc|s_cid|cid_source|rss|partner_source)$/i

/** An address without what changes from one feed or post to the next though the page does not; without its fragment. */
export function withoutTracking(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.hash = ''
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
  for (const name of names) url.searchParams.delete(name)
  return names.length > 0 ? url.href : address.replace(/#.*$/s, '')
}
