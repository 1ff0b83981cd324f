import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { temporaryFolder } from './temporary-folder'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The command line as the package has it: bundled, and with its hooks for TypeScript. `main` is its file. */
export function builtCli(): { readonly main: string; remove(): void } {
  const { path, remove } = temporaryFolder({ 'package.json': '{"type":"module","version":"1.0.0"}' })
  const outdir = join(path, 'dist/cli')
  mkdirSync(outdir, { recursive: true })
  buildSync({
    entryPoints: {
      main: join(root, 'src/cli/main.ts'),
      'typescript-hooks': join(root, 'src/cli/load/typescript-hooks.ts'),
    },
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    external: ['typescript'],
  })
  // Another user runs it, too.
  chmodSync(path, 0o755)
  return { main: join(outdir, 'main.js'), remove }
}
