import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { listen } from '../support/listen'
import { compileBlocks, filesOf, promisedOutput } from './support/doc-block'
import { root } from './support/paths'

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
  .replace('  categories: { ', `  categories: { ${added('categories')}`)
  .replace('  errors: {\n', `${added('the contract')}  errors: {\n${added('errors')}`)

const grownLab = codeOf('lab').replace('  errors: {\n', `${added('the lab')}  errors: {\n`)

/** The code of the page's files, with these contracts. */
const filesWith = (contract: string) =>
  files.map((each) => ({ ...each, code: { contract, lab: grownLab }[each.file] ?? each.code }))

/** Writes the files into a folder and generates, as the page says. */
function follow(folder: string, contract: string): void {
  mkdirSync(folder)
  for (const { file, code } of filesWith(contract)) writeFileSync(join(folder, `${file}.ts`), code)
  for (const [command] of page.matchAll(/^mkdir .*$/gm)) {
    // npx would look tsx up in a registry.
    execFileSync('sh', ['-c', command.replace('npx tsx', join(root, 'node_modules/.bin/tsx'))], { cwd: folder })
  }
}

/** Copies what is generated beside the files that are compiled. */
function copyGenerated(): void {
  for (const each of ['errors', 'lab']) cpSync(join(grown, each), join(project, 'types', each), { recursive: true })
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

beforeAll(() => follow(grown, grownContract))

describe('docs/your-contract.md', () => {
  test('its files are those that are tried here', () => {
    expect(files.map(({ file }) => file).filter((file) => file !== 'lab')).toEqual([...first, ...sections])
  })

  test.each(frameworks)('two errors, served by %s and consumed, take 25 lines at most', (framework) => {
    const written = ['contract', `server-${framework}`, 'client'].map(codeOf).join('')
    expect(written.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(25)
  })

  test.each(frameworks)('the client understands the server (%s)', async (framework) => {
    const folder = join(project, `your-contract-${framework}`)
    follow(folder, codeOf('contract'))
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
      { file: 'wrong-code', code: codeOf('contract').replace('1999, status', '1001, status') },
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
      'wrong-missing': expect.stringMatching(/is missing the following properties.*INVALID_ORDER/),
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
