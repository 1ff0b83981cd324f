import { type BuildOptions, build } from 'esbuild'

/** One file of JavaScript that holds a copy of the library of its own. `entry` is TypeScript that imports from `../src`. */
export async function bundle(
  entry: string,
  options: Pick<BuildOptions, 'format' | 'minify' | 'conditions'> = {},
): Promise<string> {
  const result = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'es2022',
    // A bundle is no module; its code was, and modules are strict.
    banner: { js: "'use strict';" },
    logLevel: 'silent',
    ...options,
  })
  return result.outputFiles[0]?.text ?? ''
}
