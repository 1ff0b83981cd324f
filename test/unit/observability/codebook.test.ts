import { describe, expect, test } from 'vitest'
import { clinic, createError, HttpError, InternalError, SlotUnavailableError, toApiError } from '../../../src'
import { createClient, parseErrorBody } from '../../../src/client'
import { errorClass } from '../../../src/core'
import {
  errorAttributes,
  errorFingerprint,
  errorRecord,
  isExpected,
  logErrors,
  logLevel,
} from '../../../src/observability'
import { OutOfStockError, codebook as shop, rows as shopRows } from '../../contracts/shop/index'
import { clinicRows, makeError } from '../../support/rows'
import { thrownValues } from '../../support/thrown-values'

const upstream = createClient(shopRows)
const options = { codebook: clinic }

/** A row of another contract, with the name of one of ours. */
const OtherSlotUnavailable = errorClass('other-clinic', 'SlotUnavailableError', {
  code: 77,
  status: 409,
  category: 'slot',
  recovery: 'terminal',
  message: 'Taken',
})

const soldOut = () => new OutOfStockError({ details: { article: 'Shoe', left: 0 }, internal: { shelf: 5 } })

const foreign: readonly (readonly [label: string, make: () => unknown, kind: string, fingerprint: string])[] = [
  ['a row of the same name', () => new OtherSlotUnavailable(), 'SlotUnavailableError', 'SlotUnavailableError:77'],
  ["another contract's row", soldOut, 'OutOfStockError', 'OutOfStockError:201'],
  [
    "another contract's row, parsed",
    () => upstream.parseErrorBody({ error: 'OUT_OF_STOCK' }, { status: 409 }),
    'OutOfStockError',
    'OutOfStockError:201',
  ],
  [
    'a row of ours, from an upstream',
    () => parseErrorBody({ error: 'SLOT_UNAVAILABLE' }, { status: 409 }),
    'SlotUnavailableError',
    'SlotUnavailableError:3003',
  ],
  ['an upstream without a row', () => parseErrorBody({ error: 'NO' }, { status: 404 }), 'HttpError', 'HttpError:404'],
  ['no answer', () => parseErrorBody(undefined), 'HttpError', 'HttpError'],
]

describe('with a codebook, an error of another contract or of an upstream is a foreign failure', () => {
  test.each(foreign)('%s', (_, make, kind, fingerprint) => {
    expect([isExpected(make(), options), logLevel(make(), options)]).toEqual([false, 'error'])
    expect(errorFingerprint(make(), options)).toBe(fingerprint)
    expect(errorAttributes(make(), options)).toEqual({
      'error.type': kind,
      'error_codebook.fingerprint': fingerprint,
    })
    expect(errorRecord(make(), options)).toMatchObject({ name: kind, fingerprint })
  })

  test('its record has no facts but its code and status', () => {
    const { stack: _, ...record } = errorRecord(soldOut(), options)
    expect(record).toEqual({
      name: 'OutOfStockError',
      message: 'This article is sold out',
      fingerprint: 'OutOfStockError:201',
      code: '201',
      status: 409,
    })
  })

  test('also as the cause of an answer', () => {
    const answered = toApiError(soldOut())
    expect(errorRecord(answered, options)).toMatchObject({
      name: 'INTERNAL_ERROR',
      fingerprint: 'INTERNAL_ERROR/OutOfStockError:201',
      cause: { name: 'OutOfStockError', status: 409 },
    })
    expect(errorRecord(answered, options).cause).not.toHaveProperty('details')
  })

  test('logErrors knows it too, and redacts as before', () => {
    const lines: unknown[] = []
    const log = (level: string) => (fields: object, text: string) => lines.push([level, fields, text])
    const logger = { info: log('info'), warn: log('warn'), error: log('error') }
    const onError = logErrors(logger, { ...options, keys: ['shelf'], patterns: [/MRN-\d+/] })
    onError(soldOut(), { path: '/MRN-5' })
    onError(new SlotUnavailableError({ internal: { shelf: 5, note: 'MRN-7' } }))
    expect(lines).toMatchObject([
      [
        'error',
        { error: { name: 'OutOfStockError' }, request: { path: '/[redacted]' } },
        '/[redacted]: OutOfStockError',
      ],
      ['info', { error: { internal: { shelf: '[redacted]', note: '[redacted]' } } }, 'SLOT_UNAVAILABLE'],
    ])
  })
})

describe('with a codebook, its own errors are known', () => {
  test.each(clinicRows)('%s', (name) => {
    const error = makeError(name, { internal: { doctor: 5 } })
    expect([isExpected(error, options), logLevel(error, options)]).toEqual([isExpected(error), logLevel(error)])
    expect(errorFingerprint(error, options)).toBe(name)
    expect(errorAttributes(error, options)).toEqual(errorAttributes(error))
    expect(errorRecord(error, options)).toEqual(errorRecord(error))
  })

  test('and so are the HttpErrors of the service, and the rows of any contract in its codebook', () => {
    expect(logLevel(new HttpError(404), options)).toBe('warn')
    expect([logLevel(soldOut(), { codebook: shop }), logLevel(soldOut(), options)]).toEqual(['info', 'error'])
  })

  test.each(thrownValues)('%s is not', (_, make) => {
    const thrown = make()
    expect(isExpected(thrown, options)).toBe(false)
    expect(errorRecord(thrown, options)).toEqual(errorRecord(thrown))
  })
})

describe('without a codebook, errors of any contract are known', () => {
  test("by the row's name, without its contract", () => {
    expect(errorFingerprint(soldOut())).toBe('OUT_OF_STOCK')
    expect(errorRecord(soldOut())).toMatchObject({
      name: 'OUT_OF_STOCK',
      details: { article: 'Shoe', left: 0 },
      internal: { shelf: 5 },
    })
    expect(logLevel(upstream.parseErrorBody({ error: 'OUT_OF_STOCK' }, { status: 409 }))).toBe('info')
  })

  test.each(['card_declined', 'card.declined', 'Card-Declined', 'CardDeclined2'])('%s is a name', (error) => {
    const Declined = errorClass('till', 'DeclinedError', {
      error,
      code: 1,
      status: 402,
      category: 'card',
      recovery: 'terminal',
      message: 'Declined',
    })
    expect(errorFingerprint(new Declined())).toBe(error)
    expect(errorAttributes(new Declined())['error.type']).toBe(error)
    expect(logLevel(new Declined())).toBe('info')
  })
})

describe('internal facts', () => {
  test('are logged beside the details, redacted, and never on the wire', () => {
    const error = createError('INTERNAL_ERROR', { internal: { password: 'hunter2', doctor: 5 }, expose: true })
    expect(errorRecord(error).internal).toEqual({ password: '[redacted]', doctor: 5 })
    expect(JSON.stringify(error)).not.toContain('doctor')
  })

  test('of an HttpError and of a cause too', () => {
    const cause = new HttpError(404, { internal: { route: '/x' } })
    expect(errorRecord(cause).internal).toEqual({ route: '/x' })
    expect(errorRecord(new InternalError({ cause })).cause).toHaveProperty('internal', { route: '/x' })
  })

  test('of any other error are left out', () => {
    expect(errorRecord(Object.assign(new Error('no'), { internal: 'x' }))).not.toHaveProperty('internal')
  })
})

test('each is a callback of a list, whose second argument is no option', () => {
  const errors = [new SlotUnavailableError(), new InternalError()]
  expect(errors.filter(isExpected)).toEqual([errors[0]])
  expect(errors.map(logLevel)).toEqual(['info', 'error'])
  expect(errors.map(errorFingerprint)).toEqual(['SLOT_UNAVAILABLE', 'INTERNAL_ERROR'])
  expect(errors.map(errorAttributes)).toEqual(errors.map((error) => errorAttributes(error)))
})
