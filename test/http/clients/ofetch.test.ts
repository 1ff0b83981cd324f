import { ofetch } from 'ofetch'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { HttpError, SlotUnavailableError } from '../../../src'
import { createFetchErrorParser, fromFetchError } from '../../../src/client/ofetch'
import { packRows } from '../../../src/core'
import { failingApi } from '../../support/failing-api'
import type { RunningServer } from '../../support/listen'
import { teamContract } from '../../support/team-contract'

let server: RunningServer
beforeAll(async () => {
  server = await failingApi()
})
afterAll(() => server.close())

const get = (path: string, options = {}) =>
  ofetch(server.url + path, { retry: 0, ...options }).then(
    () => expect.unreachable(),
    (thrown: unknown) => thrown,
  )

describe('fromFetchError', () => {
  test('stands in a catch, with or without an operation, and gives its error back as it is', async () => {
    const error = await ofetch(`${server.url}/taken`, { retry: 0 }).catch(fromFetchError)
    expect(error).toBeInstanceOf(SlotUnavailableError)
    expect(await fromFetchError(await get('/taken'), 'bookAppointment')).toBeInstanceOf(SlotUnavailableError)
    expect(await fromFetchError(error)).toBe(error)
  })

  test('an error of ours keeps to itself what it was made for', async () => {
    const error = new SlotUnavailableError({ cause: new Error('duplicate key') })
    expect(await fromFetchError(error)).toBe(error)
  })

  test("a request that outlasts ofetch's own timeout is transient", async () => {
    const error = await fromFetchError(await get('/hang', { timeout: 20 }))
    expect(error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'transient' })
  })

  test("Nuxt's error is read by its data, and its cause", async () => {
    const cause = (await get('/limited')) as Error & { data: unknown }
    const wrapped = { data: cause.data, statusCode: 429, message: cause.message, cause }
    expect(await fromFetchError(wrapped)).toMatchObject({ code: 7007, retryAfter: 37 })
    // What came from the server in the page has no cause.
    const { cause: _, ...sent } = wrapped
    const restored = await fromFetchError(sent)
    expect(restored.code).toBe(7007)
    expect(restored.retryAfter).toBeUndefined()
    expect(await fromFetchError({ statusCode: 404, message: 'Page not found' })).toMatchObject({ status: 404 })
  })

  test("Nuxt's error of a request that no server answered is no 500", async () => {
    const cause = new TypeError('fetch failed')
    const wrapped = { statusCode: 500, message: '[GET] "/api": <no response> fetch failed', cause }
    expect(await fromFetchError(wrapped)).toMatchObject({ status: 0, reason: 'no-answer', cause })
  })
})

describe('what ofetch does to an answer before anyone sees it', () => {
  test('drops a field named __proto__, and says so', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(await fromFetchError(await get('/proto'))).toMatchObject({ code: 2001, errors: { b: ['c'] } })
    expect(warning).toHaveBeenCalledOnce()
    warning.mockRestore()
  })

  test('loses the status of one that is cut', async () => {
    expect(await fromFetchError(await get('/cut'))).toMatchObject({ status: 0, reason: 'no-answer' })
  })
})

test("a team's own contract has its own", async () => {
  const fromTeamError = createFetchErrorParser(packRows(teamContract))
  expect(await fromTeamError(await get('/moved'))).toMatchObject({ error: 'PARCEL_MOVED', code: 103 })
  expect(await fromTeamError(await get('/taken'))).toBeInstanceOf(HttpError)
})
