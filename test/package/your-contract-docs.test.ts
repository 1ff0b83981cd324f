import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { listen } from '../support/listen'
import { readReference } from '../support/reference'
import { compileBlocks, filesOf, promisedOutput } from './support/doc-block'
import { install, linkPeers } from './support/install'
import { root } from './support/paths'
import { cleanEnvironment } from './support/run-node'

const page = readFileSync(join(root, 'docs/your-contract.md'), 'utf8')
const files = filesOf(page)
const codeOf = (name: string) => files.find(({ file }) => file === name)?.code ?? ''
const frameworks = ['express', 'fastify', 'hono']
const first = ['contract', ...frameworks.map((framework) => `server-${framework}`), 'client']
/** The files that are run, and that print something, in the order of the page. */
const sections = [
  'details',
  'texts',
  'page-text',
  'lifecycle',
  'operations',
  'schemas',
  'limits',
  'lab-service',
  'lab-problem',
  'two-services',
]

const project = inject('esmProject')
/** Lets node run TypeScript, as `npx tsx` does. */
const typescript = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const grown = join(project, 'your-contract')

/** What the page adds at a place. */
const added = (place: string) =>
  [...page.matchAll(/^```ts\n\/\/ in (?<place>[\w ]+)\n(?<code>.*?)^```/gms)]
    .filter(({ groups }) => groups?.place === place)
    .map(({ groups }) => groups?.code)
    .join('')

/** The contract once a reader has added what every section adds, at the place that the section names. */
const grownContract = codeOf('contract')
  .replace('  categories: {\n', `  categories: {\n${added('categories')}`)
  .replace('  errors: {\n', `${added('the contract')}  errors: {\n${added('errors')}`)

const grownLab = codeOf('lab').replace('  errors: {\n', `${added('the lab')}  errors: {\n`)

/** The code of the page's files, with these contracts. */
const filesWith = (contract: string) =>
  files.map((each) => ({ ...each, code: { contract, lab: grownLab }[each.file] ?? each.code }))

/** The commands of the page, in its order. */
const commands = Array.from(page.matchAll(/^```sh\n(?<code>.*?)^```/gms), ({ groups }) => groups?.code ?? '')
const [initCommand = '', generateCommand = '', fromCommand = ''] = commands

/** Runs a command of the page in a folder whose package is installed there or above. */
function runCommand(command: string, folder: string): string {
  // npx would look the package up in a registry.
  const bin = [join(folder, 'node_modules/.bin'), join(project, 'node_modules/.bin')].join(delimiter)
  const env = { ...cleanEnvironment(), PATH: `${bin}${delimiter}${process.env.PATH}` }
  return execFileSync('sh', ['-c', command.replace(/^npx /, '')], { cwd: folder, encoding: 'utf8', env })
}

/** Writes the page's files into a folder, and generates what they say. */
function follow(folder: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "name": "shop", "type": "module" }')
  runCommand(initCommand, folder)
  for (const { file, code } of filesWith(grownContract)) writeFileSync(join(folder, `${file}.ts`), code)
  const config = join(folder, 'error-codebook.config.ts')
  const listed = readFileSync(config, 'utf8').replace('[{ contract:', `[${added('the configuration')}{ contract:`)
  writeFileSync(config, listed)
  runCommand(generateCommand, folder)
}

/** Copies what is generated beside the files that are compiled. */
function copyGenerated(): void {
  for (const each of ['errors', 'lab']) cpSync(join(grown, each), join(project, 'types', each), { recursive: true })
}

/** An empty folder that has installed the package as `npm install` does, and the frameworks. */
function emptyProject(name: string): string {
  const folder = join(project, '..', name)
  install(folder, inject('tarball'), ['error-codebook'], 'module', [])
  linkPeers(folder)
  return folder
}

/** Starts the page's server, and gives what the page's other files print, on a port that is free here. */
async function serve(folder: string, framework: string): Promise<{ url: string; run(file: string): string[] }> {
  const { port, close } = await listen(() => {})
  await close()
  const tsx = (file: string) => {
    const name = `${file}-${port}.ts`
    writeFileSync(join(folder, name), codeOf(file).replaceAll('3000', String(port)))
    return ['--import', typescript, name]
  }
  const server = spawn(process.execPath, tsx(`server-${framework}`), { cwd: folder, stdio: 'inherit' })
  onTestFinished(() => void server.kill('SIGKILL'))
  const url = `http://localhost:${port}`
  await expect.poll(() => fetch(url).catch(() => undefined), { timeout: 20_000 }).toBeDefined()
  const run = (file: string) => execFileSync(process.execPath, tsx(file), { cwd: folder, encoding: 'utf8' })
  return { url, run: (file) => run(file).trim().split('\n') }
}

beforeAll(() => follow(grown))

describe('docs/your-contract.md', () => {
  test('its files are those that are tried here', () => {
    expect(files.map(({ file }) => file).filter((file) => file !== 'lab')).toEqual([...first, ...sections])
  })

  test.each(frameworks)('serving two errors by %s and consuming them takes 13 lines at most', (framework) => {
    const written = [`server-${framework}`, 'client'].map(codeOf).join('')
    expect(written.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(13)
  })

  test.each(frameworks)('in an empty folder: init, generate, serve, call (%s)', async (framework) => {
    const folder = emptyProject(`empty-${framework}`)
    expect(runCommand(initCommand.replace('hono', framework), folder)).toContain(`from 'error-codebook/${framework}'`)
    expect(readFileSync(join(folder, 'contract.ts'), 'utf8')).toBe(codeOf('contract'))
    // `init` has generated already.
    expect(runCommand(generateCommand, folder)).toMatch(/^0 of \d+ files written\.$/m)
    const { url, run } = await serve(folder, framework)
    const answer = await fetch(`${url}/orders`, { method: 'POST' })
    expect(await answer.json()).toEqual({ message: 'Too few pieces are left', error: 'OUT_OF_STOCK', status: 409 })
    // The contract names no header for its version, and the clinic's is not sent in its place.
    expect([...answer.headers.keys()].filter((name) => name.includes('version'))).toEqual([])
    expect(run('client')).toEqual(promisedOutput(codeOf('client')))
  })

  test.each(sections)('%s.ts prints what its comments say', async (file) => {
    const { run } = await serve(grown, 'hono')
    expect(promisedOutput(codeOf(file)).length).toBeGreaterThan(0)
    expect(run(file)).toEqual(promisedOutput(codeOf(file)))
  })

  test('init reads a document', () => {
    const folder = emptyProject('empty-from')
    mkdirSync(join(folder, 'docs'))
    writeFileSync(join(folder, 'docs/errors.md'), readReference('api-errors.md'))
    expect(runCommand(fromCommand, folder)).toContain('55 errors, 3 lifecycles, 4 rate limit tiers from docs/errors.md')
    expect(runCommand(generateCommand, folder)).toMatch(/^0 of \d+ files written\.$/m)
  })

  test('the version header that it names is on every response', async () => {
    const { url } = await serve(grown, 'express')
    expect((await fetch(`${url}/orders`, { method: 'POST' })).headers.get('X-Shop-Version')).toBe('1.0.0')
  })

  test('its files and what is generated compile against the packed package', async () => {
    copyGenerated()
    expect(await compileBlocks(project, filesWith(grownContract), '--skipLibCheck')).toEqual([])
  })

  test('what it says does not compile, does not', async () => {
    copyGenerated()
    const operations = codeOf('operations')
    const blocks = [
      { file: 'wrong-name', code: codeOf('client').replace('default:', 'SOLD_OUT: () => 1, default:') },
      { file: 'wrong-missing', code: codeOf('client').replace(/, default: .*\}\)\) /, ' })) ') },
      { file: 'wrong-operation', code: operations.replace('OUT_OF_STOCK:', 'ORDER_IS_FINAL: () => 1, OUT_OF_STOCK:') },
      { file: 'wrong-fewer', code: operations.replace(/^.*OUT_OF_STOCK:.*\n/m, '') },
      { file: 'wrong-details', code: codeOf('details').replace('{ details: { maximum: 10 }, internal', '{ internal') },
      { file: 'wrong-undeclared', code: codeOf('details').replace('maximum: 10', 'maximum: 10, customer: 42') },
      { file: 'wrong-code', code: codeOf('contract').replace('code: 1999', 'code: 1001') },
      {
        file: 'wrong-shared',
        code: codeOf('lab').replace("'file', 'ALREADY", "'ALREADY").replace('code: 10000', 'code: 3003'),
      },
      { file: 'wrong-docs', code: grownLab.replace('  SAMPLE_SPOILED: {\n', '  SAMPLE_SPOILT: {\n') },
    ]
    const found = await compileBlocks(project, blocks, '--skipLibCheck')
    const texts = Object.fromEntries(found.map(({ file, text }) => [file.replace('.ts', ''), text]))
    expect(texts).toEqual({
      'wrong-name': expect.stringContaining('"SOLD_OUT is not an error of this union"'),
      'wrong-missing': expect.stringMatching(/is missing the following properties.*ORDER_TOO_LARGE/),
      'wrong-operation': expect.stringContaining('"ORDER_IS_FINAL is not an error of this union"'),
      'wrong-fewer': expect.stringContaining("Property 'OUT_OF_STOCK' is missing"),
      'wrong-details': expect.stringContaining("Property 'details' is missing"),
      'wrong-undeclared': expect.stringContaining("'customer' does not exist"),
      'wrong-code': expect.stringContaining('already has code 1001'),
      'wrong-shared': expect.stringContaining('a contract in extends already has code 3003'),
      'wrong-docs': expect.stringMatching(/SAMPLE_SPOIL(T|ED)/),
    })
  })
})
