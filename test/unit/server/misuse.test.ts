import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { clinic } from '../../../src'
import { elysiaErrorPlugin } from '../../../src/server/elysia'
import { expressErrorHandler, expressNotFoundHandler } from '../../../src/server/express'
import { fastifyErrorPlugin, fastifyFrameworkErrors } from '../../../src/server/fastify'
import { withErrors } from '../../../src/server/fetch'
import { h3ErrorPlugin } from '../../../src/server/h3'
import { honoErrorHandler, honoNotFoundHandler } from '../../../src/server/hono'
import type { AnyServerOptions } from '../../../src/server/internal/server-options'
import { koaErrorMiddleware } from '../../../src/server/koa'
import { postgresMapper } from '../../../src/server/mappers'
import { ApiErrorFilter } from '../../../src/server/nestjs'
import { actionResult, formAction, nextRouteHandler } from '../../../src/server/next'
import { orpcErrorInterceptor } from '../../../src/server/orpc'
import { trpcErrorFormatter } from '../../../src/server/trpc'
import { codebook as shop } from '../../contracts/shop/index'

type Options = Omit<AnyServerOptions<unknown>, 'format'>

const handler = () => Response.json({})

/** What makes each adapter. */
const adapters: readonly (readonly [name: string, make: (options: Options) => unknown])[] = [
  ['expressErrorHandler', (options) => expressErrorHandler(options)],
  ['expressNotFoundHandler', (options) => expressNotFoundHandler(options)],
  ['fastifyErrorPlugin', (options) => Fastify().register(fastifyErrorPlugin, options).ready()],
  ['fastifyFrameworkErrors', (options) => fastifyFrameworkErrors(options)],
  ['honoErrorHandler', (options) => honoErrorHandler(options)],
  ['honoNotFoundHandler', (options) => honoNotFoundHandler(undefined, options)],
  ['koaErrorMiddleware', (options) => koaErrorMiddleware(options)],
  ['withErrors', (options) => withErrors(handler, options)],
  ['ApiErrorFilter', (options) => new ApiErrorFilter(options)],
  ['h3ErrorPlugin', (options) => h3ErrorPlugin(options)],
  ['elysiaErrorPlugin', (options) => elysiaErrorPlugin(options)],
  ['nextRouteHandler', (options) => nextRouteHandler(handler, options)],
  ['actionResult', (options) => actionResult(() => 0, options)],
  ['formAction', (options) => formAction(() => 0, options)],
  ['trpcErrorFormatter', (options) => trpcErrorFormatter(options)],
  ['orpcErrorInterceptor', (options) => orpcErrorInterceptor(options)],
]

describe.each(adapters)('%s tells a mistake when it is made', (_, make) => {
  const made = async (options: Options) => void (await make(options))

  test('a locale without the texts: the default has none', async () => {
    await expect(made({ locale: 'es' })).rejects.toThrow(
      new TypeError(
        "[error-codebook] locale needs a codebook with texts, and clinic-booking has none here. Pass codebook: clinic of 'error-codebook'. See error-codebook/docs/misuse.md#invalid-argument",
      ),
    )
    await expect(made({ locale: () => 'es' })).rejects.toThrow(/^\[error-codebook\] locale needs/)
    await expect(made({ codebook: clinic, locale: 'es' })).resolves.toBeUndefined()
  })

  test("a locale for a team's contract without texts", async () => {
    const { texts: _texts, ...codebook } = shop
    await expect(made({ codebook, locale: 'de' })).rejects.toThrow(/and shop has none here\. Add texts to it\. See /)
    await expect(made({ codebook: shop, locale: 'de' })).resolves.toBeUndefined()
  })

  test('a locale that the codebook has no texts for', async () => {
    await expect(made({ codebook: shop, locale: 'dk' })).rejects.toThrow(
      new TypeError(
        '[error-codebook] shop has no texts for the locale dk: use en, de. See error-codebook/docs/misuse.md#invalid-argument',
      ),
    )
    // What a function answers is the request's, and may be anything.
    await expect(made({ codebook: shop, locale: () => 'dk' })).resolves.toBeUndefined()
  })

  test('a limit of field errors below 1', async () => {
    await expect(made({ fieldLimit: { fields: 0 } })).rejects.toThrow(
      new TypeError(
        '[error-codebook] fieldLimit is { fields: 0, texts: 10 }. Give whole numbers from 1, or Infinity. See error-codebook/docs/misuse.md#invalid-argument',
      ),
    )
    await expect(made({ fieldLimit: { texts: 1 } })).resolves.toBeUndefined()
  })

  test('a mapper with a row that the codebook lacks', async () => {
    const mappers = [postgresMapper({ one_order: 'ORDER_MOVED_ON' })]
    await expect(made({ mappers })).rejects.toThrow(
      new TypeError(
        '[error-codebook] A mapper names ORDER_MOVED_ON, which clinic-booking lacks: use one of its names. See error-codebook/docs/misuse.md#unknown-error',
      ),
    )
    await expect(made({ codebook: shop, mappers })).resolves.toBeUndefined()
  })

  test('a mapper with a row that cannot be constructed without details', async () => {
    const mappers = [postgresMapper({}, { duplicate: 'OUT_OF_STOCK' })]
    await expect(made({ codebook: shop, mappers })).rejects.toThrow(
      new TypeError(
        '[error-codebook] A mapper names OUT_OF_STOCK, which needs details.article. Name another row, or write a mapper that constructs it. See error-codebook/docs/misuse.md#invalid-argument',
      ),
    )
  })
})
