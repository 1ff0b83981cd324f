import { expect, test } from 'vitest'
import { clinic } from '../../../../src'
import { fromStatus } from '../../../../src/server/mappers/status'

const failed = (name: string, headers: object) =>
  Object.assign(new Error('Invalid Compact JWS'), { name, status: 401, statusCode: 401, headers })
const challenge = 'Bearer realm="api", error="invalid_token"'

test('a 401 of express-oauth2-jwt-bearer 1.10 is about the caller', () => {
  const thrown = failed('InvalidTokenError', { 'WWW-Authenticate': challenge })
  expect(fromStatus(thrown, clinic)).toMatchObject({ status: 401, cause: thrown })
})

test.each([
  ['one with the same header', failed('Error', { 'WWW-Authenticate': challenge })],
  ['one with other headers too', failed('InvalidTokenError', { 'WWW-Authenticate': challenge, date: 'Mon' })],
])('%s is not', (_, thrown) => {
  expect(fromStatus(thrown, clinic)).toBeUndefined()
})
