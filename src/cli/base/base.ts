import type { ResolvedContract } from '../../core/resolve-contract'
import type { ProjectContract } from '../load/load-project'

/** What the contracts of a project are compared with. */
export interface Base {
  /** In a sentence: `origin/main`. */
  readonly name: string
  /**
   * The earlier version of a contract; `undefined` if the base does not have it.
   *
   * @throws UsageError if it cannot be read
   */
  contractOf(current: ProjectContract): Promise<ResolvedContract | undefined>
}
