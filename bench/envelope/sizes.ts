import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const resolveDir = fileURLToPath(new URL('../../src/', import.meta.url))
const client = `export { matchError, parseErrorResponse, retryDelay } from './client'`

/** Bytes that each export of the entry costs a page, minified and gzipped: alone, and beside a client. */
export async function sizes(): Promise<{ name: string; alone: number; besideClient: number }[]> {
  const clientSize = await bundledSize(client)
  const names = ['compileEnvelope', 'defineEnvelope', 'jsonApiEnvelope', 'googleEnvelope']
  return Promise.all(
    names.map(async (name) => {
      const code = `export { ${name} } from './envelope'`
      return {
        name,
        alone: await bundledSize(code),
        besideClient: (await bundledSize(`${client}\n${code}`)) - clientSize,
      }
    }),
  )
}

async function bundledSize(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    logLevel: 'warning',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}
