/**
 * Property tests draw the same cases on every run, so that what is green stays green. To look further than that:
 * `FC_SEED=$RANDOM npx vitest run`.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2031) })
