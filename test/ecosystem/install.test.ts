import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { projectFiles } from '../package/support/paths'
import { runNode } from '../package/support/run-node'
import { projectNextTo } from './support/project-next-to'

/** The newest major of each optional peer that is older than the one which the other tests use. */
const older = {
  '@nestjs/common': '^10.0.0',
  '@reduxjs/toolkit': '^1.0.0',
  '@trpc/server': '^10.0.0',
  axios: '^0.35.0',
  express: '^3.0.0',
  fastify: '^4.0.0',
  h3: '^1.0.0',
  hono: '^3.0.0',
  koa: '^2.0.0',
  ky: '^0.33.0',
  msw: '^1.0.0',
  ofetch: '^0.4.0',
  'rate-limiter-flexible': '^5.0.0',
  vitest: '^2.0.0',
  zod: '^3.25.0',
}

test('the package installs next to an older major of every optional peer, and every entry loads', async () => {
  expect(Object.keys(older)).toEqual(Object.keys(manifest.peerDependencies))
  const project = await projectNextTo({ ...older, 'reflect-metadata': '*', rxjs: '^7.0.0', typescript: '^5.0.0' })
  cpSync(join(projectFiles, 'entries.mjs'), join(project, 'entries.mjs'))
  cpSync(join(projectFiles, 'entries.cjs'), join(project, 'entries.cjs'))
  const subpaths = Object.keys(manifest.exports).filter((subpath) => !subpath.endsWith('.json'))
  expect(Object.keys(await runNode<object>(project, 'entries.mjs'))).toEqual(subpaths)
  expect(Object.keys(await runNode<object>(project, 'entries.cjs'))).toEqual(subpaths)
})

test('the package installs next to a version that is not released yet', async () => {
  await expect(projectNextTo({ zod: '4.1.13-beta.0' })).resolves.toBeTypeOf('string')
})
