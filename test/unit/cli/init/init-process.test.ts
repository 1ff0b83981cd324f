import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../../support/temporary-folder'

// Each starts a process, which transpiles the command.
vi.setConfig({ testTimeout: 60_000 })

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const program = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/main.ts'), 'init']

let folder: ReturnType<typeof temporaryFolder>

beforeEach(() => {
  folder = temporaryFolder({ 'package.json': '{ "name": "shop" }' })
})
afterEach(() => folder.remove())

/** Runs it as another user where this one may write everywhere. */
const otherUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

test('without a terminal, it does not wait for an input that stays open', async () => {
  const child = spawn(process.execPath, program, { cwd: folder.path, stdio: ['pipe', 'pipe', 'inherit'] })
  const code = await new Promise((resolve) => child.once('close', resolve))
  child.stdin.destroy()
  expect(code).toBe(0)
  expect(existsSync(join(folder.path, 'errors/index.ts'))).toBe(true)
})

test('a folder without write permission gives one message, and stays as it is', () => {
  chmodSync(folder.path, 0o555)
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: folder.path,
    encoding: 'utf8',
    ...otherUser,
  })
  chmodSync(folder.path, 0o755)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe('error contract.ts cannot be written: you have no permission.\n')
  expect(readdirSync(folder.path)).toEqual(['package.json'])
})

test('a folder of generated files without write permission leaves no contract behind', () => {
  mkdirSync(join(folder.path, 'errors'))
  chmodSync(folder.path, 0o777)
  chmodSync(join(folder.path, 'errors'), 0o555)
  const { status, stderr } = spawnSync(process.execPath, program, { cwd: folder.path, encoding: 'utf8', ...otherUser })
  chmodSync(join(folder.path, 'errors'), 0o755)
  expect(status).toBe(2)
  expect(stderr).toBe('error errors/errors.ts cannot be written: you have no permission.\n')
  expect(readdirSync(folder.path).sort()).toEqual(['errors', 'package.json'])
})

test('a document without read permission gives one message', () => {
  chmodSync(join(folder.path, 'package.json'), 0o644)
  chmodSync(folder.path, 0o777)
  const secret = temporaryFolder({ 'a.md': 'text' })
  chmodSync(join(secret.path, 'a.md'), 0)
  chmodSync(secret.path, 0o755)
  const args = [...program, '--from', join(secret.path, 'a.md')]
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder.path, encoding: 'utf8', ...otherUser })
  secret.remove()
  expect(status).toBe(2)
  expect(stderr).toMatch(/^error \S+a\.md cannot be read: you have no permission\.\n$/)
})

/** `script` of util-linux runs a command on a terminal. */
const hasTerminals = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux')

/** Gives each reply once its question is asked. */
async function onTerminal(...replies: readonly (readonly [question: string, reply: string])[]) {
  const command = [process.execPath, ...program].map((each) => `'${each}'`).join(' ')
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder.path })
  const waiting = [...replies]
  let shown = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk
    const [question, reply] = waiting[0] ?? []
    if (question === undefined || !shown.includes(question)) return
    waiting.shift()
    child.stdin.write(reply)
  })
  const status = await new Promise((resolve) => child.once('close', resolve))
  return { status, shown }
}

test.skipIf(!hasTerminals)('on a terminal, it takes what is typed', async () => {
  const { status } = await onTerminal(
    ['Name of the contract', 'corner-shop\r'],
    ['Framework', 'koa\r'],
    ['First error', 'OUT_OF_STOCK 409 Too few are left\r'],
    ['Second error', '\r'],
  )
  expect(status).toBe(0)
  const source = readFileSync(join(folder.path, 'contract.ts'), 'utf8')
  expect(source).toContain("name: 'corner-shop'")
  expect(source).toContain(
    "OUT_OF_STOCK: { code: 1001, status: 409, recovery: 'correctable', meaning: 'Too few are left' }",
  )
})

test.skipIf(!hasTerminals)('on a terminal, lines that are pasted at once are all taken', async () => {
  const { status } = await onTerminal(['Name of the contract', 'corner-shop\rkoa\rA_B 404 First\rC_D 409 Second\r'])
  expect(status).toBe(0)
  const source = readFileSync(join(folder.path, 'contract.ts'), 'utf8')
  expect(source).toContain("name: 'corner-shop'")
  expect(source).toContain("C_D: { code: 1002, status: 409, recovery: 'correctable', meaning: 'Second' }")
})

test.skipIf(!hasTerminals).each([
  ['Ctrl+C', '\u0003'],
  ['Ctrl+D', '\u0004'],
])('on a terminal, %s stops it before anything is written', async (_, key) => {
  const { status, shown } = await onTerminal(['Name of the contract', 'corner-shop\r'], ['Framework', key])
  expect(shown).toContain('Stopped. Nothing was written.')
  expect(status).toBe(2)
  expect(readdirSync(folder.path)).toEqual(['package.json'])
})
