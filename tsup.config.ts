import { mkdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { defineConfig } from 'tsup'

/** One entry a subpath: its name is the subpath's. */
export const entries = {
  index: 'src/index.ts',
  axios: 'src/client/axios.ts',
  bodies: 'src/bodies/index.ts',
  client: 'src/client/index.ts',
  contract: 'src/contract/index.ts',
  config: 'src/cli/config.ts',
  core: 'src/core/index.ts',
  docplanner: 'src/docplanner/index.ts',
  'docplanner/callback': 'src/docplanner/callback/index.ts',
  'docplanner/dictionary': 'src/docplanner/dictionary/index.ts',
  'docplanner/events': 'src/docplanner/events/index.ts',
  envelope: 'src/envelope/index.ts',
  elysia: 'src/server/elysia/index.ts',
  evolve: 'src/evolve/index.ts',
  express: 'src/server/express/index.ts',
  fastify: 'src/server/fastify/index.ts',
  fetch: 'src/server/fetch.ts',
  generate: 'src/generate/index.ts',
  h3: 'src/server/h3.ts',
  hono: 'src/server/hono/index.ts',
  http: 'src/http/index.ts',
  koa: 'src/server/koa.ts',
  ky: 'src/client/ky.ts',
  mappers: 'src/server/mappers/index.ts',
  msw: 'src/testing/msw/index.ts',
  nestjs: 'src/server/nestjs/index.ts',
  next: 'src/server/next.ts',
  observability: 'src/observability/index.ts',
  ofetch: 'src/client/ofetch.ts',
  orpc: 'src/server/orpc.ts',
  'orpc-client': 'src/client/orpc.ts',
  'rate-limit': 'src/rate-limit/index.ts',
  react: 'src/client/react.ts',
  'rtk-query': 'src/client/rtk-query.ts',
  'tanstack-query': 'src/client/tanstack-query.ts',
  testing: 'src/testing/answers/index.ts',
  'texts/cs': 'src/generated/texts/cs.ts',
  'texts/de': 'src/generated/texts/de.ts',
  'texts/en': 'src/generated/texts/en.ts',
  'texts/es': 'src/generated/texts/es.ts',
  'texts/fr': 'src/generated/texts/fr.ts',
  'texts/it': 'src/generated/texts/it.ts',
  'texts/pl': 'src/generated/texts/pl.ts',
  'texts/pt': 'src/generated/texts/pt.ts',
  'texts/tr': 'src/generated/texts/tr.ts',
  trpc: 'src/server/trpc.ts',
  'trpc-client': 'src/client/trpc.ts',
  vitest: 'src/testing/vitest/index.ts',
  zod: 'src/clinic/zod.ts',
}

/** What runs from a file of its own: the command, and the hooks that Node 20 runs in a thread. */
const programs = { main: 'src/cli/main.ts', 'typescript-hooks': 'src/cli/load/typescript-hooks.ts' }

/**
 * Modules that re-export the entries, all in one folder: for entries of several folders, tsup's rollup-plugin-dts makes a program for
 * each folder, which takes six times the time and the memory.
 */
function inOneFolder(modules: Readonly<Record<string, string>>): Record<string, string> {
  const folder = '.types'
  mkdirSync(folder, { recursive: true })
  const written = Object.entries(modules).map(([name, file]) => {
    const path = `${folder}/${name.replace('/', '--')}.ts`
    writeFileSync(path, `export * from '${relative(folder, file).replace(/\.ts$/, '')}'\n`)
    return [name, path]
  })
  return Object.fromEntries(written)
}

const library = defineConfig({
  entry: entries,
  format: ['esm', 'cjs'],
  target: 'es2022',
  // TypeScript 6 deprecates the baseUrl that tsup sets for declarations.
  dts: { entry: inOneFolder(entries), compilerOptions: { ignoreDeprecations: '6.0' } },
  // Without it, the CJS entries would each hold a copy of the shared classes.
  splitting: true,
  // Runtimes beside Node know its modules by it.
  removeNodeProtocol: false,
  treeshake: false,
  clean: true,
  // tsup's CommonJS step would turn static fields into assignments, and a class's name cannot be assigned.
  esbuildOptions(options, { format }) {
    if (format === 'cjs') options.supported = { 'class-static-field': false }
  },
  sourcemap: false,
})

/** Its libraries are in it, so that the package has no dependencies. */
const commandLine = defineConfig({
  entry: programs,
  outDir: 'dist/cli',
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  splitting: true,
  minify: true,
  treeshake: true,
  noExternal: [/./],
  external: ['typescript'],
  // CommonJS libraries ask for Node's modules by `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  metafile: true,
})

export default [library, commandLine]
