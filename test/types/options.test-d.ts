import { describe, expectTypeOf, test } from 'vitest'
import {
  createError,
  DoctorNotFoundError,
  HttpError,
  type InternalError,
  LockTimeoutError,
  RateLimitExceededError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../src'
import { CardDeclinedError, OrderTooLargeError, type OutOfStockDetails, OutOfStockError } from '../contracts/shop/index'

describe('the options of a row are those that it can carry', () => {
  test('every row takes message, cause, internal and expose', () => {
    new SlotUnavailableError({ message: 'Taken', cause: 5, internal: { slot: 1 }, expose: true })
    new SlotUnavailableError({ message: undefined, cause: undefined, internal: undefined, expose: undefined })
    new SlotUnavailableError({})
    new SlotUnavailableError()
  })

  test('a row that carries field errors takes them, another does not', () => {
    new ValidationFailedError({ errors: { email: ['Taken'] } })
    // @ts-expect-error the row carries no field errors
    new SlotUnavailableError({ errors: { slot: ['Taken'] } })
    // @ts-expect-error a text is no list of texts
    new ValidationFailedError({ errors: { email: 'Taken' } })
    // @ts-expect-error a list is no map of fields
    new ValidationFailedError({ errors: ['Taken'] })
  })

  test('a row that carries a time to wait takes it, another does not', () => {
    new RateLimitExceededError({ retryAfter: 60 })
    new LockTimeoutError({ retryAfter: 60 })
    // @ts-expect-error the row carries no time to wait
    new DoctorNotFoundError({ retryAfter: 60 })
    // @ts-expect-error a time to wait is a number of seconds
    new RateLimitExceededError({ retryAfter: '60' })
    // @ts-expect-error field errors beside it are another row's
    new RateLimitExceededError({ retryAfter: 60, errors: {} })
  })

  test('a row takes the details that it declares, no others, and requires those that are required', () => {
    new OutOfStockError({ details: { article: 'Lamp', left: 1 } })
    new OrderTooLargeError({ details: { maximum: 10 } })
    new OrderTooLargeError({ details: { maximum: 10, counted: 12 }, message: 'Too many' })
    // @ts-expect-error the row declares none
    new SlotUnavailableError({ details: { slot: 1 } })
    // @ts-expect-error they are required
    new OutOfStockError()
    // @ts-expect-error one is missing
    new OutOfStockError({ details: { article: 'Lamp' } })
    // @ts-expect-error pieces are counted in numbers
    new OutOfStockError({ details: { article: 'Lamp', left: '1' } })
    // @ts-expect-error the row does not declare the shelf
    new OutOfStockError({ details: { article: 'Lamp', left: 1, shelf: 4 } })
    // @ts-expect-error the bank has no moods
    new CardDeclinedError({ details: { reason: 'mood' } })
    // A client may have received none.
    expectTypeOf(new OutOfStockError({ details: { article: 'Lamp', left: 1 } }).details).toEqualTypeOf<
      OutOfStockDetails | undefined
    >()
  })

  test('what is no option is refused', () => {
    // @ts-expect-error the status is the row's
    new SlotUnavailableError({ status: 400 })
    // @ts-expect-error the code is the row's
    new SlotUnavailableError({ code: 3004 })
    // @ts-expect-error the wire's spelling
    new RateLimitExceededError({ retry_after: 60 })
    // @ts-expect-error a message alone is no options object
    new SlotUnavailableError('Taken')
  })

  test('an HttpError takes everything that the wire has, and its name', () => {
    new HttpError(404)
    new HttpError(409, { error: 'SLOT_MOVED', message: 'Moved', errors: { slot: ['moved'] }, retryAfter: 5 })
    // @ts-expect-error the status comes first
    new HttpError({ status: 404 })
    // @ts-expect-error a failure that no row names has no code
    new HttpError(404, { code: 3001 })
  })
})

describe('the statics of a class are literal', () => {
  test('error, code and status', () => {
    expectTypeOf(SlotUnavailableError.error).toEqualTypeOf<'SLOT_UNAVAILABLE'>()
    expectTypeOf(SlotUnavailableError.code).toEqualTypeOf<3003>()
    expectTypeOf(SlotUnavailableError.status).toEqualTypeOf<409>()
    // @ts-expect-error they are not assigned
    SlotUnavailableError.code = 3003
  })
})

describe('createError', () => {
  test('gives the row of a name and of a code', () => {
    expectTypeOf(createError('SLOT_UNAVAILABLE')).toEqualTypeOf<SlotUnavailableError>()
    expectTypeOf(createError(3003)).toEqualTypeOf<SlotUnavailableError>()
    const either = 'SLOT_UNAVAILABLE' as 'SLOT_UNAVAILABLE' | 'INTERNAL_ERROR'
    expectTypeOf(createError(either)).toEqualTypeOf<SlotUnavailableError | InternalError>()
  })

  test('takes the options of the row', () => {
    createError('VALIDATION_FAILED', { errors: { email: ['Taken'] } })
    createError(2001, { errors: { email: ['Taken'] }, message: 'Look again' })
    createError('RATE_LIMIT_EXCEEDED', { retryAfter: 60 })
    // @ts-expect-error the row carries no field errors
    createError('SLOT_UNAVAILABLE', { errors: {} })
    // @ts-expect-error the row carries no field errors
    createError(3003, { errors: {} })
  })

  test('refuses a name or a code that no row has', () => {
    // @ts-expect-error a mistyped name
    createError('SLOT_UNAVAILABEL')
    // @ts-expect-error a code that no row has
    createError(3999)
    // @ts-expect-error a code is a number
    createError('3003')
    // @ts-expect-error any text is no name
    createError('' as string)
  })
})
