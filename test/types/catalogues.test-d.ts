import { describe, expectTypeOf, test } from 'vitest'
import { createClient, type HttpError, matchError } from '../../src/client'
import { bestLocale } from '../../src/http'
import type { FastifyErrorOptions } from '../../src/server/fastify'
import {
  type ChannelNotFoundError,
  type AnyApiError as ChatError,
  type ErrorCode as ChatErrorCode,
  type ErrorName as ChatErrorName,
  codebook as chat,
  rows as chatRows,
  createError as createChatError,
  FileTooLargeError,
  MessageTooLongError,
  type OperationErrors,
  SystemMaintenanceError,
  ThreadLockedError,
} from '../contracts/chat/index'
import {
  createError,
  type ErrorCode,
  type ErrorsIn,
  LeverageTooHighError,
  MaintenanceError,
  MarketHaltedError,
  rows,
} from '../contracts/exchange/index'

declare const chatError: ChatError | HttpError
const { parseErrorBody, safe } = createClient(chatRows)

describe('a union of 240 rows, with few codes', () => {
  test('narrows by a name with dots, by a code and by a category', () => {
    if (chatError.error === 'channel.not_found') {
      expectTypeOf(chatError).toEqualTypeOf<ChannelNotFoundError>()
      expectTypeOf(chatError.code).toEqualTypeOf<'C-NOT-FOUND'>()
    }
    if (chatError.code === 4131) expectTypeOf(chatError).toEqualTypeOf<FileTooLargeError>()
    if (chatError.code === 'C-NOT-FOUND') expectTypeOf(chatError.error).toEqualTypeOf<'channel.not_found'>()
    if (chatError.error === 'thread.locked') expectTypeOf(chatError.code).toEqualTypeOf<undefined>()
    if (chatError.category === 'call' && chatError.recovery === 'transient') {
      expectTypeOf(chatError.error).toExtend<`call.${string}`>()
    }
    // @ts-expect-error no row has this name
    if (chatError.error === 'channel.notfound') return
  })

  test('matchError takes its names as keys, and gives each handler its own error', () => {
    const result = matchError(chatError, {
      'channel.not_found': ({ code }) => code,
      'thread.locked': ({ code }) => code,
      message_too_long: ({ details }) => details?.maximum,
      unknown: ({ status }) => `HTTP ${status}` as const,
      default: () => null,
    })
    expectTypeOf(result).toEqualTypeOf<'C-NOT-FOUND' | undefined | number | `HTTP ${number}` | null>()
    // @ts-expect-error no row has this name
    matchError(chatError, { 'channel.gone': () => 1, default: () => 2 })
    // @ts-expect-error 239 rows have no handler
    matchError(chatError, { 'channel.not_found': () => 1, unknown: () => 2 })
  })

  test("an operation's union has its own rows alone", async () => {
    expectTypeOf<OperationErrors<'sendMessage'>['error']>().toEqualTypeOf<
      'session.expired' | 'channel.not_found' | 'channel.slow_mode' | 'message_too_long' | 'system.internal'
    >()
    const { error } = await safe('searchMessages', fetch('http://localhost/messages'))
    // @ts-expect-error a search does not answer that a message is too long
    if (error?.error === 'message_too_long') return
    if (error?.error === 'search.date_range') expectTypeOf(error.details?.first).toEqualTypeOf<string | undefined>()
  })

  test('the codes of a mixed contract are those that rows have', () => {
    expectTypeOf<ChatErrorCode>().toEqualTypeOf<
      | 'A-SUSPENDED'
      | 'S-EXPIRED'
      | 'S-REVOKED'
      | 'M-BANNED'
      | 'M-MUTED'
      | 'C-NOT-FOUND'
      | 'MSG-LENGTH'
      | 'RATE'
      | 4131
      | 4151
    >()
    expectTypeOf(new ThreadLockedError().code).toEqualTypeOf<undefined>()
    expectTypeOf(createChatError('RATE').error).toEqualTypeOf<'system.rate_limited'>()
    // @ts-expect-error no row has this code
    createChatError(4132)
    // @ts-expect-error a row without a code has none to be made by
    createChatError(undefined)
    expectTypeOf<'thread.locked'>().toExtend<ChatErrorName>()
  })

  test('a locale read from Accept-Language is one of the contract, or none', () => {
    const locale = bestLocale('pt-BR', chat.texts)
    expectTypeOf(locale).toEqualTypeOf<'en' | 'pt' | undefined>()
    const ofList = bestLocale(['pt-BR'], ['en', 'pt'])
    expectTypeOf(ofList).toEqualTypeOf<'en' | 'pt' | undefined>()
    expectTypeOf(bestLocale(null, Object.keys(chat.texts))).toEqualTypeOf<string | undefined>()
    const options = {
      codebook: chat,
      locale: ({ request }) => bestLocale(request.headers['accept-language'], chat.texts),
    } satisfies FastifyErrorOptions<typeof chat>
    return options
  })
})

describe('details', () => {
  test('are required where a field is', () => {
    new MessageTooLongError({ details: { maximum: 1, given: 2 } })
    new SystemMaintenanceError()
    new SystemMaintenanceError({ details: { until: undefined }, retryAfter: 5 })
    createError(-1031, { details: { symbol: 'BTC' } })
    // @ts-expect-error the row cannot be made without details
    new MessageTooLongError()
    // @ts-expect-error nor with other options alone
    new MaintenanceError({ retryAfter: 5 })
    // @ts-expect-error nor without one of its required fields
    new MessageTooLongError({ details: { maximum: 1 } })
    // @ts-expect-error by name
    createChatError('message_too_long')
    // @ts-expect-error by code
    createError(-1031)
    // @ts-expect-error a field of another type
    new MarketHaltedError({ details: { symbol: 5 } })
    // @ts-expect-error a field that the row does not declare
    new FileTooLargeError({ details: { maximum_mb: 1, actual_mb: 2, name: 'x' } })
    // @ts-expect-error a row without details takes none
    new ThreadLockedError({ details: {} })
    // @ts-expect-error a row that carries no delay takes none
    new LeverageTooHighError({ details: { maximum: 5, is_isolated: true }, retryAfter: 5 })
  })

  test('may be missing on an error that was read', () => {
    const error = parseErrorBody({})
    // @ts-expect-error the server may have sent none
    if (error.error === 'message_too_long') return error.details.maximum
    if (error.error === 'call.codec_unsupported') {
      expectTypeOf(error.details?.codecs).toEqualTypeOf<readonly ('opus' | 'vp9' | 'av1')[] | undefined>()
    }
    if (error.error === 'file_locked') {
      expectTypeOf(error.details?.editor).toEqualTypeOf<{ readonly id: number; readonly name: string } | undefined>()
    }
    if (error.category) expectTypeOf(error.detailsMismatch).toEqualTypeOf<true | undefined>()
    return undefined
  })
})

describe('negative codes', () => {
  test('are literals', () => {
    expectTypeOf(new MaintenanceError({ details: { until: '2026-02-28T10:00:00Z' } }).code).toEqualTypeOf<-1003>()
    expectTypeOf(MaintenanceError.code).toEqualTypeOf<-1003>()
    expectTypeOf(createError(-1030).error).toEqualTypeOf<'MARKET_CLOSED'>()
    expectTypeOf<-1003>().toExtend<ErrorCode>()
    expectTypeOf<ErrorCode>().toExtend<number>()
    // @ts-expect-error no row has this code
    createError(1003)
    const error = createClient(rows).parseErrorBody({})
    if (error.code === -2018) expectTypeOf(error.details?.needed).toEqualTypeOf<number | undefined>()
  })

  test('of several ranges are one category', () => {
    expectTypeOf<ErrorsIn<'access'>['code']>().toExtend<
      -1010 | -1011 | -1012 | -1013 | -1014 | -1015 | -1016 | -1017 | -2020 | -2021 | -2022 | -2023 | -2024
    >()
  })
})
