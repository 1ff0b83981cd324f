import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import type { Contract } from '../../../src/core'
import type { Finding } from '../../../src/evolve/finding'
import { type CompilerName, codeProject } from '../../support/code-project'
import { runCli } from '../../support/run-cli'

const desk: Contract = {
  name: 'desk',
  version: '1.0.0',
  fallback: 'FAILED',
  categories: { desk: { title: 'Desk', status: 409, recovery: 'terminal' } },
  errors: {
    LOST: { category: 'desk', meaning: 'It is lost' },
    FOUND: { category: 'desk', meaning: 'It is found' },
    FAILED: { category: 'desk', status: 500, meaning: 'Something broke' },
  },
}

const throwing = {
  'src/a.ts': "import { LostError } from './desk'\nexport const lose = () => { throw new LostError() }\n",
}

let folder: ReturnType<typeof codeProject> | undefined
afterEach(() => folder?.remove())

function project(code: Readonly<Record<string, string>>, compiler?: CompilerName): string {
  folder?.remove()
  folder = codeProject([desk], code, compiler)
  return folder.path
}

async function lint(path: string, ...args: string[]) {
  const { code, out, err } = await runCli(path, ['lint', '--format', 'json', ...args])
  const findings: Finding[] = out === '' ? [] : JSON.parse(out).findings
  return { code, err, findings, places: findings.map(({ rule, place }) => `${rule} ${place}`) }
}

describe('lint --src exits with 2 and says what to do', () => {
  test('without a compiler', async () => {
    const { code, err, findings } = await lint(project(throwing), '--src', 'src')
    expect(err).toBe(
      'error --src needs TypeScript 5.9 or 6, and the project has none. Run: npm install --save-dev typescript@6\n',
    )
    expect({ code, findings }).toEqual({ code: 2, findings: [] })
  })

  test('with a compiler that programs cannot call', async () => {
    const { code, err } = await lint(project(throwing, 'typescript-7'), '--src', 'src')
    expect(err).toMatch(
      /^error --src needs TypeScript 5\.9 or 6, and the project has 7\.\d+\.\d+, which has no interface/,
    )
    expect(code).toBe(2)
  })

  test('with a compiler that is older', async () => {
    const path = project({ ...throwing, 'node_modules/typescript/package.json': '{ "version": "5.8.3" }' })
    const { code, err } = await lint(path, '--src', 'src')
    expect(err).toMatch(/^error --src needs TypeScript 5\.9 or 6, and the project has 5\.8\.3\. Run: npm install/)
    expect(code).toBe(2)
  })

  test.each(['nowhere', 'src/*.tsx', 'desk.json'])('for %s, which has no code', async (pattern) => {
    const { code, err } = await lint(project(throwing, 'typescript-6'), '--src', 'src', pattern)
    expect(err).toBe(`error --src ${pattern} has no code in it. Name a folder or a glob.\n`)
    expect(code).toBe(2)
  })
})

describe('lint --src reads', () => {
  test.each([
    ['a file', ['src/a.ts']],
    ['a glob', ['src/**/*.ts']],
    ['a glob with alternatives', ['{lib,src}/*.ts']],
    ['several folders', ['src/desk', 'src']],
  ])('%s', async (_, patterns) => {
    const { code, places } = await lint(project(throwing, 'typescript-6'), '--src', ...patterns)
    expect({ code, places }).toEqual({ code: 0, places: ['unthrown-row errors.FOUND'] })
  })

  test('files without a tsconfig.json', async () => {
    const path = project({ 'src/a.js': throwing['src/a.ts'] }, 'typescript-6')
    rmSync(join(path, 'tsconfig.json'))
    // Without `paths`, the package must be in the project.
    const installed = join(path, 'node_modules/error-codebook')
    mkdirSync(installed)
    const exports = { './core': './src/core/index.ts', './http': './src/http/index.ts' }
    writeFileSync(join(installed, 'package.json'), JSON.stringify({ name: 'error-codebook', exports }))
    symlinkSync(fileURLToPath(new URL('../../../src', import.meta.url)), join(installed, 'src'))
    expect((await lint(path, '--src', 'src')).places).toEqual(['unthrown-row errors.FOUND'])
  })

  test('files of a project that the nearest tsconfig.json refers to', async () => {
    const path = project(
      { ...throwing, 'src/b.ts': "import { FoundError } from '@desk'\nexport const find = () => new FoundError()\n" },
      'typescript-6',
    )
    const { compilerOptions } = JSON.parse(readFileSync(join(path, 'tsconfig.json'), 'utf8'))
    const paths = { ...compilerOptions.paths, '@desk': ['./src/desk/index.ts'] }
    const app = { compilerOptions: { ...compilerOptions, paths }, include: ['src'] }
    writeFileSync(join(path, 'tsconfig.app.json'), JSON.stringify(app))
    writeFileSync(join(path, 'tsconfig.json'), '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }')
    expect((await lint(path, '--src', 'src')).places).toEqual([])
  })

  test('nothing of a contract whose generated files cannot be found, and says so once', async () => {
    const path = project({ 'src/a.ts': throwing['src/a.ts'].replace('./desk', './dsk') }, 'typescript-6')
    const { findings } = await lint(path, '--src', 'src')
    expect(findings).toMatchObject([
      { rule: 'unthrown-row', place: 'errors', message: expect.stringContaining('check their imports') },
    ])
  })

  test('an expression of ten thousand parts', async () => {
    const sum = Array.from({ length: 10_000 }, (_, index) => `'${index}'`).join(' + ')
    const path = project({ ...throwing, 'src/sum.ts': `export const sum = ${sum}\n` }, 'typescript-6')
    expect((await lint(path, '--src', 'src')).places).toEqual(['unthrown-row errors.FOUND'])
  })
})

test('lint does not need a compiler unless it reads code', async () => {
  const { code, places } = await lint(project(throwing))
  expect({ code, places }).toEqual({ code: 0, places: [] })
})

/** Processor time in milliseconds of reading a line of code for each row. */
async function costOf(rows: number): Promise<number> {
  const names = Array.from({ length: rows }, (_, index) => `ROW_${index}`)
  const row = { category: 'desk', meaning: 'One of many', details: { limit: 'integer' } } as const
  const contract: Contract = {
    ...desk,
    errors: { ...desk.errors, ...Object.fromEntries(names.map((name) => [name, row])) },
  }
  const lines = names.map((name) => `() => { throw createError('${name}', { details: { limit: 1 } }) },`)
  const code = `import { createError } from './desk'\nexport const all = [\n${lines.join('\n')}\n]\n`
  folder?.remove()
  folder = codeProject([contract], { 'src/a.ts': code }, 'typescript-6')
  const start = process.cpuUsage()
  const { places } = await lint(folder.path, '--src', 'src')
  const { user, system } = process.cpuUsage(start)
  expect(places).toEqual(['unthrown-row errors.LOST', 'unthrown-row errors.FOUND'])
  return (user + system) / 1000
}

test('reading code takes linear time in rows and in calls of createError', async () => {
  const few = await costOf(200)
  // Quadratic work makes it 20 times as much.
  expect((await costOf(1600)) / few).toBeLessThan(8)
})
