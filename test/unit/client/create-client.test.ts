import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinic, SlotUnavailableError } from '../../../src'
import { createClient } from '../../../src/client'
import { packRows } from '../../../src/core'
import { rows as clinicRows } from '../../../src/generated/rows'
import { ServiceUnavailableError, codebook as shop, rows as shopRows } from '../../contracts/shop/index'
import { listen, type RunningServer } from '../../support/listen'
import { teamContract } from '../../support/team-contract'

const teamRows = packRows(teamContract)

let server: RunningServer
beforeAll(async () => {
  server = await listen((_, response) => {
    response.writeHead(409).end(JSON.stringify({ message: 'Gone', error: 'PARCEL_MOVED', status: 409 }))
  })
})
afterAll(() => server.close())

describe.each([
  ['its rows', createClient(teamRows)],
  ['what holds its rows, as a codebook does', createClient({ rows: teamRows })],
  ['a list with the clinic', createClient([teamRows, clinicRows])],
])("a team's client, made of %s", (_, client) => {
  test("knows the team's rows in each of its functions", async () => {
    const row = { error: 'PARCEL_MOVED', code: 103, message: 'Gone' }
    expect(client.parseErrorBody({ error: 'PARCEL_MOVED', message: 'Gone' })).toMatchObject(row)
    expect(await client.parseErrorResponse(await fetch(server.url))).toMatchObject(row)
    expect((await client.safe(fetch(server.url))).error).toMatchObject(row)
    await expect(client.fetchOrThrow(server.url)).rejects.toMatchObject(row)
    expect(client.deserializeError({ error: 'PARCEL_MOVED', message: 'Gone' })).toMatchObject(row)
    expect(client.isApiError(client.parseErrorBody({ error: 'PARCEL_MOVED' }))).toBe(true)
    expect(client.isApiError(client.parseErrorBody({ error: 'PARCEL_MOVED' }), 'PARCEL_MOVED')).toBe(true)
    expect(client.isApiError(client.parseErrorBody({ error: 'PARCEL_MOVED' }), 'DESK_BUSY')).toBe(false)
  })
})

test("a team's client knows none of the clinic's rows", () => {
  const client = createClient(teamRows)
  expect(client.parseErrorBody({ error: 'SLOT_UNAVAILABLE' }).code).toBeUndefined()
  expect(client.isApiError(new SlotUnavailableError())).toBe(false)
})

test('a codebook makes the same client as its rows', () => {
  for (const client of [createClient(shop), createClient(shopRows)]) {
    expect(client.parseErrorBody({ error: 'SERVICE_UNAVAILABLE' })).toBeInstanceOf(ServiceUnavailableError)
  }
})

describe('a client of several contracts', () => {
  const client = createClient([teamRows, clinicRows])

  test('makes the error of each one’s rows', () => {
    expect(client.parseErrorBody({ error: 'SLOT_UNAVAILABLE' })).toBeInstanceOf(SlotUnavailableError)
    expect(client.isApiError(new SlotUnavailableError(), 'SLOT_UNAVAILABLE')).toBe(true)
    expect(client.parseErrorBody({ error: 'PARCEL_LOST' }).code).toBeUndefined()
  })

  test('tells a newer server by the header of the first', () => {
    const reason = (header: string) => client.parseErrorBody({ error: 'X' }, { headers: { [header]: '99.0.0' } })
    expect(reason(teamContract.versionHeader)).toMatchObject({ reason: 'newer-server' })
    expect(reason('X-API-Version')).toMatchObject({ reason: 'unlisted' })
  })

  test('reads Laravel’s 422 as the validation row of the first', () => {
    const body = { message: 'Wrong', errors: { email: ['Taken'] } }
    expect(client.parseErrorBody(body, { status: 422 })).toMatchObject({ error: 'FORM_INVALID', status: 422 })
    const other = createClient([clinicRows, teamRows])
    expect(other.parseErrorBody(body, { status: 422 })).toMatchObject({ error: 'VALIDATION_FAILED' })
  })

  test('is refused when it is made, if two of them have a row of one name', () => {
    const named = /^\[error-codebook\] .*shop.*clinic-booking.*SERVICE_UNAVAILABLE.*docs\/misuse\.md#invalid-argument$/
    expect(() => createClient([shopRows, clinicRows])).toThrow(TypeError)
    expect(() => createClient([shopRows, clinicRows])).toThrow(named)
    expect(() => createClient([teamRows, shop, clinic])).toThrow(named)
  })

  test('may be given a contract twice', () => {
    const twice = createClient([shopRows, shop])
    expect(twice.parseErrorBody({ error: 'SERVICE_UNAVAILABLE' })).toBeInstanceOf(ServiceUnavailableError)
  })
})
