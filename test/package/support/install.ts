import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { projectFiles, root } from './paths'

/** What the entries that name a framework are used with, and what its types need; from the checkout's own install. */
const peers = [
  ...Object.keys(manifest.peerDependencies),
  'pino',
  '@opentelemetry/api',
  '@tanstack/react-query',
  'react',
  'react-dom',
  'react-server-dom-parcel',
  '@hono/node-server',
  'csstype',
  'undici-types',
].filter((name) => existsSync(join(root, 'node_modules', name)))

/** A project that installs the tarball under these names, as a user's `npm install` would. It is empty but for the files of a folder. */
export function install(
  folder: string,
  tarball: string,
  names: readonly string[],
  type: 'module' | 'commonjs',
  files: readonly string[] = [projectFiles],
): void {
  mkdirSync(folder)
  const dependencies = Object.fromEntries(names.map((name) => [name, `file:${tarball}`]))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'project', private: true, type, dependencies }))
  // Offline: a package without dependencies needs no network.
  const args = ['install', '--offline', '--no-audit', '--no-fund', '--no-package-lock']
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  for (const each of files) cpSync(each, folder, { recursive: true })
}

/** Adds the frameworks to a project, and their types. */
export function linkPeers(folder: string): void {
  const types = 'node_modules/@types'
  // Copied: for TypeScript, a type behind a link out of the project is not portable, so declarations must not infer it.
  cpSync(join(root, types), join(folder, types), { recursive: true, dereference: true })
  for (const peer of peers) {
    const link = join(folder, 'node_modules', peer)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', peer), link)
  }
}
