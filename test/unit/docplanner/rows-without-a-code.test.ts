import { describe, expect, test } from 'vitest'
import {
  defineDictionary,
  docplannerAnswer,
  docplannerDictionary,
  docplannerResponse,
  noCodesOf,
  ownCodesOf,
  partnerCode,
  partnerErrorName,
} from '../../../src/docplanner'
import {
  codebook as chat,
  createError as createChatError,
  FileTooLargeError,
  MessageTooLongError,
} from '../../contracts/chat/index'
import { createError, codebook as exchange } from '../../contracts/exchange/index'

const ownNumbers = (codes: object) => Object.entries(codes).filter(([, number]) => number !== null)
const locked = () => createChatError('thread.locked')
const lockedBody = { message: 'A moderator locked the thread', error: 'thread.locked', status: 409 }

describe('own codes', () => {
  test('are null for a row whose code is negative, a text or absent', () => {
    const codes = ownCodesOf(chat)
    expect(ownNumbers(codes)).toEqual([
      ['file_too_large', 4131],
      ['file_type_refused', 4151],
    ])
    expect(codes).toMatchObject({ 'thread.locked': null, message_too_long: null })
    expect(codes).not.toHaveProperty('system.internal')
    expect(ownNumbers(ownCodesOf(exchange))).toEqual([])
    expect(Object.keys(ownCodesOf(exchange))).toContain('MARKET_CLOSED')
  })

  test('are completed by numbers that were agreed', () => {
    const codes = defineDictionary({ ...ownCodesOf(chat), 'thread.locked': 12, message_too_long: 13 }, chat)
    expect(partnerCode('thread.locked', codes)).toBe(12)
    expect(partnerCode('thread.archived', codes)).toBeUndefined()
    expect(partnerErrorName(12, codes)).toBe('thread.locked')
    expect(docplannerAnswer(locked(), { codebook: chat, codes }).body).toEqual({ error_code: 12 })
    expect(docplannerDictionary(codes, { codebook: chat, locales: ['pt'] })).toEqual([
      {
        errorCode: 12,
        name: 'thread.locked',
        status: 409,
        meaning: 'A moderator locked the thread',
        texts: { pt: 'Esta conversa está fechada.' },
      },
      // A number stands for one text, which no occurrence can fill.
      { errorCode: 13, name: 'message_too_long', status: 422, meaning: 'The message is too long', texts: {} },
      expect.objectContaining({ errorCode: 4131, meaning: 'The file is too large', texts: {} }),
      expect.objectContaining({ errorCode: 4151, texts: {} }),
    ])
  })
})

describe('the answer for a row without a number', () => {
  test("has the row's status and house body, and no error_code", async () => {
    expect(docplannerAnswer(locked(), { codebook: chat })).toEqual({
      status: 409,
      headers: { 'Content-Type': 'application/json' },
      body: lockedBody,
    })
    const { body } = docplannerAnswer(createError('MARKET_CLOSED'), { codebook: exchange })
    expect(body).toEqual({ message: 'The market is closed', error: 'MARKET_CLOSED', status: 409 })
    const response = docplannerResponse(new MessageTooLongError({ details: { maximum: 9, given: 10 } }), {
      codebook: chat,
    })
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.json()).not.toHaveProperty('error_code')
  })

  test('stays so with failureAs, which is for failures', () => {
    const options = { codebook: chat, failureAs: 'file_empty' } as const
    expect(docplannerAnswer(locked(), options).body).toEqual(lockedBody)
    // The row that answers for failures has no number, either.
    expect(docplannerAnswer(new Error('secret'), options)).toMatchObject({
      status: 422,
      body: { error: 'file_empty', status: 422 },
    })
    const codes = defineDictionary({ ...noCodesOf(chat), file_empty: 7 }, chat)
    expect(docplannerAnswer(new Error('secret'), { ...options, codes }).body).toEqual({ error_code: 7 })
  })

  test('a row with a whole number has it', () => {
    const thrown = new FileTooLargeError({ details: { maximum_mb: 1, actual_mb: 2 } })
    expect(docplannerAnswer(thrown, { codebook: chat }).body).toEqual({ error_code: 4131 })
  })
})
