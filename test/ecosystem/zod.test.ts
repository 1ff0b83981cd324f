import { expect, test } from 'vitest'
import { runNode } from '../package/support/run-node'
import { projectNextTo } from './support/project-next-to'
import { typeErrors } from './support/type-errors'

// The same with the zod that the other tests use.
test.each(['3.25.76', '^4.0.0'])('./zod checks and type-checks with zod %s', async (range) => {
  const project = await projectNextTo({ zod: range })
  const { version, ...said } = await runNode<{ version: string }>(project, 'zod.mjs')
  expect(version).toMatch(range === '^4.0.0' ? /^4\./ : /^3\.25\./)
  expect(said).toEqual({
    body: 'SLOT_UNAVAILABLE',
    fields: { email: ['Invalid'] },
    unknown: false,
    booking: {
      doctor_id: ['Doctor id must be a positive whole number'],
      scheduled_at: ['Scheduled at is required'],
      type: ['Type is required'],
    },
    page: { page: 7, per_page: 15 },
    pageOf: { per_page: ['Per page must be a whole number from 1 to 100'] },
    order: { date_to: ['Date to must not be before date_from'] },
    names: ['errorBodySchema', 'paginationQuerySchema'],
    docplanner: false,
  })
  expect(await typeErrors(project, 'zod.types.mts')).toBe('')
})

test('./zod with an older zod fails as docs/misuse.md says', async () => {
  const project = await projectNextTo({ zod: '~3.24.0' })
  await expect(runNode(project, 'zod.mjs')).rejects.toThrow(`Package subpath './v4' is not defined by "exports"`)
})
