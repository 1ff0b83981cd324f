import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import type { ResolvedContract } from '../../core/resolve-contract'
import { ancestors } from '../ancestors'
import { loadContractNamed } from '../load/load-contract'
import type { ProjectContract } from '../load/load-project'
import { type FileTree, sourceFiles } from '../load/source-files'
import { UsageError } from '../usage-error'
import type { Base } from './base'
import { earlierContract } from './earlier-contract'

/** A revision, whose files can be read too. */
export interface GitBase extends Base {
  /** The text of a file, by its path on the disk; `undefined` if the revision lacks it. */
  read(path: string): string | undefined
}

/**
 * A revision of git, such as `origin/main` or `v1.2.0`.
 *
 * @throws UsageError if there is no such revision, or no git
 */
export function gitBase(revision: string, folder: string): GitBase {
  const root = git(folder, ['rev-parse', '--show-toplevel']).trim()
  const commit = commonCommit(commitOf(revision, root), root)
  const tree = treeOf(commit, root)
  return {
    name: revision,
    contractOf: (current) => contractAt(current, { root, tree, revision }),
    read: (path) => (tree.isFile(path) ? tree.read(path) : undefined),
  }
}

/** Whether a word names a revision rather than a file. */
export function isRevision(word: string, folder: string): boolean {
  try {
    git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${word}^{commit}`])
    return true
  } catch {
    return false
  }
}

function commitOf(revision: string, root: string): string {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).trim()
  } catch {
    throw new UsageError(
      `There is no file and no revision ${revision}. Name a file, a branch, a tag or a commit; in CI, fetch the branch first.`,
    )
  }
}

/** The last commit that both have: what the other branch got after it is not our change. */
function commonCommit(commit: string, root: string): string {
  try {
    return git(root, ['merge-base', 'HEAD', commit]).trim()
  } catch {
    // A shallow clone may not have it.
    return commit
  }
}

/** The files of a commit, by their paths on the disk. */
function treeOf(commit: string, root: string): FileTree {
  const paths = new Set(git(root, ['ls-tree', '-r', '-z', '--name-only', commit]).split('\0'))
  const inside = (path: string) => relative(root, path).split(sep).join('/')
  return {
    isFile: (path) => paths.has(inside(path)),
    read: (path) => git(root, ['show', `${commit}:${inside(path)}`]),
  }
}

interface Revision {
  readonly root: string
  readonly tree: FileTree
  readonly revision: string
}

/** Writes the sources of the earlier contract into a folder that finds the project's packages, and loads it from there. */
async function contractAt(
  { file, contract }: ProjectContract,
  { root, tree, revision }: Revision,
): Promise<ResolvedContract | undefined> {
  if (!tree.isFile(file)) return undefined
  const folder = temporaryFolder(dirname(file), root)
  try {
    for (const { path, text } of [...sourceFiles(file, tree), ...packagesOf(file, root, tree)]) {
      const copy = join(folder, relative(root, path))
      mkdirSync(dirname(copy), { recursive: true })
      writeFileSync(copy, text)
    }
    const shown = `${relative(root, file)} at ${revision}`
    return earlierContract(await loadContractNamed(join(folder, relative(root, file)), contract?.name, shown), shown)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Their `type` says how Node reads the sources. */
function packagesOf(file: string, root: string, tree: FileTree) {
  const paths = [...ancestors(dirname(file), root)].map((folder) => join(folder, 'package.json'))
  return paths.filter((path) => tree.isFile(path)).map((path) => ({ path, text: tree.read(path) }))
}

/** In the nearest `node_modules`, so that imports of packages are found. */
function temporaryFolder(start: string, root: string): string {
  const installed = [...ancestors(start, root)].find((folder) => existsSync(join(folder, 'node_modules')))
  if (installed === undefined) return mkdtempSync(join(tmpdir(), 'error-codebook-base-'))
  const cache = join(installed, 'node_modules/.cache/error-codebook')
  mkdirSync(cache, { recursive: true })
  return mkdtempSync(join(cache, 'base-'))
}

function git(folder: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError('git is not installed. Name a file to compare with.')
    const { stderr = '' } = cause as { stderr?: string }
    throw new UsageError(
      `git ${args[0]} failed: ${stderr.trim().split('\n')[0] || 'no reason given'}. Name a file to compare with.`,
    )
  }
}
