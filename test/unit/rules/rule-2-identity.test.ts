import { createContext, runInContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as first from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { createParser, errorClass, packRows } from '../../../src/core'
import { bundle } from '../../support/bundle'

const { ApiError, HttpError, InternalError, isApiError, matchError, SlotUnavailableError, toApiError } = first

/** What rule 2 promises of an error of the row, wherever it was made. */
function expectSlotUnavailable(error: unknown) {
  expect(error instanceof SlotUnavailableError).toBe(true)
  expect(error instanceof ApiError).toBe(true)
  expect(error instanceof HttpError).toBe(false)
  expect(error instanceof InternalError).toBe(false)
  expect(isApiError(error)).toBe(true)
  expect(isApiError(error, 'SLOT_UNAVAILABLE')).toBe(true)
  expect(isApiError(error, ['DOUBLE_BOOKING', 'SLOT_UNAVAILABLE'])).toBe(true)
  expect(isApiError(error, 'DOUBLE_BOOKING')).toBe(false)
  expect(isApiError(error, [])).toBe(false)
  expect(isApiError(toApiError(error), 'SLOT_UNAVAILABLE')).toBe(true)
}

function expectHttpError(error: unknown) {
  expect(error instanceof HttpError).toBe(true)
  expect(error instanceof ApiError).toBe(false)
  expect(error instanceof SlotUnavailableError).toBe(false)
  expect(isApiError(error)).toBe(false)
}

const facts = { code: 3003, status: 409, category: 'appointment', recovery: 'correctable', message: 'Taken' } as const

describe('rule 2: identity decides instanceof and isApiError', () => {
  test('for an error made here', () => {
    expectSlotUnavailable(new SlotUnavailableError())
    expectHttpError(new HttpError(404))
  })

  test('for an error that a client parsed from the wire', () => {
    expectSlotUnavailable(parseErrorBody(JSON.parse(JSON.stringify(new SlotUnavailableError()))))
    expectHttpError(parseErrorBody({ message: 'Not Found' }, { status: 404 }))
  })

  test('for an error of a class that a team made itself for the same row', () => {
    const Own = errorClass('clinic-booking', 'SlotUnavailableError', facts)
    expectSlotUnavailable(new Own())
    expect(toApiError(new Own())).toBeInstanceOf(Own)
    expect(new SlotUnavailableError() instanceof Own).toBe(true)
  })
})

describe('rule 2: a row of the same name in another contract is another row', () => {
  const Other = errorClass('shop', 'SlotUnavailableError', facts)

  test.each([
    ['made by its class', () => new Other()],
    ['made by its class, with the same text', () => new Other({ message: new SlotUnavailableError().message })],
    ['parsed by a client', () => parseShopError({ error: 'SLOT_UNAVAILABLE', status: 409 })],
  ])('%s', (_, make) => {
    const error = make()
    expect(error.error).toBe('SLOT_UNAVAILABLE')
    expect(error instanceof Other).toBe(true)
    expect(error instanceof ApiError).toBe(true)
    expect(error instanceof SlotUnavailableError).toBe(false)
    expect(isApiError(error)).toBe(false)
    expect(isApiError(error, 'SLOT_UNAVAILABLE')).toBe(false)
    expect(toApiError(error)).toBeInstanceOf(InternalError)
    expect(new SlotUnavailableError() instanceof Other).toBe(false)
    expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE' }) instanceof Other).toBe(false)
  })

  const parseShopError = createParser(
    packRows({
      name: 'shop',
      version: '1.0.0',
      fallback: 'SLOT_UNAVAILABLE',
      categories: { slot: { title: 'Slot', range: [1, 9] } },
      errors: { SLOT_UNAVAILABLE: { code: 1, status: 409, recovery: 'correctable', meaning: 'Taken' } },
    }),
  )
})

describe('rule 2: a second copy of the library', () => {
  let second: typeof first
  beforeAll(async () => {
    vi.resetModules()
    second = await import('../../../src')
  })

  test('is a copy indeed: none of its classes is one of ours', () => {
    expect(second.SlotUnavailableError).not.toBe(SlotUnavailableError)
    expect(Object.getPrototypeOf(second.SlotUnavailableError)).not.toBe(ApiError)
  })

  test('agrees with the first, both ways', () => {
    expectSlotUnavailable(new second.SlotUnavailableError())
    expectHttpError(new second.HttpError(404))
    expect(new SlotUnavailableError() instanceof second.SlotUnavailableError).toBe(true)
    expect(new SlotUnavailableError() instanceof second.ApiError).toBe(true)
    expect(second.isApiError(new SlotUnavailableError(), 'SLOT_UNAVAILABLE')).toBe(true)
    expect(second.isApiError(new HttpError(404))).toBe(false)
  })

  test('has errors that matchError of the first sends to their handler', () => {
    const error = new second.SlotUnavailableError() as first.AnyApiError | first.HttpError
    expect(matchError(error, { SLOT_UNAVAILABLE: (each) => each.code, default: () => 0 })).toBe(3003)
  })
})

describe('rule 2: another realm', () => {
  const entry = `
    import { HttpError, isApiError, SlotUnavailableError } from '../../src'
    export const taken = () => new SlotUnavailableError({ message: 'Taken' })
    export const missing = () => new HttpError(404)
    export const recognises = (error) => [error instanceof SlotUnavailableError, isApiError(error, 'SLOT_UNAVAILABLE')]
  `
  interface Realm {
    taken(): unknown
    missing(): unknown
    recognises(error: unknown): unknown
  }

  test.each([
    ['as CommonJS', false],
    ['as CommonJS, minified', true],
  ])('a vm context agrees, both ways, with the library %s', async (_, minify) => {
    const module = { exports: {} as Realm }
    runInContext(await bundle(entry, { format: 'cjs', minify }), createContext({ module, exports: module.exports }))
    const realm = module.exports
    expect(realm.taken()).not.toBeInstanceOf(Error)
    expectSlotUnavailable(realm.taken())
    expectHttpError(realm.missing())
    expect(realm.recognises(new SlotUnavailableError())).toEqual([true, true])
    expect(realm.recognises(new InternalError())).toEqual([false, false])
  })

  test('an error that a worker sends as its body is the row again', async () => {
    const code = await bundle(
      `import { SlotUnavailableError } from '../../src'
       require('node:worker_threads').parentPort.postMessage(new SlotUnavailableError().toJSON())`,
      { format: 'cjs', minify: true },
    )
    const worker = new Worker(code, { eval: true })
    const message = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
    await worker.terminate()
    expectSlotUnavailable(parseErrorBody(message))
  })

  test('minified or not, an error shows the name of its class', async () => {
    const module = { exports: {} as Realm }
    runInContext(
      await bundle(entry, { format: 'cjs', minify: true }),
      createContext({ module, exports: module.exports }),
    )
    expect(String(module.exports.taken())).toBe('SlotUnavailableError: Taken')
    expect(String(module.exports.missing())).toBe('HttpError: Not Found')
  })
})

describe("rule 2: a user's subclass is decided by its prototype", () => {
  class LastSlotError extends SlotUnavailableError {
    readonly waitingList = true
  }
  class GatewayError extends HttpError {}

  test('its errors are of the subclass and of the row', () => {
    const error = new LastSlotError()
    expect(error instanceof LastSlotError).toBe(true)
    expectSlotUnavailable(error)
    expect(new GatewayError(502) instanceof GatewayError).toBe(true)
    expectHttpError(new GatewayError(502))
  })

  test('other errors of the row are not of the subclass', () => {
    expect(new SlotUnavailableError() instanceof LastSlotError).toBe(false)
    expect(parseErrorBody({ error: 'SLOT_UNAVAILABLE' }) instanceof LastSlotError).toBe(false)
    expect(new HttpError(502) instanceof GatewayError).toBe(false)
  })
})

describe('rule 2: what only looks like ours is not ours', () => {
  const lookalikes: [string, unknown][] = [
    ['a body', { message: 'x', error: 'SLOT_UNAVAILABLE', code: 3003, status: 409 }],
    [
      'an Error with our members',
      Object.assign(new Error('x'), { error: 'SLOT_UNAVAILABLE', code: 3003, status: 409 }),
    ],
    ['an Error with our name', Object.assign(new Error('x'), { name: 'SlotUnavailableError' })],
    ['the name alone', 'SLOT_UNAVAILABLE'],
    ['null', null],
    ['undefined', undefined],
  ]
  test.each(lookalikes)('%s', (_, value) => {
    expect(value instanceof SlotUnavailableError).toBe(false)
    expect(value instanceof ApiError).toBe(false)
    expect(value instanceof HttpError).toBe(false)
    expect(isApiError(value)).toBe(false)
    expect(isApiError(value, 'SLOT_UNAVAILABLE')).toBe(false)
  })

  test('and neither question throws, whatever the value', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(isApiError(proxy)).toBe(false)
    expect(proxy instanceof SlotUnavailableError).toBe(false)
  })
})
