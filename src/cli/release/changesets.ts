import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Bump, larger } from '../../evolve/bump'
import { ancestors } from '../ancestors'
import { UsageError } from '../usage-error'

/** A changeset as @changesets reads and writes it. */
export interface Changeset {
  readonly id?: string
  readonly summary: string
  readonly releases: readonly { readonly name: string; readonly type: Bump }[]
}

/** The project's own packages of @changesets, so that its version and its settings count. */
export interface Changesets {
  /** The folder that has `.changeset`. */
  readonly root: string
  /** The branch that pull requests go to. */
  readonly baseBranch: string
  read(): Promise<readonly Changeset[]>
  /** Writes one, and returns its file, relative to the root. */
  write(changeset: Changeset): Promise<string>
}

/**
 * Finds the changesets of a project.
 *
 * @throws UsageError if the project does not use @changesets, or has not installed it
 */
export function changesetsOf(folder: string): Changesets {
  const root = rootOf(folder)
  const { packages, config } = load(root)
  return {
    root,
    baseBranch: config.baseBranch ?? 'main',
    read: () => packages.read(root),
    write: async (changeset) => join('.changeset', `${await packages.write(changeset, root)}.md`),
  }
}

interface Packages {
  read(root: string): Promise<readonly Changeset[]>
  write(changeset: Changeset, root: string): Promise<string>
}

function rootOf(start: string): string {
  const root = [...ancestors(start)].find((folder) => existsSync(join(folder, '.changeset/config.json')))
  if (root !== undefined) return root
  throw new UsageError('This project has no .changeset/config.json. Run `npx changeset init` of @changesets/cli first.')
}

function load(root: string): { packages: Packages; config: { baseBranch?: string } } {
  try {
    const fromRoot = createRequire(join(root, 'package.json'))
    const fromCli = createRequire(fromRoot.resolve('@changesets/cli/package.json'))
    const config = fromRoot('./.changeset/config.json') as { baseBranch?: string }
    return {
      packages: { read: exported(fromCli('@changesets/read')), write: exported(fromCli('@changesets/write')) },
      config,
    }
  } catch (cause) {
    throw new UsageError(
      `@changesets/cli cannot be loaded: ${(cause as Error).message.split('\n')[0]}. Install it: npm install -D @changesets/cli`,
    )
  }
}

/** A CommonJS module's default export. */
function exported<Function>(module: unknown): Function {
  return ((module as { default?: Function }).default ?? module) as Function
}

/** The largest bump that changesets declare for a package. */
export function declaredBump(changesets: readonly Changeset[], packageName: string): Bump {
  const declared = changesets.flatMap(({ releases }) => releases.filter(({ name }) => name === packageName))
  return declared.reduce<Bump>((found, { type }) => larger(found, type), 'none')
}
