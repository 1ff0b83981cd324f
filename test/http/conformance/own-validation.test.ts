import { describe, expect, test } from 'vitest'
import { HttpError } from '../../../src'
import { exchange } from './exchange'
import { houseRuns } from './runs'

describe.each(houseRuns.filter(({ driver }) => driver.fields !== undefined))(
  "$name: the framework's own validation",
  (run) => {
    test('is an HttpError 422 with the field map where a contract has no row for it', async () => {
      const { driver, subject, start } = run
      const { validation: _, ...codebook } = subject.codebook
      const server = await start({ options: { codebook }, handle: () => undefined })
      try {
        const { status, body } = await exchange(server.port, {
          method: 'POST',
          path: '/validated',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ email: 5, items: [{ name: 'x' }, {}] }),
        })
        const errors = driver.fields ?? {}
        expect([status, JSON.parse(body)]).toEqual([422, subject.errorBody(new HttpError(422, { errors }))])
      } finally {
        await server.close()
      }
    })
  },
)
