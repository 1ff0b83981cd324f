import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { os, type RouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import type { AnyServerOptions } from '../../../src/server/internal/server-options'
import { orpcApiHeaders, orpcErrorInterceptor } from '../../../src/server/orpc'
import { withoutClinic } from '../../http/conformance/recorder'
import { listen } from '../../support/listen'
import { secret } from '../../support/secrets'

export type OrpcOptions = Omit<AnyServerOptions<unknown>, 'format'>
export type OrpcClient = RouterClient<ReturnType<typeof routerOf>>

export const routerOf = (thrown: () => unknown) => ({
  ok: os.handler(() => 'ok'),
  id: os.handler(({ context }) => (context as { requestId?: string }).requestId),
  fail: os.handler(async () => {
    throw thrown()
  }),
  book: os
    .input(z.object({ email: z.string(), items: z.array(z.object({ name: z.string() })) }))
    .handler(({ input }) => input),
  wrong: os.output(z.number()).handler(() => secret as never),
  declared: os
    .errors({
      SLOT_UNAVAILABLE: { status: 409 },
      ORDER_MOVED_ON: { status: 409 },
      payment_already_refunded: { status: 409 },
      TAKEN: { status: 409, data: z.object({ by: z.string() }) },
    })
    .handler(({ errors }) => {
      throw thrown() ?? errors.TAKEN({ data: { by: 'another patient' } })
    }),
})

/** A server of oRPC whose `fail` throws, for the length of a test. */
export async function startOrpc(thrown: () => unknown = () => new Error(secret), options: OrpcOptions = {}) {
  const handler = new RPCHandler(routerOf(thrown), {
    rootInterceptors: [orpcApiHeaders(options)],
    clientInterceptors: [orpcErrorInterceptor(options)],
  })
  const plain = await listen(async (request, response) => {
    const { matched } = await handler.handle(request, response)
    if (!matched) response.writeHead(404).end()
  })
  const server = options.codebook?.name === 'shop' ? await withoutClinic(plain) : plain
  onTestFinished(() => server.close())
  const client: OrpcClient = createORPCClient(new RPCLink({ url: server.url }))
  return { ...server, client }
}

/** What a call fails with. */
export const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => Promise.reject(new Error('the call is to fail')),
    (error) => error,
  )

/** A call over a socket. */
export const post = (path: string, body = '{}') => ({
  method: 'POST',
  path,
  body,
  headers: { 'Content-Type': 'application/json' },
})
