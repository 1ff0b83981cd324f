import { MutationObserver, QueryClient } from '@tanstack/react-query'
import axios from 'axios'
import ky from 'ky'
import { ofetch } from 'ofetch'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type HttpError, safe } from '../../../src/client'
import { fromAxiosError } from '../../../src/client/axios'
import { fromKyError } from '../../../src/client/ky'
import { fromFetchError } from '../../../src/client/ofetch'
import { mutationRetry } from '../../../src/client/tanstack-query'
import { listen, type RunningServer } from '../../support/listen'
import { thrownBy } from '../../support/thrown-by'

let server: RunningServer
let requests: number
beforeEach(async () => {
  requests = 0
  server = await listen((request, response) => {
    requests += 1
    const json = { 'Content-Type': 'application/json' }
    if (request.url === '/moved') response.writeHead(302, { Location: '/' }).end()
    else if (request.url === '/half') {
      response.writeHead(200, { ...json, 'Content-Length': '1000' })
      response.write('{"id":', () => response.destroy())
    } else if (request.url === '/page') response.writeHead(200, json).end('<h1>Welcome</h1>')
    else response.writeHead(200, json).end('{"id":7}')
  })
})
afterEach(() => server.close())

type Booking = { id: number }
const bug = new TypeError("Cannot read properties of undefined (reading 'id')")
const fail = (): never => {
  throw bug
}

/** Retries as an app does: TanStack Query, for a mutation that may be repeated. */
async function mutated(send: () => PromiseLike<unknown>, parse: (thrown: unknown) => Promise<unknown>) {
  const options = mutationRetry({ retries: 2, base: 1, idempotent: true })
  const mutationFn = async () => {
    throw await parse(await thrownBy(send))
  }
  return thrownBy(() => new MutationObserver(new QueryClient(), { mutationFn, ...options }).mutate())
}

const broken = { status: 0, message: 'The call failed', recovery: 'terminal', cause: bug }

/** An axios with a faulty interceptor. */
function faulty(kind: 'request' | 'response') {
  const api = axios.create()
  const { use } = api.interceptors[kind] as { use: (onFulfilled: () => never) => number }
  use.call(api.interceptors[kind], fail)
  return api
}

const sendBugs: readonly [string, number, (url: string) => PromiseLike<unknown>, typeof fromAxiosError][] = [
  ['in an axios request interceptor', 0, (url) => faulty('request').post(url, {}), fromAxiosError],
  ['in an axios response interceptor', 1, (url) => faulty('response').post(url, {}), fromAxiosError],
  ['in an axios transformResponse', 1, (url) => axios.post(url, {}, { transformResponse: fail }), fromAxiosError],
  ['after an axios answer', 1, (url) => axios.post(url, {}).then(fail), fromAxiosError],
  ['in a ky hook before', 0, (url) => ky.post(url, { retry: 0, hooks: { beforeRequest: [fail] } }), fromKyError],
  ['in a ky hook after', 1, (url) => ky.post(url, { retry: 0, hooks: { afterResponse: [fail] } }), fromKyError],
  ['in the parseJson of ky', 1, (url) => ky.post(url, { retry: 0, parseJson: fail }).json(), fromKyError],
  ["after ky's json()", 1, (url) => ky.post(url, { retry: 0 }).json<Booking>().then(fail), fromKyError],
  ['in an ofetch hook before', 0, (url) => ofetch(url, { method: 'POST', onRequest: fail }), fromFetchError],
  ['in an ofetch hook after', 1, (url) => ofetch(url, { method: 'POST', onResponse: fail }), fromFetchError],
  ['in the parseResponse of ofetch', 1, (url) => ofetch(url, { method: 'POST', parseResponse: fail }), fromFetchError],
  ['after an ofetch answer', 1, (url) => ofetch(url, { method: 'POST' }).then(fail), fromFetchError],
]

describe('a bug is not retried as if it were the network', () => {
  test.each(sendBugs)('%s', async (_, expected, send, parse) => {
    expect(await mutated(() => send(server.url), parse)).toMatchObject(broken)
    expect(requests).toBe(expected)
  })

  test.each(sendBugs)('%s, inside safe', async (_, expected, send) => {
    const call = async () => {
      await send(server.url)
      return Response.json({})
    }
    expect((await safe(call, { retries: 2, base: 1 })).error).toMatchObject(broken)
    expect(requests).toBe(expected)
  })
})

const wrongUrls = ['http://', 'foo://clinic.test/', 'http://127.0.0.1:25/']
const senders: readonly [string, (url: string, init?: object) => PromiseLike<unknown>, typeof fromAxiosError][] = [
  ['axios', (url, init) => axios(url, { adapter: 'fetch', ...init }), fromAxiosError],
  ['ky', (url, init) => ky(url, { retry: 0, ...init }), fromKyError],
  ['ofetch', (url, init) => ofetch(url, { retry: 0, ...init }), fromFetchError],
]

describe.each(senders)('%s: a request that is wrong is terminal', (_, send, parse) => {
  test.each(wrongUrls)('%s', async (url) => {
    const error = await parse(await thrownBy(() => send(url)))
    expect(error).toMatchObject({ status: 0, message: 'The call failed', recovery: 'terminal' })
    expect(error.cause).toBeInstanceOf(Error)
  })

  test('a header, a body with GET', async () => {
    for (const init of [{ headers: { 'a b': 'c' } }, { method: 'GET', body: '{}', data: '{}' }]) {
      const error = await parse(await thrownBy(() => send(server.url, init)))
      expect(error).toMatchObject({ status: 0, recovery: 'terminal' })
    }
    expect(requests).toBe(0)
  })
})

test('axios over Node: an address or a protocol that is wrong is terminal', async () => {
  for (const url of ['http://', 'foo://clinic.test/']) {
    const error = await fromAxiosError(await thrownBy(() => axios.get(url)))
    expect(error).toMatchObject({ status: 0, recovery: 'terminal' })
  }
})

test('an unexpected redirect was answered, so it is terminal', async () => {
  for (const [send, parse] of [
    [() => ky(`${server.url}/moved`, { retry: 0, redirect: 'error' }), fromKyError],
    [() => ofetch(`${server.url}/moved`, { retry: 0, redirect: 'error' }), fromFetchError],
  ] as const) {
    expect(await parse(await thrownBy(send))).toMatchObject({ status: 0, recovery: 'terminal' })
  }
})

const cut: readonly [string, (url: string) => PromiseLike<unknown>, typeof fromAxiosError][] = [
  ['axios', (url) => axios.get(url), fromAxiosError],
  ['axios over fetch', (url) => axios.get(url, { adapter: 'fetch' }), fromAxiosError],
  ['ky', (url) => ky.get(url, { retry: 0 }).json(), fromKyError],
  ['ofetch', (url) => ofetch(url, { retry: 0 }), fromFetchError],
]

test.each(cut)('%s: a success that the connection cuts off is no answer, and transient', async (_, send, parse) => {
  const error = await parse(await thrownBy(() => send(`${server.url}/half`)))
  expect(error).toMatchObject({ status: 0, message: 'Network failure', reason: 'no-answer', recovery: 'transient' })
})

test('a success that axios or ky cannot read keeps its status and the reason', async () => {
  const strict = { responseType: 'json', transitional: { silentJSONParsing: false } } as const
  const errors: HttpError[] = [
    (await fromAxiosError(await thrownBy(() => axios.get(`${server.url}/page`, strict)))) as HttpError,
    (await fromKyError(await thrownBy(() => ky.get(`${server.url}/page`, { retry: 0 }).json()))) as HttpError,
  ]
  for (const error of errors) {
    expect(error).toMatchObject({ status: 200, reason: 'corrupt-answer', recovery: 'terminal' })
    expect(error.cause).toHaveProperty('name', 'SyntaxError')
  }
})
