import { describe, expect, test } from 'vitest'
import {
  AlreadyRatedError,
  AppointmentCannotBeCancelledError,
  clinic,
  FileNotFoundError,
  SlotUnavailableError,
} from '../../../src'
import { createClient } from '../../../src/client'
import { packRows } from '../../../src/core'
import { rows as clinicRows } from '../../../src/generated/rows'
import { lab as contract } from '../../contracts/lab'
import * as lab from '../../contracts/lab/index'
import { rows as shopRows } from '../../contracts/shop/rows'

const body = (error: string, more: object = {}) => ({ error, message: 'No', ...more })

test('packed rows have the rows of each origin after its name', () => {
  const [own, inherited] = packRows(contract).split(' @clinic-booking ')
  expect(own).toMatch(
    /^1 lab 1\.1\.0 x-lab-version VALIDATION_FAILED sample 10000 404xSAMPLE_NOT_FOUND .* 503tANALYZER_BUSY$/,
  )
  expect(inherited).toMatch(/^authentication 1001 401cINVALID_CREDENTIALS .* 503tCACHE_UNAVAILABLE$/)
  expect(inherited).not.toMatch(/ALREADY_RATED|FILE_/)
})

describe.each([
  ['its rows', createClient(lab.rows)],
  ['its codebook', createClient(lab.codebook)],
])('a client of a contract that extends another, made of %s', (_, client) => {
  const { parseErrorBody, isApiError } = client

  test('reads the rows of both, with the identity of each', () => {
    expect(parseErrorBody(body('SAMPLE_NOT_FOUND'))).toBeInstanceOf(lab.SampleNotFoundError)
    expect(parseErrorBody(body('SLOT_UNAVAILABLE'))).toBeInstanceOf(SlotUnavailableError)
    expect(parseErrorBody(body('SLOT_UNAVAILABLE'))).toMatchObject({ code: 3003, status: 409, category: 'appointment' })
    expect(parseErrorBody(body('FILE_NOT_FOUND'))).toBeInstanceOf(lab.FileNotFoundError)
    expect(parseErrorBody(body('FILE_NOT_FOUND'))).not.toBeInstanceOf(FileNotFoundError)
  })

  test('does not know omitted rows', () => {
    expect(parseErrorBody(body('ALREADY_RATED', { status: 422 }))).toMatchObject({
      name: 'HttpError',
      reason: 'unlisted',
    })
    expect(isApiError(new AlreadyRatedError())).toBe(false)
    expect(isApiError(new FileNotFoundError(), 'FILE_NOT_FOUND')).toBe(false)
    expect(isApiError(new SlotUnavailableError(), 'SLOT_UNAVAILABLE')).toBe(true)
    expect(isApiError(new lab.FileNotFoundError(), 'FILE_NOT_FOUND')).toBe(true)
  })

  test('checks details of inherited rows by the statuses of their contract', () => {
    const read = (from: string) => parseErrorBody(body('APPOINTMENT_CANNOT_BE_CANCELLED', { details: { from } }))
    expect(read('completed')).toBeInstanceOf(AppointmentCannotBeCancelledError)
    expect(read('completed').details).toEqual({ from: 'completed' })
    expect(read('released')).toMatchObject({ detailsMismatch: true })
    expect(read('released').details).toBeUndefined()
  })

  test('reads Laravel’s 422 as the inherited validation row', () => {
    const answer = { message: 'Wrong', errors: { email: ['Taken'] } }
    expect(parseErrorBody(answer, { status: 422 })).toMatchObject({ error: 'VALIDATION_FAILED', code: 2001 })
  })

  test('tells a newer server by the header of the contract', () => {
    const reasonBy = (header: string) => parseErrorBody(body('NEW'), { headers: { [header]: '9.0.0' } })
    expect(reasonBy('X-Lab-Version')).toMatchObject({ reason: 'newer-server' })
    expect(reasonBy('X-API-Version')).toMatchObject({ reason: 'unlisted' })
  })
})

describe('a client of a list', () => {
  // The lab without its row of a name that the clinic has, too.
  const { FILE_NOT_FOUND: _, ...errors } = contract.errors
  const labRows = packRows({ ...contract, errors })
  const wardRows = packRows({
    ...contract,
    name: 'ward',
    categories: { ward: { title: 'Ward', range: [11000, 11099] } },
    errors: { WARD_FULL: { code: 11000, status: 409, recovery: 'transient', meaning: 'No bed is free' } },
  })

  test.each([
    ['a service and the contract that it extends', [labRows, clinicRows]],
    ['the contract and a service that extends it', [clinic, labRows]],
    ['two services that extend one contract', [labRows, wardRows]],
  ])('knows a shared row, of %s', (_, sources) => {
    const { parseErrorBody, isApiError } = createClient(sources)
    expect(parseErrorBody(body('SLOT_UNAVAILABLE'))).toBeInstanceOf(SlotUnavailableError)
    expect(parseErrorBody(body('SAMPLE_NOT_FOUND'))).toBeInstanceOf(lab.SampleNotFoundError)
    expect(isApiError(new SlotUnavailableError())).toBe(true)
    expect(isApiError(new AlreadyRatedError())).toBe(sources[1] !== wardRows)
  })

  test('is refused for rows of one name with different origins, whether inherited or not', () => {
    expect(() => createClient([lab.rows, clinicRows])).toThrow(
      /^\[error-codebook\] The contracts lab and clinic-booking both have a row FILE_NOT_FOUND/,
    )
    expect(() => createClient([labRows, shopRows])).toThrow(
      /clinic-booking and shop both have a row SERVICE_UNAVAILABLE/,
    )
  })
})
