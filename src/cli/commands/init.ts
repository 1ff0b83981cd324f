import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Contract } from '../../core/contract'
import { contractFaults } from '../../core/contract-faults'
import { faultFinding } from '../../evolve/finding'
import type { CliCommand, ReadOptions } from '../command'
import { type ExitCode, exitCode } from '../exit-code'
import { contractSource, type Imported, importDocument } from '../import'
import { frameworkNames, frameworkOf, frameworks } from '../init/frameworks'
import { dependenciesOf, readManifest, withScripts } from '../init/manifest'
import { projectName } from '../init/name'
import { configSource, refuseExisting, refuseForeign, relativeFolder } from '../init/new-files'
import { answers } from '../init/questions'
import { importReport, nextSteps } from '../init/report'
import { starter } from '../init/starter'
import type { Io } from '../io'
import type { ProjectContract } from '../load/load-project'
import { locator } from '../load/locate'
import { sourceFiles } from '../load/source-files'
import { located } from '../located'
import { textReport } from '../report/text'
import { UsageError } from '../usage-error'
import { writeFiles } from '../write-files'
import { write } from './generate'

/** `init`: writes a contract, its configuration and scripts, and generates. */
export const init: CliCommand = {
  name: 'init',
  summary: 'start a contract: from nothing, or from a document that lists your errors',
  options: [
    { flags: '--from <file>', description: 'a Markdown or HTML page, CSV, YAML, JSON or OpenAPI document to read' },
    { flags: '--name <name>', description: 'the name of the contract: lower-case words joined by "-"' },
    { flags: '--framework <name>', description: 'the framework of your app', choices: frameworkNames },
    { flags: '--errors <list>', description: 'the first errors: "NAME STATUS meaning; NAME STATUS meaning"' },
    { flags: '--out <folder>', description: 'the folder of the generated files' },
    { flags: '--yes', description: 'ask nothing' },
    { flags: '--force', description: 'replace files that exist' },
  ],
  examples: [
    ['init', 'asks for a name, a framework and two errors'],
    ['init --yes --name shop --errors "OUT_OF_STOCK 409 Too few pieces are left"', 'asks nothing'],
    ['init --from docs/errors.md', 'reads your errors from a page, and lists what it does not understand'],
  ],
  async run(_, options, io) {
    const { cwd } = io
    const manifest = readManifest(cwd)
    if (options.force !== true) refuseExisting(cwd)
    const from = textOption(options, 'from')
    if (from !== undefined && options.errors !== undefined) {
      throw new UsageError('Name either --from or --errors: the errors of a document are the first ones.')
    }
    const imported = from === undefined ? undefined : read(from, io)
    const defaults = { name: projectName(manifest, cwd), framework: frameworkOf(dependenciesOf(manifest)) }
    const given = {
      name: textOption(options, 'name'),
      framework: textOption(options, 'framework'),
      errors: textOption(options, 'errors'),
    }
    const ask = options.yes === true ? undefined : io.ask
    const { name, framework, errors } = await answers(given, defaults, from === undefined, ask)
    const result = imported?.(name) ?? starter(name, errors)
    const out = resolve(cwd, textOption(options, 'out') ?? (existsSync(join(cwd, 'src')) ? 'src/errors' : 'errors'))
    const { text: scripts, added } = manifest ? withScripts(manifest) : { text: '', added: [] }
    const shownOut = relativeFolder(cwd, out)
    const files = new Map([
      [join(cwd, 'contract.ts'), contractSource(result, headingOf(from))],
      [join(cwd, 'error-codebook.config.ts'), configSource(shownOut, framework)],
      ...(manifest && added.length > 0 ? [[manifest.file, scripts] as const] : []),
    ])
    const faults = contractFaults(result.contract)
    const extension = 'withoutExtension' in frameworks[framework] ? { extension: '' } : {}
    const project: ProjectContract = {
      file: join(cwd, 'contract.ts'),
      contract: result.contract as Contract,
      faults,
      targets: [{ name: 'typescript', out, options: extension }],
      ledger: join(cwd, 'error-codebook.lock'),
      documents: [],
      rules: {},
      locate: () => undefined,
    }
    if (faults.length === 0) {
      if (options.force !== true) refuseForeign(project, cwd)
      write({ contracts: [project] }, io, files)
    } else writeFiles(files, cwd)
    if (from !== undefined) io.out(importReport(result, from, io))
    if (!manifest) io.out('There is no package.json, so no script was added.\n')
    if (faults.length > 0) return refuse(project, io)
    io.out(nextSteps(framework, shownOut, added, io))
    return exitCode.fine
  },
}

function textOption(options: ReadOptions, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

const largeFile = 500_000

/** Reads the document before anything is asked: it may not be readable. */
function read(from: string, { cwd, isTerminal, err }: Io): (name: string) => Imported {
  const path = resolve(cwd, from)
  const isLarge = existsSync(path) && statSync(path).size > largeFile
  if (isTerminal && isLarge) err(`Reading ${from} …\n`)
  const document = importDocument(path, relative(cwd, path) || from)
  return document
}

function headingOf(from: string | undefined): string {
  const made = from === undefined ? 'Started' : `Read from ${from.replace(/[\r\n\u2028\u2029]/g, ' ')}`
  return `${made} by \`error-codebook init\`. It is yours: change it, then run \`npx error-codebook generate\`.`
}

/** The contract is written, but nothing can be generated from it yet. */
function refuse(project: ProjectContract, io: Io): ExitCode {
  const locate = locator(sourceFiles(project.file))
  io.err(textReport(located(project.faults.map(faultFinding), { ...project, locate }, io.cwd), io))
  io.err('contract.ts and its configuration are written. Fix these, then run `npx error-codebook generate`.\n')
  return exitCode.findings
}
