import { createTRPCClient, httpLink } from '@trpc/client'
import { initTRPC } from '@trpc/server'
import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { clinic } from '../../../src'
import type { AnyServerOptions } from '../../../src/server/internal/server-options'
import { trpcApiHeaders, trpcErrorFormatter, trpcRequestId } from '../../../src/server/trpc'
import { listen } from '../../support/listen'
import { secret } from '../../support/secrets'
import { withoutClinic } from './recorder'

export type TrpcOptions = Omit<AnyServerOptions<unknown>, 'format'>
export type TrpcRouter = ReturnType<typeof routerOf>

const routerOf = (thrown: () => unknown, options: TrpcOptions) => {
  const t = initTRPC.create({ isDev: true, errorFormatter: trpcErrorFormatter(options) })
  return t.router({
    fail: t.procedure.query(async () => {
      throw thrown()
    }),
    ok: t.procedure.query(() => 'ok'),
    book: t.procedure
      .input(z.object({ email: z.string(), items: z.array(z.object({ name: z.string() })) }))
      .mutation(({ input }) => input),
    wrong: t.procedure.output(z.number()).query(() => secret as unknown as number),
  })
}

/** A server of tRPC whose `fail` throws, for the length of a test. */
export async function startTrpc(thrown: () => unknown = () => new Error(secret), options: TrpcOptions = {}) {
  const plain = await listen(
    createHTTPHandler({
      router: routerOf(thrown, options),
      maxBodySize: 200,
      createContext: ({ req }) => ({ requestId: trpcRequestId(req) }),
      responseMeta: trpcApiHeaders(options),
    }),
  )
  const server = (options.codebook ?? clinic).name !== clinic.name ? await withoutClinic(plain) : plain
  onTestFinished(() => server.close())
  const client = (link = httpLink) => createTRPCClient<TrpcRouter>({ links: [link({ url: server.url })] })
  return { ...server, client }
}

/** What a call fails with. */
export const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => Promise.reject(new Error('the call is to fail')),
    (error) => error,
  )
