import type { View } from '../view.ts'
import type { Anchors } from './anchors.ts'

/** What every section of the page is drawn from. */
export interface PageContext {
  readonly view: View
  readonly anchors: Anchors
}
