import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { builtCli } from '../../support/built-cli'
import { temporaryFolder } from '../../support/temporary-folder'

const rows = (name: string) => `export const errors = {
  ${name}: { code: 1001, status: 500, recovery: 'transient', meaning: 'Unexpected' },
}
`
const contract = (name: string) => `import { errors } from './rows'
export const shop = {
  name: 'shop', version: '1.0.0', fallback: '${name}',
  categories: { order: { title: 'Order', range: [1001, 1099] } },
  errors,
}
`
const config = (out: string) =>
  `export default { contracts: [{ contract: './shop.ts', out: './${out}', targets: ['contract.json'] }] }\n`

let cli: ReturnType<typeof builtCli>
let folder: ReturnType<typeof temporaryFolder>
let child: ChildProcess
let output: string

beforeAll(() => {
  cli = builtCli()
})
afterAll(() => cli.remove())
beforeEach(() => {
  folder = temporaryFolder({
    'error-codebook.config.ts': config('errors'),
    'shop.ts': contract('A'),
    'rows.ts': rows('A'),
  })
})
afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  folder.remove()
})

const file = (name: string) => join(folder.path, name)
const write = (name: string, text: string) => writeFileSync(file(name), text)
const fallback = (out = 'errors') => JSON.parse(readFileSync(file(`${out}/contract.json`), 'utf8')).fallback
const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 50 })

async function start(...args: string[]) {
  output = ''
  child = spawn(process.execPath, [cli.main, 'generate', '--watch', ...args], { cwd: folder.path })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  await waiting(1)
}

/** Waits until it has generated so many times, and waits for changes. */
const waiting = (times: number) => until(() => expect(output.split('Waiting for changes.').length - 1).toBe(times))

test('generates again when the contract or a file that it imports changes', async () => {
  await start()
  expect(fallback()).toBe('A')
  write('rows.ts', rows('B'))
  await until(() => expect(output).toContain('rows.ts changed.'))
  await waiting(2)
  expect(output).toContain('there is no error A')
  write('shop.ts', contract('B'))
  await waiting(3)
  expect(fallback()).toBe('B')
})

test('survives a broken contract, a missing file and a file that an editor replaces', async () => {
  await start()
  write('shop.ts', 'export const shop = {')
  await until(() => expect(output).toMatch(/error shop\.ts:1 cannot be loaded/))
  rmSync(file('rows.ts'))
  write('shop.ts', contract('C'))
  await until(() => expect(output).toMatch(/error shop\.ts cannot be loaded: .*rows/))
  write('new.tmp', rows('C'))
  renameSync(file('new.tmp'), file('rows.ts'))
  await until(() => expect(fallback()).toBe('C'))
})

test('follows the configuration', async () => {
  await start()
  write('error-codebook.config.ts', config('other'))
  await until(() => expect(fallback('other')).toBe('A'))
})

test('starts with a broken contract, and without a configuration', async () => {
  write('shop.ts', '')
  await start('--contract', 'shop.ts', '--out', 'made')
  expect(output).toContain('shop.ts exports no contract')
  write('shop.ts', contract('A'))
  await until(() => expect(readFileSync(file('made/rows.ts'), 'utf8')).toContain('A'))
})

test('several changes at once are one, and no change is none', async () => {
  await start()
  for (let write_ = 0; write_ < 20; write_++) write('rows.ts', rows('A').replace('Unexpected', `Version ${write_}`))
  await until(() => expect(readFileSync(file('errors/contract.json'), 'utf8')).toContain('Version 19'))
  await until(() => expect(output).toMatch(/Waiting for changes.*Waiting for changes/s))
  const runs = output.split('changed.').length
  write('rows.ts', readFileSync(file('rows.ts'), 'utf8'))
  write('unrelated.txt', 'x')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(output.split('changed.').length).toBe(runs)
  expect(runs).toBeLessThan(5)
})

test.each(['SIGINT', 'SIGTERM'] as const)('ends on %s, and leaves no process', async (signal) => {
  await start()
  child.kill(signal)
  expect(await once(child, 'close')).toEqual([0, null])
})

test('is refused with --check, and without a configuration', async () => {
  const exitCode = async (...args: string[]) => {
    child = spawn(process.execPath, [cli.main, 'generate', '--watch', ...args], { cwd: folder.path })
    return (await once(child, 'close'))[0]
  }
  expect(await exitCode('--check')).toBe(2)
  rmSync(file('error-codebook.config.ts'))
  expect(await exitCode()).toBe(2)
})
