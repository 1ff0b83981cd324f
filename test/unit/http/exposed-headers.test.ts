import { expect, test } from 'vitest'
import { clinic } from '../../../src'
import { exposedHeaders, exposedHeadersOf } from '../../../src/http'
import { codebook as shop } from '../../contracts/shop/index'

test('the list has the names of the clinic', () => {
  expect(exposedHeaders).toEqual([
    'Retry-After',
    'X-RateLimit-Limit',
    'X-RateLimit-Remaining',
    'X-RateLimit-Reset',
    'X-Request-Id',
    'X-API-Version',
  ])
  expect(exposedHeadersOf(clinic)).toEqual(exposedHeaders)
})

test('an own contract has its own names', () => {
  const { limit, remaining, reset } = shop.rateLimits.headers
  expect(exposedHeadersOf(shop)).toEqual(['Retry-After', limit, remaining, reset, 'X-Request-Id', shop.versionHeader])
  expect(exposedHeadersOf(shop)).not.toEqual(exposedHeaders)
})

test('a contract without limits and version header names neither', () => {
  expect(exposedHeadersOf({})).toEqual(['Retry-After', 'X-Request-Id'])
})
