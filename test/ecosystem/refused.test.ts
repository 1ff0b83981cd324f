import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../package/support/paths'
import { runNode } from '../package/support/run-node'
import { projectNextTo } from './support/project-next-to'

const address = 'error-codebook/docs/misuse.md#unsupported-version'

test('./h3 tells an app of h3 1 which version it needs', async () => {
  const said = `TypeError: [error-codebook] h3ErrorPlugin was given an app of h3 1. It needs h3 2. See ${address}`
  const project = await projectNextTo({ h3: '^1.0.0' })
  expect(await runNode(project, 'h3-1.mjs')).toEqual({ given: said, used: said, status: 500 })
})

test('./fastify tells an app of Fastify 4 which version it needs', async () => {
  const project = await projectNextTo({ fastify: '^4.0.0' })
  const { said } = await runNode<{ said: string }>(project, 'fastify-4.mjs')
  expect(said).toMatch(/^TypeError: \[error-codebook\] fastifyErrorPlugin needs Fastify 5\. This app is of Fastify 4\./)
  expect(said.endsWith(`See ${address}`)).toBe(true)
})

test('the address of the messages leads to a section', () => {
  expect(readFileSync(join(root, 'docs/misuse.md'), 'utf8')).toContain('\n## unsupported-version\n')
})
