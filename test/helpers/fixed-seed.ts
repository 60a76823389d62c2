/**
 * Property tests draw the same cases on every run, so that what is green stays green. `npm run nightly` looks further: it
 * runs them from a fresh seed, and prints it.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2031) })
