import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { compile, compilers, copyAsCommonJs, type resolutions } from './support/typescript'

const files = {
  // Import attributes came after node16.
  node16: ['main.mts', 'main.cts', 'require.cts'],
  nodenext: ['main.mts', 'main.cts', 'require.cts', 'json.mts'],
  bundler: ['main.mts', 'require.cts', 'json.mts'],
} as const satisfies Partial<Record<keyof typeof resolutions, readonly string[]>>

beforeAll(() => copyAsCommonJs(inject('esmProject'), 'main.mts', 'main.cts'))

describe.each(compilers)('%s', (compiler) => {
  // Each is a process of its own.
  test.concurrent.each(['node16', 'nodenext', 'bundler'] as const)('reads the package under %s', async (resolution) => {
    const { diagnostics } = await compile(
      inject('esmProject'),
      compiler,
      resolution,
      files[resolution],
      '--skipLibCheck',
    )
    expect(diagnostics).toEqual([])
  })
})

// TypeScript 7 has no node10.
const node10 = [
  ['typescript-5.9', []],
  ['typescript-6', ['--ignoreDeprecations', '6.0']],
] as const

test.each(node10.filter(([compiler]) => compilers.includes(compiler)))(
  '%s finds every subpath under node10',
  async (compiler, options) => {
    const subpaths = Object.keys(manifest.exports).map((subpath) => subpath.replace('.', 'error-codebook'))
    const imports = subpaths.map(
      (subpath, index) => `import * as entry${index} from '${subpath}'\nvoid entry${index}\n`,
    )
    const code =
      "import { SlotUnavailableError } from 'error-codebook'\nexport const code: 3003 = new SlotUnavailableError().code\n"
    writeFileSync(join(inject('cjsProject'), 'types/every-entry.ts'), `${imports.join('')}${code}`)
    const files = ['every-entry.ts', 'require.cts']
    const { diagnostics } = await compile(inject('cjsProject'), compiler, 'node10', files, '--skipLibCheck', ...options)
    expect(diagnostics).toEqual([])
  },
)

test.each(compilers)('the declarations are sound in themselves, for %s', async (compiler) => {
  const { diagnostics } = await compile(inject('esmProject'), compiler, 'nodenext', ['main.mts', 'main.cts'])
  expect(diagnostics).toEqual([])
})
