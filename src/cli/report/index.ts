import { githubReport } from './github'
import { jsonReport } from './json'
import { markdownReport } from './markdown'
import type { Reporter } from './reporter'
import { sarifReport } from './sarif'
import { textReport } from './text'

/** The formats of findings, by the name that `--format` takes. */
export const reporters = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  markdown: markdownReport,
  sarif: sarifReport,
} as const satisfies { readonly [format: string]: Reporter }

export type Format = keyof typeof reporters
