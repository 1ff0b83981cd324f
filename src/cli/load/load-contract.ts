import { extname, relative, resolve } from 'node:path'
import type { Contract } from '../../core/contract'
import { contractFaults } from '../../core/contract-faults'
import type { Fault } from '../../core/contract-faults/fault'
import { asObject, safeGet } from '../../core/safe-get'
import { UsageError } from '../usage-error'
import { importModule } from './import-module'
import { loadFailure } from './load-failure'
import { parseJson } from './parse-json'
import { readText } from './read-text'

/** A contract as its file defines it, sound or with faults. */
export interface LoadedContract {
  /** The file, absolute. */
  readonly file: string
  /** Missing if `defineContract` refused it. */
  readonly contract?: Contract
  readonly faults: readonly Fault[]
}

/**
 * Loads the contract of a `.ts`, `.mts`, `.js`, `.mjs` or `.json` file. If the file exports several, `contract.ts#shop` names one.
 *
 * @throws UsageError for a file that cannot be loaded, or exports no contract
 */
export async function loadContract(reference: string, folder: string): Promise<LoadedContract> {
  const [path = '', name] = reference.split('#')
  const file = resolve(folder, path)
  const shown = relative(folder, file)
  const text = readText(file, shown)
  if (extname(file) === '.json') return sound(file, withoutSchema(parseJson(text, shown)))
  if (!/^\.[cm]?[jt]s$/.test(extname(file))) {
    throw new UsageError(`${shown} is no contract: name a .ts, .mts, .js, .mjs or .json file.`)
  }
  try {
    return sound(file, contractOf(await importModule(file), name, shown))
  } catch (cause) {
    const faults = safeGet(cause, 'faults')
    // defineContract refuses a contract before the module can export it.
    if (Array.isArray(faults)) return { file, faults: faults as Fault[] }
    throw loadFailure(cause, file, shown)
  }
}

/**
 * Loads the contract of this name from a file, whatever its export is called; without such a one, the only contract that it exports.
 *
 * @throws UsageError for a file that cannot be loaded, or exports no contract
 */
export async function loadContractNamed(
  file: string,
  name: string | undefined,
  shown: string,
): Promise<LoadedContract> {
  if (extname(file) === '.json') return sound(file, withoutSchema(parseJson(readText(file, shown), shown)))
  try {
    const exported = await importModule(file)
    const named = Object.values(exported).find((each) => isContract(each) && safeGet(each, 'name') === name)
    return sound(file, named ?? contractOf(exported, undefined, shown))
  } catch (cause) {
    throw loadFailure(cause, file, shown)
  }
}

function sound(file: string, contract: unknown): LoadedContract {
  return { file, contract: contract as Contract, faults: contractFaults(contract) }
}

/** Editors complete a JSON contract by its `$schema`. */
function withoutSchema(value: unknown): unknown {
  const { $schema, ...contract } = asObject(value)
  return typeof $schema === 'string' ? contract : value
}

function contractOf(exported: Readonly<Record<string, unknown>>, name: string | undefined, shown: string): unknown {
  if (name !== undefined) {
    if (Object.hasOwn(exported, name)) return exported[name]
    throw new UsageError(`${shown} has no export ${name}. It exports ${list(Object.keys(exported))}.`)
  }
  if (isContract(exported.default)) return exported.default
  const found = Object.keys(exported).filter((each) => isContract(exported[each]))
  const [first, ...others] = found
  if (first === undefined) {
    throw new UsageError(`${shown} exports no contract. Export what defineContract of error-codebook/core returns.`)
  }
  if (others.length > 0) throw new UsageError(`${shown} exports ${list(found)}. Name one: ${shown}#${first}.`)
  return exported[first]
}

/** Whether a value may be meant as a contract, sound or not. */
function isContract(value: unknown): boolean {
  const { errors, categories } = asObject(value)
  return typeof errors === 'object' && typeof categories === 'object'
}

const list = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.join(', '))
