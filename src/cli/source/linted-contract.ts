import type { ResolvedContract } from '../../core/resolve-contract'

/** A contract whose use in code is looked for. */
export interface LintedContract {
  readonly resolved: ResolvedContract
  /** The folders of its generated code, absolute. */
  readonly generated: readonly string[]
  /** The files that it is written in, absolute. */
  readonly sources: readonly string[]
}
