import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../../src', import.meta.url))

/** A page's bundle, and the files that the browser would load without a bundler. */
async function bundle(page: string): Promise<{ text: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: page, resolveDir: join(source, '../test/contracts'), loader: 'ts' },
    absWorkingDir: join(source, '..'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
  })
  return { text: outputFiles[0]?.text ?? '', files: Object.keys(metafile.inputs) }
}

const entries = ['index', 'axios', 'ky', 'ofetch', 'orpc', 'react', 'rtk-query', 'tanstack-query', 'trpc']

test.each(entries)('client/%s loads no class and no codebook, even without a bundler', async (entry) => {
  const { files } = await bundle(`export * from '../../src/client/${entry}'`)
  const generated = files.filter((file) => /^src\/(generated|contract|clinic)\//.test(file))
  expect(generated).toEqual(entry === 'tanstack-query' ? [] : ['src/generated/rows.ts'])
  expect(files).not.toContain('src/core/error-class.ts')
})

const makers = [
  ['index', 'createClient'],
  ['axios', 'createAxiosErrorParser'],
  ['ky', 'createKyErrorParser'],
  ['ofetch', 'createFetchErrorParser'],
  ['orpc', 'createORPCErrorParser'],
  ['react', 'createFromActionResult'],
  ['rtk-query', 'createCodebookBaseQuery'],
  ['tanstack-query', 'createQueryRetry'],
  ['trpc', 'createTRPCErrorParser'],
] as const

describe.each(makers)("a page with a team's own contract, of client/%s,", (entry, create) => {
  test('has nothing of the clinic', async () => {
    const { text } = await bundle(
      `import { ${create} } from '../../src/client/${entry}'
       import { rows } from './shop/rows'
       export const own = ${create}(rows)`,
    )
    expect(text).not.toMatch(/clinic|APPOINTMENT|x-api-version/i)
    if (entry !== 'tanstack-query') expect(text).toContain('OUT_OF_STOCK')
  })
})

test('a page that only parses and matches has neither the list of rows twice nor the join of contracts', async () => {
  const { text } = await bundle(`
    export { matchError, parseErrorResponse, retryDelay } from '../../src/client'
    export { fromAxiosError } from '../../src/client/axios'
  `)
  expect(text.match(/clinic-booking/g)).toHaveLength(1)
  expect(text).not.toContain('both have a row')
})
