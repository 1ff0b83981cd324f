import { describe, expect, test } from 'vitest'
import { createClient } from '../../../src/client'
import { errorAttributes, errorFingerprint, errorRecord, isExpected, logErrors } from '../../../src/observability'
import {
  CallRelayDownError,
  codebook as chat,
  rows as chatRows,
  createError as createChatError,
  MessageTooLongError,
} from '../../contracts/chat/index'
import { createError, codebook as exchange, rows as exchangeRows } from '../../contracts/exchange/index'

const locked = () => createChatError('thread.locked')
const tooLong = () => new MessageTooLongError({ details: { maximum: 1000, given: 1200 } })
const closed = () => createError('MARKET_CLOSED')

describe('a log record', () => {
  test('has no code for a row without one', () => {
    expect(errorRecord(locked(), { codebook: chat })).toEqual({
      name: 'thread.locked',
      message: 'A moderator locked the thread',
      fingerprint: 'thread.locked',
      status: 409,
      category: 'thread',
      recovery: 'terminal',
    })
  })

  test('has a text or a negative number as it is, and the filled message', () => {
    expect(errorRecord(tooLong())).toMatchObject({
      name: 'message_too_long',
      message: 'At most 1,000 characters; this message has 1,200',
      code: 'MSG-LENGTH',
      details: { maximum: 1000, given: 1200 },
    })
    expect(errorRecord(closed(), { codebook: exchange })).toMatchObject({ name: 'MARKET_CLOSED', code: -1030 })
  })

  test('of a failure has what the wire masks', () => {
    const record = errorRecord(new CallRelayDownError({ details: { region: 'west' }, internal: { relays: 0 } }))
    expect(record).toMatchObject({
      message: 'No relay is free in west',
      details: { region: 'west' },
      internal: { relays: 0 },
    })
  })

  test('is written at the level of its status, by its name', () => {
    const lines: unknown[][] = []
    const write = (...line: unknown[]) => void lines.push(line)
    const log = logErrors({ info: write, warn: write, error: write }, { codebook: chat })
    const context = { thrown: undefined, requestId: 'r-1', method: 'POST', path: '/messages', native: undefined }
    log(locked(), context)
    expect(JSON.stringify(lines)).toContain('POST /messages: thread.locked')
    expect(isExpected(locked(), { codebook: chat })).toBe(true)
  })
})

describe('attributes', () => {
  test('leave the code out for a row without one', () => {
    expect(errorAttributes(locked(), { codebook: chat })).toEqual({
      'error.type': 'thread.locked',
      'http.response.status_code': 409,
      'error_codebook.category': 'thread',
      'error_codebook.recovery': 'terminal',
      'error_codebook.fingerprint': 'thread.locked',
    })
  })

  test('have a text or a negative number', () => {
    expect(errorAttributes(tooLong())).toMatchObject({ 'error_codebook.code': 'MSG-LENGTH' })
    expect(errorAttributes(closed())).toMatchObject({ 'error_codebook.code': -1030 })
  })
})

describe('a fingerprint', () => {
  test('is the name, whatever the code', () => {
    expect([locked(), tooLong(), closed()].map((each) => errorFingerprint(each))).toEqual([
      'thread.locked',
      'message_too_long',
      'MARKET_CLOSED',
    ])
  })

  test("of an upstream's row has its class and its code, or its status if it has no code", () => {
    const fromChat = createClient(chatRows).parseErrorBody
    const fromExchange = createClient(exchangeRows).parseErrorBody
    const read = (error: unknown) => errorFingerprint(error, { codebook: chat })
    expect(read(fromChat({ error: 'thread.locked', message: 'Locked' }, { status: 409 }))).toBe('ThreadLockedError:409')
    expect(read(fromExchange({ error: 'MARKET_CLOSED', message: 'Closed' }, { status: 409 }))).toBe(
      'MarketClosedError:-1030',
    )
  })
})
