import { expect, inject, test } from 'vitest'
import { type FrameworkName, frameworkNames, frameworks } from '../../src/cli/init/frameworks'
import { compileBlocks } from './support/doc-block'

/** What the app of each framework is, for the line that `init` prints. */
const apps: Readonly<Record<FrameworkName, string>> = {
  next: 'declare const handler: (request: Request) => Response',
  nestjs: "declare const app: import('@nestjs/common').INestApplication",
  fastify: "declare const app: import('fastify').FastifyInstance",
  hono: "declare const app: import('hono').Hono",
  // It is not installed here; its own types are checked in test/servers.
  elysia: 'declare const app: { use(plugin: (app: never) => unknown): void }',
  h3: "declare const app: import('h3').H3",
  koa: "declare const app: import('koa')",
  express: "declare const app: import('express').Express",
  fetch: 'declare const handler: (request: Request) => Response',
}

test('the line that init prints for each framework compiles', async () => {
  const blocks = frameworkNames.map((name) => {
    const { entry, name: imported, line } = frameworks[name]
    const code = `import { ${imported} } from '${entry}'\nimport { clinic as codebook } from 'error-codebook'\n${apps[name]}\n${line}\nexport {}\n`
    return { file: `init-${name}`, code }
  })
  expect(await compileBlocks(inject('esmProject'), blocks, '--skipLibCheck')).toEqual([])
})
