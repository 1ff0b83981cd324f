import { dirname, join, relative, resolve } from 'node:path'
import type { Contract } from '../../core/contract'
import { contractFaults } from '../../core/contract-faults'
import { safeGet } from '../../core/safe-get'
import type { TargetName } from '../../generate/targets'
import type { Config, ContractConfig, RuleSettings, TargetSetting } from '../config'
import { UsageError } from '../usage-error'
import { contractFile } from './contract-file'
import { loadConfig } from './load-config'
import { type LoadedContract, loadContract } from './load-contract'
import { type Locate, locator } from './locate'
import { sourceFiles } from './source-files'

/** A target with the folder of its files, absolute. */
export interface ProjectTarget {
  readonly name: TargetName
  readonly out: string
  readonly options: object
}

/** A contract with all that belongs to it. Paths are absolute. */
export interface ProjectContract extends LoadedContract {
  readonly targets: readonly ProjectTarget[]
  /** Missing if the project wants none. */
  readonly ledger?: string
  readonly documents: readonly string[]
  /** The project's rules, with the contract's own. */
  readonly rules: RuleSettings
  readonly locate: Locate
}

/** What a command works on. */
export interface Project extends Pick<Config, 'rules' | 'consumers' | 'waivers'> {
  /** The folder that the project's paths start at. */
  readonly folder: string
  /** The configuration's file; missing if a contract was named instead. */
  readonly file?: string
  readonly contracts: readonly ProjectContract[]
}

/** How a command's options name a project: a configuration, or a contract alone. */
export interface ProjectOptions {
  readonly config?: string
  readonly contract?: string
  /** The folder of the generated files, with `contract`. */
  readonly out?: string
}

/**
 * Loads the contracts of a configuration, or the contract that is named.
 *
 * @throws UsageError for what cannot be loaded; faults of a contract are in `faults`
 */
export async function loadProject(cwd: string, options: ProjectOptions): Promise<Project> {
  const { config: named, contract, out } = options
  if (contract !== undefined) {
    const setting: ContractConfig = { contract, ...(out === undefined ? {} : { out }) }
    return { folder: cwd, contracts: [await projectContract(setting, cwd, undefined, 1)] }
  }
  const { config, file } = await loadConfig(cwd, named)
  const { contracts: settings, rules, consumers, waivers } = config
  if (settings.length === 0) throw new UsageError(`${relative(cwd, file)} lists no contract. Add one to contracts.`)
  const folder = dirname(file)
  const contracts: ProjectContract[] = []
  for (const setting of settings) contracts.push(await projectContract(setting, folder, file, settings.length, rules))
  return { folder, file, contracts, ...definedOnly({ rules, consumers, waivers }) }
}

async function projectContract(
  setting: ContractConfig,
  folder: string,
  config: string | undefined,
  count: number,
  rules: RuleSettings = {},
): Promise<ProjectContract> {
  const loaded = await loadedContract(setting.contract, folder, config)
  const { targets = ['typescript'], documents = [] } = setting
  const out = resolve(folder, setting.out ?? join(dirname(loaded.file), 'errors'))
  const ledger = ledgerFile(setting, loaded.contract, folder, count)
  return {
    ...loaded,
    targets: targets.map((each) => projectTarget(each, out, folder)),
    ...(ledger === undefined ? {} : { ledger }),
    documents,
    rules: { ...rules, ...setting.rules },
    locate: lazyLocator(loaded.file),
  }
}

/** Most commands find nothing, and need no lines. */
function lazyLocator(file: string): Locate {
  let locate: Locate | undefined
  return (place) => {
    locate ??= locator(sourceFiles(file))
    return locate(place)
  }
}

async function loadedContract(
  contract: string | Contract,
  folder: string,
  config: string | undefined,
): Promise<LoadedContract> {
  if (typeof contract === 'string') return loadContract(contract, folder)
  return { file: await contractFile(contract, config ?? folder), contract, faults: contractFaults(contract) }
}

function projectTarget(setting: TargetName | TargetSetting, out: string, folder: string): ProjectTarget {
  if (typeof setting === 'string') return { name: setting, out, options: {} }
  const { target, out: own, ...options } = setting
  return { name: target, out: own === undefined ? out : resolve(folder, own), options }
}

function ledgerFile(
  { ledger }: ContractConfig,
  contract: Contract | undefined,
  folder: string,
  count: number,
): string | undefined {
  if (ledger === false) return undefined
  if (ledger !== undefined) return resolve(folder, ledger)
  if (count === 1) return resolve(folder, 'error-codebook.lock')
  // A contract that defineContract refused has no name.
  const name = safeGet(contract, 'name')
  return typeof name === 'string' ? resolve(folder, `error-codebook.${name}.lock`) : undefined
}

function definedOnly<Given extends object>(given: Given): { [Key in keyof Given]?: NonNullable<Given[Key]> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Given]?: NonNullable<Given[Key]>
  }
}
