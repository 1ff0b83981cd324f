import { describe, expectTypeOf, test } from 'vitest'
import type { ApiError, HttpError, Recovery } from '../../src/core'
import {
  type ErrorAttributes,
  errorAttributes,
  errorFingerprint,
  errorRecord,
  isExpected,
  type LogLevel,
  logErrors,
  logLevel,
} from '../../src/observability'
import type { ServerOptions } from '../../src/server/internal/server-options'
import { codebook as shop } from '../contracts/shop/index'

describe('logErrors', () => {
  const logger = {
    info: (_: object, __: string) => {},
    warn: (_: object, __?: string) => {},
    error: (..._: unknown[]) => {},
  }

  test('is the onError of every adapter, and takes what is called like pino', () => {
    expectTypeOf(logErrors(logger)).toExtend<NonNullable<ServerOptions<{ native: true }>['onError']>>()
    logErrors(console, { keys: ['diagnosis'], patterns: [/\d/] })
    logErrors(console, { codebook: shop, keys: ['diagnosis'] })
  })

  test('refuses a logger without one of its levels, and options that are none', () => {
    // @ts-expect-error no level for what no row names
    logErrors({ info: logger.info, error: logger.error })
    // @ts-expect-error the text comes second
    logErrors({ ...logger, info: (_: string, __: object) => {} })
    // @ts-expect-error a text is no pattern
    logErrors(logger, { patterns: ['MRN'] })
    // @ts-expect-error no such option
    logErrors(logger, { names: ['diagnosis'] })
    // @ts-expect-error the rows of a contract tell too little
    logErrors(logger, { codebook: shop.rows })
  })
})

describe('errorAttributes', () => {
  test('are what OpenTelemetry takes: flat, by string, with primitive values', () => {
    expectTypeOf(errorAttributes(new Error())).toExtend<{ [key: string]: string | number | boolean | undefined }>()
    expectTypeOf<ErrorAttributes['error_codebook.recovery']>().toEqualTypeOf<Recovery | undefined>()
    // @ts-expect-error no such attribute
    errorAttributes(new Error())['error.message']
  })
})

test('the levels are three, so that a switch over them is exhaustive', () => {
  expectTypeOf(logLevel({} as ApiError | HttpError)).toEqualTypeOf<LogLevel>()
  expectTypeOf<LogLevel>().toEqualTypeOf<'info' | 'warn' | 'error'>()
})

test('each is a callback of a list, and takes a codebook', () => {
  const errors: unknown[] = []
  expectTypeOf(errors.filter(isExpected)).toEqualTypeOf<unknown[]>()
  expectTypeOf(errors.map(logLevel)).toEqualTypeOf<LogLevel[]>()
  expectTypeOf(errors.map(errorFingerprint)).toEqualTypeOf<string[]>()
  expectTypeOf(errors.map(errorAttributes)).toEqualTypeOf<ErrorAttributes[]>()
  const options = { codebook: shop }
  expectTypeOf(isExpected(null, options)).toEqualTypeOf<boolean>()
  expectTypeOf(errorRecord(null, { ...options, keys: ['diagnosis'] }).internal).toEqualTypeOf<unknown>()
  // @ts-expect-error the codebook is an option
  isExpected(null, shop)
})

test('a record always tells its fingerprint, a cause none', () => {
  expectTypeOf(errorRecord(null).fingerprint).toEqualTypeOf<string>()
  expectTypeOf(errorRecord(null).cause).toEqualTypeOf<unknown>()
})
