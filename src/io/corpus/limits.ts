/** What one archive may make of the memory and time of a run. In bytes. */
export const MOST_RECORD_BYTES = 32 * 1024 * 1024
/** Bytes read at a time. */
export const BLOCK_BYTES = 1024 * 1024
/** A compressed part may swell to this many times its size, once it has given `FREE_BYTES`. News packs to a fifth. */
export const MOST_SWELLING = 200
export const FREE_BYTES = 16 * 1024 * 1024
