import { describe, expect, test } from 'vitest'
import { operations as clinicOperations } from '../../../../src/generated/operations'
import { findOperation, findProcedure } from '../../../../src/server/internal/find-operation'
import { templateOf } from '../../../../src/server/internal/path-template'
import { growthOf, mostGrowth, textOf } from '../../../support/growth'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Operations called as they are asked for: `GET /orders/{id}`. */
function operationsOf(...names: string[]) {
  const entries = names.map((name) => {
    const [method, path] = name.split(' ') as [Method, string]
    return [name, { method, path, summary: '', success: 200, errors: [] }] as const
  })
  return Object.fromEntries(entries)
}

const shop = operationsOf(
  'GET /orders',
  'POST /orders',
  'GET /orders/{id}',
  'GET /orders/mine',
  'POST /orders/{id}/ship',
)

describe('an operation is found by method and path', () => {
  test.each([
    ['GET', '/orders', 'GET /orders'],
    ['POST', '/orders', 'POST /orders'],
    ['GET', '/orders/', 'GET /orders'],
    ['GET', '//orders//7/', 'GET /orders/{id}'],
    ['HEAD', '/orders/7', 'GET /orders/{id}'],
    ['POST', '/orders/7/ship', 'POST /orders/{id}/ship'],
    ['GET', '/%6Frders/a%2Fb', 'GET /orders/{id}'],
    ['GET', '/orders/100%', 'GET /orders/{id}'],
    ['DELETE', '/orders', undefined],
    ['OPTIONS', '/orders', undefined],
    ['GET', '/Orders', undefined],
    ['GET', '/orders/7/items', undefined],
    ['GET', '/', undefined],
    ['GET', '', undefined],
  ])('%s %s', (method, path, expected) => {
    expect(findOperation(shop, method, path)).toBe(expected)
    expect(findOperation(shop, method, path, [])).toBe(expected)
  })

  test('a text wins over a parameter, from the left', () => {
    expect(findOperation(shop, 'GET', '/orders/mine')).toBe('GET /orders/mine')
    const crossing = operationsOf('GET /{kind}/new', 'GET /orders/{id}', 'GET /{kind}/{id}')
    expect(findOperation(crossing, 'GET', '/orders/new')).toBe('GET /orders/{id}')
    expect(findOperation(crossing, 'GET', '/bills/new')).toBe('GET /{kind}/new')
    expect(findOperation(crossing, 'GET', '/bills/7')).toBe('GET /{kind}/{id}')
  })

  test('a text that leads nowhere gives way to a parameter', () => {
    const operations = operationsOf('GET /orders/mine', 'GET /orders/{id}/items', 'PUT /orders/{id}')
    expect(findOperation(operations, 'GET', '/orders/mine/items')).toBe('GET /orders/{id}/items')
    expect(findOperation(operations, 'PUT', '/orders/mine')).toBe('PUT /orders/{id}')
  })

  test('a segment may hold text beside its parameters', () => {
    const operations = operationsOf(
      'POST /orders/{id}:cancel',
      'POST /orders/{id}',
      'GET /files/{name}.{type}',
      'GET /{a}-{b}-{c}',
    )
    expect(findOperation(operations, 'POST', '/orders/7:cancel')).toBe('POST /orders/{id}:cancel')
    expect(findOperation(operations, 'POST', '/orders/7:ship')).toBe('POST /orders/{id}')
    expect(findOperation(operations, 'POST', '/orders/:cancel')).toBe('POST /orders/{id}')
    expect(findOperation(operations, 'GET', '/files/a.b.png')).toBe('GET /files/{name}.{type}')
    expect(findOperation(operations, 'GET', '/files/png')).toBeUndefined()
    expect(findOperation(operations, 'GET', '/1-2-3')).toBe('GET /{a}-{b}-{c}')
    expect(findOperation(operations, 'GET', '/1--3')).toBeUndefined()
  })

  test('a segment that names a member of every object is a text like any other', () => {
    expect(findOperation(shop, 'GET', '/constructor')).toBeUndefined()
    expect(findOperation(operationsOf('GET /__proto__'), 'GET', '/__proto__')).toBe('GET /__proto__')
    expect(findProcedure(shop, 'toString')).toBeUndefined()
  })
})

describe('what stands before the path', () => {
  test('may be anything without a prefix: the longest end that fits counts', () => {
    expect(findOperation(shop, 'GET', '/api/v1/orders/7')).toBe('GET /orders/{id}')
    expect(findOperation(shop, 'GET', '/orders/orders')).toBe('GET /orders/{id}')
    const nested = operationsOf('GET /items/{id}', 'GET /orders/{id}/items/{item}')
    expect(findOperation(nested, 'GET', '/api/orders/1/items/2')).toBe('GET /orders/{id}/items/{item}')
    expect(findOperation(nested, 'GET', '/api/bills/1/items/2')).toBe('GET /items/{id}')
  })

  test.each(['/api/v1', 'api/v1', '/api/v1/', '/api/{version}', '/%61pi/v1'])(
    'is the prefix %s where one is given',
    (text) => {
      const prefix = templateOf(text)
      expect(findOperation(shop, 'GET', '/api/v1/orders/7', prefix)).toBe('GET /orders/{id}')
      expect(findOperation(shop, 'GET', '/api/v1', prefix)).toBeUndefined()
      for (const path of ['/orders/7', '/api/orders/7', '/api/v1/v1/orders/7', '/x/api/v1/orders/7', '/api', '/']) {
        expect(findOperation(shop, 'GET', path, prefix), path).toBeUndefined()
      }
    },
  )

  test('the operation of / is found at the root and at the prefix alone', () => {
    const operations = operationsOf('GET /', 'GET /orders')
    expect(findOperation(operations, 'GET', '/')).toBe('GET /')
    expect(findOperation(operations, 'GET', '/nowhere')).toBeUndefined()
    expect(findOperation(operations, 'GET', '/api', templateOf('/api'))).toBe('GET /')
  })
})

test('every operation of the clinic is found, wherever it is mounted', () => {
  for (const [name, { method, path }] of Object.entries(clinicOperations)) {
    const asked = path.replaceAll(/\{\w+\}/g, '42')
    expect(findOperation(clinicOperations, method, asked)).toBe(name)
    expect(findOperation(clinicOperations, method, `/api/v2${asked}`)).toBe(name)
    expect(findOperation(clinicOperations, method, `/api/v2${asked}`, templateOf('/api/v2'))).toBe(name)
  }
})

test.each([
  ['bookAppointment', 'bookAppointment'],
  ['clinic.bookAppointment', 'bookAppointment'],
  ['bookAppointment.list', undefined],
  ['', undefined],
])('a procedure goes by its name, whole or its last part: %s', (path, expected) => {
  expect(findProcedure(clinicOperations, path)).toBe(expected)
})

describe('the cost of a look-up', () => {
  /** A contract with two operations for each of so many resources. */
  const large = (size: number) =>
    operationsOf(
      ...Array.from({ length: size }, (_, at) => [`GET /r${at}/{id}`, `POST /r${at}/{id}/sub/{other}`]).flat(),
    )

  test('10,000 operations: the same steps as for 10', () => {
    const counted = [5, 5000].map((size) => {
      const operations = large(size)
      findOperation(operations, 'GET', '/r0/1')
      let asked = 0
      const { get } = Map.prototype
      Map.prototype.get = function (key) {
        asked++
        return get.call(this, key)
      }
      try {
        expect(findOperation(operations, 'POST', '/api/v1/r4/1/sub/2')).toBe('POST /r4/{id}/sub/{other}')
        expect(findOperation(operations, 'POST', '/api/v1/none/1/sub/2')).toBeUndefined()
      } finally {
        Map.prototype.get = get
      }
      return asked
    })
    expect(counted[1]).toBe(counted[0])
  })

  test('a long path costs no more than its length', () => {
    const operations = operationsOf('GET /{a}/x/{b}/x', 'GET /{a}-{b}-{c}', 'GET /y/{a}/x')
    for (const unit of ['/x', '-', 'a-', '/%61', '/']) {
      const growth = growthOf((length) => {
        const path = textOf(length, unit, '/')
        return () => findOperation(operations, 'GET', path)
      })
      expect(growth, unit).toBeLessThan(mostGrowth)
    }
  })
})
