import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { toolsFolder } from './paths'

/** Bundles what a project has installed. The options are esbuild's own. */
export function bundle(project: string, entry: string, ...options: string[]): void {
  const esbuild = join(toolsFolder, 'node_modules/.bin/esbuild')
  execFileSync(esbuild, [entry, '--bundle', '--log-level=warning', ...options], { cwd: project })
}
