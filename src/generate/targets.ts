import type { ResolvedContract } from '../core/resolve-contract'
import { contractJson } from './json'
import { type GeneratedImports, typescriptFiles } from './typescript'

/** Text by file name, relative to the folder of the target. */
export type Files = Readonly<Record<string, string>>

/** One form that a contract is written in. */
export interface Target<Options extends object = object> {
  /** A line for `--help`. */
  readonly summary: string
  /** Touches no disk. The same contract and options make the same bytes. */
  files(contract: ResolvedContract, options: Options): Files
}

const typescript: Target<Partial<GeneratedImports>> = {
  summary: 'typed classes, the codebook, and its lean twin for pages',
  files: typescriptFiles,
}

const contractJsonTarget: Target = {
  summary: 'the whole contract as data, for any language',
  files: (contract) => ({ 'contract.json': contractJson(contract) }),
}

/** Every target by its name, as configurations and the command line name it. */
export const targets = { typescript, 'contract.json': contractJsonTarget } as const satisfies {
  readonly [name: string]: Target<never>
}

export type TargetName = keyof typeof targets

/** The options of each target. */
export type TargetOptions<Name extends TargetName> = Parameters<(typeof targets)[Name]['files']>[1]
