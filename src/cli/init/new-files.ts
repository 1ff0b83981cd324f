import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { source } from '../../generate/typescript/source'
import { generatedFiles, isGenerated, shownPath } from '../generated-files'
import type { ProjectContract } from '../load/load-project'
import { UsageError } from '../usage-error'
import { type FrameworkName, frameworks } from './frameworks'

/** The names of files that `init` would replace or hide: a second configuration is never read. */
const reserved = [
  'contract.ts',
  ...['ts', 'mts', 'js', 'mjs', 'json'].map((ending) => `error-codebook.config.${ending}`),
]

/**
 * Refuses to overwrite what a person wrote.
 *
 * @throws UsageError that names the file
 */
export function refuseExisting(folder: string): void {
  const found = reserved.find((name) => existsSync(join(folder, name)))
  if (found === undefined) return
  throw new UsageError(`${found} exists already. Pass --force to replace it, or run init in another folder.`)
}

/**
 * Refuses to overwrite a file in the folder of the generated ones that was not generated.
 *
 * @throws UsageError that names the file
 */
export function refuseForeign(project: ProjectContract, folder: string): void {
  const foreign = [...generatedFiles(project).files.keys()].find((path) => existsSync(path) && !isGenerated(path))
  if (foreign === undefined) return
  throw new UsageError(
    `${shownPath(foreign, folder)} exists already and is not generated. Name another folder: --out FOLDER.`,
  )
}

/** `error-codebook.config.ts`. */
export function configSource(out: string, framework: FrameworkName): string {
  const { withoutExtension } = { withoutExtension: undefined, ...frameworks[framework] }
  const targets = withoutExtension ? { targets: [{ target: 'typescript', extension: '' }] } : {}
  return `import { defineConfig } from 'error-codebook/config'

export default defineConfig({
  contracts: [${source({ contract: './contract.ts', out, ...targets })}],
})
`
}

/** A folder as a configuration and an import name it: `./src/errors`. */
export function relativeFolder(from: string, to: string): string {
  const path = relative(from, to).replaceAll('\\', '/')
  return path.startsWith('.') ? path : `./${path}`
}
