import type { Severity } from '../finding'

/** A rule of `check`, as a configuration names it. */
export interface CheckRule {
  /** The severity unless a configuration sets another. */
  readonly severity: Severity
  /** What it finds, in one sentence. */
  readonly finds: string
}

/** The rules about documents. A configuration may set each to `error`, `warn` or `off`. */
export const documentRules = {
  'document-code': { severity: 'error', finds: 'A document gives a row a code that is not its code.' },
  'document-status': { severity: 'error', finds: 'A document gives a row an HTTP status that is not its status.' },
  'document-unknown-code': { severity: 'error', finds: 'A document mentions a code of a range that no row has.' },
  'document-unknown-name': {
    severity: 'error',
    finds: 'A document mentions the name of a row that does not exist, or no longer does.',
  },
  'document-likely-name': {
    severity: 'warn',
    finds: 'A document with many names of rows has one in code that looks like them and is no row.',
  },
  'document-meaning': { severity: 'warn', finds: 'A table that copies the meanings of rows has another one.' },
} as const satisfies { readonly [rule: string]: CheckRule }

export type DocumentRule = keyof typeof documentRules
