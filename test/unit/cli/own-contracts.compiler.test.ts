import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'

// Each run starts a compiler.
vi.setConfig({ testTimeout: 60_000 })

const root = fileURLToPath(new URL('../../../', import.meta.url))
let folder: ReturnType<typeof temporaryFolder>

beforeEach(() => {
  folder = temporaryFolder({ 'package.json': '{"type":"module","version":"1.0.0"}' })
  cpSync(join(root, 'src'), join(folder.path, 'src'), { recursive: true })
  for (const name of ['error-codebook.config.ts', 'error-codebook.lock'])
    cpSync(join(root, name), join(folder.path, name))
  symlinkSync(join(root, 'node_modules'), join(folder.path, 'node_modules'))
  cpSync(join(root, 'test/contracts'), join(folder.path, 'test/contracts'), { recursive: true })
})
afterEach(() => folder.remove())

const generated = (name = '') => join(folder.path, 'src/generated', name)

function generate(...options: string[]) {
  const tsx = join(root, 'node_modules/.bin/tsx')
  const { status, stdout, stderr } = spawnSync(tsx, ['src/cli/main.ts', 'generate', ...options], {
    cwd: folder.path,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const listed = (text: string) => [...text.matchAll(/^src\/generated\/(\S+) is /gm)].map(([, name]) => name)

test('--check is content with what is committed', () => {
  expect(generate('--check')).toMatchObject({ status: 0, stderr: '' })
})

test('--check exits 1 and lists what is changed, missing or left over, and writes nothing', () => {
  appendFileSync(generated('errors.ts'), '// a change by hand\n')
  rmSync(generated('rows.ts'))
  writeFileSync(generated('old.ts'), readFileSync(generated('index.ts')))
  const { status, stderr } = generate('--check')
  expect(status).toBe(1)
  expect(listed(stderr).sort()).toEqual(['errors.ts', 'old.ts', 'rows.ts'])
  expect(stderr).toContain('npx error-codebook generate')
  expect(readdirSync(generated())).not.toContain('rows.ts')
  expect(readFileSync(generated('errors.ts'), 'utf8')).toContain('a change by hand')
})

test('--check lists what a changed contract makes stale, and generating mends it', () => {
  const table = join(folder.path, 'src/contract/errors.ts')
  writeFileSync(table, readFileSync(table, 'utf8').replace("'Doctor does not exist'", "'No such doctor'"))
  const { status, stderr } = generate('--check')
  expect(status).toBe(1)
  expect(listed(stderr)).toEqual(['errors.ts'])
  expect(generate()).toMatchObject({ status: 0 })
  expect(readFileSync(generated('errors.ts'), 'utf8')).toContain('No such doctor')
  expect(generate('--check')).toMatchObject({ status: 0 })
})

test('a malformed contract is refused, and the files stay', () => {
  const before = readFileSync(generated('errors.ts'), 'utf8')
  const table = join(folder.path, 'src/contract/errors.ts')
  writeFileSync(table, readFileSync(table, 'utf8').replace('code: 3004', 'code: 3003'))
  const { status, stderr } = generate()
  expect(status).toBe(1)
  expect(stderr).toContain('errors.DOUBLE_BOOKING.code: SLOT_UNAVAILABLE already has code 3003')
  expect(readFileSync(generated('errors.ts'), 'utf8')).toBe(before)
})
