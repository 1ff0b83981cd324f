import { relative } from 'node:path'
import { type ResolvedContract, resolveContract } from '../../core/resolve-contract'
import type { FormerNames, UsageModules } from '../../evolve/explain'
import type { Ledger } from '../../evolve/ledger/ledger'
import type { ReadOptions } from '../command'
import type { ExitCode } from '../exit-code'
import type { Io } from '../io'
import { readLedgerFile } from '../ledger-file'
import { refuseFaulty } from '../refuse-faulty'
import { hasConfig } from './load-config'
import { loadProject, type ProjectContract } from './load-project'

/** A sound contract, and where code that uses it imports from. */
export interface ExplainedContract {
  readonly contract: ResolvedContract
  readonly modules: UsageModules
  /** From the ledger. */
  readonly formerNames?: FormerNames
}

/**
 * The contracts of a project; in a folder without a configuration the clinic's, which the package ships. If one has faults, they are
 * reported, and the result is what to exit with.
 *
 * @throws UsageError for what cannot be loaded
 */
export async function explainedContracts(
  { config, contract }: ReadOptions,
  io: Io,
): Promise<readonly ExplainedContract[] | ExitCode> {
  if (config === undefined && contract === undefined && !hasConfig(io.cwd)) return [await clinicContract()]
  const project = await loadProject(io.cwd, { config, contract } as { config?: string })
  return refuseFaulty(project, io) ?? project.contracts.flatMap((each) => explainedContract(each, io))
}

/** Loaded only if it is needed: it is the largest part of the command line. */
async function clinicContract(): Promise<ExplainedContract> {
  const { contract } = await import('../../contract')
  return {
    contract: resolveContract(contract),
    modules: { errors: 'error-codebook', client: 'error-codebook/client' },
  }
}

function explainedContract(project: ProjectContract, { cwd }: Io): ExplainedContract[] {
  const { contract, targets } = project
  if (contract === undefined) return []
  const folder = targets.find(({ name }) => name === 'typescript')?.out
  const path = folder === undefined ? '' : relative(cwd, folder).replaceAll('\\', '/')
  const modules = path === '' || path.startsWith('..') ? {} : { errors: `./${path}` }
  return [{ contract: resolveContract(contract), modules, formerNames: formerNamesIn(readLedgerFile(project, cwd)) }]
}

function formerNamesIn(ledger: Ledger | undefined): FormerNames {
  const renamed = ledger?.entries.filter(
    ({ retired, earlierNames }) => retired === undefined && earlierNames.length > 0,
  )
  return Object.fromEntries(renamed?.map(({ name, earlierNames }) => [name, earlierNames]) ?? [])
}
