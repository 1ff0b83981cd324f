import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { errorBody, HttpError, InternalError, SlotUnavailableError, ValidationFailedError } from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { type ActionResult, actionResult, nextRouteHandler } from '../../../src/server/next'
import { clinicRows, makeError } from '../../support/rows'
import { secret, secretOptions, withSecretStack } from '../../support/secrets'
import { thrownValues } from '../../support/thrown-values'

/** As Next marks what its own functions throw. */
const next = (digest: string) => Object.assign(new Error(digest), { digest })
const redirect = next('NEXT_REDIRECT;replace;/sign-in;307;')

const failing = (thrown: unknown, options?: Parameters<typeof actionResult>[1]) =>
  actionResult(async () => {
    throw thrown
  }, options)()

describe('actionResult', () => {
  test('data, typed', async () => {
    const book = actionResult(async (doctor: number) => ({ id: 42, doctor }))
    expectTypeOf(book).toEqualTypeOf<(doctor: number) => Promise<ActionResult<{ id: number; doctor: number }>>>()
    expect(await book(5)).toEqual({ ok: true, data: { id: 42, doctor: 5 } })
  })

  test('every row, plain and with its code, and a row again at the client', async () => {
    for (const [name] of clinicRows) {
      const error = makeError(name)
      const result = await failing(error)
      expect(result).toEqual({ ok: false, error: { ...errorBody(error), code: error.code } })
      expect(structuredClone(result)).toEqual(result)
      expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      expect(result.ok || parseErrorBody(result.error)).toBeInstanceOf(error.constructor)
    }
  })

  test('the field map', async () => {
    const errors = { email: ['Taken'] }
    expect(await failing(new ValidationFailedError({ errors }))).toMatchObject({ ok: false, error: { errors } })
  })

  test('a failure that no row names has no code', async () => {
    expect(await failing(new HttpError(404))).toEqual({ ok: false, error: errorBody(new HttpError(404)) })
  })

  test.each(thrownValues)('%s is masked', async (_, make) => {
    expect(await failing(make())).toMatchObject({ ok: false, error: errorBody(new InternalError()) })
  })

  test('no secret of a 5xx', async () => {
    for (const [name] of clinicRows.filter(([, { status }]) => status >= 500)) {
      expect(JSON.stringify(await failing(withSecretStack(makeError(name, secretOptions()))))).not.toContain(secret)
    }
  })

  test('a redirect is thrown on, and nobody is told', async () => {
    const onError = vi.fn()
    await expect(failing(redirect, { onError })).rejects.toBe(redirect)
    expect(onError).not.toHaveBeenCalled()
  })
})

describe('nextRouteHandler', () => {
  const answered = (thrown: unknown) =>
    nextRouteHandler(() => {
      throw thrown
    })(new Request('http://localhost/api'))

  test('hands its context on', async () => {
    const handler = nextRouteHandler(async (_: Request, { params }: { params: Promise<{ id: string }> }) =>
      Response.json(await params),
    )
    const response = await handler(new Request('http://localhost/api'), { params: Promise.resolve({ id: '5' }) })
    expect(await response.json()).toEqual({ id: '5' })
    expect(response.headers.get('X-API-Version')).toBe('2.0.0')
  })

  test('a row has its house body', async () => {
    const response = await answered(new SlotUnavailableError())
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual(errorBody(new SlotUnavailableError()))
  })

  test.each([401, 403, 404])('what Next throws for a %i has the house body', async (status) => {
    const response = await answered(next(`NEXT_HTTP_ERROR_FALLBACK;${status}`))
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual(errorBody(new HttpError(status)))
  })

  test.each([redirect, next('DYNAMIC_SERVER_USAGE')])('%s is thrown on', async (thrown) => {
    await expect(answered(thrown)).rejects.toBe(thrown)
  })
})
