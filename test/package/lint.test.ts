import { execFile } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder'
import { install } from './support/install'
import { toolsFolder } from './support/paths'
import { cleanEnvironment } from './support/run-node'

const files = {
  'error-codebook.config.ts': `
    import { defineConfig } from 'error-codebook/config'
    export default defineConfig({
      contracts: [{ contract: './contract.ts', out: './src/errors' }],
      rules: { 'unlisted-row': 'off', 'row-without-docs': 'off' },
    })`,
  'contract.ts': `
    import { contract as clinic } from 'error-codebook/contract'
    import { defineContract } from 'error-codebook/core'
    export const lab = defineContract({
      name: 'lab', version: '1.0.0', fallback: 'INTERNAL_ERROR', validation: 'VALIDATION_FAILED',
      extends: [{ contract: clinic, from: 'error-codebook', omit: ['file'] }],
      categories: { sample: { title: 'Sample', range: [10000, 10099], status: 409, recovery: 'terminal' } },
      errors: {
        SAMPLE_SPOILED: { code: 10000, meaning: 'The sample is too old' },
        SAMPLE_LOST: { code: 10001, meaning: 'The sample is lost' },
        SAMPLE_MIXED_UP: { code: 10002, meaning: 'The sample is another one' },
        SAMPLE_TESTED: { code: 10003, meaning: 'The sample is tested already', deprecated: { since: '1.0.0', use: 'SAMPLE_LOST' } },
        FILE_NOT_FOUND: { code: 10004, meaning: 'The lab has no file of this result' },
      },
    })`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, allowJs: true, types: [] },
  }),
  'src/lab.ts': `
    import { SlotUnavailableError, createError as createClinicError } from 'error-codebook'
    import { createError, SampleSpoiledError, SampleTestedError } from './errors/index.js'
    export const spoil = () => { throw new SampleSpoiledError() }
    export const test = () => { throw new SampleTestedError() }
    export const refuse = () => { throw new SlotUnavailableError() }
    export const lose = () => { throw createClinicError('FILE_NOT_FOUND') }
    export const misspell = () => { throw createError('SAMPLE_LOS' as any) }
  `,
  'src/old.cjs': `
    const { SampleLostError } = require('./errors/index.js')
    exports.lose = () => { throw new SampleLostError() }
  `,
}

describe.each(['typescript-5.9', 'typescript-6'])(
  'the packed command reads code that uses the package, with %s',
  (compiler) => {
    const folder = temporaryFolder()
    const project = join(folder.path, 'lab')

    beforeAll(() => {
      install(project, inject('tarball'), ['error-codebook'], 'module')
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(project, name)), { recursive: true })
        writeFileSync(join(project, name), text)
      }
      symlinkSync(join(toolsFolder, 'node_modules', compiler), join(project, 'node_modules/typescript'))
    })
    afterAll(() => folder.remove())

    function run(...args: string[]) {
      const command = [join(project, 'node_modules/error-codebook/dist/cli/main.js'), ...args]
      return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
        execFile(process.execPath, command, { cwd: project, env: cleanEnvironment() }, (failure, stdout, stderr) =>
          resolve({ code: failure?.code ?? 0, stdout, stderr }),
        )
      })
    }

    test('and finds rows that nothing throws, a deprecated one, and a name of no row', async () => {
      expect(await run('generate')).toMatchObject({ code: 0, stderr: '' })
      const { code, stdout, stderr } = await run('lint', '--src', 'src', '--format', 'json')
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
      const findings: { rule: string; place: string; file: string; line: number; message: string }[] =
        JSON.parse(stdout).findings
      expect(findings.map(({ rule, place, file, line }) => `${rule} ${place || `${file}:${line}`}`).sort()).toEqual([
        'deprecated-row-thrown src/lab.ts:5',
        // The clinic's row of this name is another one.
        'unknown-name src/lab.ts:8',
        'unthrown-row errors.FILE_NOT_FOUND',
        'unthrown-row errors.SAMPLE_MIXED_UP',
      ])
    })
  },
)
