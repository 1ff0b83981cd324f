import { expect, test } from 'vitest'
import { createAssertAnswer } from '../../../src/testing/answers'
import { createApiErrorMatchers } from '../../../src/testing/vitest'
import {
  ChannelSlowModeError,
  codebook,
  createError,
  errorResponse,
  MessageTooLongError,
} from '../../contracts/chat/index'
import { createError as createExchangeError } from '../../contracts/exchange/index'

expect.extend(createApiErrorMatchers(codebook))

// The types of the matcher are those of the clinic by default.
const name = (each: string) => each as 'SLOT_UNAVAILABLE'
const fields = (each: object): object => each
const assertAnswer = createAssertAnswer(codebook)
const locked = () => createError('thread.locked')
const tooLong = () => new MessageTooLongError({ details: { maximum: 9, given: 10 } })

test('toBeApiError shows the code of a row that has one, and none of one that has not', () => {
  expect(locked()).toBeApiError(name('thread.locked'), fields({ code: undefined, status: 409 }))
  expect(tooLong()).toBeApiError(name('message_too_long'), fields({ code: 'MSG-LENGTH' }))
  expect(() => expect(locked()).toBeApiError(name('message_too_long'))).toThrow(
    'Expected: 422 message_too_long (MSG-LENGTH)\nReceived: 409 thread.locked: A moderator locked the thread',
  )
  expect(() => expect(tooLong()).toBeApiError(name('thread.locked'))).toThrow(
    'Expected: 409 thread.locked\nReceived: 422 message_too_long (MSG-LENGTH): At most 9 characters; this message has 10',
  )
  expect(() => expect(createExchangeError('MARKET_CLOSED')).toBeApiError(name('thread.locked'))).toThrow(
    'Received: 409 MARKET_CLOSED (-1030): The market is closed. It is a row of exchange, not of chat',
  )
})

test('an answer is judged by the name of its row, with or without a code', async () => {
  await assertAnswer(errorResponse(tooLong()), 'sendMessage')
  await assertAnswer(errorResponse(new ChannelSlowModeError({ details: { seconds: 5 } })), 'sendMessage')
  await expect(assertAnswer(errorResponse(locked()), 'sendMessage')).rejects.toThrow(
    'Received: 409 thread.locked: A moderator locked the thread\nsendMessage does not list thread.locked. Add it',
  )
  await expect(assertAnswer(errorResponse(createError('RATE')), 'sendMessage')).rejects.toThrow(
    'Received: 429 system.rate_limited (RATE): The caller sends too many requests',
  )
})
