import { MessageChannel } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { HttpError, LockTimeoutError, SlotUnavailableError, toApiError, ValidationFailedError } from '../../../src'
import { createClient, deserializeError, parseErrorBody, safe, serializeError } from '../../../src/client'
import { packRows } from '../../../src/core'
import {
  OutOfStockError,
  ServiceUnavailableError as ShopUnavailableError,
  rows as shopRows,
} from '../../contracts/shop/index'
import { clinicRows, makeError } from '../../support/rows'
import { teamContract } from '../../support/team-contract'

const clone = (error: Parameters<typeof serializeError>[0]) => deserializeError(structuredClone(serializeError(error)))

describe('an error that went through structuredClone', () => {
  test('is its row again, with all it was made with', () => {
    for (const [name, { code, status, recovery }] of clinicRows) {
      const sent = makeError(name, { message: 'Own text', errors: { a: ['b'] }, retryAfter: 7, internal: { id: 1n } })
      const back = clone(sent)
      expect(back).toBeInstanceOf(sent.constructor)
      expect(back).toMatchObject({ error: name, code, status, recovery, message: 'Own text', internal: { id: 1n } })
      expect(back).toMatchObject({ errors: { a: ['b'] }, retryAfter: 7 })
    }
  })

  test('is unnamed again, with the reason', () => {
    for (const sent of [
      new HttpError(404, { message: 'No such page', reason: 'unlisted' }),
      parseErrorBody({ error: 'SLOT_MOVED', message: 'x' }, { status: 409, headers: { 'X-API-Version': '99.0.0' } }),
      parseErrorBody(undefined, { status: 502 }),
      // It has the fields of Laravel's validation error, which is a row's.
      new HttpError(422, { message: 'Wrong', errors: { email: ['Taken'] }, reason: 'unlisted' }),
    ]) {
      const back = clone(sent)
      expect(back).toBeInstanceOf(HttpError)
      expect({ ...back, message: back.message }).toEqual({ ...sent, message: sent.message })
    }
  })

  test('is terminal still where its request was aborted', async () => {
    const { error } = await safe(fetch('http://127.0.0.1:9', { signal: AbortSignal.abort() }))
    expect(clone(error as HttpError)).toMatchObject({ status: 0, reason: 'no-answer', recovery: 'terminal' })
  })

  test('keeps the message that a 5xx masks on the wire', () => {
    expect(clone(new LockTimeoutError({ message: 'row 5 is locked' })).message).toBe('row 5 is locked')
  })

  test('loses internal facts that cannot be cloned, and nothing else', () => {
    const back = clone(new SlotUnavailableError({ message: 'Own text', internal: { retry: () => 1 } }))
    expect(back).toMatchObject({ code: 3003, message: 'Own text' })
    expect(back).not.toHaveProperty('internal')
  })

  test('loses details that cannot be cloned, and nothing else', () => {
    const back = clone(new HttpError(409, { message: 'Own text', details: { retry: () => 1 }, internal: 1 }))
    expect(back).toMatchObject({ status: 409, message: 'Own text', internal: 1 })
    expect(back).not.toHaveProperty('details')
  })

  test('keeps the details that its row declares', () => {
    const details = { article: 'mug', left: 2 }
    const back = createClient(shopRows).deserializeError(
      structuredClone(serializeError(new OutOfStockError({ details }))),
    )
    expect(back).toBeInstanceOf(OutOfStockError)
    expect(back.details).toEqual(details)
  })

  test('keeps a status that the table does not have', () => {
    const sent = parseErrorBody(new SlotUnavailableError().toJSON(), { status: 410 })
    expect(clone(sent)).toMatchObject({ code: 3003, status: 410, statusMismatch: true })
  })
})

describe('an error that this process made', () => {
  test('is not received after it was revived: a server answers its row', () => {
    for (const [name, { status }] of clinicRows) {
      const back = clone(makeError(name))
      expect(back).toMatchObject({ received: false })
      expect(toApiError(back)).toMatchObject({ error: name, status })
    }
    const unnamed = clone(new HttpError(404))
    expect(unnamed).not.toHaveProperty('reason')
    expect(toApiError(unnamed)).toMatchObject({ status: 404, error: 'NOT_FOUND' })
  })

  test('keeps the recovery that an HttpError was given', () => {
    const sent = Object.assign(new HttpError(503), { recovery: 'terminal' as const })
    expect(clone(sent)).toMatchObject({ status: 503, recovery: 'terminal' })
  })
})

test('an error that a client received is still received after it was revived', () => {
  const credentials = clone(parseErrorBody({ error: 'INVALID_TOKEN', status: 401 }))
  expect(credentials).toMatchObject({ received: true })
  expect(toApiError(credentials)).toMatchObject({ error: 'INTERNAL_ERROR' })
  const proxy = clone(parseErrorBody(undefined, { status: 502 }))
  expect(proxy).toMatchObject({ reason: 'corrupt-answer' })
  expect(toApiError(proxy)).toMatchObject({ error: 'INTERNAL_ERROR' })
})

test('without the mark of serializeError, an error is received: whoever made it', () => {
  expect(deserializeError(new SlotUnavailableError().toJSON())).toMatchObject({ code: 3003, received: true })
})

describe('the name of a row, of an error that is not that row,', () => {
  test('stays the name of an HttpError', () => {
    const back = clone(new HttpError(409, { error: 'SLOT_UNAVAILABLE', message: 'Taken' }))
    expect(back).toBeInstanceOf(HttpError)
    expect(back).toMatchObject({ error: 'SLOT_UNAVAILABLE', message: 'Taken', status: 409 })
  })

  test("stays unlisted, if it is another contract's row", () => {
    const back = clone(new ShopUnavailableError())
    expect(back).toBeInstanceOf(HttpError)
    expect(back).toMatchObject({ error: 'SERVICE_UNAVAILABLE', reason: 'unlisted', status: 503 })
  })
})

test("a row's recovery and name are the table's, whatever the data say", () => {
  const forged = { ...serializeError(new SlotUnavailableError()), reason: 'unlisted', recovery: 'transient' }
  expect(deserializeError(forged)).toMatchObject({ code: 3003, recovery: 'correctable' })
  expect(deserializeError(forged)).not.toHaveProperty('reason')
})

test('goes through a message port', async () => {
  const { port1, port2 } = new MessageChannel()
  const received = new Promise<unknown>((resolve) => void port2.once('message', resolve))
  port1.postMessage(serializeError(new ValidationFailedError({ errors: { email: ['taken'] } })))
  expect(deserializeError(await received)).toMatchObject({ code: 2001, errors: { email: ['taken'] } })
  port1.close()
})

test('what is no error is unnamed, never a throw', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  for (const value of [undefined, null, 5, 'SLOT_UNAVAILABLE', [], {}, proxy]) {
    expect(deserializeError(value)).toBeInstanceOf(HttpError)
  }
})

test("a team's own client revives its own rows", () => {
  const { deserializeError: revive } = createClient(packRows(teamContract))
  expect(revive({ error: 'PARCEL_MOVED', message: 'x', status: 409 }).code).toBe(103)
})
