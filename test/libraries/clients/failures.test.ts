import axios0 from 'axios0'
import crossFetch from 'cross-fetch'
import nodeFetch3 from 'node-fetch'
import nodeFetch2 from 'node-fetch2'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { safe } from '../../../src/client'
import { fromAxiosError } from '../../../src/client/axios'
import { listen, type RunningServer } from '../../support/listen'
import { thrownBy } from '../../support/thrown-by'

let server: RunningServer
let requests: number
beforeEach(async () => {
  requests = 0
  server = await listen((request, response) => {
    requests += 1
    if (request.url === '/reset') response.destroy()
    else if (request.url === '/moved') response.writeHead(302, { Location: '/' }).end()
    else if (request.url === '/half') {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.write('{"id":', () => response.destroy())
    } else if (request.url !== '/hang') response.end('{"id":7}')
  })
})
afterEach(() => server.close())

const transient = { status: 0, message: 'Network failure', reason: 'no-answer', recovery: 'transient' }
const aborted = { status: 0, message: 'Request aborted', recovery: 'terminal' }
const terminal = { status: 0, message: 'The call failed', recovery: 'terminal' }

type Init = { [option: string]: unknown }
const fetches: readonly (readonly [name: string, fetch: (url: string, init?: Init) => Promise<unknown>])[] = [
  ['node-fetch 2', (url, init) => nodeFetch2(url, init)],
  ['node-fetch 3', (url, init) => nodeFetch3(url, init)],
  ['cross-fetch', (url, init) => crossFetch(url, init)],
]

describe.each(fetches)('%s', (_, fetch) => {
  const failing = async (url: string, init?: Init) => {
    const { error } = await safe(() => fetch(url, init) as Promise<Response>, { retries: 2, base: 1 })
    return error
  }

  test('refused, reset and cut connections are retried', async () => {
    const gone = await listen(() => {})
    await gone.close()
    expect(await failing(gone.url)).toMatchObject(transient)
    expect(await failing(`${server.url}/reset`, { method: 'POST' })).toMatchObject(transient)
    expect(requests).toBe(3)
    expect(await failing(`${server.url}/half`)).toMatchObject(transient)
    expect(requests).toBe(6)
  })

  test('wrong requests and a redirect that is refused are not', async () => {
    for (const url of ['http://', '/api', 'foo://clinic.test/']) expect(await failing(url)).toMatchObject(terminal)
    expect(await failing(server.url, { headers: { 'a b': 'c' } })).toMatchObject(terminal)
    expect(await failing(server.url, { method: 'GET', body: '{}' })).toMatchObject(terminal)
    expect(requests).toBe(0)
    expect(await failing(`${server.url}/moved`, { method: 'POST', redirect: 'error' })).toMatchObject(terminal)
    expect(requests).toBe(1)
  })

  test('an abort is terminal', async () => {
    expect(await failing(`${server.url}/hang`, { signal: AbortSignal.abort() })).toMatchObject(aborted)
  })
})

test.each([
  ['node-fetch 2', nodeFetch2],
  ['cross-fetch', crossFetch],
])('the timeout of %s is retried', async (_, fetch) => {
  const call = () => fetch(`${server.url}/hang`, { timeout: 20 } as object) as Promise<Response>
  expect((await safe(call, { retries: 1, base: 1 })).error).toMatchObject(transient)
  expect(requests).toBe(2)
})

describe('axios 0.27', () => {
  const failing = async (url: string, config = {}) => fromAxiosError(await thrownBy(() => axios0.post(url, {}, config)))

  test('refused and reset connections and a timeout are transient', async () => {
    const gone = await listen(() => {})
    await gone.close()
    expect(await failing(gone.url)).toMatchObject(transient)
    expect(await failing(`${server.url}/reset`)).toMatchObject(transient)
    expect(await failing(`${server.url}/hang`, { timeout: 20 })).toMatchObject(transient)
  })

  test('an abort, a wrong request and a bug are terminal', async () => {
    expect(await failing(`${server.url}/hang`, { signal: AbortSignal.abort() })).toMatchObject(aborted)
    expect(await failing('foo://clinic.test/')).toMatchObject(terminal)
    expect(await failing(server.url, { headers: { 'a b': 'c' } })).toMatchObject(terminal)
    const transformResponse = () => {
      throw new TypeError("Cannot read properties of undefined (reading 'id')")
    }
    expect(await failing(server.url, { transformResponse })).toMatchObject(terminal)
  })
})
