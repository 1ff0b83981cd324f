import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** The bytes that a page pays for some code: bundled, minified and gzipped. */
export async function bundledSize(contents: string, resolveDir: string): Promise<number> {
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
