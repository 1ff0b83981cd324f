import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bookingRequestSchema } from '../../../src/clinic/zod'
import { codebookWithoutTexts as clinic } from '../../../src/generated/codebook'
import { zodSchemas } from '../../../src/zod'
import { codebook as pay } from '../../contracts/pay/index'
import { createError, errorBody, codebook as shop, validationError } from '../../contracts/shop/index'

const schemas = zodSchemas(shop)

function faultsOf(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value)
  return error && validationError(error.issues).errors
}

const order = {
  articles: [{ article: 7, pieces: 2 }],
  address: { street: 'Long Lane 1', town: 'Brno' },
}

test('it makes a schema for each input of the contract, and no other', () => {
  expect(Object.keys(schemas).sort()).toEqual([
    'errorBodySchema',
    'listOrdersFiltersSchema',
    'paginationQuerySchema',
    'placeOrderSchema',
  ])
  const { pagination: _, operations: __, ...bare } = shop
  expect(Object.keys(zodSchemas(bare))).toEqual(['errorBodySchema'])
})

test('a contract with its own envelope has no schema of its bodies: they have another form', () => {
  expect(Object.keys(zodSchemas(pay)).sort()).toEqual(['createPaymentSchema', 'listPaymentsFiltersSchema'])
})

test('two schemas of one name are refused', () => {
  const placeOrder = shop.operations.placeOrder
  expect(() => zodSchemas({ ...shop, operations: { errorBody: placeOrder } })).toThrow(
    '[error-codebook] Two schemas are called errorBodySchema: rename an operation.',
  )
})

test("the clinic's are made in the same way", () => {
  const { bookAppointmentSchema } = zodSchemas(clinic)
  const wrong = { doctor_id: 0, type: 'phone' }
  expect(bookAppointmentSchema.safeParse(wrong)).toEqual(bookingRequestSchema.safeParse(wrong))
})

describe('errorBodySchema', () => {
  const { errorBodySchema } = schemas
  const soldOut = errorBody(createError('OUT_OF_STOCK', { details: { article: 'Lamp', left: 1 } }))

  test('admits the rows of the contract, with their details', () => {
    expect(errorBodySchema.parse(soldOut)).toEqual(soldOut)
    expect(errorBodySchema.parse({ ...soldOut, details: undefined })).toMatchObject({ error: 'OUT_OF_STOCK' })
    const large = errorBody(createError('ORDER_TOO_LARGE', { details: { maximum: 10 } }))
    expect(errorBodySchema.parse(large)).toEqual(large)
    // null for an optional fact counts as absent.
    expect(errorBodySchema.parse({ ...large, details: { maximum: 10, counted: null } })).toEqual({
      ...large,
      details: { maximum: 10, counted: undefined },
    })
  })

  test('refuses details that are not those of the row, and drops what the row does not declare', () => {
    for (const details of [
      {},
      { article: 'Lamp' },
      { article: 'Lamp', left: '1' },
      { article: 5, left: 1 },
      [],
      'Lamp',
    ]) {
      expect(errorBodySchema.safeParse({ ...soldOut, details }).success, JSON.stringify(details)).toBe(false)
    }
    expect(errorBodySchema.parse({ ...soldOut, details: { article: 'Lamp', left: 1, shelf: 4 } })).toEqual(soldOut)
    const declined = { message: 'No', error: 'CARD_DECLINED', status: 402, details: { reason: 'mood' } }
    expect(errorBodySchema.safeParse(declined).success).toBe(false)
  })

  test("refuses the clinic's rows, and another status of a name that both have", () => {
    const clinics = { message: 'Taken', error: 'SLOT_UNAVAILABLE', status: 409 }
    expect(errorBodySchema.safeParse(clinics).success).toBe(false)
    expect(errorBodySchema.safeParse(errorBody(createError('SERVICE_UNAVAILABLE'))).success).toBe(true)
  })
})

describe('a JSON body', () => {
  const faults = (value: unknown) => faultsOf(schemas.placeOrderSchema, value)

  test('is admitted as it is', () => {
    const full = { ...order, deliver_on: '2026-02-28', gift: true, note: 'Ring twice' }
    expect(schemas.placeOrderSchema.parse(full)).toEqual(full)
    expect(schemas.placeOrderSchema.parse(order)).toEqual(order)
    expect(faults({ ...order, address: { ...order.address, floor: -1 } })).toBeUndefined()
  })

  test('every fault stands at its path, in the words of the contract or the built-in ones', () => {
    expect(faults({})).toEqual({ articles: ['Articles is missing'], address: ['Address is missing'] })
    const wrong = {
      articles: [{ article: 0, pieces: 100 }, { article: 1 }, 5],
      address: { street: 'a\0b', town: 'x'.repeat(81), floor: 1.5 },
      deliver_on: '2026-02-30',
      gift: 'true',
      note: 'x'.repeat(201),
    }
    expect(faults(wrong)).toEqual({
      'articles.0.article': ['Article must be a number of our catalogue'],
      'articles.0.pieces': ['Pieces must be a whole number from 1 to 99'],
      'articles.1.pieces': ['Pieces is missing'],
      'articles.2': ['Articles must be an object'],
      'address.street': ['Street must be text'],
      'address.town': ['Town must be text of at most 80 characters'],
      'address.floor': ['Floor must be a whole number'],
      deliver_on: ['Deliver on must be a date (YYYY-MM-DD)'],
      gift: ['Gift must be true or false'],
      note: ['Note must be text of at most 200 characters'],
    })
    expect(faults({ articles: {}, address: [] })).toEqual({
      articles: ['Articles must be a list'],
      address: ['Address must be an object'],
    })
    expect(faults('order')).toEqual({ _: ['The body must be a JSON object'] })
  })

  test('text stays text, and null is no value', () => {
    for (const value of [{ pieces: '2' }, { article: '7' }]) {
      expect(Object.keys(faults({ ...order, articles: [{ ...order.articles[0], ...value }] }) ?? {})).toHaveLength(1)
    }
    expect(faults({ ...order, note: null })).toHaveProperty('note')
  })

  test('its shape can be extended', () => {
    const { placeOrderSchema } = schemas
    const stricter = placeOrderSchema.extend({ gift: placeOrderSchema.shape.gift.unwrap() })
    expect(faultsOf(stricter, order)).toEqual({ gift: ['Gift is missing'] })
    expect(placeOrderSchema.shape.address.shape.town.safeParse('Brno').success).toBe(true)
  })
})

describe('a query string', () => {
  const { listOrdersFiltersSchema: schema } = schemas
  const faults = (value: unknown) => faultsOf(schema, value)

  test('its text is read as what the fields are', () => {
    const query = {
      status: 'paid',
      article: '007',
      placed_after: '2026-02-28T10:00:00+01:00',
      gift: 'false',
      minimum_price: '9.50',
      tags: 'new,sale',
    }
    expect(schema.parse(query)).toEqual({
      ...query,
      article: 7,
      gift: false,
      minimum_price: 9.5,
      tags: ['new', 'sale'],
    })
    expect(schema.parse({ tags: ['sale'] })).toEqual({ tags: ['sale'] })
    expect(schema.parse({ tags: 'sale' })).toEqual({ tags: ['sale'] })
    expect(schema.parse({})).toEqual({})
  })

  test.each([
    ['status', 'pending', 'Status must be one of placed or paid or shipped or returned'],
    ['article', '0', 'Article must be a number of our catalogue'],
    ['article', '-0', 'Article must be a number of our catalogue'],
    ['article', '9'.repeat(20), 'Article must be a number of our catalogue'],
    ['placed_after', '2026-02-28T10:00:00', 'Placed after must be a date and time with a time zone (ISO 8601)'],
    ['gift', '1', 'Gift must be true or false'],
    ['gift', 'TRUE', 'Gift must be true or false'],
    ['minimum_price', '-0.01', 'Minimum price must be a number of at least 0'],
    ['minimum_price', '1e3', 'Minimum price must be a number of at least 0'],
    ['minimum_price', 'Infinity', 'Minimum price must be a number of at least 0'],
    ['minimum_price', '', 'Minimum price must be a number of at least 0'],
    ['minimum_price', '.5', 'Minimum price must be a number of at least 0'],
  ])('%s=%s is a fault', (field, value, text) => {
    expect(faults({ [field]: value })).toEqual({ [field]: [text] })
  })

  test('each wrong item of a list is named, an empty one too', () => {
    expect(faults({ tags: 'new,old' })).toEqual({ 'tags.1': ['Tags must be one of new or sale'] })
    expect(faults({ tags: '' })).toHaveProperty(['tags.0'])
    expect(faults({ tags: { new: 'yes' } })).toEqual({ tags: ['Tags must be a list'] })
  })

  test('a comma parts no text, nor an option that holds one', () => {
    const query = {
      names: { listOf: 'text' },
      sizes: { listOf: { oneOf: ['1,5', '2'] } },
      ids: { listOf: 'id' },
    } as const
    const operations = { list: { ...shop.operations.listOrders, query } }
    const { listFiltersSchema } = zodSchemas({ ...shop, operations })
    expect(listFiltersSchema.parse({ names: 'Novak, Jan', sizes: '1,5', ids: '1,2' })).toEqual({
      names: ['Novak, Jan'],
      sizes: ['1,5'],
      ids: [1, 2],
    })
    // Not optional, so they are asked for.
    expect(faultsOf(listFiltersSchema, {})).toEqual({
      names: ['Names is missing'],
      sizes: ['Sizes is missing'],
      ids: ['Ids is missing'],
    })
  })
})

test("the page has the contract's own limits", () => {
  const { paginationQuerySchema: schema } = schemas
  expect(schema.parse({})).toEqual({ page: 1, per_page: 20 })
  expect(faultsOf(schema, { page: '0', per_page: '51' })).toEqual({
    page: ['Page must be a positive whole number'],
    per_page: ['Per page must be a whole number from 1 to 50'],
  })
  const fromZero = zodSchemas({
    ...shop,
    pagination: { page: { first: 0, default: 0 }, perPage: { default: 5, maximum: 9 } },
  })
  expect(fromZero.paginationQuerySchema.parse({})).toEqual({ page: 0, per_page: 5 })
  expect(faultsOf(fromZero.paginationQuerySchema, { page: '-1' })).toEqual({
    page: ['Page must be a whole number of at least 0'],
  })
})

test('a contract without messages has the built-in ones', () => {
  const { fieldMessages: _, ...bare } = shop
  const { placeOrderSchema } = zodSchemas(bare)
  expect(faultsOf(placeOrderSchema, { ...order, articles: [{ article: -1, pieces: 1 }] })).toEqual({
    'articles.0.article': ['Article must be a positive whole number'],
  })
})

test('a schema is JSON Schema too', () => {
  const json = z.toJSONSchema(schemas.placeOrderSchema)
  expect(json.required).toEqual(['articles', 'address'])
  expect(JSON.stringify(json)).not.toContain('null')
})
