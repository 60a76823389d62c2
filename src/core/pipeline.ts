/**
 * Stemma on one screen.
 *
 *   page ─ read ─ extract ─ annotate ─▶ prepared articles     one page at a time
 *   articles ─ relate ─ cluster ─ reconcile ─▶ dossier        all articles together
 *
 * Pure: no disk, network, clock or randomness. `io`, `store`, `cli` and `server` bring those.
 */
export {}
