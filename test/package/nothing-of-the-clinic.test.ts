import { build } from 'esbuild'
import { describe, expect, inject, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { contract as clinic, patientText } from '../../src/contract'
import { shop } from '../contracts/shop'
import { runNode } from './support/run-node'

const rows = Object.entries(clinic.errors)
const shared = Object.keys(shop.errors)
const patientTexts = Object.values(patientText).flatMap((byName) => Object.values(byName))

/** Everything by which a bundle would tell the clinic; of the names, those that the shop has not got too. */
const traces = [
  clinic.name,
  `'${clinic.version}'`,
  `"${clinic.version}"`,
  clinic.versionHeader,
  clinic.versionHeader.toLowerCase(),
  ...rows.map(([name]) => name).filter((name) => !shared.includes(name)),
  ...rows.flatMap(([, row]) => ('message' in row ? [row.meaning, row.message] : [row.meaning])),
  ...patientTexts,
]

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: inject('esmProject') },
    bundle: true,
    minify: true,
    // As they are written, or no search would find them.
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    external: Object.keys(manifest.peerDependencies),
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

const found = (text: string, searched: readonly string[]) => searched.filter((each) => text.includes(each))

/** What a page may use of a client, made from the shop's rows. */
const pages = {
  client: `import { createClient, HttpError, matchError, retryDelay, serializeError } from 'error-codebook/client'
    export const client = createClient(rows)
    export { HttpError, matchError, retryDelay, serializeError }`,
  axios: `import { createAxiosErrorParser } from 'error-codebook/axios'
    export const parse = createAxiosErrorParser(rows)`,
  ky: `import { createKyErrorParser } from 'error-codebook/ky'
    export const parse = createKyErrorParser(rows)`,
  ofetch: `import { createFetchErrorParser } from 'error-codebook/ofetch'
    export const parse = createFetchErrorParser(rows)`,
  react: `import { createFromActionResult } from 'error-codebook/react'
    export const parse = createFromActionResult(rows)`,
  'trpc-client': `import { createTRPCErrorParser } from 'error-codebook/trpc-client'
    export const parse = createTRPCErrorParser(rows)`,
  'orpc-client': `import { createORPCErrorParser } from 'error-codebook/orpc-client'
    export const parse = createORPCErrorParser(rows)`,
  'rtk-query': `import { createCodebookBaseQuery } from 'error-codebook/rtk-query'
    export const codebookBaseQuery = createCodebookBaseQuery(rows)`,
  'tanstack-query': `import { createQueryRetry } from 'error-codebook/tanstack-query'
    export const retries = createQueryRetry(rows)`,
}

/** What a server uses of an adapter, made from the shop's codebook. */
const servers = {
  elysia: `elysiaErrorPlugin({ codebook })`,
  express: `expressErrorHandler({ codebook }), expressApiHeaders({ codebook }), expressNotFoundHandler({ codebook })`,
  fastify: `fastifyErrorPlugin, fastifyFrameworkErrors({ codebook })`,
  fetch: `withErrors(() => new Response(), { codebook })`,
  h3: `h3ErrorPlugin({ codebook })`,
  hono: `honoErrorHandler({ codebook }), honoApiHeaders({ codebook })`,
  koa: `koaErrorMiddleware({ codebook })`,
  nestjs: `ApiErrorFilter, nestApiHeaders({ codebook })`,
  next: `nextRouteHandler(() => new Response(), { codebook })`,
  orpc: `orpcErrorInterceptor({ codebook }), orpcApiHeaders({ codebook })`,
  trpc: `trpcErrorFormatter({ codebook }), trpcApiHeaders({ codebook })`,
  'rate-limit': `createRateLimiter({ codebook })`,
}

describe('a page that uses the shop’s client', () => {
  test.each(Object.entries(pages))('has nothing of the clinic: ./%s', async (_, code) => {
    const text = await bundled(`import { rows } from './shop/rows.js'\n${code}`)
    expect(text).toContain('OUT_OF_STOCK')
    expect(found(text, traces)).toEqual([])
  })
})

describe('a server that serves the shop', () => {
  test.each(Object.entries(servers))('has none of the clinic’s texts: ./%s', async (entry, code) => {
    const names = [...code.matchAll(/(?:^|, )(\w+)/g)].flatMap(([, name = '']) => name)
    const text = await bundled(`import { ${names.join(', ')} } from 'error-codebook/${entry}'
      import { codebook } from './shop/index.js'
      export const parts = [codebook, ${code}]`)
    expect(found(text, Object.values(shop.texts.de))).toEqual(Object.values(shop.texts.de))
    expect(found(text, patientTexts)).toEqual([])
  })
})

test('the search finds the clinic where it is', async () => {
  const text = await bundled("export * from 'error-codebook'")
  expect(found(text, traces).length).toBeGreaterThanOrEqual(traces.length - 2)
  expect(found(text, patientTexts)).toEqual(patientTexts)
})

test.each(Object.keys(pages))('./%s loads no class of an error', async (entry) => {
  const files = await runNode<{ text: string }[]>(inject('esmProject'), 'loaded.mjs', `error-codebook/${entry}`)
  expect(files.length).toBeGreaterThan(1)
  expect(files.filter(({ text }) => /SlotUnavailableError|errorClass\(/.test(text))).toEqual([])
  // The engine's parts, one a file at most.
  expect(files.length).toBeLessThanOrEqual(25)
})
