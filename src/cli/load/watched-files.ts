import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { findConfig, loadConfig } from './load-config'
import type { ProjectOptions } from './load-project'
import { readText } from './read-text'
import { sourceFiles } from './source-files'

/** Reads the files that a project's contracts are written in, and its configuration: text by path. */
export type ReadWatched = () => Promise<Map<string, string>>

/**
 * Finds the files to watch. What is read never throws for a file that is broken or missing: it may be correct the next time.
 *
 * @throws UsageError if there is no configuration
 */
export function watchedFiles(cwd: string, { contract, config }: ProjectOptions): ReadWatched {
  if (contract !== undefined) return async () => textsOf([fileOf(contract, cwd)])
  const file = config === undefined ? findConfig(cwd) : resolve(cwd, config)
  let [version, before, contracts]: [number, string | undefined, string[]] = [0, undefined, []]
  return async () => {
    const text = textIfThere(file)
    if (text !== before) contracts = await contractsOf(file, version++).catch(() => contracts)
    before = text
    return textsOf([file, ...contracts])
  }
}

/** The files that a configuration names. Those that it imports are found in its text. */
async function contractsOf(file: string, version: number): Promise<string[]> {
  const folder = dirname(file)
  const { config } = await loadConfig(folder, file, version)
  return config.contracts.flatMap(({ contract }) => (typeof contract === 'string' ? [fileOf(contract, folder)] : []))
}

const fileOf = (reference: string, folder: string): string => resolve(folder, reference.split('#')[0] ?? '')

function textsOf(files: readonly string[]): Map<string, string> {
  return new Map(
    files.flatMap((file) => {
      if (!existsSync(file)) return [[file, ''] as const]
      try {
        return sourceFiles(file).map(({ path, text }) => [path, text] as const)
      } catch {
        return [[file, textIfThere(file)] as const]
      }
    }),
  )
}

function textIfThere(file: string): string {
  try {
    return readText(file)
  } catch {
    return ''
  }
}
