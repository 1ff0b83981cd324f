import { MessageChannel } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { HttpError, LockTimeoutError, SlotUnavailableError, ValidationFailedError } from '../../../src'
import { createClient, deserializeError, parseErrorBody, safe, serializeError } from '../../../src/client'
import { rowsOf } from '../../../src/core'
import { clinicRows, makeError } from '../../support/rows'
import { teamContract } from '../../support/team-contract'

const clone = (error: Parameters<typeof serializeError>[0]) => deserializeError(structuredClone(serializeError(error)))

describe('an error that went through structuredClone', () => {
  test('is its row again, with all it was made with', () => {
    for (const [name, { code, status, recovery }] of clinicRows) {
      const sent = makeError(name, { message: 'Own text', errors: { a: ['b'] }, retryAfter: 7, details: { id: 1n } })
      const back = clone(sent)
      expect(back).toBeInstanceOf(sent.constructor)
      expect(back).toMatchObject({ error: name, code, status, recovery, message: 'Own text', details: { id: 1n } })
      expect(back).toMatchObject({ errors: { a: ['b'] }, retryAfter: 7 })
    }
  })

  test('is unnamed again, with the reason', () => {
    for (const sent of [
      new HttpError(404, { message: 'No such page', reason: 'unlisted' }),
      parseErrorBody({ error: 'SLOT_MOVED', message: 'x' }, { status: 409, headers: { 'X-API-Version': '99.0.0' } }),
      parseErrorBody(undefined, { status: 502 }),
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

  test('loses details that cannot be cloned, and nothing else', () => {
    const back = clone(new SlotUnavailableError({ message: 'Own text', details: { retry: () => 1 } }))
    expect(back).toMatchObject({ code: 3003, message: 'Own text' })
    expect(back.details).toBeUndefined()
  })

  test('keeps a status that the table does not have', () => {
    const sent = parseErrorBody(new SlotUnavailableError().toJSON(), { status: 410 })
    expect(clone(sent)).toMatchObject({ code: 3003, status: 410, statusMismatch: true })
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
  const { deserializeError: revive } = createClient(rowsOf(teamContract))
  expect(revive({ error: 'PARCEL_MOVED', message: 'x', status: 409 }).code).toBe(103)
})
