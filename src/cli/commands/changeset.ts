import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Consumer, consumers } from '../../evolve/diff/verdict'
import { ancestors } from '../ancestors'
import { compareWith } from '../base/compare'
import { type GitBase, gitBase, isRevision } from '../base/git'
import { type CliCommand, projectOptions } from '../command'
import { exitCode } from '../exit-code'
import { loadProject } from '../load/load-project'
import { refuseFaulty } from '../refuse-faulty'
import { changelogParagraph } from '../release/changelog'
import { changesetsOf, declaredBump } from '../release/changesets'
import { bumpBetween, covers, scaled } from '../release/version-bump'
import { UsageError } from '../usage-error'

/** `changeset`: whether the changesets of a branch say how much its contract changes. */
export const changeset: CliCommand = {
  name: 'changeset',
  summary: 'check that a changeset declares what the contract’s changes need, or write one',
  arguments: [['[base]', 'a revision of git; the base branch of @changesets unless given']],
  options: [...projectOptions, { flags: '--write', description: 'write the changeset that is missing' }],
  examples: [
    ['changeset', 'for CI: fails if a changeset is missing or declares too little'],
    ['changeset --write', 'writes it, with a paragraph for the changelog'],
    ['changeset v1.2.0', 'everything since a release'],
  ],
  async run([revision], { config, contract, write }, io) {
    const project = await loadProject(io.cwd, { config, contract } as { config?: string })
    const refused = refuseFaulty(project, io)
    if (refused !== undefined) return refused
    const changesets = changesetsOf(project.folder)
    const base = gitBase(revision ?? baseBranch(changesets.baseBranch, project.folder), project.folder)
    const { changes, bump } = await compareWith(base, project)

    const manifest = packageOf(project.contracts[0]?.file ?? project.folder, changesets.root)
    const { name, version } = readPackage(readFileSync(manifest, 'utf8'), relative(io.cwd, manifest))
    const old = base.read(manifest)
    const released = old === undefined ? 'none' : bumpBetween(readPackage(old, manifest).version, version)
    const needed = scaled(bump, old === undefined ? version : readPackage(old, manifest).version)
    const added = (await changesets.read()).filter(({ id }) => isNew(base, changesets.root, id))
    const declared = declaredBump(added, name)

    if (covers(declared, needed)) {
      io.out(
        needed === 'none'
          ? `The contract needs no changeset since ${base.name}.\n`
          : `A ${declared} changeset of ${name} covers what the contract needs: ${needed}.\n`,
      )
      return exitCode.fine
    }
    if (released !== 'none') {
      if (covers(released, needed)) {
        io.out(`A release: ${name} is ${version}, which covers what the contract needs: ${needed}.\n`)
        return exitCode.fine
      }
      io.err(
        `${name} became ${version}, a ${released} release, and its contract needs a ${needed} one. Raise the version further.\n`,
      )
      return exitCode.findings
    }
    if (write === true) {
      const named: readonly Consumer[] = project.consumers ?? consumers
      const summary = changelogParagraph(changes, named)
      const file = await changesets.write({ summary, releases: [{ name, type: needed }] })
      io.out(`${relative(io.cwd, join(changesets.root, file))}: a ${needed} changeset of ${name}.\n`)
      return exitCode.fine
    }
    const found = declared === 'none' ? 'there is no changeset' : `its changesets declare ${declared}`
    io.err(
      `The contract needs a ${needed} release of ${name} since ${base.name}, and ${found}. ` +
        'Run `npx error-codebook changeset --write`, or `npx error-codebook diff` to see the changes.\n',
    )
    return exitCode.findings
  },
}

/** As the remote has it, if there is one: a local branch may be behind. */
function baseBranch(name: string, folder: string): string {
  const found = [`origin/${name}`, name].find((each) => isRevision(each, folder))
  if (found === undefined) {
    throw new UsageError(`There is no branch ${name}, which .changeset/config.json names. Fetch it, or name a base.`)
  }
  return found
}

/** Whether a changeset came, or was changed, since the base. */
function isNew(base: GitBase, root: string, id: string | undefined): boolean {
  const file = join(root, '.changeset', `${id}.md`)
  return !existsSync(file) || base.read(file) !== readFileSync(file, 'utf8')
}

/** The package that the contract is released with. */
function packageOf(file: string, root: string): string {
  const manifest = [...ancestors(dirname(file), root)].map((folder) => join(folder, 'package.json')).find(existsSync)
  if (manifest !== undefined) return manifest
  throw new UsageError('No package.json is above the contract. Add one.')
}

function readPackage(text: string, shown: string): { name: string; version: string } {
  const { name, version } = JSON.parse(text) as { name?: string; version?: string }
  if (name === undefined || version === undefined) throw new UsageError(`${shown} has no name or no version. Add them.`)
  return { name, version }
}
