import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { exchange } from '../../http/conformance/exchange'
import { foreignFailures, ownConflict } from '../../http/conformance/gateway/foreign-failures'
import { secretHeaders, secretWait } from '../../http/conformance/gateway/upstream'
import { subjects } from '../../http/conformance/subjects'
import { fallbackOf } from '../../http/conformance/subjects/subject'
import { listen } from '../../support/listen'
import { secret } from '../../support/secrets'
import { failureOf, type OrpcClient, post, startOrpc } from './orpc-server'

describe.each(subjects)('oRPC as a gateway, $name', async (subject) => {
  const { conflict, errorBody, options } = subject

  test.each(await foreignFailures(subject))('$kind: nothing of the upstream is in the answer', async (failure) => {
    const { thrown, answered } = failure
    const onError = vi.fn()
    const { port } = await startOrpc(() => thrown, { ...options, onError })
    const { status, raw, body, headers } = await exchange(port, post('/fail'))
    expect(status).toBe(answered.status)
    expect(JSON.parse(body).json).toEqual({
      defined: false,
      code: answered.error,
      status,
      message: errorBody(answered).message,
      data: errorBody(answered),
    })
    expect([raw.includes(secret), raw.includes(String(secretWait)), headers['retry-after']]).toEqual([
      false,
      false,
      undefined,
    ])
    expect(onError).toHaveBeenCalledOnce()
    expect(onError.mock.calls[0]?.[0].cause).toBe(thrown)
  })

  test('a 4xx row of our own contract keeps row, text and fields', async () => {
    const { thrown, answered } = await ownConflict(subject)
    const { port } = await startOrpc(() => thrown, options)
    const { status, body } = await exchange(port, post('/fail'))
    expect([status, JSON.parse(body).json.data]).toEqual([answered.status, errorBody(answered)])
  })

  test("an ORPCError that its client made of an upstream's answer is a foreign failure", async () => {
    const service = await startOrpc(() => Object.assign(conflict(), { message: secret }), options)
    const page = await listen((_, response) =>
      response.writeHead(404, { ...secretHeaders, 'Content-Type': 'text/html' }).end(`<h1>${secret}</h1>`),
    )
    onTestFinished(() => page.close())
    const elsewhere: OrpcClient = createORPCClient(new RPCLink({ url: page.url }))
    for (const call of [() => service.client.fail(), () => elsewhere.ok()]) {
      const thrown = await failureOf(call())
      expect(thrown).toBeInstanceOf(ORPCError)
      const { port } = await startOrpc(() => thrown, options)
      const { status, raw, body } = await exchange(port, post('/fail'))
      expect([status, JSON.parse(body).json.data]).toEqual([fallbackOf(subject).status, errorBody(fallbackOf(subject))])
      expect(raw).not.toContain(secret)
    }
  })
})
