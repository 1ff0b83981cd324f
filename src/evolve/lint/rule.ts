import type { ResolvedContract } from '../../core/resolve-contract'
import type { ResolvedRow } from '../../core/resolve-rows'
import type { Severity } from '../finding'
import type { SourceUsage } from './source-usage'

/** What a rule looks at. */
export interface LintContext {
  readonly contract: ResolvedContract
  /** The rows that the contract defines by itself. Inherited ones are linted with their own contract. */
  readonly ownRows: readonly ResolvedRow[]
  /** Every row by its name. */
  readonly rowsByName: ReadonlyMap<string, ResolvedRow>
  /** How code uses the rows, if it was read. */
  readonly source?: SourceUsage
}

/** What a rule found. */
export interface LintMatch {
  /** Where in the contract: `errors.OUT_OF_STOCK.code`. Empty if it is about a file only. */
  readonly place: string
  readonly file?: string
  readonly line?: number
  /** What is wrong and what to do: whole sentences. */
  readonly message: string
}

/** A rule of `lint`. */
export interface LintRule {
  /** Unless a configuration sets another. */
  readonly severity: Severity
  /** What it finds, in one sentence. */
  readonly finds: string
  /** It looks at code, so it runs only if code was read. */
  readonly needsSource?: true
  check(context: LintContext): Iterable<LintMatch>
}
