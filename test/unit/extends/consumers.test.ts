import { expect, test } from 'vitest'
import { AlreadyRatedError, CacheUnavailableError, LockTimeoutError, SlotUnavailableError } from '../../../src'
import {
  defineDictionary,
  docplannerAnswer,
  docplannerDictionary,
  ownCodesOf,
  partnerErrorName,
} from '../../../src/docplanner'
import { errorFingerprint, isExpected } from '../../../src/observability'
import { createRateLimiter } from '../../../src/rate-limit'
import { zodSchemas } from '../../../src/zod'
import { codebook, createError, errorBody, SampleNotFoundError, validationError } from '../../contracts/lab/index'

test('a Docplanner dictionary has inherited and own rows, with their texts', () => {
  const codes = defineDictionary({ ...ownCodesOf(codebook), SLOT_UNAVAILABLE: 1 }, codebook)
  expect(partnerErrorName(1, codes)).toBe('SLOT_UNAVAILABLE')
  expect(codes).not.toHaveProperty('ALREADY_RATED')
  const entries = docplannerDictionary(codes, { codebook })
  const entryOf = (name: string) => entries.find((entry) => entry.name === name)
  expect(entryOf('SLOT_UNAVAILABLE')).toEqual({
    errorCode: 1,
    name: 'SLOT_UNAVAILABLE',
    status: 409,
    meaning: 'Time slot already booked',
    texts: { en: codebook.texts.en.SLOT_UNAVAILABLE, de: codebook.texts.de.SLOT_UNAVAILABLE },
  })
  expect(entryOf('TEST_NOT_OFFERED')).toMatchObject({
    errorCode: 10002,
    texts: { en: codebook.texts.en.TEST_NOT_OFFERED },
  })
})

test('Docplanner is answered with the code of an inherited row, and with the fallback for an omitted one', () => {
  expect(docplannerAnswer(new SlotUnavailableError(), { codebook })).toMatchObject({
    status: 409,
    body: { error_code: 3003 },
  })
  expect(docplannerAnswer(new AlreadyRatedError(), { codebook })).toMatchObject({
    status: 500,
    body: { error: 'INTERNAL_ERROR' },
  })
})

test('zod checks bodies of inherited and own rows, and wrong fields become the inherited validation row', () => {
  const { errorBodySchema, orderTestSchema } = zodSchemas(codebook)
  const isBody = (body: unknown) => errorBodySchema.safeParse(body).success
  expect(isBody(errorBody(createError('SAMPLE_NOT_FOUND')))).toBe(true)
  const refused = createError('APPOINTMENT_CANNOT_BE_CANCELLED', { details: { from: 'completed', allowed: [] } })
  expect(isBody(errorBody(refused))).toBe(true)
  expect(isBody({ ...errorBody(refused), details: { from: 'released' } })).toBe(false)
  const { error } = orderTestSchema.safeParse({ test: 'salt' })
  expect(validationError(error?.issues ?? [])).toMatchObject({
    error: 'VALIDATION_FAILED',
    errors: { test: [expect.any(String)] },
  })
})

test('the limiter counts by the tiers of the contract, and fails with the inherited row', async () => {
  const limiter = createRateLimiter({ codebook })
  expect(await limiter.check({ key: 'a', role: 'doctor' })).toMatchObject({ limit: 30, remaining: 29 })
  const store = { status: 'end', defineCommand: () => undefined, multi: () => undefined }
  const closed = createRateLimiter({ codebook, store, onStoreDown: 'closed' })
  await expect(closed.check({ key: 'a', role: 'doctor' })).rejects.toBeInstanceOf(CacheUnavailableError)
})

test('observability knows inherited rows, and takes omitted ones for foreign failures', () => {
  expect(errorFingerprint(new LockTimeoutError(), { codebook })).toBe('LOCK_TIMEOUT')
  expect(errorFingerprint(new SampleNotFoundError(), { codebook })).toBe('SAMPLE_NOT_FOUND')
  expect(isExpected(new SlotUnavailableError(), { codebook })).toBe(true)
  expect(isExpected(new AlreadyRatedError(), { codebook })).toBe(false)
})
