import Fastify from 'fastify'
import { describe, expectTypeOf, test } from 'vitest'
import { clinic, HttpError, SlotUnavailableError } from '../../src'
import { elysiaErrorPlugin } from '../../src/server/elysia'
import { expressErrorHandler } from '../../src/server/express'
import { type FastifyErrorOptions, fastifyErrorPlugin, fastifyFrameworkErrors } from '../../src/server/fastify'
import { withErrors } from '../../src/server/fetch'
import { h3ErrorPlugin } from '../../src/server/h3'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler, honoValidationHook } from '../../src/server/hono'
import type {
  DefaultCodebook,
  ErrorMapper,
  LocaleOf,
  NameOf,
  ServerOptions,
} from '../../src/server/internal/public-types'
import { koaErrorMiddleware } from '../../src/server/koa'
import { fromRedis, postgresMapper } from '../../src/server/mappers'
import { ApiErrorFilter } from '../../src/server/nestjs'
import { actionResult, nextRouteHandler } from '../../src/server/next'
import { orpcErrorInterceptor } from '../../src/server/orpc'
import { trpcApiHeaders, trpcErrorFormatter } from '../../src/server/trpc'
import { OutOfStockError, codebook as shop } from '../contracts/shop/index'

const handler = () => Response.json({})
const app = Fastify()

describe('the codebook is inferred, and with it the locales', () => {
  test('those of a team', () => {
    const options = { codebook: shop, locale: 'de' } as const
    expressErrorHandler(options)
    honoErrorHandler({ codebook: shop, locale: () => (Math.random() < 0.5 ? 'en' : undefined) })
    honoNotFoundHandler(undefined, { codebook: shop, locale: 'de' })
    app.register(fastifyErrorPlugin, { codebook: shop, locale: 'de' })
    fastifyFrameworkErrors({ codebook: shop, locale: 'de' })
    koaErrorMiddleware({ codebook: shop, locale: 'de' })
    withErrors(handler, { codebook: shop, locale: 'de' })
    expectTypeOf(new ApiErrorFilter({ codebook: shop, locale: 'de' })).toEqualTypeOf<ApiErrorFilter<typeof shop>>()
    h3ErrorPlugin({ codebook: shop, locale: 'de' })
    elysiaErrorPlugin({ codebook: shop, locale: 'de' })
    nextRouteHandler(handler, { codebook: shop, locale: 'de' })
    actionResult(() => 0, { codebook: shop, locale: 'de' })
    trpcErrorFormatter({ codebook: shop, locale: 'de' })
    trpcApiHeaders({ codebook: shop })
    orpcErrorInterceptor({ codebook: shop, locale: 'de' })
    honoApiHeaders({ codebook: shop })
    honoValidationHook({ codebook: shop })
  })

  test('a typo is an error', () => {
    // @ts-expect-error the shop has no such locale
    expressErrorHandler({ codebook: shop, locale: 'dk' })
    // @ts-expect-error the shop has no such locale
    honoErrorHandler({ codebook: shop, locale: () => 'dk' })
    // @ts-expect-error the shop has no such locale
    fastifyFrameworkErrors({ codebook: shop, locale: 'dk' })
    // Fastify's `register` infers nothing of a plugin.
    // @ts-expect-error the shop has no such locale
    app.register(fastifyErrorPlugin, { codebook: shop, locale: 'dk' } satisfies FastifyErrorOptions<typeof shop>)
    // @ts-expect-error the shop has no such locale
    koaErrorMiddleware({ codebook: shop, locale: 'dk' })
    // @ts-expect-error the shop has no such locale
    withErrors(handler, { codebook: shop, locale: 'dk' })
    // @ts-expect-error the shop has no such locale
    new ApiErrorFilter({ codebook: shop, locale: 'dk' })
    // @ts-expect-error the shop has no such locale
    h3ErrorPlugin({ codebook: shop, locale: 'dk' })
    // @ts-expect-error the shop has no such locale
    elysiaErrorPlugin({ codebook: shop, locale: 'dk' })
    // @ts-expect-error the shop has no such locale
    nextRouteHandler(handler, { codebook: shop, locale: 'dk' })
    // @ts-expect-error the shop has no such locale
    actionResult(() => 0, { codebook: shop, locale: 'dk' })
    // @ts-expect-error the shop has no such locale
    trpcErrorFormatter({ codebook: shop, locale: 'dk' })
    // @ts-expect-error the shop has no such locale
    orpcErrorInterceptor({ codebook: shop, locale: 'dk' })
  })

  test('the default has no texts, the clinic of the main entry has nine', () => {
    expectTypeOf<LocaleOf<DefaultCodebook>>().toEqualTypeOf<never>()
    honoErrorHandler({ codebook: clinic, locale: 'es' })
    // @ts-expect-error the clinic has no such locale
    honoErrorHandler({ codebook: clinic, locale: 'xx' })
    // @ts-expect-error a locale needs a codebook with texts
    honoErrorHandler({ locale: 'es' })
    // @ts-expect-error a locale needs a codebook with texts
    app.register(fastifyErrorPlugin, { locale: 'es' } satisfies FastifyErrorOptions<DefaultCodebook>)
    // @ts-expect-error a locale needs a codebook with texts
    actionResult(() => 0, { locale: () => 'es' })
  })
})

describe('mappers', () => {
  test('name rows of the codebook', () => {
    honoErrorHandler({ mappers: [postgresMapper({ one_booking: 'SLOT_UNAVAILABLE' }), fromRedis] })
    honoErrorHandler({ codebook: shop, mappers: [postgresMapper({ one_order: 'OUT_OF_STOCK' }), fromRedis] })
    // @ts-expect-error the clinic lacks this row
    honoErrorHandler({ mappers: [postgresMapper({ one_order: 'OUT_OF_STOCK' })] })
    // @ts-expect-error the shop lacks this row
    honoErrorHandler({ codebook: shop, mappers: [postgresMapper({ one_booking: 'SLOT_UNAVAILABLE' })] })
    // @ts-expect-error the shop lacks this row
    ;({ mappers: [postgresMapper({ one: 'SLOT_UNAVAILABLE' })] }) satisfies FastifyErrorOptions<typeof shop>
  })

  test('may be any function that answers with an error of ours, and are told the codebook', () => {
    const mapper: ErrorMapper<NameOf<typeof shop>> = (thrown, { fallback }) =>
      fallback === 'UNEXPECTED' && thrown === 1
        ? new OutOfStockError({ details: { article: 'x', left: 0 } })
        : undefined
    honoErrorHandler({ codebook: shop, mappers: [mapper, (thrown) => new HttpError(404, { cause: thrown })] })
    honoErrorHandler({ mappers: [() => new SlotUnavailableError()] })
    // @ts-expect-error a text is no error
    honoErrorHandler({ mappers: [() => 'SLOT_UNAVAILABLE'] })
  })
})

test('an option of before is none', () => {
  // @ts-expect-error the codebook has it
  honoErrorHandler({ toApiError: () => new HttpError(404) })
  // @ts-expect-error the codebook has it
  honoErrorHandler({ versionHeaders: () => ({}) })
  // @ts-expect-error the headers are another function's
  honoErrorHandler({ codebook: shop, rateLimit: () => undefined })
  // @ts-expect-error the generated rows are for clients
  honoErrorHandler({ codebook: shop.rows })
})

test('onError is told the error and the request', () => {
  const options: ServerOptions<Request, typeof shop> = {
    codebook: shop,
    onError: (error, { native }) => {
      expectTypeOf(native).toEqualTypeOf<Request>()
      if (error.category === undefined) expectTypeOf(error).toEqualTypeOf<HttpError>()
      else expectTypeOf(error.error).toEqualTypeOf<string>()
    },
  }
  withErrors(handler, options)
})
