import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { compilers, copyAsCommonJs, emitDeclarations } from './support/typescript'

/** Options that a library may have set. */
const strict = ['--noPropertyAccessFromIndexSignature', '--erasableSyntaxOnly', '--isolatedDeclarations']

beforeAll(() => copyAsCommonJs(inject('cjsProject'), 'library.mts', 'library.cts'))

describe.each(compilers)('%s', (compiler) => {
  test.each([
    ['ESM', inject('esmProject'), 'library.mts'],
    ['CommonJS', inject('cjsProject'), 'library.cts'],
  ])('declares what every entry returns, in a library without return types (%s)', async (_, project, file) => {
    const { diagnostics } = await emitDeclarations(project, compiler, [file])
    expect(diagnostics).toEqual([])
  })

  test.each([
    ['ESM', inject('esmProject')],
    ['CommonJS', inject('cjsProject')],
  ])('declares the generated files, as strict as a project may be (%s)', async (_, project) => {
    const { diagnostics } = await emitDeclarations(project, compiler, ['../shop/index.ts'], ...strict)
    expect(diagnostics).toEqual([])
  })

  test('the declarations of the library keep the types', async () => {
    const text = readFileSync(join(inject('esmProject'), 'declarations', compiler, 'types/library.d.mts'), 'utf8')
    expect(text).toContain('export declare const constructed: () => SlotUnavailableError')
    expect(text).not.toMatch(/^export declare const \w+: (\(.*\) => )?any;$/m)
  })
})
