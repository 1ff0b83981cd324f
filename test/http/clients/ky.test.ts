import ky from 'ky'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HttpError, SlotUnavailableError } from '../../../src'
import { createKyErrorParser, fromKyError } from '../../../src/client/ky'
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
  ky
    .get(server.url + path, { retry: 0, ...options })
    .json()
    .then(
      () => expect.unreachable(),
      (thrown: unknown) => thrown,
    )

describe('fromKyError', () => {
  test('stands in a catch, with or without an operation, and gives its error back as it is', async () => {
    const error = await ky.get(`${server.url}/taken`, { retry: 0 }).json().catch(fromKyError)
    expect(error).toBeInstanceOf(SlotUnavailableError)
    expect(await fromKyError(await get('/taken'), 'bookAppointment')).toBeInstanceOf(SlotUnavailableError)
    expect(await fromKyError(error)).toBe(error)
  })

  test("a request that outlasts ky's own timeout is transient", async () => {
    const error = await fromKyError(await get('/hang', { timeout: 20 }))
    expect(error).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'transient' })
    expect(error.cause).toHaveProperty('name', 'TimeoutError')
  })

  test('a success that is not the JSON it was to be is no network failure', async () => {
    const error = await fromKyError(await get('/page'))
    expect(error).toMatchObject({ status: 200, reason: 'corrupt-answer', recovery: 'terminal' })
  })

  test('an answer that is cut, or that a hook has read, keeps its status', async () => {
    expect(await fromKyError(await get('/cut'))).toMatchObject({ status: 409, reason: 'corrupt-answer' })
    const thrown = (await get('/taken')) as { response: Response }
    await thrown.response.text()
    expect(await fromKyError(thrown)).toMatchObject({ status: 409, reason: 'corrupt-answer' })
  })
})

test("a team's own contract has its own", async () => {
  const fromTeamError = createKyErrorParser(packRows(teamContract))
  expect(await fromTeamError(await get('/moved'))).toMatchObject({ error: 'PARCEL_MOVED', code: 103 })
  expect(await fromTeamError(await get('/taken'))).toBeInstanceOf(HttpError)
})
