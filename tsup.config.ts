import { defineConfig } from 'tsup'

/** One entry a subpath: its name is the subpath's. */
export const entries = {
  index: 'src/index.ts',
  client: 'src/client/index.ts',
  contract: 'src/contract/index.ts',
  core: 'src/core/index.ts',
  docplanner: 'src/docplanner/index.ts',
  express: 'src/server/express.ts',
  hono: 'src/server/hono.ts',
  zod: 'src/zod/index.ts',
}

export default defineConfig({
  entry: entries,
  format: ['esm', 'cjs'],
  target: 'es2022',
  // TypeScript 6 deprecates the baseUrl that tsup sets for declarations.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  // Without it, the CJS entries would each hold a copy of the shared classes.
  splitting: true,
  treeshake: false,
  clean: true,
  sourcemap: false,
})
