import { defineContract } from '../../src/core'
import { filterRows } from './tables/exchange/filters'
import { generalRows } from './tables/exchange/general'
import { orderRows } from './tables/exchange/orders'
import { requestRows } from './tables/exchange/requests'

/** An exchange's contract, of several files: negative codes in several ranges, defaults of categories, and parameters. */
export const exchange = defineContract({
  name: 'exchange',
  version: '3.2.0',
  since: '3.0.0',
  versionHeader: 'X-Exchange-Version',
  fallback: 'UNKNOWN',
  validation: 'INVALID_REQUEST',
  categories: {
    general: {
      title: 'General',
      ranges: [
        [-1009, -1000],
        [-1059, -1050],
      ],
      status: 503,
      recovery: 'transient',
    },
    access: {
      title: 'Access',
      ranges: [
        [-1019, -1010],
        [-2029, -2020],
      ],
      status: 401,
      recovery: 'correctable',
    },
    limit: { title: 'Limits', range: [-1029, -1020], status: 429, recovery: 'transient' },
    market: { title: 'Markets', range: [-1049, -1030], status: 409, recovery: 'transient' },
    request: { title: 'Requests', range: [-1199, -1100], status: 400, recovery: 'correctable' },
    order: {
      title: 'Orders',
      ranges: [
        [-2019, -2000],
        [-2099, -2030],
      ],
      status: 422,
      recovery: 'correctable',
    },
    filter: {
      title: 'Filters',
      range: [-2199, -2100],
      ranges: [[-1069, -1060]],
      status: 422,
      recovery: 'correctable',
    },
  },
  errors: { ...generalRows, ...requestRows, ...orderRows, ...filterRows },
  operations: {
    placeOrder: {
      method: 'POST',
      path: '/orders',
      summary: 'Place an order',
      success: 201,
      errors: [
        'INVALID_REQUEST',
        'INVALID_SYMBOL',
        'INVALID_API_KEY',
        'INSUFFICIENT_BALANCE',
        'ORDER_REJECTED',
        'FILTER_FAILURE_PRICE',
        'FILTER_FAILURE_LOT_SIZE',
        'TOO_MANY_ORDERS',
        'TOO_MANY_REQUESTS',
        'TIMEOUT',
        'UNKNOWN',
      ],
      body: {
        symbol: { type: 'text', maxLength: 20 },
        side: { oneOf: ['BUY', 'SELL'] },
        quantity: { type: 'number', minimum: 0 },
        price: 'number?',
        client_order: { type: 'text', maxLength: 36, optional: true },
      },
    },
    cancelOrder: {
      method: 'DELETE',
      path: '/orders/{id}',
      summary: 'Cancel an order',
      success: 200,
      errors: ['NO_SUCH_ORDER', 'CANCEL_REJECTED', 'ORDER_FILLED', 'INVALID_API_KEY', 'TOO_MANY_REQUESTS', 'UNKNOWN'],
    },
    listTrades: {
      method: 'GET',
      path: '/trades',
      summary: 'List the trades of a symbol',
      success: 200,
      errors: ['INVALID_REQUEST', 'INVALID_SYMBOL', 'TOO_MUCH_WEIGHT', 'TOO_MANY_REQUESTS', 'UNKNOWN'],
      query: {
        symbol: 'text',
        from: 'instant?',
        limit: { type: 'integer', minimum: 1, maximum: 1000, optional: true },
      },
    },
  },
  rateLimits: {
    headers: { limit: 'X-Weight-Limit', remaining: 'X-Weight-Left', reset: 'X-Weight-Reset' },
    windows: { minute: 60 },
    tiers: { guest: { minute: 60 }, trader: { minute: 6000 } },
    refusal: 'TOO_MANY_REQUESTS',
    unavailable: 'COUNTERS_DOWN',
  },
})
