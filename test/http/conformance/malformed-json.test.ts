import { describe, expect, test } from 'vitest'
import { errorBody, HttpError, InternalError } from '../../../src'
import { withErrors } from '../../../src/server/fetch'
import { bodyReaders, possibleReads, type Read } from './body-readers'

const malformed = '{"name": hunter2'
const init = { method: 'POST', body: malformed }

const refusals: readonly [name: string, read: Read][] = [
  ['request.json()', (request) => request.json()],
  ['request.clone().json()', (request) => request.clone().json()],
  ['new Request(request).json()', (request) => new Request(request).json()],
  ['a clone of a copy', (request) => new Request(request.clone()).clone().json()],
]

const failures: readonly [name: string, fail: Read][] = [
  ['JSON.parse alone', () => JSON.parse(malformed)],
  ['JSON.parse of request.text()', async (request) => JSON.parse(await request.text())],
  ['JSON.parse after request.arrayBuffer()', async (request) => [await request.arrayBuffer(), JSON.parse(malformed)]],
  ['JSON.parse after a caught request.json()', (request) => request.json().catch(() => JSON.parse(malformed))],
  ['an answer of another service', async (request) => [await request.text(), await new Response(malformed).json()]],
]

describe.each(bodyReaders(init))('%s: a SyntaxError', (name, ask) => {
  test.each(possibleReads(name, refusals))('of %s is 400', async (_name, read) =>
    expect(await (await ask(read)).json()).toEqual(errorBody(new HttpError(400))),
  )

  test.each(failures)('of %s is a failure of the server', async (_name, fail) =>
    expect(await (await ask(fail)).json()).toEqual(errorBody(new InternalError())),
  )
})

test('what request.json() returns and throws stays the same', async () => {
  const seen: unknown[] = []
  const ask = withErrors(async (request) => {
    seen.push(await request.json().catch((error) => error))
    return new Response()
  })
  await ask(new Request('http://localhost/', { method: 'POST', body: '{"a":1}' }))
  await ask(new Request('http://localhost/', init))
  expect(seen).toEqual([{ a: 1 }, expect.any(SyntaxError)])
})
