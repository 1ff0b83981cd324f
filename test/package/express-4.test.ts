import { join } from 'node:path'
import { errorBody, HttpError, SlotUnavailableError } from 'error-codebook'
import { apiVersion } from 'error-codebook/contract'
import { expect, inject, test } from 'vitest'
import { toolsFolder } from './support/paths'
import { runNode } from './support/run-node'

test('./express serves Express 4 as it does 5', async () => {
  const folder = join(toolsFolder, 'node_modules/express-4')
  const served = await runNode<{ version: string; answers: unknown[] }>(inject('esmProject'), 'express-4.mjs', folder)
  expect(served.version).toMatch(/^4\./)
  const errors = [new SlotUnavailableError(), new HttpError(404), new HttpError(400), new HttpError(405)]
  expect(served.answers).toEqual(
    errors.map((error) => ({
      status: error.status,
      version: apiVersion,
      allow: error.status === 405 ? 'GET, HEAD' : null,
      body: JSON.stringify(errorBody(error)),
    })),
  )
})
