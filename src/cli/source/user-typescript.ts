import { createRequire } from 'node:module'
import { join } from 'node:path'
import type ts from 'typescript'
import { UsageError } from '../usage-error'

/** The compiler, as `import ts from 'typescript'` gives it. */
export type TypeScript = typeof ts

const needed = '--src needs TypeScript 5.9 or 6'
const advice = 'Run: npm install --save-dev typescript@6'

/**
 * The project's own compiler, which knows its syntax and its libraries.
 *
 * @throws UsageError if the project has none, or one that cannot be used
 */
export function userTypescript(folder: string): TypeScript {
  const require = createRequire(join(folder, 'package.json'))
  const version = installedVersion(require)
  if (version === undefined) throw new UsageError(`${needed}, and the project has none. ${advice}`)
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const fits = (major === 5 && minor >= 9) || major === 6
  if (fits) return require('typescript')
  const reason = major > 6 ? ', which has no interface for programs in JavaScript' : ''
  throw new UsageError(`${needed}, and the project has ${version}${reason}. ${advice}`)
}

function installedVersion(require: NodeJS.Require): string | undefined {
  try {
    return String(require('typescript/package.json').version)
  } catch {
    return undefined
  }
}
