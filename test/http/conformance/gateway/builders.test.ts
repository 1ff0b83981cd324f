import { describe, expect, test, vi } from 'vitest'
import * as clinicBuilders from '../../../../src'
import { actionResult, formAction } from '../../../../src/server/next'
import * as shopBuilders from '../../../contracts/shop/index'
import { secret } from '../../../support/secrets'
import { clinicSubject } from '../subjects/clinic'
import { shopSubject } from '../subjects/shop'
import { foreignFailures, ownConflict } from './foreign-failures'
import { secretWait } from './upstream'

const failed = (thrown: unknown) => () => Promise.reject(thrown)

describe.each([
  { subject: clinicSubject, builders: clinicBuilders },
  { subject: shopSubject, builders: shopBuilders },
])('$subject.name', async ({ subject, builders }) => {
  const { make, options } = subject
  const failures = await foreignFailures(subject)

  describe.each(failures)('$kind', ({ thrown, answered }) => {
    /** Made as the row itself is. */
    const plain = make(answered.error)
    const failure = thrown as clinicBuilders.ApiError

    test('errorBody, problemDetails and errorHeaders are those of the answered row', () => {
      expect(builders.errorBody(failure)).toEqual(plain.toJSON())
      expect(builders.problemDetails(failure)).toEqual(builders.problemDetails(plain))
      expect(builders.errorHeaders(failure)).toEqual({
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
      })
      expect(builders.problemDetails(failure)).toMatchObject({
        error: plain.error,
        code: plain.code,
        detail: plain.message,
      })
    })

    test.each(['house', 'problem'] as const)('errorResponse is that of the answered row: %s form', async (format) => {
      const response = builders.errorResponse(failure, { format })
      const expected = builders.errorResponse(plain, { format })
      const body = await response.text()
      expect([response.status, [...response.headers], body]).toEqual([
        plain.status,
        [...expected.headers],
        await expected.text(),
      ])
      expect(JSON.stringify([body, ...response.headers])).not.toMatch(new RegExp(`${secret}|${secretWait}`))
    })

    test('actionResult and formAction answer with the row, and tell the logger', async () => {
      const onError = vi.fn()
      const body = { ...plain.toJSON(), code: plain.code }
      const expected = { ok: false, error: body, headers: subject.versionHeaders() }
      expect(await actionResult(failed(thrown), { ...options, onError })()).toEqual(expected)
      expect(await formAction(failed(thrown), { ...options, onError })(undefined, new FormData())).toEqual(expected)
      expect(onError.mock.calls.map(([error]) => error.cause === thrown)).toEqual([true, true])
    })
  })

  test('a 4xx row of our own contract keeps row, text and fields', async () => {
    const { thrown, answered } = await ownConflict(subject)
    const failure = thrown as clinicBuilders.ApiError
    const body = answered.toJSON()
    expect(builders.errorBody(failure)).toEqual(body)
    expect(await builders.errorResponse(failure).json()).toEqual(body)
    expect(builders.problemDetails(failure)).toEqual(builders.problemDetails(answered))
    const result = await actionResult(failed(thrown), options)()
    expect(result).toMatchObject({ ok: false, error: { ...body, code: answered.code } })
  })
})
