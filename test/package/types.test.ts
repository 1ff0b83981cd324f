import { beforeAll, describe, expect, inject, test } from 'vitest'
import { compile, compilers, copyAsCommonJs, type resolutions } from './support/typescript'

const files = {
  // Import attributes came after node16.
  node16: ['main.mts', 'main.cts', 'require.cts'],
  nodenext: ['main.mts', 'main.cts', 'require.cts', 'json.mts'],
  bundler: ['main.mts', 'require.cts', 'json.mts'],
} as const satisfies Record<keyof typeof resolutions, readonly string[]>

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

// The oldest and the newest alone: most of the time goes to the declarations of the frameworks.
test.each(['typescript-5.9', 'typescript-7'] as const)(
  'the declarations are sound in themselves, for %s',
  async (compiler) => {
    const { diagnostics } = await compile(inject('esmProject'), compiler, 'nodenext', ['main.mts', 'main.cts'])
    expect(diagnostics).toEqual([])
  },
)
