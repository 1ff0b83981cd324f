import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { errorBody, SlotUnavailableError, versionHeaders } from '../../../src'
import { type ActionResult, actionResult, nextRouteHandler } from '../../../src/server/next'
import { subjects } from './subjects'
import { fallbackOf } from './subjects/subject'

// What a real server cannot be asked; the rest is in test/servers/next.

/** As Next marks what its own functions throw. */
const next = (digest: string) => Object.assign(new Error(digest), { digest })

test("an action's result is typed, and plain", async () => {
  const book = actionResult(async (doctor: number) => ({ id: 42, doctor }))
  expectTypeOf(book).toEqualTypeOf<(doctor: number) => Promise<ActionResult<{ id: number; doctor: number }>>>()
  expect(await book(5)).toEqual({ ok: true, data: { id: 42, doctor: 5 } })
})

test('a row is plain, with its code', async () => {
  const error = new SlotUnavailableError()
  const result = await actionResult(() => {
    throw error
  })()
  expect(result).toEqual({ ok: false, error: { ...errorBody(error), code: error.code }, headers: versionHeaders() })
  expect(structuredClone(result)).toEqual(result)
})

describe.each([
  ['a redirect', next('NEXT_REDIRECT;replace;/sign-in;307;')],
  ['the sign that a page cannot be rendered ahead', next('DYNAMIC_SERVER_USAGE')],
])('%s is thrown on, and nobody is told', (_, thrown) => {
  const onError = vi.fn()
  const fail = () => {
    throw thrown
  }

  test('by an action', async () => {
    await expect(actionResult(fail, { onError })()).rejects.toBe(thrown)
    expect(onError).not.toHaveBeenCalled()
  })

  test('by a route handler', async () => {
    await expect(nextRouteHandler(fail, { onError })(new Request('http://localhost/api'))).rejects.toBe(thrown)
    expect(onError).not.toHaveBeenCalled()
  })
})

test('two contracts in one process: each handler and action has its own rows and headers', async () => {
  for (const made of subjects) {
    const fail = () => Promise.reject(made.conflict())
    for (const served of subjects) {
      const own = made === served ? made.conflict() : fallbackOf(served)
      const response = await nextRouteHandler(fail, { codebook: served.codebook })(new Request('http://localhost/api'))
      expect(response.status).toBe(own.status)
      expect(Object.fromEntries(response.headers)).toMatchObject(
        Object.fromEntries(new Headers(served.versionHeaders())),
      )
      expect(await response.json()).toEqual(
        served.sentBody(own, { requestId: response.headers.get('X-Request-Id') ?? '' }),
      )
      expect(await actionResult(fail, { codebook: served.codebook })()).toEqual({
        ok: false,
        error: { ...served.errorBody(own), code: own.code },
        headers: served.versionHeaders(),
      })
    }
  }
})
