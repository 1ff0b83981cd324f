import { describe, expect, test } from 'vitest'
import { compileEnvelope, defineEnvelope, type EnvelopeTemplate } from '../../../src/envelope'
import { documentedEnvelopes } from '../../support/documented-envelopes'

const error = {
  name: 'INVALID_ORDER',
  code: 1004,
  message: 'The order has errors',
  status: 422,
  errors: { email: ['E 1', 'E 2'], 'items.0': ['I'] },
  retryAfter: 3,
  details: { maximum: 10 },
}
const context = {
  timestamp: '2024-12-20T10:30:00Z',
  requestId: 'r-1',
  docs: 'https://example.com/errors/invalid-order',
}
const bare = { name: 'SOLD_OUT', message: 'Sold out', status: 409 }

describe('a documented form is written as documented', () => {
  const bodies: { readonly [Form in keyof typeof documentedEnvelopes]: { full: unknown; bare: unknown } } = {
    flat: {
      full: { code: 'INVALID_ORDER', message: 'The order has errors', details: { maximum: 10 } },
      bare: { code: 'SOLD_OUT', message: 'Sold out' },
    },
    nested: {
      full: {
        error: { type: 'INVALID_ORDER', code: 1004, message: 'The order has errors', param: { maximum: 10 } },
      },
      bare: { error: { type: 'SOLD_OUT', message: 'Sold out' } },
    },
    'a map of fields': {
      full: {
        success: false,
        error: {
          code: 'INVALID_ORDER',
          message: 'The order has errors',
          fields: { email: ['E 1', 'E 2'], 'items.0': ['I'] },
        },
      },
      bare: { success: false, error: { code: 'SOLD_OUT', message: 'Sold out' } },
    },
    'a list of fields': {
      full: {
        code: 1004,
        message: 'The order has errors',
        errors: [
          { field: 'email', reason: 'E 1' },
          { field: 'email', reason: 'E 2' },
          { field: 'items.0', reason: 'I' },
        ],
        trace: { id: 'r-1', at: '2024-12-20T10:30:00Z' },
      },
      bare: { message: 'Sold out' },
    },
    GraphQL: {
      full: {
        errors: [
          {
            message: 'The order has errors',
            extensions: { code: 'INVALID_ORDER', number: 1004, details: { maximum: 10 }, retryAfter: 3 },
          },
          { message: 'E 1', extensions: { code: 'BAD_USER_INPUT', field: 'email' } },
          { message: 'E 2', extensions: { code: 'BAD_USER_INPUT', field: 'email' } },
          { message: 'I', extensions: { code: 'BAD_USER_INPUT', field: 'items.0' } },
        ],
        data: null,
      },
      bare: { errors: [{ message: 'Sold out', extensions: { code: 'SOLD_OUT' } }], data: null },
    },
    'a list at the root': {
      full: [
        {
          errorCode: 'INVALID_ORDER',
          message: 'The order has errors',
          docs: 'https://example.com/errors/invalid-order',
        },
      ],
      bare: [{ errorCode: 'SOLD_OUT', message: 'Sold out' }],
    },
  }

  test.each(Object.entries(documentedEnvelopes))('%s', (form, template) => {
    const { write } = defineEnvelope(template)
    const expected = bodies[form as keyof typeof bodies]
    // As text: the order of the keys counts.
    expect(JSON.stringify(write(error, context))).toBe(JSON.stringify(expected.full))
    expect(JSON.stringify(write(bare, {}))).toBe(JSON.stringify(expected.bare))
  })
})

describe('a body of another server is read', () => {
  test.each<[string, EnvelopeTemplate, unknown, unknown]>([
    [
      'a value of the wrong type counts as absent',
      documentedEnvelopes.nested,
      { error: { type: 'card_declined', code: true, message: 7, param: 'number' } },
      { name: 'card_declined' },
    ],
    [
      'an unknown key is skipped',
      documentedEnvelopes.flat,
      { code: 'A', message: 'M', help: 'H' },
      { name: 'A', message: 'M' },
    ],
    ['an empty text says nothing', documentedEnvelopes.flat, { code: 'A', message: '' }, { name: 'A' }],
    [
      'constants outside of a list may differ',
      documentedEnvelopes['a map of fields'],
      { success: 1, error: { code: 'A' } },
      { name: 'A' },
    ],
    [
      'the items of a list may come in any order',
      {
        list: [
          { is: 'error', name: '$name' },
          { is: 'wait', seconds: '$retryAfter' },
        ],
      },
      { list: [{ is: 'other', name: 'B' }, { is: 'wait', seconds: 3 }, null, { is: 'error', name: 'A' }] },
      { name: 'A', retryAfter: 3 },
    ],
    [
      '$each reads the items left over',
      documentedEnvelopes.GraphQL,
      {
        errors: [
          { message: 'M', extensions: { code: 'A' } },
          { message: 'F', extensions: { code: 'BAD_USER_INPUT', field: 'f' } },
          { message: 'without a field', extensions: { code: 'BAD_USER_INPUT' } },
          { message: 'another code', extensions: { code: 'B', field: 'f' } },
        ],
      },
      { name: 'A', message: 'M', errors: { f: ['F'] } },
    ],
  ])('%s', (_rule, template, body, fields) => {
    expect(defineEnvelope(template).read(body, {})).toEqual(fields)
  })
})

describe('the rules of a template', () => {
  test('$$ is a literal $, in a text and in a key', () => {
    const { write, read } = defineEnvelope({ $$ref: '$name', price: '$$5', twice: '$$$5', inside: 'US$5' })
    const body = { $ref: 'A', price: '$5', twice: '$$5', inside: 'US$5' }
    expect(write({ ...bare, name: 'A' }, {})).toEqual(body)
    expect(read(body, {})).toEqual({ name: 'A' })
  })

  test('an object whose variables all lack a value is dropped with its constants', () => {
    const { write } = defineEnvelope({
      name: '$name',
      trace: { kind: 'request', ids: { id: '$requestId' } },
      kept: { kind: 'x' },
    })
    expect(write(bare, {})).toEqual({ name: 'SOLD_OUT', kept: { kind: 'x' } })
    expect(write(bare, { requestId: 'r' })).toEqual({
      name: 'SOLD_OUT',
      trace: { kind: 'request', ids: { id: 'r' } },
      kept: { kind: 'x' },
    })
  })

  test('a list whose variables all lack a value is dropped with its constants', () => {
    const { write } = defineEnvelope({ name: '$name', notes: ['note', { id: '$requestId' }] })
    expect(write(bare, {})).toEqual({ name: 'SOLD_OUT' })
    expect(write(bare, { requestId: 'r' })).toEqual({ name: 'SOLD_OUT', notes: ['note', { id: 'r' }] })
  })

  test('an item of $each may hold other variables, which are written and not read', () => {
    const { write, read } = defineEnvelope({
      type: '$name',
      errors: [{ $each: '$errors', type: '$name', status: '$status', at: '$field', is: '$text' }],
    })
    const body = { type: 'A', errors: [{ type: 'A', status: 409, at: 'f', is: 'F' }] }
    expect(write({ ...bare, name: 'A', errors: { f: ['F'] } }, {})).toEqual(body)
    expect(read({ ...body, errors: [{ ...body.errors[0], type: 'B' }] }, {})).toEqual({
      name: 'A',
      errors: { f: ['F'] },
    })
  })

  test('an item that was dropped takes no other item when it is read', () => {
    const { write, read } = defineEnvelope({
      type: '$name',
      errors: [{ id: '$requestId' }, { $each: '$errors', at: '$field', is: '$text' }],
    })
    const sent = { name: 'A', errors: { f: ['F'] } }
    expect(read(write({ ...bare, ...sent }, {}), {})).toEqual(sent)
    expect(read(write({ ...bare, ...sent }, { requestId: 'r' }), {})).toEqual({ ...sent, requestId: 'r' })
  })

  test('an item with more constants is not taken for one with a part of them', () => {
    const { write, read } = defineEnvelope({
      type: '$name',
      list: [
        { is: 'fact', value: '$requestId' },
        { is: 'fact', of: 'docs', value: '$docs' },
      ],
    })
    expect(read(write(bare, { docs: 'D' }), {})).toEqual({ name: 'SOLD_OUT', docs: 'D' })
  })

  test('of two places for a variable, the first that has a value is read', () => {
    const { read } = defineEnvelope({ name: '$name', detail: '$message', title: '$message' })
    expect(read({ name: 'A', title: 'T' }, {})).toEqual({ name: 'A', message: 'T' })
    expect(read({ name: 'A', title: 'T', detail: 'D' }, {})).toEqual({ name: 'A', message: 'D' })
  })

  test('a body fits by its name; in a template without $name, by its code', () => {
    const byName = defineEnvelope({ code: '$code', type: '$name' })
    expect(byName.read({ code: 7 }, {})).toBeUndefined()
    const byCode = defineEnvelope({ code: '$code', message: '$message' })
    expect(byCode.read({ code: -7 }, {})).toEqual({ code: -7 })
    expect(byCode.read({ code: 'E7' }, {})).toEqual({ code: 'E7' })
    expect(byCode.read({ message: 'M' }, {})).toBeUndefined()
  })

  test('a template that is all $code writes an empty object for a row without a code', () => {
    expect(defineEnvelope({ error: { code: '$code' } }).write(bare, {})).toEqual({})
  })

  test('only what a body itself has is read, not what it inherits', () => {
    const { read } = defineEnvelope({ code: '$name' })
    expect(read(Object.create({ code: 'A' }), {})).toBeUndefined()
  })
})

test('the media type is JSON unless set', () => {
  expect(defineEnvelope({ code: '$name' }).mediaType).toBe('application/json')
  expect(defineEnvelope({ code: '$name' }, { mediaType: 'application/vnd.shop+json' }).mediaType).toBe(
    'application/vnd.shop+json',
  )
})

test('a compiled template is the same envelope without the checks', () => {
  const { write, read } = compileEnvelope(documentedEnvelopes.GraphQL)
  const defined = defineEnvelope(documentedEnvelopes.GraphQL)
  expect(write(error, context)).toEqual(defined.write(error, context))
  expect(read(write(error, context), {})).toEqual(defined.read(write(error, context), {}))
  expect(compileEnvelope({ message: '$message' }).read({ message: 'M' }, {})).toBeUndefined()
})
