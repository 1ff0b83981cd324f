import crossFetch from 'cross-fetch'
import nodeFetch3 from 'node-fetch'
import nodeFetch2 from 'node-fetch2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorBody, SlotUnavailableError } from '../../../src'
import { parseErrorResponse, safe } from '../../../src/client'
import { listen, type RunningServer } from '../../support/listen'

let server: RunningServer

beforeAll(async () => {
  server = await listen((request, response) => {
    const isFailure = request.url === '/taken'
    response.writeHead(isFailure ? 409 : 200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(isFailure ? errorBody(new SlotUnavailableError()) : { id: 7 }))
  })
})
afterAll(() => server.close())

const fetches: readonly (readonly [name: string, fetch: (url: string) => Promise<unknown>])[] = [
  ['node-fetch 2', (url) => nodeFetch2(url)],
  ['node-fetch 3', (url) => nodeFetch3(url)],
  ['cross-fetch', (url) => crossFetch(url)],
]

describe.each(fetches)('%s', (_, fetch) => {
  const call = (path: string) => fetch(`${server.url}${path}`) as Promise<Response>

  test('a failed response is read', async () => {
    expect((await parseErrorResponse(await call('/taken'))).error).toBe('SLOT_UNAVAILABLE')
  })

  test('safe reads a failure and a success', async () => {
    expect((await safe(() => call('/taken'))).error?.error).toBe('SLOT_UNAVAILABLE')
    expect((await safe(() => call('/'))).data).toEqual({ id: 7 })
  })
})
