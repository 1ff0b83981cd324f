import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AlreadyRatedError, assertTransition, FileNotFoundError, SlotUnavailableError } from '../../src'
import { safe } from '../../src/client'
import { errorClass } from '../../src/core'
import { lab as contract } from '../contracts/lab'
import * as lab from '../contracts/lab/index'
import { everyError, expectedOf, readOf, serveCatalogue } from './catalogues/catalogue'
import { expressDriver } from './conformance/drivers/express'
import { fastifyDriver } from './conformance/drivers/fastify'
import { honoDriver } from './conformance/drivers/hono'

const service = { contract, codebook: lab.codebook }
const masked = { message: 'Unexpected internal error', error: 'INTERNAL_ERROR', status: 500 }
const postgresError = (code: string) => Object.assign(new Error('key (patient)=(7)'), { code, severity: 'ERROR' })

describe.each([expressDriver, fastifyDriver, honoDriver])('a service that extends the clinic, on $name', (driver) => {
  const onError = vi.fn()
  let server: Awaited<ReturnType<typeof serveCatalogue>>
  beforeAll(async () => {
    server = await serveCatalogue(driver, service, { onError })
  })
  afterAll(() => server.close())

  test('answers every inherited row and every own one, and its client reads them', async () => {
    for (const thrown of everyError(service)) {
      expect(readOf(await server.errorOf(thrown))).toEqual(expectedOf(thrown, service))
    }
  })

  test('answers what the other contract’s code throws, and a client of that contract reads it', async () => {
    const thrown = await Promise.resolve()
      .then(() => assertTransition('appointment', 'completed', 'cancelled'))
      .catch((error: unknown) => error)
    const details = { from: 'completed', allowed: [] }
    expect(await server.errorOf(thrown)).toMatchObject({
      error: 'APPOINTMENT_CANNOT_BE_CANCELLED',
      code: 3006,
      details,
    })
    const { error } = await safe(server.answerTo(new SlotUnavailableError({ message: 'Gone' })))
    expect(error).toBeInstanceOf(SlotUnavailableError)
    expect(error).toMatchObject({ message: 'Gone', code: 3003 })
  })

  test.each([
    ['an omitted row', new AlreadyRatedError({ message: 'Patient 7 rated twice' })],
    ['an omitted row whose name the service uses', new FileNotFoundError({ message: 'x-ray-7.png' })],
  ])('masks %s, and tells onError what was thrown', async (_, thrown) => {
    onError.mockClear()
    const response = await server.answerTo(thrown)
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual(masked)
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ error: 'INTERNAL_ERROR', cause: thrown })
  })

  test('answers a failure of its database with the inherited row', async () => {
    const errorFor = async (code: string) => (await server.errorOf(postgresError(code))).error
    expect(await errorFor('23505')).toBe('CONCURRENT_MODIFICATION')
    expect(await errorFor('55P03')).toBe('LOCK_TIMEOUT')
    expect(await errorFor('22012')).toBe('DATABASE_ERROR')
  })

  test('answers wrong fields with the inherited row, and its own version header', async () => {
    const response = await server.answerTo(lab.validationError([{ message: 'Test is required', path: ['test'] }]))
    expect(await response.json()).toEqual({
      message: 'Validation failed',
      error: 'VALIDATION_FAILED',
      status: 422,
      errors: { test: ['Test is required'] },
    })
    expect(response.headers.get('X-Lab-Version')).toBe('1.1.0')
    expect(response.headers.has('X-API-Version')).toBe(false)
  })

  // Express validates nothing by itself.
  test.skipIf(driver.fields === undefined)('answers what its validator refuses with the inherited row', async () => {
    const response = await fetch(`${server.url}/validated`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 5, items: [{ name: 'x' }, {}] }),
    })
    expect(await response.json()).toMatchObject({ error: 'VALIDATION_FAILED', status: 422, errors: driver.fields })
  })
})

test('a failure of the database does not become an own row with the name of an omitted one', async () => {
  const LockTimeoutError = errorClass('lab', 'LockTimeoutError', {
    status: 409,
    category: 'sample',
    recovery: 'terminal',
    message: 'The lock of the fridge is stuck',
  })
  const codebook = { ...lab.codebook, classes: { ...lab.codebook.classes, LOCK_TIMEOUT: LockTimeoutError } }
  const server = await serveCatalogue(honoDriver, { contract, codebook })
  try {
    expect(await (await server.answerTo(postgresError('55P03'))).json()).toEqual(masked)
    expect(await (await server.answerTo(postgresError('22012'))).json()).toMatchObject({ error: 'DATABASE_ERROR' })
  } finally {
    await server.close()
  }
})

test.each([expressDriver, fastifyDriver, honoDriver])(
  'a limit refuses with the inherited row, on $name',
  async (driver) => {
    const rateLimit = () => ({ limit: 30, remaining: 0, reset: new Date(), exceeded: true })
    const server = await serveCatalogue(driver, service, { rateLimit } as object)
    try {
      const response = await server.answerTo(undefined)
      expect(await response.clone().json()).toMatchObject({ error: 'RATE_LIMIT_EXCEEDED', status: 429 })
      expect(response.headers.get('X-Lab-Limit')).toBe('30')
      expect((await safe(Promise.resolve(response))).error).toMatchObject({ code: 7007 })
    } finally {
      await server.close()
    }
  },
)

test('texts and pages of inherited rows are served as the service gives them', async () => {
  const german = await serveCatalogue(fastifyDriver, service, { locale: 'de' })
  const problems = await serveCatalogue(honoDriver, service, { format: 'problem' })
  try {
    const thrown = new SlotUnavailableError()
    expect(await (await german.answerTo(thrown)).json()).toMatchObject({
      message: lab.codebook.texts.de.SLOT_UNAVAILABLE,
    })
    const problem = await problems.answerTo(thrown)
    expect(await problem.json()).toMatchObject({
      type: 'https://lab.example/errors/SLOT_UNAVAILABLE',
      title: 'SLOT_UNAVAILABLE',
      code: 3003,
    })
  } finally {
    await german.close()
    await problems.close()
  }
})
