import { describe, expect, test } from 'vitest'
import { type FieldErrors, ValidationFailedError } from '../../../src'
import { exchange } from './exchange'
import { houseRuns } from './runs'
import { clinicSubject } from './subjects/clinic'

// Elysia lists the first failures of a schema only.
const validating = houseRuns.filter(
  ({ driver, subject }) => driver.fields !== undefined && driver.name !== 'Elysia' && subject === clinicSubject,
)

const entries = 250_000

/** A body whose entries all lack their name. */
const body = JSON.stringify({ email: 5, items: Array.from({ length: entries }, () => ({})) })

describe.each(validating)('$name', ({ driver, start }) => {
  test("a body of 250,000 wrong entries is the caller's fault, and its answer is small", async () => {
    const answered: unknown[] = []
    const server = await start({ options: { onError: (error) => answered.push(error) }, handle: () => undefined })
    try {
      const headers = { 'Content-Type': 'application/json' }
      const received = await exchange(server.port, { method: 'POST', path: '/validated', headers, body })
      expect([received.status, answered]).toEqual([422, [expect.any(ValidationFailedError)]])
      const { _: count, ...fields } = (JSON.parse(received.body) as { errors: FieldErrors }).errors
      expect(fields).toMatchObject({ email: driver.fields?.email, 'items.98.name': driver.fields?.['items.1.name'] })
      expect(Object.keys(fields)).toHaveLength(100)
      expect(count).toEqual([`and ${entries + 1 - 100} more`])
    } finally {
      await server.close()
    }
  })
})
