import type { Contract } from '../core/contract'
import type { Consumer } from '../evolve/diff/verdict'
import type { RuleSettings } from '../evolve/finding'
import type { Waiver } from '../evolve/waivers'
import type { TargetName, TargetOptions } from '../generate/targets'

export type { Contract } from '../core/contract'
export type { Consumer } from '../evolve/diff/verdict'
export type { RuleSettings, Severity } from '../evolve/finding'
export type { Waiver } from '../evolve/waivers'
export type { TargetName } from '../generate/targets'

/** A target with its own folder or options. */
export type TargetSetting = {
  readonly [Name in TargetName]: {
    readonly target: Name
    /** The folder of its files; the contract's `out` unless given. */
    readonly out?: string
  } & TargetOptions<Name>
}[TargetName]

/** One contract of a project. Paths start at the configuration's folder. */
export interface ContractConfig {
  /** The contract's file, `./contract.ts` or `./contract.ts#shop`, or the contract itself. */
  readonly contract: string | Contract
  /** The folder of the generated files; `errors` next to the contract's file unless given. */
  readonly out?: string
  /** What is generated: `['typescript']` unless given. */
  readonly targets?: readonly (TargetName | TargetSetting)[]
  /** The ledger's file: `error-codebook.lock` unless given, `error-codebook.<name>.lock` if there are several contracts. `false` for none. */
  readonly ledger?: string | false
  /** Files that mention codes or names, as glob patterns: `check` compares them with the table. `!` leaves files out. */
  readonly documents?: readonly string[]
  /** Rules that differ from the project's. */
  readonly rules?: RuleSettings
}

/** A project's contracts and how they are checked. */
export interface Config {
  readonly contracts: readonly ContractConfig[]
  /** How serious each rule of `lint` and `check` is. */
  readonly rules?: RuleSettings
  /** Whom a change must not break; everybody unless given. */
  readonly consumers?: readonly Consumer[]
  readonly waivers?: readonly Waiver[]
}

/**
 * Types `error-codebook.config.ts`, and returns it.
 *
 * @example export default defineConfig({ contracts: [{ contract: './contract.ts', out: './src/errors' }] })
 */
export function defineConfig(config: Config): Config {
  return config
}
