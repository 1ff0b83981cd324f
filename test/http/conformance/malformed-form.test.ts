import { serve } from '@hono/node-server'
import { Hono, type HonoRequest } from 'hono'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, HttpError, InternalError } from '../../../src'
import { honoApiHeaders, honoErrorHandler } from '../../../src/server/hono'
import { type BodyReader, bodyReaders, possibleReads, type Read } from './body-readers'

const headers = { 'Content-Type': 'multipart/form-data; boundary=a' }
const init = { method: 'POST', headers, body: '--a\r\nContent-Disposition: form-data; name="x"\r\n\r\nhunt' }

const refusals: readonly [name: string, read: Read][] = [
  ['request.formData()', (request) => request.formData()],
  ['request.clone().formData()', (request) => request.clone().formData()],
  ['new Request(request).formData()', (request) => new Request(request).formData()],
]

const failures: readonly [name: string, fail: Read][] = [
  ['a body that is read twice', async (request) => [await request.text(), await request.formData()]],
  ['an answer of another service', () => new Response(init.body, { headers }).formData()],
  ['any other TypeError', () => (undefined as unknown as { readonly name: string }).name],
]

const servers: BodyReader[] = [
  ...bodyReaders(init),
  ['Hono', (read) => honoApp((request) => read(request.raw)).request('/', init)],
]

describe.each(servers)('%s: a form', (name, ask) => {
  test.each(possibleReads(name, refusals))('that %s cannot parse is 400', async (_name, read) =>
    expect(await (await ask(read)).json()).toEqual(errorBody(new HttpError(400))),
  )

  test.each(failures)('has nothing to do with %s', async (_name, fail) =>
    expect(await (await ask(fail)).json()).toEqual(errorBody(new InternalError())),
  )
})

type HonoRead = (request: HonoRequest) => unknown

const honoReads: readonly [name: string, read: HonoRead][] = [
  ['parseBody()', (request) => request.parseBody()],
  ['formData()', (request) => request.formData()],
]

function honoApp(read: HonoRead, withHeaders = true): Hono {
  const app = new Hono()
  if (withHeaders) app.use(honoApiHeaders())
  app.onError(honoErrorHandler())
  app.post('/', async (context) => context.json((await read(context.req)) as object))
  return app
}

describe.each([true, false])('Hono on Node, with honoApiHeaders: %s', (withHeaders) => {
  test.each(honoReads)('a form that context.req.%s cannot parse is 400', async (_name, read) => {
    const server = serve({ fetch: honoApp(read, withHeaders).fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    onTestFinished(() => void server.close())
    const answer = await fetch(`http://127.0.0.1:${port}/`, init)
    expect(await answer.json()).toEqual(errorBody(new HttpError(400)))
  })
})
