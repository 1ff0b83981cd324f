import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { createRouterClient, os, type RouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { clinic, matchError } from 'error-codebook'
import { orpcApiHeaders, orpcErrorInterceptor } from 'error-codebook/orpc'
import { fromORPCError } from 'error-codebook/orpc-client'

const router = { book: os.$context<{ readonly user: string }>().handler(({ context }) => context.user) }
const interceptor = orpcErrorInterceptor({
  onError: (error, { native }) => console.error(error.status, native.path, native.input),
  codebook: clinic,
  locale: 'es',
})

new RPCHandler(router, { rootInterceptors: [orpcApiHeaders()], clientInterceptors: [interceptor] })
const name: Promise<string> = createRouterClient(router, { context: { user: 'x' }, interceptors: [interceptor] }).book()

const client: RouterClient<typeof router> = createORPCClient(new RPCLink({ url: 'http://localhost' }))
const advice: Promise<string> = client
  .book()
  .catch((thrown: unknown) =>
    matchError(fromORPCError(thrown), { SLOT_UNAVAILABLE: (error) => `${error.code}`, default: () => 'Later' }),
  )
await Promise.all([name, advice])

// @ts-expect-error: oRPC has a form of its own
orpcErrorInterceptor({ format: 'problem' })
// @ts-expect-error: no such locale
orpcErrorInterceptor({ codebook: clinic, locale: 'xx' })
