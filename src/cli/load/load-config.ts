import { existsSync } from 'node:fs'
import { extname, relative, resolve } from 'node:path'
import { faultText } from '../../core/contract-faults/fault'
import type { Config } from '../config'
import { UsageError } from '../usage-error'
import { configShape } from './config-shape'
import { importModule } from './import-module'
import { loadFailure } from './load-failure'
import { parseJson } from './parse-json'
import { readText } from './read-text'

/** The names that a configuration may have. */
const names = ['ts', 'mts', 'js', 'mjs', 'json'].map((ending) => `error-codebook.config.${ending}`)

/** A project's configuration and its file, absolute. */
export interface LoadedConfig {
  readonly config: Config
  readonly file: string
}

/**
 * Loads a configuration: the file that is named, or the folder's. Another `version` reads it again.
 *
 * @throws UsageError for a file that is missing, cannot be loaded or is no configuration
 */
export async function loadConfig(folder: string, named?: string, version = 0): Promise<LoadedConfig> {
  const file = named === undefined ? findConfig(folder) : resolve(folder, named)
  const shown = relative(folder, file)
  const text = readText(file, shown)
  const config = extname(file) === '.json' ? parseJson(text, shown) : await defaultExport(file, shown, version)
  const faults = configShape(config, '')
  if (faults.length === 0) return { config: config as Config, file }
  throw new UsageError([`${shown} is no configuration:`, ...faults.map((each) => `- ${faultText(each)}`)].join('\n'))
}

/** Whether a folder has a configuration. */
export function hasConfig(folder: string): boolean {
  return configIn(folder) !== undefined
}

function configIn(folder: string): string | undefined {
  return names.map((name) => resolve(folder, name)).find((each) => existsSync(each))
}

/**
 * The configuration of a folder.
 *
 * @throws UsageError if there is none
 */
export function findConfig(folder: string): string {
  const found = configIn(folder)
  if (found !== undefined) return found
  throw new UsageError(
    'There is no error-codebook.config.ts here. Run `npx error-codebook init` to write one, or name a contract: --contract FILE.',
  )
}

async function defaultExport(file: string, shown: string, version: number): Promise<unknown> {
  try {
    const exported = await importModule(file, version)
    if (exported.default !== undefined) return exported.default
  } catch (cause) {
    throw loadFailure(cause, file, shown)
  }
  throw new UsageError(`${shown} has no default export. Write: export default defineConfig({ … })`)
}
