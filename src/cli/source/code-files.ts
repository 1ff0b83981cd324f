import { resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { UsageError } from '../usage-error'

const code = /(?<!\.d)\.[cm]?[jt]sx?$/

/**
 * The code files of patterns: of a glob, a folder or a file. Absolute, each once.
 *
 * @throws UsageError for a pattern without any
 */
export function codeFiles(patterns: readonly string[], cwd: string): string[] {
  const found = new Set<string>()
  for (const pattern of patterns) {
    const options = { cwd, absolute: true, ignore: ['**/node_modules/**', '**/.git/**'] }
    // Windows separates folders by what escapes a character in a glob.
    const matches = globSync([process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern], options)
    const files = matches.filter((path) => code.test(path))
    if (files.length === 0) {
      throw new UsageError(`--src ${pattern} has no code in it. Name a folder or a glob.`)
    }
    for (const path of files) found.add(resolve(path))
  }
  return [...found].sort()
}
