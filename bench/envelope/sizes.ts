import { fileURLToPath } from 'node:url'
import { bundledSize } from '../../test/support/bundled-size'

const resolveDir = fileURLToPath(new URL('../../src/', import.meta.url))
const client = `export { matchError, parseErrorResponse, retryDelay } from './client'`

/** Bytes that each export of the entry costs a page, minified and gzipped: alone, and beside a client. */
export async function sizes(): Promise<{ name: string; alone: number; besideClient: number }[]> {
  const clientSize = await bundledSize(client, resolveDir)
  const names = ['compileEnvelope', 'defineEnvelope', 'jsonApiEnvelope', 'googleEnvelope']
  return Promise.all(
    names.map(async (name) => {
      const code = `export { ${name} } from './envelope'`
      return {
        name,
        alone: await bundledSize(code, resolveDir),
        besideClient: (await bundledSize(`${client}\n${code}`, resolveDir)) - clientSize,
      }
    }),
  )
}
