import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aspnet,
  type BodyReader,
  djangoRest,
  fastapi,
  fieldList,
  graphql,
  jsonApi,
  nest,
  rails,
  spring,
  symfony,
} from '../../../src/bodies'
import { createClient, rows } from '../../../src/client'
import { recordOf } from '../../support/client-corpus'

const readers = { aspnet, djangoRest, fastapi, fieldList, graphql, jsonApi, nest, rails, spring, symfony }
const text = 'must not be blank'
const field = { 'items.0.name': [text] }

test.each<[name: string, read: BodyReader, body: unknown, errors: object]>([
  ['Rails, a map', rails, { errors: { 'items[0].name': [text] } }, field],
  ['Rails, a map of texts', rails, { errors: { 'items[0].name': text } }, field],
  [
    'Rails, sentences',
    rails,
    { errors: ['Name is too short', 'Email is taken'] },
    { _: ['Name is too short', 'Email is taken'] },
  ],
  [
    'NestJS',
    nest,
    { statusCode: 400, message: [`items.0.name ${text}`, 'each value in tags is wrong'] },
    { 'items.0.name': [`items.0.name ${text}`], each: ['each value in tags is wrong'] },
  ],
  [
    'FastAPI',
    fastapi,
    {
      detail: [
        { loc: ['body', 'items', 0, 'name'], msg: text },
        { loc: ['body'], msg: 'Bad' },
      ],
    },
    { ...field, _: ['Bad'] },
  ],
  ['Django REST', djangoRest, { items: [{ name: [text] }], non_field_errors: ['Taken'] }, { ...field, _: ['Taken'] }],
  [
    'JSON:API',
    jsonApi,
    {
      errors: [
        { detail: text, source: { pointer: '/data/attributes/items/0/name' } },
        { title: 'Bad', source: { parameter: 'page' } },
        { detail: 'No' },
      ],
    },
    { ...field, page: ['Bad'], _: ['No'] },
  ],
  [
    'Spring',
    spring,
    { errors: [{ field: 'items[0].name', defaultMessage: text }, { defaultMessage: 'Bad' }] },
    { ...field, _: ['Bad'] },
  ],
  ['Symfony', symfony, { violations: [{ propertyPath: 'items[0].name', title: text }] }, field],
  ['API Platform', symfony, { violations: [{ propertyPath: '', message: text }] }, { _: [text] }],
  ['ASP.NET', aspnet, { title: 'x', errors: { '$.items[0].name': [text] } }, field],
  ['a list of fields', fieldList, { errors: [{ field: 'items[0].name', message: text }] }, field],
  ['a list of paths', fieldList, { errors: [{ path: ['items', 0, 'name'], msg: text }] }, field],
  [
    'GraphQL of Lighthouse',
    graphql,
    { errors: [{ message: 'x', extensions: { validation: { 'items.0.name': [text] } } }] },
    field,
  ],
])('%s', (_, read, body, errors) => {
  const { parseErrorBody } = createClient(rows, { bodies: [read] })
  const error = parseErrorBody(body, { status: 400 })
  expect(error).toMatchObject({ status: 400, reason: 'unlisted' })
  expect(error.errors).toEqual(errors)
  expect(error.message).not.toBe('HTTP 400')
})

describe('a client with every reader', () => {
  const client = createClient(rows, { bodies: Object.values(readers) })
  const plain = createClient(rows)

  test.each([
    [{ message: 'Taken', error: 'SLOT_UNAVAILABLE', status: 409 }, 'SLOT_UNAVAILABLE'],
    [{ message: 'Bad', error: 'VALIDATION_FAILED', status: 422, errors: { email: ['Bad'] } }, 'VALIDATION_FAILED'],
  ])('still knows its own rows: %j', (body, name) => expect(client.parseErrorBody(body).error).toBe(name))

  test('never names a row that the body itself does not name, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(client.parseErrorBody(body).error).toBe(plain.parseErrorBody(body).error)
      }),
    )
  })

  test('reads the same from a body and from a response', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const response = new Response(JSON.stringify(body), { status: 400 })
        const parsed = client.parseErrorBody(JSON.parse(JSON.stringify(body)), { status: 400 })
        expect(recordOf(await client.parseErrorResponse(response))).toEqual(recordOf(parsed))
      }),
    )
  })

  test('a reader that throws counts for nothing', () => {
    const broken: BodyReader = () => {
      throw new Error('x')
    }
    const { parseErrorBody } = createClient(rows, { bodies: [broken, rails] })
    expect(parseErrorBody({ errors: { email: ['Bad'] } }, { status: 400 }).errors).toEqual({ email: ['Bad'] })
  })
})
