import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '../../../src/client'
import { rowsOf } from '../../../src/core'
import { listen, type RunningServer } from '../../support/listen'
import { teamContract } from '../../support/team-contract'

const client = createClient(rowsOf(teamContract))

let server: RunningServer
beforeAll(async () => {
  server = await listen((_, response) => {
    response.writeHead(409).end(JSON.stringify({ message: 'Gone', error: 'PARCEL_MOVED', status: 409 }))
  })
})
afterAll(() => server.close())

test("each function of a team's client knows the team's rows, and none of the clinic's", async () => {
  const row = { error: 'PARCEL_MOVED', code: 103, message: 'Gone' }
  expect(client.parseErrorBody({ error: 'PARCEL_MOVED', message: 'Gone' })).toMatchObject(row)
  expect(client.parseErrorBody({ error: 'SLOT_UNAVAILABLE' }).code).toBeUndefined()
  expect(await client.parseErrorResponse(await fetch(server.url))).toMatchObject(row)
  expect((await client.safe(fetch(server.url))).error).toMatchObject(row)
  await expect(client.fetchOrThrow(server.url)).rejects.toMatchObject(row)
})
