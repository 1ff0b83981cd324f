import { expect, test } from 'vitest'
import { runNode } from '../package/support/run-node'
import { expectedAnswers } from './support/expected-answers'
import { projectNextTo } from './support/project-next-to'
import { typeErrors } from './support/type-errors'

test('./koa serves and type-checks with Koa 2', async () => {
  const project = await projectNextTo({ koa: '^2.0.0', '@types/koa': '^2.0.0' })
  const served = await runNode<{ version: string; answers: unknown }>(project, 'koa.mjs')
  expect(served.version).toMatch(/^2\./)
  expect(served.answers).toEqual(expectedAnswers)
  expect(await typeErrors(project, 'koa.types.mts')).toBe('')
})
