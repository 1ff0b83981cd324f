import axios from 'axios'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinic, HttpError, SlotUnavailableError } from '../../../src'
import { createAxiosErrorParser, fromAxiosError } from '../../../src/client/axios'
import { packRows } from '../../../src/core'
import { failingApi } from '../../support/failing-api'
import type { RunningServer } from '../../support/listen'
import { teamContract } from '../../support/team-contract'

let server: RunningServer
beforeAll(async () => {
  server = await failingApi()
})
afterAll(() => server.close())

const thrownBy = (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable(),
    (thrown: unknown) => thrown,
  )
const get = (path: string, config = {}) => thrownBy(axios.get(server.url + path, config))

describe('fromAxiosError', () => {
  test('stands in a catch, with or without an operation', async () => {
    const error = await axios.get(`${server.url}/taken`).catch(fromAxiosError)
    expect(error).toBeInstanceOf(SlotUnavailableError)
    expect(await fromAxiosError(await get('/taken'), 'bookAppointment')).toBeInstanceOf(SlotUnavailableError)
  })

  test('stands behind an interceptor, and gives its error back as it is', async () => {
    const api = axios.create({ baseURL: server.url })
    api.interceptors.response.use(undefined, async (thrown) => {
      throw await fromAxiosError(thrown)
    })
    const thrown = await thrownBy(api.get('/taken'))
    expect(thrown).toBeInstanceOf(SlotUnavailableError)
    expect(await fromAxiosError(thrown)).toBe(thrown)
  })

  test("a request that outlasts axios's own timeout is transient", async () => {
    for (const transitional of [{}, { clarifyTimeoutError: true }]) {
      const error = await fromAxiosError(await get('/hang', { timeout: 20, transitional }))
      expect(error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'transient' })
      expect(axios.isAxiosError(error.cause)).toBe(true)
    }
  })

  test('a request that its caller ends is terminal, whatever the reason given', async () => {
    for (const reason of ['left', new Error('unmounted'), { name: 'Unmounted' }]) {
      const error = await fromAxiosError(await get('/hang', { signal: AbortSignal.abort(reason) }))
      expect(error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'terminal' })
      expect(axios.isCancel(error.cause)).toBe(true)
    }
  })

  test('a request that an old cancel token ends is terminal', async () => {
    const { token, cancel } = axios.CancelToken.source()
    const thrown = get('/hang', { cancelToken: token })
    cancel('The page was left')
    expect(await fromAxiosError(await thrown)).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'terminal' })
  })

  test('a success that is not the JSON it was to be keeps its status', async () => {
    const strict = { responseType: 'json', transitional: { silentJSONParsing: false } }
    const error = await fromAxiosError(await get('/page', strict))
    expect(error).toMatchObject({ status: 200, reason: 'corrupt-answer', recovery: 'terminal' })
  })

  test('an answer that is cut keeps its status', async () => {
    expect(await fromAxiosError(await get('/cut'))).toMatchObject({ status: 409, reason: 'corrupt-answer' })
  })

  test('headers may be a plain object, as an older axios has them', async () => {
    const response = { status: 429, headers: { 'Retry-After': '7' }, data: '{"error":"RATE_LIMIT_EXCEEDED"}' }
    expect(await fromAxiosError({ isAxiosError: true, response })).toMatchObject({ code: 7007, retryAfter: 7 })
  })
})

test("a team's own contract has its own", async () => {
  const fromTeamError = createAxiosErrorParser(packRows(teamContract))
  expect(await fromTeamError(await get('/moved'))).toMatchObject({ error: 'PARCEL_MOVED', code: 103 })
  expect(await fromTeamError(await get('/taken'))).toBeInstanceOf(HttpError)
})

test('several contracts have one', async () => {
  const fromEither = createAxiosErrorParser([packRows(teamContract), clinic])
  expect(await fromEither(await get('/moved'))).toMatchObject({ error: 'PARCEL_MOVED', code: 103 })
  expect(await fromEither(await get('/taken'))).toBeInstanceOf(SlotUnavailableError)
})
