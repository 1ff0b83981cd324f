import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { listen } from '../support/listen'
import { compileBlocks, filesOf, promisedOutput } from './support/doc-block'
import { root } from './support/paths'

const files = filesOf(readFileSync(join(root, 'docs/your-contract.md'), 'utf8'))
const codeOf = (name: string) => files.find(({ file }) => file === name)?.code ?? ''

const project = inject('esmProject')
const folder = join(project, 'your-contract')
const generated = join(folder, 'errors')

beforeAll(() => {
  mkdirSync(folder)
  for (const { file, code } of files) writeFileSync(join(folder, `${file}.js`), javascript(code))
  execFileSync(process.execPath, ['generate.js'], { cwd: folder })
  for (const name of readdirSync(generated)) {
    const text = readFileSync(join(generated, name), 'utf8')
    writeFileSync(join(generated, name.replace(/\.ts$/, '.js')), javascript(text))
  }
})

const javascript = (code: string) => transformSync(code, { loader: 'ts' }).code

test('docs/your-contract.md: its files and what is generated compile against the packed package', async () => {
  expect(files.map(({ file }) => file)).toEqual(['contract', 'generate', 'server', 'client'])
  cpSync(generated, join(project, 'types/errors'), { recursive: true, filter: (path) => !path.endsWith('.js') })
  expect(await compileBlocks(project, files)).toEqual([])
})

test('docs/your-contract.md: a handler too many, or one too few, does not compile', async () => {
  const client = codeOf('client')
  const tooMany = client.replace('OUT_OF_STOCK:', 'ORDER_IS_FINAL: () => 1,\n    OUT_OF_STOCK:')
  const tooFew = client.replace(/^.*OUT_OF_STOCK:.*\n/m, '')
  const blocks = [
    { file: 'client-too-few', code: tooFew },
    { file: 'client-too-many', code: tooMany },
  ]
  const texts = (await compileBlocks(project, blocks)).map(({ file, text }) => `${file}: ${text}`)
  expect(texts).toEqual([
    expect.stringMatching(/^client-too-few.ts: .*"there is no handler for OUT_OF_STOCK"/),
    expect.stringMatching(/^client-too-many.ts: .*"this error is never ORDER_IS_FINAL"/),
  ])
})

test('docs/your-contract.md: the client understands the server', async () => {
  const { port, close } = await listen(() => {})
  await close()
  const env = { ...process.env, PORT: String(port), SHOP_URL: `http://127.0.0.1:${port}` }
  const server = spawn(process.execPath, ['server.js'], { cwd: folder, env, stdio: 'inherit' })
  onTestFinished(() => void server.kill('SIGKILL'))
  await expect.poll(() => fetch(env.SHOP_URL).catch(() => undefined), { timeout: 20_000 }).toBeDefined()
  const unserved = await fetch(env.SHOP_URL)
  expect([unserved.status, unserved.headers.get('X-API-Version')]).toEqual([404, '1.0.0'])
  const printed = execFileSync(process.execPath, ['client.js'], { cwd: folder, env, encoding: 'utf8' })
  expect(printed.trim().split('\n')).toEqual(promisedOutput(codeOf('client')))
})
