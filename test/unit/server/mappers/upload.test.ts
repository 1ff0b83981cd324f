import { BadRequestException, PayloadTooLargeException, UnauthorizedException } from '@nestjs/common'
import { expect, test } from 'vitest'
import { clinic, toApiError } from '../../../../src'
import { tokenMapper, uploadMapper } from '../../../../src/server/mappers'
import { fromUploads } from '../../../../src/server/mappers/upload'
import { codebook as shop } from '../../../contracts/shop/codebook'
import { foreignValues } from './values-of-others'

const mapper = uploadMapper()
const failed = (fields: object, message = '') => Object.assign(new Error(message), fields)
const limit = (code: string, field?: string) => failed({ name: 'MulterError', code, field })

/** As multer 2, busboy 1, `@fastify/busboy` 3, `@fastify/multipart` 10 and formidable 3 fail. */
test.each<[string, unknown, number | undefined]>([
  ['busboy, a truncated form', new Error('Unexpected end of form'), 400],
  ['busboy, a malformed header', new Error('Malformed part header'), 400],
  ['busboy, no boundary', new Error('Multipart: Boundary not found'), 400],
  ['busboy, another type', new Error('Unsupported content type: text/html'), 415],
  ['@fastify/busboy, a long boundary', new Error('The needle cannot have a length bigger than 256.'), 400],
  ['@fastify/busboy, a truncated form', new Error('Unexpected end of multipart data'), 400],
  ['multer, a large file', limit('LIMIT_FILE_SIZE', 'file'), 413],
  ['multer, many parts', limit('LIMIT_PART_COUNT'), 400],
  ['multer, a storage that fails', limit('STREAM_DESTROYED'), undefined],
  ['formidable, a large file', failed({ code: 1009, httpCode: 413 }), 413],
  ['formidable, a truncated form', failed({ code: 1012, httpCode: 400 }), 400],
  ['formidable, an unknown encoding', failed({ code: 1014, httpCode: 501 }), 400],
  ['formidable, a folder that it cannot make', failed({ code: 1018, httpCode: 409 }), undefined],
  ['formidable, a plugin that fails', failed({ code: 1017, httpCode: 500 }), undefined],
  ['a full disk', failed({ code: 'ENOSPC' }, 'Unexpected end of form'), undefined],
  ['any other error', new Error('Unexpected'), undefined],
  ['any other SyntaxError', new SyntaxError('Unexpected end of form'), undefined],
])('without the mapper: %s', (_, thrown, status) => {
  expect(fromUploads(thrown, clinic)?.status).toBe(status)
})

test.each<[string, unknown, string | undefined]>([
  ['multer, a large file', limit('LIMIT_FILE_SIZE', 'file'), 'FILE_TOO_LARGE'],
  ['@fastify/multipart, a large file', failed({ code: 'FST_REQ_FILE_TOO_LARGE', statusCode: 413 }), 'FILE_TOO_LARGE'],
  ['formidable, all files', failed({ code: 1009, httpCode: 413 }), 'FILE_TOO_LARGE'],
  ['formidable, one file', failed({ code: 1016, httpCode: 413 }), 'FILE_TOO_LARGE'],
  ['multer behind an error', new Error('No photo', { cause: limit('LIMIT_FILE_SIZE') }), 'FILE_TOO_LARGE'],
  [
    'multer behind an exception of NestJS 12',
    new PayloadTooLargeException('File too large', { cause: limit('LIMIT_FILE_SIZE') }),
    'FILE_TOO_LARGE',
  ],
  ['multer in NestJS 11', new PayloadTooLargeException('File too large'), 'FILE_TOO_LARGE'],
  ['a large body in NestJS', new PayloadTooLargeException('request entity too large'), undefined],
  ['multer, many parts', limit('LIMIT_PART_COUNT'), undefined],
  ['a truncated form', new Error('Unexpected end of form'), undefined],
  ["an upstream's answer", failed({ code: 'FST_REQ_FILE_TOO_LARGE', statusCode: 413, response: {} }), undefined],
])('with the mapper: %s', (_, thrown, name) => {
  expect(mapper(thrown, clinic)?.error).toBe(name)
})

test.each<[string, unknown, string]>([
  ['multer', limit('LIMIT_UNEXPECTED_FILE', 'portrait'), 'portrait'],
  ['multer, without a field', limit('LIMIT_UNEXPECTED_FILE'), '_'],
  ['multer in NestJS 11', new BadRequestException('Unexpected field - portrait'), 'portrait'],
  ['@fastify/multipart', failed({ code: 'FST_PROTO_VIOLATION', statusCode: 400 }), '_'],
])('an unexpected field is the validation row with the field: %s', (_, thrown, field) => {
  expect(mapper(thrown, clinic)).toMatchObject({
    error: 'VALIDATION_FAILED',
    errors: { [field]: ['Unexpected field'] },
  })
  expect(mapper(thrown, shop)).toMatchObject({ error: 'INVALID_ORDER', errors: { [field]: ['Unexpected field'] } })
})

test('an own contract names its rows; a row that it lacks is left to the next mapper', () => {
  const own = uploadMapper({ tooLarge: 'SERVICE_UNAVAILABLE', unexpected: 'STAFF_ONLY' })
  expect(own(limit('LIMIT_FILE_SIZE'), shop)?.error).toBe('SERVICE_UNAVAILABLE')
  expect(own(limit('LIMIT_UNEXPECTED_FILE'), shop)?.error).toBe('STAFF_ONLY')
  expect(mapper(limit('LIMIT_FILE_SIZE'), shop)).toBeUndefined()
})

test('an exception of NestJS does not hide the error of a token behind it', () => {
  const thrown = new UnauthorizedException('No', { cause: failed({ name: 'TokenExpiredError' }) })
  expect(tokenMapper()(thrown, clinic)?.error).toBe('TOKEN_EXPIRED')
})

test('any value is read without a throw', () => {
  for (const value of foreignValues) expect(() => toApiError(value, [mapper, fromUploads])).not.toThrow()
})
