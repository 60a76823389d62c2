/** Does one call of a tool: the file that a worker thread runs. */
import { checkRewrite, compareTexts, findSource, listFigures, listQuotations } from './tools.ts'

export const TOOLS = {
  compare_texts: compareTexts,
  find_source: findSource,
  list_figures: listFigures,
  list_quotations: listQuotations,
  check_rewrite: checkRewrite,
} as const

export type ToolName = keyof typeof TOOLS

export interface Call {
  readonly tool: ToolName
  /** Held to the tool's schema before. */
  readonly input: object
}

export function doCall({ tool, input }: Call): Promise<object> {
  return TOOLS[tool](input as never)
}
