import { describe, expect, test } from 'vitest'
import { type ApiError, errorBody, type ValidationIssue } from '../../../src'
import { errorClass } from '../../../src/core'
import { fieldErrors } from '../../../src/http'
import { drivers } from './drivers'
import { exchange } from './exchange'

const FormInvalid = errorClass<ApiError, 'errors'>(
  'FORM_INVALID',
  104,
  400,
  'desk',
  'correctable',
  'The form has errors',
)
const validationError = (issues: readonly ValidationIssue[]) => new FormInvalid({ errors: fieldErrors(issues) })

describe.each(drivers.filter(({ fields }) => fields !== undefined))("$name's own validation", (driver) => {
  test("becomes a team's own row", async () => {
    const server = await driver.start({ options: { validationError }, handle: () => undefined })
    try {
      const { status, body } = await exchange(server.port, {
        method: 'POST',
        path: '/validated',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: 5, items: [{ name: 'x' }, {}] }),
      })
      expect([status, JSON.parse(body)]).toEqual([400, errorBody(new FormInvalid({ errors: driver.fields ?? {} }))])
    } finally {
      await server.close()
    }
  })
})
