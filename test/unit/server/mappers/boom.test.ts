import Boom from '@hapi/boom'
import { expect, test } from 'vitest'
import { errorBody, HttpError, InternalError, toApiError } from '../../../../src'
import { fromBoom } from '../../../../src/server/mappers/boom'
import { foreignValues } from './values-of-others'

test.each([
  [400, Boom.badRequest('No such doctor')],
  [401, Boom.unauthorized('No such doctor', 'Bearer')],
  [404, Boom.notFound('No such doctor')],
  [409, Boom.conflict('No such doctor')],
  [418, Boom.teapot('No such doctor')],
  [429, Boom.tooManyRequests('No such doctor')],
] as const)('a %d keeps its message', (status, thrown) => {
  const mapped = fromBoom(thrown)
  expect(mapped).toBeInstanceOf(HttpError)
  expect(mapped).toMatchObject({ status, message: 'No such doctor', cause: thrown })
})

test('a message that is empty is the default one', () => {
  const thrown = Object.assign(Boom.notFound(), { message: '' })
  expect(fromBoom(thrown)?.message).toBe(new HttpError(404).message)
})

test.each([
  [502, Boom.badGateway('db-7.internal is down')],
  [503, Boom.serverUnavailable('db-7.internal is down')],
  [504, Boom.gatewayTimeout('db-7.internal is down')],
] as const)('a %d is masked on the wire', (status, thrown) => {
  expect(fromBoom(thrown)).toMatchObject({ status, cause: thrown })
  expect(errorBody(toApiError(thrown, [fromBoom]))).toEqual(errorBody(new HttpError(status)))
})

test('its data stays in the cause', () => {
  const thrown = Boom.badRequest('No such doctor', { password: 'secret' })
  expect(JSON.stringify(errorBody(toApiError(thrown, [fromBoom])))).not.toContain('secret')
})

test('a plain error that became one, and a 500, are left to the fallback row', () => {
  for (const thrown of [Boom.boomify(new Error('db-7.internal is down')), Boom.internal('db-7.internal is down')]) {
    expect(fromBoom(thrown)).toBeUndefined()
    const error = toApiError(thrown, [fromBoom])
    expect(error).toBeInstanceOf(InternalError)
    expect(error.cause).toBe(thrown)
  }
})

test('another error that became one has the status that it was given', () => {
  expect(fromBoom(Boom.boomify(new Error('Too old'), { statusCode: 410 }))).toMatchObject({
    status: 410,
    message: 'Too old',
  })
})

test.each(foreignValues.map((value) => [value]))('what is no boom is left alone: %o', (value) => {
  expect(fromBoom(value)).toBeUndefined()
})
